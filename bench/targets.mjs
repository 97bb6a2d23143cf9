#!/usr/bin/env node
// Measures whom statements are said to speak of against sentences that people coded.
//
// usage: npm run build && node bench/targets.mjs [--learned] [--errors N]
//   --learned   the half that is learned from instead of the other
//   --errors N  prints N errors, drawn with a seed, for whoever improves the rules
// Reads UMUC in ../shared/gold (Zaczynska et al. 2024). See docs/targets.md for what is measured.
import { parseArgs } from 'node:util';
import { baselinesOf } from './targets-baselines.mjs';
import { countsOf, f1, intervalOf, percent, rankCorrelation, sum } from './targets-figures.mjs';
import { isLearned, recordsOf, speechesOf } from './targets-gold.mjs';
import { swapped } from './targets-swap.mjs';

const { values } = parseArgs({
  options: { learned: { type: 'boolean', default: false }, errors: { type: 'string', default: '0' } },
});
const dist = new URL('../dist/', import.meta.url);
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
const { createEngine, analyzeDocument } = await import(`${dist}pipeline.js`);
const { generator } = await import(`${dist}base/random.js`);
const { NO_MODEL } = await import(`${dist}target/model.js`);

const records = recordsOf('umuc.dev.jsonl.gz');
if (!records) {
  console.log('skipped: ../shared/gold/umuc.dev.jsonl.gz is not there');
  process.exit(0);
}
const engine = createEngine(loadKnowledge({ bundled: false }, () => {}));
const speeches = speechesOf(records).filter((speech) => isLearned(speech) === values.learned);

/** By sentence of a speech: each state that is spoken of, with how; people count for the state that they belong to. */
function read({ document, sentences }, by = engine) {
  const { statements, actors } = analyzeDocument(document, by, { targets: true });
  const affiliations = new Map(actors.map(({ key, affiliation }) => [key, affiliation]));
  const found = sentences.map(() => new Map());
  for (const { content, targets } of statements)
    for (const { confidence, explicit, id, value, evidence } of targets) {
      const state = engine.resolver.byId.get(affiliations.get(id) ?? id);
      if (state?.type !== 'state') continue;
      const at = sentences.findIndex(({ start, end }) => content[0].start >= start && content[0].start < end);
      found[at].set(state.id, { confidence, value, explicit, evidence });
    }
  return found;
}

const idOf = (name) => name && engine.resolver.byName.get(name.toLowerCase())?.id;
const gold = speeches.map(({ sentences }) => sentences.map(({ target }) => idOf(target)));
const readAll = speeches.map((speech) => read(speech));
const negative = (spoken, isWanted = () => true) =>
  [...spoken].filter(([, one]) => one.value === 'negative' && isWanted(one)).map(([id]) => id);
const countsBy = (said) => speeches.map((_, i) => countsOf(gold[i], said[i]));
const shown = (name, counts) => {
  const [found, wrong, missed] = ['found', 'wrong', 'missed'].map((key) => sum(counts, key));
  const [low, high] = intervalOf(counts, f1, generator(1));
  console.log(
    `${name}: F1 ${f1(counts).toFixed(3)} [${low.toFixed(2)}, ${high.toFixed(2)}]  precision ${percent(found, found + wrong)}  recall ${percent(found, found + missed)}`,
  );
  return counts;
};

const sentences = speeches.reduce((all, one) => all + one.sentences.length, 0);
const criticising = gold.flat().filter(Boolean).length;
console.log(`${speeches.length} speeches, ${sentences} sentences, ${criticising} criticise a state`);
const found = readAll.map((list) => list.map((spoken) => negative(spoken)));
const counts = shown('all', countsBy(found));
const turned = readAll.flatMap((list, i) =>
  list.filter((spoken, k) => spoken.get(gold[i][k])?.value === 'positive'),
).length;
console.log(`sign turned: ${percent(turned, criticising)} of the criticised`);
for (const [name, isWanted] of [
  ['named in the sentence', ({ explicit }) => explicit],
  ['carried over', ({ explicit }) => !explicit],
]) {
  const said = readAll.flatMap((list, i) =>
    list.flatMap((spoken, k) => negative(spoken, isWanted).map((id) => id === gold[i][k])),
  );
  console.log(`${name}: ${percent(said.filter(Boolean).length, said.length)} of ${said.length} right`);
}

// frames alone, and whether the model adds to them on the same speeches
const alone = { ...engine, targeter: () => ({ ...engine.targeter(), model: NO_MODEL }) };
const framed = speeches.map((speech) => read(speech, alone).map((spoken) => negative(spoken)));
const ofFrames = shown('frames alone', countsBy(framed));
const baselines = speeches.map((speech) => baselinesOf(speech, engine));
const saidBy = (k) => baselines.map((list) => list[k].found.map((id) => (id ? [id] : [])));
const others = baselines[0].map(({ name }, k) => [name, shown(`baseline, ${name}`, countsBy(saidBy(k)))]);
for (const [name, other] of [['frames alone', ofFrames], ...others]) {
  const pairs = counts.map((one, i) => ({ one, other: other[i] }));
  const gain = (list) => f1(list.map(({ one }) => one)) - f1(list.map((pair) => pair.other));
  const [least, most] = intervalOf(pairs, gain, generator(1));
  console.log(
    `gain over ${name}: ${gain(pairs).toFixed(3)} [${least.toFixed(2)}, ${most.toFixed(2)}], paired by speech`,
  );
}

// how often each speaker criticises each state, as a share of its sentences
const lengths = new Map();
for (const { document, sentences: own } of speeches)
  lengths.set(document.speaker, (lengths.get(document.speaker) ?? 0) + own.length);
function rates(said) {
  const all = new Map();
  for (const [i, { document }] of speeches.entries())
    for (const id of said[i].flat()) {
      const key = `${document.speaker}\n${id}`;
      all.set(key, (all.get(key) ?? 0) + 1 / lengths.get(document.speaker));
    }
  return all;
}
const everywhere = [found, framed, ...baselines[0].map((_, k) => saidBy(k))];
const truth = rates(gold.map((list) => list.map((id) => (id ? [id] : []))));
const rho = everywhere.map((said) => {
  const own = rates(said);
  const keys = [...new Set([...truth.keys(), ...own.keys()])].sort();
  return rankCorrelation(
    keys.map((key) => own.get(key) ?? 0),
    keys.map((key) => truth.get(key) ?? 0),
  );
});
console.log(
  `rank correlation of who criticises whom: ${rho.map((one) => one.toFixed(2)).join(', ')} (all, frames alone, baselines)`,
);

// whether a confidence is the share that is right
const told = readAll.flatMap((list, i) =>
  list.flatMap((spoken, k) =>
    [...spoken]
      .filter(([, { value }]) => value === 'negative')
      .map(([id, { confidence }]) => ({ confidence, isRight: id === gold[i][k] })),
  ),
);
console.log('confidence  found  right');
for (const [from, to] of [
  [0, 0.2],
  [0.2, 0.4],
  [0.4, 0.6],
  [0.6, 0.85],
  [0.85, 1.01],
]) {
  const here = told.filter(({ confidence }) => confidence / 1000 >= from && confidence / 1000 < to);
  const mean = here.reduce((all, { confidence }) => all + confidence / 1000, 0) / Math.max(1, here.length);
  const right = here.filter(({ isRight }) => isRight).length;
  if (here.length)
    console.log(`${mean.toFixed(2).padStart(10)}  ${String(here.length).padStart(5)}  ${percent(right, here.length)}`);
}
const { same, all } = swapped(speeches, read);
console.log(`names of states swapped: ${percent(same, all)} of ${all} targets swapped with them`);

const errors = readAll.flatMap((list, i) =>
  list.flatMap((spoken, k) => {
    const { start, end } = speeches[i].sentences[k];
    const ids = negative(spoken);
    if (ids.every((id) => id === gold[i][k]) && ids.length > 0 === Boolean(gold[i][k])) return [];
    const said = [...spoken].map(
      ([id, { value, evidence }]) => `${id} ${value} (${evidence.map(({ term }) => term).join(', ')})`,
    );
    const { speaker: by, text } = speeches[i].document;
    return [{ by, gold: gold[i][k], found: said, text: text.slice(start, end) }];
  }),
);
const random = generator(7);
for (let n = Number(values.errors); n > 0 && errors.length; n--) {
  const [one] = errors.splice(Math.floor(random() * errors.length), 1);
  console.log(JSON.stringify(one));
}
