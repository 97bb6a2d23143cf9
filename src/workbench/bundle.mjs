// Run by the build: makes dist/page/workbench-engine.js, the scoring stage and the parts of the report that follow it, for browsers, and the panel beside it.
// What only Node has is left out; nothing of it may be called.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Modules that are others in a browser. */
const forBrowsers = {
  name: 'for browsers',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'absent', sideEffects: false }));
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
    onResolve({ filter: /^linkedom$/ }, () => ({ path: at('browser/linkedom.ts') }));
    onResolve({ filter: /^\.\.\/packed\.js$/ }, ({ importer }) =>
      importer.includes('/report/sections/') ? { path: at('browser/packed.ts') } : undefined,
    );
    onResolve({ filter: /\/prepared\/automata\.js$/ }, () => ({ path: at('browser/automata.ts') }));
  },
};

const shared = {
  outdir: at('../../dist/page'),
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: ['es2022', 'chrome100', 'firefox113', 'safari16.4'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};
const { metafile } = await build({
  ...shared,
  entryPoints: { 'workbench-engine': at('engine/index.ts') },
  globalName: 'stanceWorkbench',
  inject: [at('browser/buffer.ts')],
  plugins: [forBrowsers],
  metafile: true,
});
await build({
  ...shared,
  entryPoints: {
    workbench: at('../../assets/report/workbench/main.js'),
    'workbench-style': at('../../assets/report/workbench/workbench.css'),
  },
});
if (process.argv.includes('--analyze')) {
  const [{ bytes, inputs }] = Object.values(metafile.outputs);
  console.log(bytes);
  for (const [path, { bytesInOutput }] of Object.entries(inputs).sort(
    (a, b) => b[1].bytesInOutput - a[1].bytesInOutput,
  ))
    console.log(bytesInOutput, path);
}
