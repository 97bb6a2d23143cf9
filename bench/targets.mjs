#!/usr/bin/env node
// Measures whom statements are said to speak of against sentences that people coded.
//
// usage: npm run build && node bench/targets.mjs [--learned] [--errors N]
//   --learned   the half that is learned from instead of the other
//   --errors N  prints N errors, drawn with a seed, for whoever improves the rules
// Reads UMUC in ../shared/gold (Zaczynska et al. 2024). See docs/targets.md for what is measured.
import { parseArgs } from 'node:util';
import { intervalOf } from './targets-figures.mjs';
import { isLearned, recordsOf, speechesOf } from './targets-gold.mjs';
import { swapped } from './targets-swap.mjs';

const { values } = parseArgs({
  options: { learned: { type: 'boolean', default: false }, errors: { type: 'string', default: '0' } },
});
const dist = new URL('../dist/', import.meta.url);
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
const { createEngine, analyzeDocument } = await import(`${dist}pipeline.js`);
const { generator } = await import(`${dist}base/random.js`);

const records = recordsOf('umuc.dev.jsonl.gz');
if (!records) {
  console.log('skipped: ../shared/gold/umuc.dev.jsonl.gz is not there');
  process.exit(0);
}
const engine = createEngine(loadKnowledge({ bundled: false }, () => {}));
const speeches = speechesOf(records).filter((speech) => isLearned(speech) === values.learned);

/** By sentence of a speech: each state that is spoken of, with how; people count for the state that they belong to. */
function read({ document, sentences }) {
  const { statements, actors } = analyzeDocument(document, engine, { targets: true });
  const affiliations = new Map(actors.map(({ key, affiliation }) => [key, affiliation]));
  const found = sentences.map(() => new Map());
  for (const { content, targets } of statements)
    for (const { explicit, id, value, evidence } of targets) {
      const state = engine.resolver.byId.get(affiliations.get(id) ?? id);
      if (state?.type !== 'state') continue;
      const at = sentences.findIndex(({ start, end }) => content[0].start >= start && content[0].start < end);
      found[at].set(state.id, { value, explicit, evidence });
    }
  return found;
}

const idOf = (name) => name && engine.resolver.byName.get(name.toLowerCase())?.id;
const counts = [];
const errors = [];
for (const speech of speeches) {
  const own = {
    speech: speech.document.id,
    found: 0,
    wrong: 0,
    missed: 0,
    turned: 0,
    gold: 0,
    explicit: 0,
    explicitRight: 0,
  };
  read(speech).forEach((spoken, i) => {
    const sentence = speech.sentences[i];
    const gold = idOf(sentence.target);
    const negative = [...spoken].filter(([, { value }]) => value === 'negative').map(([id]) => id);
    if (gold) {
      own.gold++;
      if (negative.includes(gold)) own.found++;
      else own.missed++;
      if (spoken.get(gold)?.value === 'positive') own.turned++;
    }
    const wrong = negative.filter((id) => id !== gold);
    own.wrong += wrong.length;
    if (wrong.length || (gold && !negative.includes(gold))) {
      const { start, end } = sentence;
      errors.push({
        by: speech.document.speaker,
        gold,
        found: [...spoken].map(
          ([id, { value, evidence }]) => `${id} ${value} (${evidence.map(({ term }) => term).join(', ')})`,
        ),
        text: speech.document.text.slice(start, end),
      });
    }
  });
  counts.push(own);
}

const sum = (list, key) => list.reduce((total, one) => total + one[key], 0);
const f1 = (list) => {
  const [found, wrong, missed] = ['found', 'wrong', 'missed'].map((key) => sum(list, key));
  return (2 * found) / Math.max(1, 2 * found + wrong + missed);
};
const [found, wrong, missed, turned, gold] = ['found', 'wrong', 'missed', 'turned', 'gold'].map((key) =>
  sum(counts, key),
);
const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
console.log(
  `${speeches.length} speeches, ${sum(
    speeches.map(({ sentences }) => ({ n: sentences.length })),
    'n',
  )} sentences, ${gold} criticise a state`,
);
const [low, high] = intervalOf(counts, f1, generator(1));
console.log(
  `F1 ${f1(counts).toFixed(3)} [${low.toFixed(2)}, ${high.toFixed(2)}]  precision ${percent(found, found + wrong)}  recall ${percent(found, found + missed)}  sign turned ${percent(turned, gold)}`,
);
const { same, all } = swapped(speeches, read);
console.log(`names of states swapped: ${percent(same, all)} of ${all} targets swapped with them`);

const random = generator(7);
for (let n = Number(values.errors); n > 0 && errors.length; n--) {
  const [one] = errors.splice(Math.floor(random() * errors.length), 1);
  console.log(JSON.stringify(one));
}
