/** The coded sentences of lexicons/examples: whole, in their places, and only with text that may be shipped. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

const LEXICONS = fileURLToPath(new URL('../../lexicons/', import.meta.url));
const GOLD = fileURLToPath(new URL('../../../shared/gold/', import.meta.url));
/** Corpora whose sentences are their publishers', or come without a licence. */
const WITHOUT_TEXT = ['polnear.jsonl', 'security-council.jsonl'];

interface Example {
  id: string;
  document: string;
  start: number;
  end: number;
  text?: string;
}

const linesOf = (bytes: Buffer): Example[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Example);
const files = readdirSync(`${LEXICONS}examples`).filter((name) => name.endsWith('.jsonl'));
const read = (name: string) => linesOf(readFileSync(`${LEXICONS}examples/${name}`));
const all = files.flatMap(read);
const isExample = new Ajv2020().compile(JSON.parse(readFileSync(`${LEXICONS}schema/example.json`, 'utf8')));

describe('coded sentences', () => {
  it('are as their schema says', () => {
    expect(all.filter((one) => !isExample(one)).map(({ id }) => id)).toEqual([]);
    expect(all.length).toBeGreaterThan(6000);
  });

  it.each([
    ['an unknown value', { stances: { sovereignty: 'for' } }],
    ['an unknown dimension', { stances: { climate: 'pro' } }],
    ['an unknown genre', { genre: 'poem' }],
    ['a field that nobody knows', { weight: 1 }],
  ])('would not be with %s', (_, change) => {
    expect(isExample({ ...all[0], ...change })).toBe(false);
  });

  it('are unique by place and by id', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ document, start }) => `${document} ${start}`)).size).toBe(all.length);
  });

  it('have text where the licence allows it, and nowhere else', () => {
    for (const name of files)
      expect([name, read(name).every(({ text }) => (text === undefined) === WITHOUT_TEXT.includes(name))]).toEqual([
        name,
        true,
      ]);
  });

  it('leave documents for testing alone: a tenth of those of the first draw', () => {
    const isTest = (document: string) =>
      BigInt(`0x${createHash('sha256').update(document).digest('hex')}`) % 10n === 0n;
    const first = all.filter(({ id }) => id.startsWith('s'));
    expect(all.some(({ id, document }) => !id.startsWith('s') && isTest(document))).toBe(false);
    const share = first.filter(({ document }) => isTest(document)).length / first.length;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.13);
  });

  const speeches = `${GOLD}ungd.dev.jsonl.gz`;
  (existsSync(speeches) ? it : it.skip)('say what their documents say at that place', () => {
    const texts = new Map(
      linesOf(gunzipSync(readFileSync(speeches))).map((record) => [
        (record as unknown as { id: string }).id,
        record.text as string,
      ]),
    );
    const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
    const wrong = read('un-general-debate.jsonl').filter(
      ({ document, start, end, text }) => folded((texts.get(document) as string).slice(start, end)) !== text,
    );
    expect(wrong).toEqual([]);
  });
});
