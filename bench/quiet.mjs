#!/usr/bin/env node
// How often the program sees a position where there is none: 600 sentences of domestic news, business, sport and everyday life, many
// with words of politics in another sense ("sovereign wealth fund", "invaded the pitch").
//
// usage: npm run build && node bench/quiet.mjs [--errors] [--json]
//   --errors   the sentences with a position, and the words that it rests on
//   --json     the figures as JSON
// signs: sentences with a position (pro, anti or mixed) on any dimension; at most one in a hundred should have one
// touched: sentences in which a lexicon finds anything
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readRecords } from './corpus.mjs';

const { loadKnowledge } = await import('../dist/knowledge/knowledge.js');
const { createEngine } = await import('../dist/pipeline.js');
const { scoreSentence } = await import('../dist/evaluate/lexicon-tests.js');

const { values } = parseArgs({
  options: { errors: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const engine = createEngine(loadKnowledge({}, () => {}));
const judged = readRecords(fileURLToPath(new URL('quiet/sentences.jsonl', import.meta.url))).map((one) => {
  const { hits, stances } = scoreSentence(one.text, engine.scorer, engine.abbreviations);
  const signs = Object.entries(stances).filter(([, { value }]) => value !== 'mention');
  return { ...one, hits, signs };
});

const figures = (list) => ({
  sentences: list.length,
  signs: list.filter(({ signs }) => signs.length).length,
  touched: list.filter(({ hits }) => hits.length).length,
});
const areas = [...new Set(judged.map(({ area }) => area))];
const rows = [
  ['all', figures(judged)],
  ...areas.map((area) => [area, figures(judged.filter((one) => one.area === area))]),
];

if (values.json) console.log(JSON.stringify(Object.fromEntries(rows), null, 2));
else {
  console.log(`${''.padEnd(12)} sentences  signs  in 100  touched`);
  for (const [area, { sentences, signs, touched }] of rows)
    console.log(
      area.padEnd(12),
      String(sentences).padStart(9),
      String(signs).padStart(6),
      ((100 * signs) / sentences).toFixed(1).padStart(7),
      String(touched).padStart(8),
    );
}
if (values.errors)
  for (const { id, text, signs, hits } of judged)
    for (const [dimension, { value }] of signs) {
      const words = hits
        .filter((hit) => hit.dimension === dimension)
        .map(({ start, end }) => `"${text.slice(start, end)}"`);
      console.log(`${id}, ${dimension}: ${value} for ${words.join(', ')}: ${text}`);
    }
