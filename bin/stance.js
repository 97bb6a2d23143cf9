#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error('stance is not built yet: run "npm ci" (or "npm run build") in its folder first.');
  process.exit(2);
}

const { run } = await import(main.href);
const { processStreams } = await import(new URL('process-streams.js', main).href);
process.once('SIGINT', () => process.exit(130));
process.exitCode = await run(process.argv.slice(2), processStreams());
