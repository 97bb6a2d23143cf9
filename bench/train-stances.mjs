#!/usr/bin/env node
// Learns how hits are read, and the words of every bundled dimension, from coded sentences. Same input, same bytes.
//
// usage: npm run build && node bench/train-stances.mjs [--folds [--curves]] [--with-gold DIR] [--without SOURCE]...
//          [--min-count N] [--least N] [--words-l2 X] [--reader-l2 X]
//   --folds      prints figures on sentences whose documents the models did not see, and writes nothing
//   --curves     with --folds: what comes of other thresholds
//   --with-gold  learns from news and Security Council debates too, whose text is looked up in DIR; for experiments, writes nothing
//   --without    leaves out a source: lexicon, coded, written, pairs or everyday
//   --min-count  how many sentences a word must come in; --least: the smallest weight kept, in thousandths; --words-l2, --reader-l2: the penalties
// Writes lexicons/reader.json and lexicons/stances/*.learned.json. Nothing is learned from what is held out for testing.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readPairs, writePairs } from '../__tests__/pairs/pairs.mjs';
import { readRecords } from './corpus.mjs';
import { printFolds } from './folds.mjs';
import { genreOf, realExamples } from './real-examples.mjs';

const { values } = parseArgs({
  options: {
    curves: { type: 'boolean', default: false },
    folds: { type: 'boolean', default: false },
    'with-gold': { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
    'min-count': { type: 'string' },
    'words-l2': { type: 'string' },
    'reader-l2': { type: 'string' },
    least: { type: 'string' },
  },
});
const dist = new URL('../dist/', import.meta.url);
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
const { learnedPath, READER_FILE } = await import(`${dist}knowledge/load/learned.js`);
const { createEngine } = await import(`${dist}pipeline.js`);
const sources = await import(`${dist}train/stances/examples/sources.js`);
const { actorNames } = await import(`${dist}train/stances/examples/actor-names.js`);
const { OPTIONS } = await import(`${dist}train/stances/options.js`);
const { readerText, wordsText } = await import(`${dist}train/stances/files.js`);
const { StanceTrainer, thresholdsOf } = await import(`${dist}train/stances/train.js`);

const coded = (name) => JSON.parse(readFileSync(new URL(`coded/${name}.json`, import.meta.url), 'utf8')).seen;
const written = readRecords(fileURLToPath(new URL('coded/written.jsonl', import.meta.url)));
const everyday = readRecords(fileURLToPath(new URL('quiet/learn.jsonl', import.meta.url)));
const { templates, fillers } = readPairs();
const knowledge = loadKnowledge({}, ({ level, code, message }) => level === 'error' && console.error(code, message));
const { scorer, abbreviations } = createEngine(knowledge);
const bundled = new Set(scorer.dimensions);
const real = realExamples(values['with-gold']).map((one) => ({ ...one, genre: genreOf(one) }));
const examples = [
  ...sources.realExamples(real),
  ...sources.lexiconExamples(knowledge.lexicons),
  ...sources.codedExamples([...coded('spoken'), ...coded('invented')]),
  ...sources.writtenExamples(written),
  ...sources.pairExamples(writePairs(templates, fillers).filter(({ dimension }) => bundled.has(dimension))),
  ...sources.everydayExamples(everyday),
].filter(({ source }) => !values.without.includes(source));

const number = (name, otherwise) => (values[name] === undefined ? otherwise : Number(values[name]));
const options = {
  ...OPTIONS,
  minCount: number('min-count', OPTIONS.minCount),
  wordsL2: number('words-l2', OPTIONS.wordsL2),
  readerL2: number('reader-l2', OPTIONS.readerL2),
  least: number('least', OPTIONS.least),
};
const started = Date.now();
const trainer = new StanceTrainer(
  examples,
  { scorer, abbreviations, names: actorNames(knowledge.actors) },
  options,
  (message) => console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${message}`),
);
const cases = trainer.crossValidate();
const thresholds = thresholdsOf(cases);
if (values.folds) printFolds(cases, thresholds, values.curves);
else write(trainer.learn(thresholds));

function write({ reader, words }) {
  const files = [
    [READER_FILE, readerText(reader)],
    ...words.map((model, k) => [learnedPath(knowledge.lexicons[k].path), wordsText(model, '../schema/learned.json')]),
  ];
  const bytes = files.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
  console.error(`${examples.length} sentences, ${(bytes / 1e6).toFixed(2)} MB`);
  if (values['with-gold'] === undefined) for (const [path, text] of files) writeFileSync(path, text);
  else console.error('Nothing is written, as not all of the text is ours.');
}
