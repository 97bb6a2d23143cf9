// Run by the build: makes dist/bundle/. The program is one file, as hundreds take long to load; process.js and workers/worker.js load it.
// bin/stance.js starts with supervise.js or version.js.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asciiOnly } from '../../../dist/base/plain.js';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Of the model only what words are asked for; its tables are in dist/tagger.bin. */
const withoutModel = {
  name: 'without model',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^wink-eng-lite-web-model$/ }, ({ path }) => ({ path, external: true })),
};

const shared = {
  outdir: at('../../../dist/bundle'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
};
const modules = { ...shared, format: 'esm', splitting: true };

rmSync(shared.outdir, { recursive: true, force: true });
const { metafile } = await build({
  ...shared,
  entryPoints: { program: at('program.ts') },
  entryNames: '[name]-[hash]',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  external: ['unpdf', 'canvas', 'eld', '@resvg/resvg-js'],
  legalComments: 'external',
  logOverride: { 'empty-import-meta': 'silent' },
  define: { 'import.meta.url': 'programUrl' },
  banner: { js: "const programUrl = require('node:url').pathToFileURL(__filename).href;" },
  plugins: [withoutModel],
  metafile: true,
});
const program = Object.keys(metafile.outputs).find((path) => path.endsWith('.cjs'));
// esbuild leaves letters beyond ASCII in regular expressions; without them the file is read and held as bytes
const ascii = asciiOnly(readFileSync(program, 'utf8'));
// only a module can import packages, so launch.ts does
const loads = /(?<=await )import\((?="[^"]+"\))/g;
const { imports } = metafile.outputs[program];
if (ascii.match(loads)?.length !== imports.filter(({ kind }) => kind === 'dynamic-import').length)
  throw new Error('a package is imported in a way that launch.ts knows nothing of');
writeFileSync(program, ascii.replace(loads, 'importPackage('));
await build({
  ...modules,
  entryPoints: { process: at('start-process.ts'), 'workers/worker': at('start-worker.ts') },
  define: { PROGRAM: JSON.stringify(basename(program)) },
});
await build({ ...modules, entryPoints: { supervise: at('supervise.ts'), version: at('print-version.ts') } });
