#!/usr/bin/env node
import { existsSync } from 'node:fs';

// the program in few files: loading hundreds of modules takes longer than most commands
const supervisor = new URL('../dist/bundle/supervise.js', import.meta.url);
if (!existsSync(supervisor)) {
  console.error('stance is not built yet: run "npm ci" (or "npm run build") in its folder first.');
  process.exit(2);
}

const script = new URL('./process.js', supervisor);
const args = process.argv.slice(2);
if (args.length === 1 && args[0] === '--version') {
  await import(script.href); // nothing that could fail or be stopped
} else {
  const { supervise } = await import(supervisor.href);
  process.exitCode = await supervise(script, args, process.stderr);
}
