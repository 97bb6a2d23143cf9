#!/usr/bin/env node
// Trains the attribution model on annotated articles. Same input, same bytes.
//
// usage: node bench/train.mjs [FOLDER]      FOLDER holds polnear.train.jsonl.gz and gum.train.jsonl.gz; ../shared/gold by default
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRecords } from './corpus.mjs';

const dist = new URL('../dist/', import.meta.url);
const { trainOn } = await import(`${dist}train/corpus.js`);
const { MODEL_FILE } = await import(`${dist}knowledge/load/cues.js`);
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);

const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/gold', import.meta.url));
const files = ['polnear.train', 'gum.train'].map((name) => `${folder}/${name}.jsonl.gz`);
for (const file of files)
  if (!existsSync(file)) {
    console.error(`${file} is missing: name the folder that holds the annotated articles`);
    process.exit(2);
  }
const knowledge = loadKnowledge({}, ({ code, message }) => code !== 'unreadable-model' && console.error(message));
const { bytes } = trainOn(files.flatMap(readRecords), knowledge, (message) => console.error(message));
writeFileSync(MODEL_FILE, bytes);
console.error(`${MODEL_FILE}: ${bytes.length} bytes`);
