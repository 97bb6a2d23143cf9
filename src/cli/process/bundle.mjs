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

const withoutLate = {
  name: 'without packages that few runs need',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path }) => (late.has(path) ? { path, external: true } : undefined)),
};

const shared = {
  outdir: at('../../../dist/bundle'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
};
const scripts = {
  ...shared,
  format: 'cjs', // it takes Node less time to load than modules
  logOverride: { 'empty-import-meta': 'silent' },
  define: { 'import.meta.url': 'ownUrl' },
  banner: { js: "const ownUrl = require('node:url').pathToFileURL(__filename).href;" },
};
const named = {
  ...scripts,
  entryNames: '[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  legalComments: 'external',
  metafile: true,
};

/** Packages that few runs need: each is a file of its own, so that the program stays small. */
const LATE = [
  '@mozilla/readability',
  '@observablehq/plot',
  'ajv/dist/2020.js',
  'd3-force',
  'fflate',
  'graphology',
  'graphology-communities-louvain',
  'htmlparser2',
  'hyparquet-writer',
  'linkedom',
  'media-captions',
  'read-excel-file/node',
  'rtf-stream-parser',
  'tinyglobby',
  'write-excel-file/node',
  'yaml',
  'yauzl',
];

rmSync(shared.outdir, { recursive: true, force: true });
const late = await latePackages();
const { metafile } = await build({
  ...named,
  entryPoints: { program: at('program.ts') },
  external: ['unpdf', 'eld', '@resvg/resvg-js'],
  // named, so that the program's name changes with theirs
  banner: { js: `${scripts.banner.js} // ${Array.from(late.values(), ({ file }) => file).join(' ')}` },
  plugins: [withoutModel, withoutLate],
});
const program = Object.keys(metafile.outputs).find((path) => path.endsWith('.cjs'));
// esbuild leaves letters beyond ASCII in regular expressions; without them the file is read and held as bytes
const ascii = asciiOnly(readFileSync(program, 'utf8'));
writeFileSync(program, withImports(withLate(ascii)));
await build({
  ...scripts,
  entryPoints: {
    process: at('start-process.ts'),
    'workers/worker': at('start-worker.ts'),
    supervise: at('supervise.ts'),
    version: at('print-version.ts'),
  },
  define: { ...scripts.define, PROGRAM: JSON.stringify(basename(program)) },
});
writeFileSync(`${shared.outdir}/package.json`, '{"type":"commonjs"}\n');

/** By name, the file of each late package beside the program, and whether it was written as a module. */
async function latePackages() {
  const names = new Map(LATE.map((name) => [name.replace(/\W+/g, '_'), name]));
  const { metafile: packages } = await build({
    ...named,
    outdir: `${shared.outdir}/packages`,
    entryPoints: Array.from(names, ([out, name]) => ({ in: name, out })),
    external: ['canvas'],
  });
  const outputs = Object.entries(packages.outputs).filter(([, { entryPoint }]) => entryPoint !== undefined);
  return new Map(
    outputs.map(([path, { entryPoint }]) => {
      const name = names.get(basename(path).split('-')[0]);
      const file = `./packages/${basename(path)}`;
      return [name, { file, isModule: packages.inputs[entryPoint].format === 'esm' }];
    }),
  );
}

/** Late packages are taken from their files. One that is no module has no default export of its own. */
function withLate(code) {
  const toModule = /__toESM\d*\(require\("([^"]+)"\), 1\)/g;
  const loaded = /(?<=\bload\d*)\("([^"]+)"\)/g;
  return code
    .replace(toModule, (all, name) => (late.get(name)?.isModule ? all.replace(', 1)', ')') : all))
    .replace(loaded, (all, name) => (late.has(name) ? `("${late.get(name).file}")` : all))
    .replace(/\brequire\("([^"]+)"\)/g, (all, name) => (late.has(name) ? `require("${late.get(name).file}")` : all));
}

/** Only a module can import packages, so launch.ts does. */
function withImports(code) {
  const loads = /(?<=await )import\((?="[^"]+"\))/g;
  const { imports } = metafile.outputs[program];
  if (code.match(loads)?.length !== imports.filter(({ kind }) => kind === 'dynamic-import').length)
    throw new Error('a package is imported in a way that launch.ts knows nothing of');
  return code.replace(loads, 'importPackage(');
}
