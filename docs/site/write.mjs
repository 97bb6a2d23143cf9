#!/usr/bin/env node
// Writes the pages and pictures of docs/ that come from the program itself: commands.md, gallery.md, gallery/*.svg, table.svg.
//
// usage: npm run pages
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createProgram, run } from '../../dist/cli/main.js';
import { generated } from './generated.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
for (const [path, text] of Object.entries(await generated({ createProgram, run }, root)))
  writeFileSync(root + path, text);
