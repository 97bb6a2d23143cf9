#!/usr/bin/env node
import { existsSync } from 'node:fs';

const supervisor = new URL('../dist/cli/process/supervise.js', import.meta.url);
if (!existsSync(supervisor)) {
  console.error('stance is not built yet: run "npm ci" (or "npm run build") in its folder first.');
  process.exit(2);
}

const { supervise } = await import(supervisor.href);
const script = new URL('./process.js', supervisor);
process.exitCode = await supervise(script, process.argv.slice(2), process.stderr);
