// Run by the build: makes dist/workbench.js, the scoring stage and the parts of the report that follow it, for browsers. What only Node has is
// left out; nothing of it may be called.
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
    onResolve({ filter: /\/knowledge\/validate\.js$|^\.\.\/validate\.js$/ }, ({ importer }) =>
      importer.includes('/knowledge/') ? { path: at('browser/validate.ts') } : undefined,
    );
  },
};

const { metafile } = await build({
  entryPoints: [at('engine/index.ts')],
  outfile: at('../../dist/workbench.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'stanceWorkbench',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  inject: [at('browser/buffer.ts')],
  plugins: [forBrowsers],
  metafile: true,
});
await build({
  entryPoints: [at('../../assets/report/workbench/main.js')],
  outfile: at('../../dist/workbench-panel.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
});
if (process.argv.includes('--analyze')) {
  const [{ bytes, inputs }] = Object.values(metafile.outputs);
  console.log(bytes);
  for (const [path, { bytesInOutput }] of Object.entries(inputs).sort(
    (a, b) => b[1].bytesInOutput - a[1].bytesInOutput,
  ))
    console.log(bytesInOutput, path);
}
