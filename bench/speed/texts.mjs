// News and speeches to measure on: annotated articles and addresses where they are, else corpus/, again and again.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRecords } from '../corpus.mjs';

const gold = (name) => fileURLToPath(new URL(`../../../shared/gold/${name}.jsonl.gz`, import.meta.url));
const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const SOURCES = { news: ['polnear.train', 'polnear.dev'], speeches: ['usgov.dev'] };
const OWN = { news: /\.md$/, speeches: /\.txt$/ };

export const wordsIn = (text) => text.split(/\s+/).filter(Boolean).length;

/** Records with ids of their own, of at least so many words in all, and no fewer records than `least`. */
export function texts(kind, words, least = 1) {
  const paths = SOURCES[kind].map(gold).filter((path) => existsSync(path));
  const found = paths.length ? paths.flatMap(readRecords) : ownTexts(kind);
  const all = found.filter(({ text }) => typeof text === 'string' && text.trim());
  const taken = [];
  let sum = 0;
  for (let i = 0; sum < words || taken.length < least; i++) {
    const { text } = all[i % all.length];
    const again = Math.floor(i / all.length);
    taken.push({ id: `${kind}-${i}`, text: again ? `${text}\n\nThis is edition ${again}.` : text, date: '2021-05-07' });
    sum += wordsIn(text);
  }
  return taken;
}

export const jsonLines = (records) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

const ownTexts = (kind) =>
  readdirSync(corpus)
    .filter((name) => OWN[kind].test(name) && name !== 'README.md')
    .map((name) => ({ text: readFileSync(corpus + name, 'utf8') }));
