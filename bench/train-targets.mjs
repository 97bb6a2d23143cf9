#!/usr/bin/env node
// Learns whom statements speak of, and how, from coded sentences. Same input, same bytes.
//
// usage: npm run build && node bench/train-targets.mjs [--folds | --check]
//   --folds   prints figures on speeches that were not learned from, split in several ways, and writes nothing
//   --check   writes nothing, and fails if it learns other bytes than those of the model that is there
// Reads NewsMTSC and one half of UMUC in ../shared/gold. Writes lexicons/targets/model.json: weights, no sentence.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isLearned, recordsOf, speechesOf } from './targets-gold.mjs';

const { values } = parseArgs({
  options: { folds: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } },
});
const dist = new URL('../dist/', import.meta.url);
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
const { loadTargets } = await import(`${dist}knowledge/targets/load.js`);
const { createEngine } = await import(`${dist}pipeline.js`);
const { compileTargeter } = await import(`${dist}target/targeter.js`);
const { TargetTrainer } = await import(`${dist}train/targets/train.js`);
const { MODEL_PATH, modelText } = await import(`${dist}train/targets/file.js`);

const news = recordsOf('newsmtsc.train.jsonl.gz');
const umuc = recordsOf('umuc.dev.jsonl.gz');
if (!news || !umuc) {
  console.error('The coded sentences are not in ../shared/gold, so nothing can be learned.');
  process.exit(1);
}
const knowledge = loadKnowledge({}, () => {});
const engine = createEngine(knowledge);
// without the model that is there, which may be of another form
const targeter = compileTargeter(
  knowledge.predicates,
  loadTargets(() => {}),
  engine.vocabulary,
);
const trainer = new TargetTrainer(engine, targeter);
const speeches = speechesOf(umuc);
trainer.learnWords(news);
console.error(`${Object.keys(trainer.words.weights).length} words from ${news.length} names in the news`);
if (values.folds) {
  const { foldFigures } = await import('./targets-folds.mjs');
  foldFigures(trainer, speeches);
} else {
  const model = trainer.learn(speeches.filter(isLearned));
  const text = modelText(model);
  if (!values.check) writeFileSync(MODEL_PATH, text);
  else if (text !== readFileSync(MODEL_PATH, 'utf8')) {
    console.error(`other bytes are learned than those of ${MODEL_PATH}`);
    process.exitCode = 1;
  } else console.error('the same bytes are learned');
  console.error(`${(text.length / 1000).toFixed(0)} kB, thresholds ${JSON.stringify(model.thresholds)}`);
}
