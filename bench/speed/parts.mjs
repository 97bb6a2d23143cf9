// Parts of made-up documents: three statements each by speakers of a pool, with stances and sketches drawn at random.
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const dist = new URL('../../dist/', import.meta.url);
const { documentLine } = await import(`${dist}tally/part-line.js`);

const PEOPLE = 5000;
const VALUES = ['pro', 'anti', 'mixed', 'mention'];
const FIRST = ['Ada', 'Kofi', 'Lena', 'Omar', 'Wen', 'Ines', 'Juan', 'Mei', 'Sara', 'Ivo'];

/** Writes parts with this head; each document is in one of them. */
export function writeParts(folder, head, documents, parts) {
  const random = generator(7);
  return Array.from({ length: parts }, (_, part) => {
    const path = join(folder, `${part}.jsonl`);
    const file = openSync(path, 'w');
    const hash = createHash('sha256');
    let block = '';
    const put = (line) => {
      hash.update(`${line}\n`);
      block += `${line}\n`;
      if (block.length > 1 << 20) block = void writeSync(file, block) ?? '';
    };
    put(head);
    const count = Math.floor((documents + parts - 1 - part) / parts);
    for (let i = 0; i < count; i++) put(madeUp(`article ${String(i).padStart(8, '0')} of ${part}`, random));
    writeSync(file, `${block}${JSON.stringify({ documents: count, sha256: hash.digest('hex') })}\n`);
    closeSync(file);
    return path;
  });
}

function madeUp(id, random) {
  const below = (n) => Math.floor(random() * n);
  const hashes = (count, most) => Array.from({ length: count }, () => below(most)).sort((a, b) => a - b);
  const actors = [...new Set([below(PEOPLE), below(PEOPLE), below(PEOPLE)])].map((n) => ({
    ...{
      key: `person-${n}`,
      name: `${FIRST[n % FIRST.length]} Name${n}`,
      type: 'person',
      known: false,
      mentions: 1 + below(5),
    },
  }));
  const statements = Array.from({ length: 3 }, (_, i) => ({
    ...{ keys: [actors[i % actors.length].key], words: 5 + below(40), direct: random() < 0.5, said: true },
    sketch: hashes(8, 2 ** 32),
    stances: random() < 0.3 ? [['sovereignty', VALUES[below(4)], random() < 0.2]] : [],
  }));
  const fields = new Map([
    ['date', `20${10 + below(10)}-0${1 + below(9)}-1${below(10)}`],
    ['outlet', `Paper ${below(50)}`],
  ]);
  return documentLine(id, {
    ...{ fields, sha256: createHash('sha256').update(id).digest('hex'), characters: 3000, passed: 10, narration: 9 },
    ...{ actors, statements, sketch: hashes(32, 2 ** 28), overrides: [] },
  });
}

/** Numbers from 0 to 1 (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
