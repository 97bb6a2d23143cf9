#!/usr/bin/env node
// Stances on the coded sentences of lexicons/examples, beside a plain count of the same entries, "always pro" and a second coder.
//
// usage: npm run build && node bench/examples.mjs [--test] [--random] [--errors] [--coverage]
//   --test     only the tenth that is for testing alone
//   --random   only sentences drawn by chance
//   --errors   the sentences that are not as coded; never those of the test tenth
//   --coverage how much comes of the entries that hit most sentences outside the test tenth: 25, 50, 100 of each dimension, all
// Sentences without text are looked up in the corpora that they come from, in ../shared/gold, and left out where these are absent.
// The test tenth is also set beside a plain count of the first design's 4,312 entries (bench/first-design.jsonl: what they named there).
// found, right, turned, plain count, always pro, alpha: as in bench/coded.mjs
import { fileURLToPath } from 'node:url';
import { krippendorff, signFigures } from './agreement.mjs';
import { readRecords } from './corpus.mjs';
import { genreOf, realExamples } from './real-examples.mjs';

const { loadKnowledge } = await import('../dist/knowledge/knowledge.js');
const { createEngine, withLexicons } = await import('../dist/pipeline.js');
const { scoreSentence } = await import('../dist/evaluate/lexicon-tests.js');
const { generator } = await import('../dist/base/random.js');
const { isHeldOut } = await import('../dist/train/stances/examples/held-out.js');

const GOLD = fileURLToPath(new URL('../../shared/gold', import.meta.url));
const FIRST = new Map(
  readRecords(fileURLToPath(new URL('first-design.jsonl', import.meta.url))).map(({ id, plain }) => [id, plain]),
);
const WAYS = { value: 'stance', plain: 'plain count', always: 'always pro', second: 'second coder' };

function judged({ id, text, document, genre, stances, second }, engine, dimensions, poles) {
  const statement = scoreSentence(text, engine.scorer, engine.abbreviations);
  return dimensions.map((dimension) => {
    const hits = statement.hits.filter((hit) => hit.dimension === dimension);
    const named = new Set(hits.map(({ term }) => poles.get(`${dimension} ${term}`)));
    return {
      text,
      document,
      dimension,
      genre: genreOf({ genre }),
      coded: stances[dimension] ?? 'none',
      second: second && (second.stances[dimension] ?? 'none'),
      value: statement.stances[dimension]?.value ?? 'none',
      plain: named.size > 1 ? 'mixed' : ([...named][0] ?? 'none'),
      always: hits.length ? 'pro' : 'none',
      first: FIRST.get(id)?.[dimension] ?? 'none',
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
const sentences = realExamples(GOLD, console.log);
const measured = sentences.filter(
  ({ document, drawn }) => (!only('--test') || isHeldOut(document)) && (!only('--random') || drawn === 'random'),
);
const cases = measured.flatMap((one) => judged(one, engine, dimensions, poles));

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
const debates = cases.filter(({ genre }) => genre === 'speeches' || genre === 'Security Council');
printGain(debates, 'plain', 'the plain count');
if (only('--test')) printGain(debates, 'first', 'a plain count of the first entries');
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
    if (coded !== value && [coded, value].some((one) => one === 'pro' || one === 'anti') && !isHeldOut(document))
      console.log(`${dimension}: coded ${coded}, got ${value}: ${text}`);
if (only('--coverage')) printCoverage();

/** F1 beyond another way on speeches and debates, with a 95 % interval of 2,000 resamplings of documents. */
function printGain(list, way, name) {
  const grouped = new Map();
  for (const one of list) grouped.set(one.document, [...(grouped.get(one.document) ?? []), one]);
  const byDocument = [...grouped.values()];
  const gainOf = (some) => 100 * (signFigures(some, 'value').f1 - signFigures(some, way).f1);
  const random = generator(1);
  const gains = Array.from({ length: 2000 }, () =>
    gainOf(byDocument.flatMap(() => byDocument[Math.floor(random() * byDocument.length)])),
  ).sort((a, b) => a - b);
  const [low, high] = [gains[49], gains[1949]].map((gain) => gain.toFixed(1));
  console.log(`speeches and Security Council beyond ${name}: F1 ${gainOf(list).toFixed(1)} [${low}, ${high}]`);
}

/** Scores with the entries that hit most, and what was learned with all of them. */
function printCoverage() {
  const hits = new Map();
  for (const { document, text } of sentences)
    if (!isHeldOut(document))
      for (const { dimension, term } of scoreSentence(text, engine.scorer, engine.abbreviations).hits)
        hits.set(`${dimension} ${term}`, (hits.get(`${dimension} ${term}`) ?? 0) + 1);
  console.log('\nentries of each dimension   entries    found    right     F1');
  for (const most of [25, 50, 100, Infinity]) {
    const lexicons = knowledge.lexicons.map((lexicon) => withMost(lexicon, most, hits));
    const own = withLexicons(engine, lexicons);
    const list = measured.flatMap((one) => judged(one, own, dimensions, poles));
    const { found, right, f1 } = signFigures(list, 'value');
    const count = lexicons.flatMap(({ terms }) => terms).filter(({ role }) => role !== 'exclusion').length;
    const name = most === Infinity ? 'all' : `the ${most} that hit most`;
    console.log(
      name.padEnd(26),
      String(count).padStart(8),
      percent(found),
      percent(right),
      (100 * f1).toFixed(1).padStart(6),
    );
  }
}

/** A lexicon with its exclusions and the entries that hit most; of equals, those that stand first. */
function withMost(lexicon, most, hits) {
  const hitsOf = ({ term }) => hits.get(`${lexicon.dimension} ${term}`) ?? 0;
  const entries = lexicon.terms.filter(({ role }) => role !== 'exclusion').sort((a, b) => hitsOf(b) - hitsOf(a));
  const kept = new Set(entries.slice(0, most));
  return { ...lexicon, terms: lexicon.terms.filter((term) => term.role === 'exclusion' || kept.has(term)) };
}
