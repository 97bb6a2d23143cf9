// Trains the attribution model on annotated articles: node bench/train.mjs [FOLDER]
// FOLDER holds polnear.train.jsonl.gz and gum.train.jsonl.gz (../shared/gold by default). Same input, same bytes.
import { existsSync, writeFileSync } from 'node:fs';
import { compileWords } from '../dist/attribute/attributor.js';
import { encodeModel } from '../dist/attribute/model.js';
import { learnLemmas, train } from '../dist/attribute/train.js';
import { loadAttribution, MODEL_FILE } from '../dist/lexicon/cues.js';
import { readRecords, trainingArticles } from './corpus.mjs';

const folder = process.argv[2] ?? '../shared/gold';
const files = ['polnear.train', 'gum.train'].map((name) => `${folder}/${name}.jsonl.gz`);
for (const file of files)
  if (!existsSync(file)) {
    console.error(`${file} is missing: name the folder that holds the annotated articles`);
    process.exit(2);
  }
const knowledge = loadAttribution(
  (diagnostic) => diagnostic.code !== 'unreadable-model' && console.error(diagnostic.message),
);
const { grammar, words } = compileWords(knowledge);
const articles = trainingArticles(files.flatMap(readRecords), words);
const learned = learnLemmas(articles);
const model = train(articles, { ...grammar, learned }, { progress: (message) => console.error(message) });
const bytes = encodeModel(model);
writeFileSync(MODEL_FILE, bytes);
console.error(`${MODEL_FILE}: ${bytes.length} bytes`);
