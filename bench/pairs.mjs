#!/usr/bin/env node
// Scores sentences that differ in a few words: who says or does what to a thing that a lexicon names. The sentences are written out
// from __tests__/pairs, for the bundled dimensions and for two lexicons that nothing was ever fitted to.
//
// usage: npm run build && node bench/pairs.mjs [--part learn|check] [--family F] [--dimension D] [--errors] [--json] [--write FILE]
//   --part       only this part of the templates; a model may be fitted to "learn" of the bundled dimensions, and to nothing else
//   --errors     the sentences that are not as expected, too
//   --json       the figures as JSON: shares from 0 to 1
//   --write      writes the sentences as JSON lines to a file, or to standard output with "-", and scores nothing
// right: the value is as expected; a sentence in which nothing is found counts as a mention
// turned: pro for anti or the reverse
// touched: the lexicon finds something in the sentence
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readPairs, writePairs } from '../__tests__/pairs/pairs.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OPPOSITE = { pro: 'anti', anti: 'pro' };
const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    family: { type: 'string' },
    dimension: { type: 'string' },
    errors: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'string' },
  },
});

const { templates, fillers } = readPairs();
const pairs = writePairs(templates, fillers).filter(
  ({ part, family, dimension }) =>
    (values.part ?? part) === part &&
    (values.family ?? family) === family &&
    (values.dimension ?? dimension) === dimension,
);

if (values.write !== undefined) {
  const lines = pairs.map((pair) => `${JSON.stringify(pair)}\n`).join('');
  if (values.write === '-') process.stdout.write(lines);
  else writeFileSync(values.write, lines);
} else report(await judge(pairs));

/** The sentences with what the program makes of them; those of a lexicon that gives no entries are left out. */
async function judge(list) {
  const { loadKnowledge } = await import('../dist/knowledge/knowledge.js');
  const { createEngine } = await import('../dist/pipeline.js');
  const { scoreSentence } = await import('../dist/evaluate/lexicon-tests.js');
  const unseen = [...new Set(list.filter((one) => one.unseen).map(({ lexicon }) => join(ROOT, lexicon)))];
  const knowledge = loadKnowledge({ lexicon: unseen.filter((path) => existsSync(path)) }, () => {});
  const engine = createEngine(knowledge);
  const loaded = new Set(
    knowledge.lexicons
      .filter(({ terms }) => terms.some(({ role }) => role !== 'exclusion'))
      .map(({ dimension }) => dimension),
  );
  for (const dimension of new Set(list.map((one) => one.dimension)))
    if (!loaded.has(dimension)) console.error(`${dimension}: left out, its lexicon gives no entries`);
  return list
    .filter(({ dimension }) => loaded.has(dimension))
    .map((pair) => {
      const { hits, stances } = scoreSentence(pair.text, engine.scorer, engine.abbreviations);
      const found = stances[pair.dimension]?.value ?? 'none';
      return { ...pair, found, touched: hits.some(({ dimension }) => dimension === pair.dimension) };
    });
}

function figures(list) {
  const share = (test) => list.filter(test).length / list.length;
  return {
    sentences: list.length,
    right: share(isRight),
    turned: share(({ expect, found }) => found === OPPOSITE[expect]),
    touched: share(({ touched }) => touched),
  };
}

function isRight({ expect, found }) {
  return (found === 'none' ? 'mention' : found) === expect;
}

function groups(judged) {
  const by = (name, list = judged) =>
    [...new Set(list.map((one) => one[name]))].map((value) => [value, list.filter((one) => one[name] === value)]);
  const bundled = judged.filter(({ unseen }) => !unseen);
  const unseen = judged.filter((one) => one.unseen);
  return {
    part: [
      ['all', judged],
      ...by('part', bundled).map(([part, list]) => [`bundled, ${part}`, list]),
      ['unseen lexicons', unseen],
    ],
    expected: by('expect'),
    family: by('family'),
    'family, unseen lexicons': by('family', unseen),
    dimension: by('dimension'),
  };
}

function report(judged) {
  const table = Object.entries(groups(judged)).map(([heading, rows]) => [
    heading,
    rows.filter(([, list]) => list.length).map(([name, list]) => [name, figures(list)]),
  ]);
  if (values.json) {
    const entries = table.map(([heading, rows]) => [heading, Object.fromEntries(rows)]);
    console.log(JSON.stringify(Object.fromEntries(entries), null, 2));
    return;
  }
  const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(9);
  for (const [heading, rows] of table) {
    console.log(`${heading.padEnd(28)} sentences    right   turned  touched`);
    for (const [name, { sentences, right, turned, touched }] of rows)
      console.log(
        `  ${name.padEnd(26)} ${String(sentences).padStart(9)}${[right, turned, touched].map(percent).join('')}`,
      );
    console.log();
  }
  if (values.errors)
    for (const one of judged.filter((pair) => !isRight(pair)))
      console.log(`${one.dimension}, ${one.template}: expected ${one.expect}, got ${one.found}: ${one.text}`);
}
