import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { once } from '../base/once.js';

/** Beside src/ and dist/, from wherever in them this runs. */
const ROOT = new URL('../../', import.meta.url);
/** The names of all other files of the bundle have a digest in them, and these two name them, so they stand for all code. */
const ENTRIES = ['dist/bundle/process.js', 'dist/bundle/workers/worker.js'];
/** Of the package on which reading depends; the bundle leaves it out. */
const PACKAGES = ['wink-eng-lite-web-model/package.json'];

/** A digest of the program as built and of what it runs on; undefined where it is not built. */
export const programDigest = once((): string | undefined => {
  try {
    const hash = createHash('sha256');
    for (const path of ENTRIES) hash.update(readFileSync(new URL(path, ROOT)));
    const require = createRequire(import.meta.url);
    const versions = PACKAGES.map((path) => (require(path) as { version: string }).version);
    const { node, v8, unicode, icu } = process.versions; // letters, and how values are written
    return hash.update(JSON.stringify([versions, node, v8, unicode, icu])).digest('hex');
  } catch {
    return undefined;
  }
});
