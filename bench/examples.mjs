#!/usr/bin/env node
// Stances on the coded sentences of lexicons/examples, beside a plain count of the same entries, "always pro" and a second coder.
//
// usage: npm run build && node bench/examples.mjs [--test] [--random] [--errors]
//   --test     only the tenth that is for testing alone
//   --random   only sentences drawn by chance
//   --errors   the sentences that are not as coded; never those of the test tenth
// Sentences without text are looked up in the corpora that they come from, in ../shared/gold, and left out where these are absent.
// found, right, turned, plain count, always pro, alpha: as in bench/coded.mjs
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { krippendorff, signFigures } from './agreement.mjs';
import { readRecords } from './corpus.mjs';

const { loadKnowledge } = await import('../dist/knowledge/knowledge.js');
const { createEngine } = await import('../dist/pipeline.js');
const { scoreSentence } = await import('../dist/evaluate/lexicon-tests.js');

const FOLDER = fileURLToPath(new URL('../lexicons/examples/', import.meta.url));
const GOLD = fileURLToPath(new URL('../../shared/gold/', import.meta.url));
/** Where the sentences stand whose text is not ours to ship: file, and what identifies a place in it. */
const SOURCES = {
  'polnear.jsonl': { file: 'polnear.train.jsonl.gz', text: ({ text }, { start, end }) => text.slice(start, end) },
  'security-council.jsonl': { file: 'umuc.dev.jsonl.gz', rows: true },
};
const GENRES = { speech: 'speeches', council: 'Security Council', news: 'news' };
const WAYS = { value: 'stance', plain: 'plain count', always: 'always pro', second: 'second coder' };

const isTest = (document) => BigInt(`0x${createHash('sha256').update(document).digest('hex')}`) % 10n === 0n;

function examples() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => withText(name, readRecords(FOLDER + name)));
}

function withText(name, list) {
  const source = SOURCES[name];
  if (!source) return list;
  if (!existsSync(GOLD + source.file)) {
    console.log(`${name}: left out, ${source.file} is not there`);
    return [];
  }
  const records = readRecords(GOLD + source.file);
  const byPlace = new Map(
    records.map((record) => (source.rows ? [`${record.speech} ${record.start}`, record] : [record.id, record])),
  );
  return list.flatMap((one) => {
    const record = byPlace.get(source.rows ? `${one.document} ${one.start}` : one.document);
    if (!record) return [];
    const text = source.rows ? record.text : source.text(record, one);
    return [{ ...one, text: text.replace(/\s+/g, ' ').trim() }];
  });
}

function judged({ text, document, genre, stances, second }, engine, dimensions, poles) {
  const statement = scoreSentence(text, engine.scorer, engine.abbreviations);
  return dimensions.map((dimension) => {
    const hits = statement.hits.filter((hit) => hit.dimension === dimension);
    const named = new Set(hits.map(({ term }) => poles.get(`${dimension} ${term}`)));
    return {
      text,
      document,
      dimension,
      genre: GENRES[genre] ?? 'government',
      coded: stances[dimension] ?? 'none',
      second: second && (second.stances[dimension] ?? 'none'),
      value: statement.stances[dimension]?.value ?? 'none',
      plain: named.size > 1 ? 'mixed' : ([...named][0] ?? 'none'),
      always: hits.length ? 'pro' : 'none',
    };
  });
}

const knowledge = loadKnowledge({}, () => {});
const engine = createEngine(knowledge);
const dimensions = knowledge.lexicons.map(({ dimension }) => dimension);
const poles = new Map(
  knowledge.lexicons.flatMap(({ dimension, terms }) => terms.map(({ term, pole }) => [`${dimension} ${term}`, pole])),
);
const only = (flag) => process.argv.includes(flag);
const cases = examples()
  .filter(({ document, drawn }) => (!only('--test') || isTest(document)) && (!only('--random') || drawn === 'random'))
  .flatMap((one) => judged(one, engine, dimensions, poles));

const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(8);
function print(name, list) {
  for (const [way, label] of Object.entries(WAYS)) {
    const of = way === 'second' ? list.filter(({ second }) => second !== undefined) : list;
    if (!of.length) continue;
    const { signs, found, turned, given, right, f1 } = signFigures(of, way);
    const alpha = krippendorff(of.map((one) => [one.coded, one[way]])).toFixed(2);
    const cells = [
      String(signs).padStart(7),
      percent(found),
      percent(turned),
      String(given).padStart(6),
      percent(right),
    ];
    console.log(`${name}: ${label}`.padEnd(36), ...cells, (100 * f1).toFixed(1).padStart(6), alpha.padStart(6));
  }
}

console.log(''.padEnd(36), '  signs    found   turned  given    right     F1  alpha');
print('all', cases);
for (const genre of [...new Set(cases.map((one) => one.genre))].sort())
  print(
    genre,
    cases.filter((one) => one.genre === genre),
  );
for (const pole of ['pro', 'anti']) {
  const of = cases.map((one) => ({
    ...one,
    coded: one.coded === pole ? pole : one.coded === 'pro' || one.coded === 'anti' ? 'mixed' : one.coded,
  }));
  const given = of.filter(({ value }) => value === pole);
  const right = given.filter(({ coded }) => coded === pole).length;
  const signs = of.filter(({ coded }) => coded === pole).length;
  console.log(
    `${pole} positions: ${signs}, found ${percent(right / signs).trim()}, right ${percent(right / given.length).trim()}`,
  );
}
console.log('\nsecond coder by dimension');
for (const dimension of dimensions) {
  const of = cases.filter((one) => one.dimension === dimension && one.second !== undefined);
  const { signs, given } = signFigures(of, 'second');
  console.log(
    `${dimension.padEnd(20)} alpha ${krippendorff(of.map((one) => [one.coded, one.second])).toFixed(2)}  positions ${signs}, ${given}`,
  );
}
if (only('--errors'))
  for (const { document, dimension, coded, value, text } of cases)
    if (coded !== value && [coded, value].some((one) => one === 'pro' || one === 'anti') && !isTest(document))
      console.log(`${dimension}: coded ${coded}, got ${value}: ${text}`);
