#!/usr/bin/env node
// Same input, same bytes? Runs `stance analyze` over real articles in every way that must not matter and compares what it prints, in
// every format for programs: files in another order, two workers, another locale, another time zone, ten parts merged in another order.
//
// usage: npm run build && node bench/identity.mjs [FOLDER]      FOLDER holds the annotated articles; ../shared/gold by default
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRecords } from './corpus.mjs';

const PARTS = 10;
/** By what rows are grouped, and how they are printed. */
const FORMATS = { actor: ['json', 'ndjson', 'csv', 'parquet'], 'affiliation,month': ['json'], 'outlet,type': ['json'] };
/** Letters, decimal signs and the order of words differ most from English there. */
const PLACES = { 'Turkish locale': 'tr_TR.UTF-8', 'Swedish locale': 'sv_SE.UTF-8' };
const ZONES = ['Pacific/Kiritimati', 'America/Anchorage'];

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/gold', import.meta.url));
const articles = ['polnear.dev', 'ggt.dev'].flatMap((name) => {
  const path = join(folder, `${name}.jsonl.gz`);
  if (existsSync(path)) return readRecords(path).map(({ id, text }) => ({ id: `${name}/${id}`, text }));
  console.log(`${name}: skipped, ${path} is not there`);
  return [];
});
// invented days and outlets, so that there is something to group by; some articles twice, as wire copies
const dated = articles.map((article, i) => ({
  ...article,
  date: `2016-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
  outlet: ['The Élan', 'Ilk Haber', 'Österbotten'][i % 3],
}));
const copies = dated.slice(0, 8).map((article) => ({ ...article, id: `copy of ${article.id}`, outlet: 'Wire' }));
const records = [...dated, ...copies];

const work = mkdtempSync(join(tmpdir(), 'stance-identity-'));
let differing = 0;
try {
  const parts = Array.from({ length: PARTS }, (_, i) => writePart(`${i}.jsonl`, i));
  const inputs = [...parts, 'corpus/'];
  const shuffled = [inputs[4], inputs[10], ...inputs.slice(5, 10).reverse(), ...inputs.slice(0, 4)];
  console.log(`${records.length} articles in ${PARTS} files, and corpus/`);
  for (const [by, formats] of Object.entries(FORMATS))
    for (const format of formats) {
      const options = ['--format', format, '--by', by];
      const expected = analyze([...inputs, ...options]);
      const others = {
        'files in another order': analyze([...shuffled, ...options]),
        'two workers, another order': analyze([...shuffled, ...options, '--jobs', '2']),
      };
      for (const [place, locale] of Object.entries(PLACES))
        others[place] = analyze([...inputs, ...options], { LC_ALL: locale, LANG: locale, LANGUAGE: locale });
      for (const zone of ZONES) others[zone] = analyze([...inputs, ...options], { TZ: zone });
      others[`${PARTS + 1} parts, merged in another order`] = merge(shuffled, options);
      const wrong = Object.keys(others).filter((way) => hash(others[way]) !== hash(expected));
      differing += wrong.length;
      const verdict = wrong.length ? `DIFFERS: ${wrong.join('; ')}` : 'the same in all ways';
      console.log(`${format.padEnd(8)} by ${by.padEnd(17)} ${hash(expected).slice(0, 12)}  ${verdict}`);
    }
} finally {
  rmSync(work, { recursive: true });
}
process.exit(differing ? 1 : 0);

/** Every tenth record, in a file of its own. */
function writePart(name, nth) {
  const path = join(work, name);
  const own = records.filter((_, i) => i % PARTS === nth);
  writeFileSync(path, own.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return path;
}

function merge(inputs, options) {
  const folder = join(work, 'parts');
  mkdirSync(folder, { recursive: true });
  const paths = inputs.map((input, i) => {
    const path = join(folder, `${i}.part`);
    if (!existsSync(path)) writeFileSync(path, analyze([input, '--partial']));
    return path;
  });
  return run(['merge', ...paths, ...options]);
}

function analyze(args, env) {
  return run(['analyze', ...args], env);
}

function run(args, env = {}) {
  const stdio = ['ignore', 'pipe', 'inherit'];
  const options = { cwd: root, env: { ...process.env, STANCE_CACHE: 'off', ...env }, stdio, maxBuffer: 2 ** 30 };
  return execFileSync(process.execPath, ['bin/stance.js', ...args], options);
}

function hash(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
