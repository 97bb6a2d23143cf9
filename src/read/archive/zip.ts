import { posix } from 'node:path';
import { type Report, StanceError } from '../../base/errors.js';
import { compare } from '../../base/order.js';
import { openBytes } from '../bytes.js';
import { type Failure, Guard } from '../guard/guard.js';
import { LARGEST_DOCUMENT } from '../guard/limits.js';
import { unzip } from '../guard/unzip.js';
import { extensionOf, isArticle } from '../inputs.js';
import type { InputFile, ReadOptions } from '../types.js';

const FAILURE: Failure = {
  code: 'broken-zip',
  what: 'not a ZIP archive that can be read',
  hint: 'Fetch or pack it again, without a password.',
};
const { dirname } = posix;
/** Archives inside each other. */
const DEEPEST = 3;
/** Times the packed size; text shrinks to about a fifth, tables to a thirtieth. */
const HIGHEST_RATIO = 100;
/** Documents of the largest size that may always be unpacked. */
const ALWAYS = 4;

/** What may yet be unpacked from one archive and those inside it. */
export interface Unpacking {
  readonly depth: number;
  /** In bytes; undefined before the first archive is opened. */
  readonly left?: { bytes: number };
}

/**
 * The files in a ZIP archive that can be read, one at a time, in the order of their names; as in a folder, hidden files,
 * `README`s and other formats are passed over. Damaged files are reported, and the rest goes on.
 */
export async function* filesIn(
  file: InputFile,
  options: ReadOptions,
  report: Report,
  unpacking: Unpacking,
): AsyncGenerator<{ inner: InputFile; unpacking: Unpacking }> {
  const outer = new Guard(file, { ...options.limits, document: LARGEST_DOCUMENT });
  if (unpacking.depth >= DEEPEST)
    throw outer.error('too-complex', `more than ${DEEPEST} archives inside each other`, 'Unpack them first.');
  const packed = await outer.whole(openBytes(file, options.stdin, report));
  const guard = new Guard(file, options.limits);
  const left = unpacking.left ?? {
    bytes: Math.max(ALWAYS * guard.limits.document, packed.length * HIGHEST_RATIO),
  };
  const archive = await unzip(packed, FAILURE, guard);
  const names = archive.names.filter((name) => isToRead(name)).sort(compare);
  if (!names.length)
    report({
      level: 'warning',
      code: 'empty-archive',
      message: 'no readable article in this archive',
      file: file.shown,
      hint: '`stance formats` prints what can be read.',
    });
  for (const name of names) {
    const shown = `${file.shown}/${name}`;
    let content: Buffer | undefined;
    try {
      content = await archive.read(name);
    } catch (error) {
      if (!(error instanceof StanceError)) throw error;
      report({ ...error.diagnostic, file: shown });
      continue;
    }
    if (!content) continue;
    left.bytes -= content.length;
    if (left.bytes < 0)
      throw outer.error('too-complex', `unpacks to over ${HIGHEST_RATIO} times its size`, 'Unpack it first.');
    const neighbours = (wanted: RegExp): Promise<Uint8Array[]> => neighboursOf(name, wanted, archive);
    const inner = {
      path: shown,
      shown,
      name: `${file.name}/${name}`,
      extension: extensionOf(name),
      content,
      neighbours,
    };
    yield { inner, unpacking: { depth: unpacking.depth + 1, left } };
  }
}

/** One folder above first, as the nearer one knows better. */
async function neighboursOf(
  path: string,
  wanted: RegExp,
  { names, read }: { names: readonly string[]; read: (name: string) => Promise<Buffer | undefined> },
): Promise<Uint8Array[]> {
  const found: Uint8Array[] = [];
  for (const folder of new Set([dirname(dirname(path)), dirname(path)]))
    for (const name of names.filter((name) => dirname(name) === folder && wanted.test(name)).sort(compare)) {
      const content = await read(name).catch(() => undefined);
      if (content) found.push(content);
    }
  return found;
}

function isToRead(path: string): boolean {
  const parts = path.split('/');
  const name = parts[parts.length - 1];
  return isArticle(name) && !parts.some((part) => part.startsWith('.') || part === '__MACOSX');
}
