#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const at = (name) => new URL(`../dist/bundle/${name}`, import.meta.url);
const load = createRequire(at(''));
const args = process.argv.slice(2);

if (!existsSync(at('process.js'))) {
  console.error('stance is not built yet: run "npm ci" (or "npm run build") in its folder first.');
  process.exit(2);
}
if (args.length === 1 && args[0] === '--version') {
  const { printVersion } = load('./version.js');
  process.exitCode = await printVersion();
} else {
  const { supervise } = load('./supervise.js');
  process.exitCode = await supervise(at('process.js'), args, process.stderr);
}
