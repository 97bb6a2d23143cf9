#!/usr/bin/env node
// How large the page of stance report is for many documents, what it takes to make it, and how soon Chromium shows it.
//
// usage: npm run build && node bench/report.mjs [FILE…]        without files: 10,000 invented articles; CHROMIUM names another browser
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'stance-report-'));
const GIVEN = ['Ada', 'Karl', 'Eva', 'Omar', 'Lin', 'Rosa', 'Ivan', 'Mina', 'Paul', 'Sara'];
const FIRST_HALF = [
  'Ob',
  'Lund',
  'Berg',
  'Sah',
  'Tan',
  'Cost',
  'Petr',
  'Rahim',
  'Web',
  'Nov',
  'Silv',
  'Ok',
  'Mor',
  'Kas',
  'Dahl',
];
const SECOND_HALF = ['i', 'sen', 'er', 'in', 'aka', 'ello', 'ov', 'a', 'ik', 'oye', 'en', 'as', 'ström', 'ez', 'ulu'];
const SAID = [
  'We will defend human rights everywhere',
  'We will not respect human rights',
  'International law must be upheld',
  'The sovereignty of states must be respected',
  'The United Nations must stay at the centre',
  'The harbour will be opened in spring',
];
const THINGS = ['bread', 'rails', 'wells', 'rain', 'maps', 'wool', 'coal', 'lamps', 'ropes', 'tides', 'songs'];

/** Invented articles: some two thousand speakers who speak of each other, twenty years, no two statements alike. */
function invented(count) {
  const pick = (list, n) => list[n % list.length];
  const name = (n) => `${pick(GIVEN, n)} ${pick(FIRST_HALF, n * 7 + (n >> 4))}${pick(SECOND_HALF, n * 11 + (n >> 6))}`;
  const say = (n) =>
    `Minister ${name(n)} said: "${pick(SAID, n * 5 + (n >> 3))}, and ask for ${pick(THINGS, n)}, ${pick(THINGS, n * 3 + 1)} and number ${n}."`;
  return Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      id: `a${i}`,
      date: `${2000 + (i % 20)}-0${1 + (i % 9)}-11`,
      text: [
        say(4 * i),
        say(4 * i + 1),
        `It rained in the old town. President ${name(4 * i + 3)} accused ${name(i % 40)} of delay ${i}.`,
        say(4 * i + 2),
      ].join(' '),
    }),
  ).join('\n');
}

let inputs = process.argv.slice(2);
if (!inputs.length) {
  inputs = [join(folder, 'articles.jsonl')];
  writeFileSync(inputs[0], invented(10_000));
}
const page = join(folder, 'report.html');
const used = join(folder, 'used');
const note = `import { appendFileSync } from 'node:fs'; process.on('exit', () => appendFileSync(${JSON.stringify(used)}, JSON.stringify(process.resourceUsage()) + '\\n'));`;
execFileSync(process.execPath, ['bin/stance.js', 'report', ...inputs, '--targets', '--no-cache', '-o', page], {
  cwd: root,
  env: { ...process.env, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(note)}` },
});
const processes = readFileSync(used, 'utf8').trim().split('\n').map(JSON.parse);
const seconds = processes.reduce((sum, { userCPUTime, systemCPUTime }) => sum + userCPUTime + systemCPUTime, 0) / 1e6;
const memory = processes.reduce((sum, { maxRSS }) => Math.max(sum, maxRSS), 0) / 1e3;
console.log(`made in ${seconds.toFixed(0)} s of CPU, with at most ${memory.toFixed(0)} MB of memory`);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const times = [];
for (let run = 0; run < 3; run++) {
  const shown = await (await browser.newContext()).newPage();
  await shown.goto(pathToFileURL(page).href);
  await shown.locator('html[data-ready]').waitFor({ state: 'attached' });
  times.push(
    await shown.evaluate(`({
      paint: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
      ready: Math.round(performance.now()),
    })`),
  );
}
console.log(
  `${(statSync(page).size / 1e6).toFixed(2)} MB; first paint after ${times.map(({ paint }) => paint).join(', ')} ms`,
);
console.log(`statements and articles in place after ${times.map(({ ready }) => ready).join(', ')} ms`);
await browser.close();
rmSync(folder, { recursive: true });
