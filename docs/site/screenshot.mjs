#!/usr/bin/env node
// Writes docs/gallery/report.png: statements in the page that stance report makes of the sample articles, as Chromium shows it. The same fonts
// and the same Chromium give the same picture; so no test compares it.
//
// usage: npm run build && node docs/site/screenshot.mjs        CHROMIUM names another browser
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'stance-screenshot-'));
const page = join(folder, 'report.html');
execFileSync(process.execPath, ['bin/stance.js', 'report', 'corpus', '--no-cache', '-o', page], { cwd: root });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
});
const shown = await (
  await browser.newContext({ viewport: { width: 960, height: 760 }, reducedMotion: 'reduce' })
).newPage();
await shown.goto(`${pathToFileURL(page).href}#a=sergei-lavrov&d=un-centrism`);
await shown.locator('html[data-ready]').waitFor({ state: 'attached' });
// the statements that a cell of the table leads to, below the filters
await shown.evaluate(`document.activeElement.blur(); document.querySelector('#h-statements').scrollIntoView()`);
await shown.screenshot({ path: join(root, 'docs/gallery/report.png') });
await browser.close();
rmSync(folder, { recursive: true });
