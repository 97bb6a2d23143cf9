#!/usr/bin/env node
import { existsSync } from 'node:fs';

const at = (name) => new URL(`../dist/bundle/${name}`, import.meta.url).href;
const args = process.argv.slice(2);

if (!existsSync(new URL(at('process.js')))) {
  console.error('stance is not built yet: run "npm ci" (or "npm run build") in its folder first.');
  process.exit(2);
}
if (args.length === 1 && args[0] === '--version') {
  const { printVersion } = await import(at('version.js'));
  process.exitCode = await printVersion();
} else {
  const { supervise } = await import(at('supervise.js'));
  process.exitCode = await supervise(new URL(at('process.js')), args, process.stderr);
}
