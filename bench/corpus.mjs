// Annotated articles for training and measuring: read, cut at line breaks, segmented.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { placeGold } from '../dist/attribute/gold.js';
import { view } from '../dist/attribute/view.js';
import { BUNDLED, readKnowledgeFile } from '../dist/lexicon/file.js';
import { segment } from '../dist/segment/segment.js';
import { Vocabulary } from '../dist/segment/vocabulary.js';

export const vocabulary = new Vocabulary();

const { data } = readKnowledgeFile(`${BUNDLED}text/abbreviations.yaml`, 'abbreviations').file;
const abbreviations = Object.fromEntries(Object.entries(data).map(([key, words]) => [key, new Set(words)]));

export function readRecords(path) {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

export function toArticle({ id, text }) {
  const blocks = [];
  for (const match of text.matchAll(/[^\r\n]+/g))
    blocks.push({ start: match.index, end: match.index + match[0].length });
  return segment({ document: { id, text, metadata: {} }, blocks, passed: [] }, vocabulary, abbreviations);
}

export function trainingArticles(records, words) {
  const table = words(vocabulary);
  return records.map((record) => {
    const columns = view(toArticle(record), table);
    return { view: columns, gold: placeGold(columns, record) };
  });
}
