/** `stance lexicon learn`, `suggest` and `show --words`: what is learned of a user's own dimension, and what is suggested for it. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';

const HARBOURS = 'dimension: harbours\nvalues: [harbour]\n';
const lines = (list: readonly object[]) => list.map((one) => `${JSON.stringify(one)}\n`).join('');
const numbers = Array.from({ length: 40 }, (_, i) => i);
/** Ships take a side and gulls take none: what is known of sentences in general cannot tell. */
const CODED = lines(
  numbers.flatMap((i) => [
    { text: `The harbour in region ${i} serves many ships.`, expect: 'pro', document: `a${i}`, genre: 'speech' },
    { text: `The harbour in region ${i} serves many gulls.`, expect: 'none', document: `b${i}`, genre: 'news' },
  ]),
);
const TELLING_NOTHING = lines(
  numbers.map((i) => ({ text: `The harbour is number ${i}.`, expect: i % 2 ? 'pro' : 'none', document: `d${i}` })),
);
const files = testFolder({
  'harbours.yaml': HARBOURS,
  'coded.jsonl': CODED,
  'beside/harbours.yaml': HARBOURS,
  'beside/harbours.examples.jsonl': CODED.replaceAll(/,"document":"\w+","genre":"\w+"/g, ''),
  'poor/harbours.yaml': HARBOURS,
  'poor/coded.jsonl': TELLING_NOTHING,
  'few.jsonl': CODED.split('\n').slice(0, 4).join('\n'),
  'broken.jsonl': `${CODED}{"text": "We need more.", "expect": "yes"}\nnot JSON\n`,
  'texts/a.txt':
    'The cargo ships leave the harbour at dawn. The cargo ships fill the harbour. The opera sold tickets. Rain fell on the roof.\n',
  'texts/b.txt': 'Our harbour needs cargo ships. Every harbour has an opera. The roof was wet. Tickets were cheap.\n',
  'texts/c.txt':
    'The opera opened. The opera closed. Ruritania visited the harbour. Ruritania left the harbour. Snow fell.\n',
});
const lexicon = (...argv: string[]) => stance(['lexicon', ...argv], { cwd: files.path });
const at = (name: string) => join(files.path, name);

describe('stance lexicon learn', () => {
  it('writes words that do better than simpler ways, and says how much better', async () => {
    const { status, stdout, stderr } = await lexicon('learn', 'harbours.yaml', '--examples', 'coded.jsonl');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^all +learned words +80 +40 +40 +100 % +100 % +100 %$/m);
    expect(stdout).toMatch(/^all +always pro +80 +40 +80 +100 % +50 % +67 %$/m);
    expect(stdout).toMatch(/^news +plain count/m);
    expect(stdout).toMatch(/^(?:\w+ )?ship +\+/m);
    expect(stdout).toMatch(/Written to harbours\.learned\.json\.\n$/);
    const first = readFileSync(at('harbours.learned.json'));
    await lexicon('learn', 'harbours.yaml', '--examples', 'coded.jsonl');
    expect(readFileSync(at('harbours.learned.json')).equals(first)).toBe(true);
    const shown = await lexicon('show', 'harbours.yaml', '--words', '3', '--format', 'ndjson');
    expect(jsonLines(shown.stdout)).toHaveLength(3);
    expect(jsonLines(shown.stdout)[0]).toMatchObject({ dimension: 'harbours', word: expect.any(String) });
    rmSync(at('harbours.learned.json'));
  });

  it('reads the examples beside the lexicon where none are named', async () => {
    const { status } = await lexicon('learn', 'beside/harbours.yaml', '--words', '0');
    expect(status).toBe(0);
    expect(existsSync(at('beside/harbours.learned.json'))).toBe(true);
  });

  it('writes nothing where the words do no better, unless it is forced', async () => {
    const { status, stdout } = await lexicon('learn', 'poor/harbours.yaml', '--examples', 'poor/coded.jsonl');
    expect(status).toBe(1);
    expect(stdout).toMatch(/Nothing is written: the learned words do no better than/);
    expect(existsSync(at('poor/harbours.learned.json'))).toBe(false);
    const forced = await lexicon('learn', 'poor/harbours.yaml', '--examples', 'poor/coded.jsonl', '--force');
    expect(forced.status).toBe(0);
    expect(existsSync(at('poor/harbours.learned.json'))).toBe(true);
  });

  it('does not learn from a handful of sentences', async () => {
    const { status, stderr } = await lexicon('learn', 'harbours.yaml', '--examples', 'few.jsonl');
    expect(status).toBe(2);
    expect(stderr).toMatch(/4 sentences with 2 positions on "harbours" are too few to learn from/);
  });

  it('does not learn words of a bundled lexicon', async () => {
    const { status, stderr } = await lexicon('learn', 'democracy', '--examples', 'coded.jsonl');
    expect(status).toBe(2);
    expect(stderr).toMatch(/extends: democracy/);
  });

  it('reports broken lines with their place, and learns from the others', async () => {
    const { status, stderr } = await lexicon('learn', 'harbours.yaml', '--examples', 'broken.jsonl', '--words', '0');
    expect(stderr).toMatch(/broken\.jsonl:81:1 error/);
    expect(stderr).toMatch(/broken\.jsonl:82:1 error bad-json/);
    expect(status).toBe(2);
    rmSync(at('harbours.learned.json'), { force: true });
  });
});

describe('stance lexicon suggest', () => {
  it('ranks what stands beside hits, with counts and a context, and leaves out names and entries', async () => {
    const { status, stdout } = await lexicon('suggest', 'harbours.yaml', 'texts', '--format', 'ndjson');
    expect(status).toBe(0);
    const found = jsonLines(stdout);
    expect(found[0]).toMatchObject({
      words: 'cargo ships',
      near: 3,
      elsewhere: 0,
      documents: 2,
      sentence: 'The cargo ships leave the harbour at dawn.',
    });
    const words = found.map((one) => one.words);
    for (const absent of ['harbour', 'ruritania', 'opera', 'ships']) expect(words).not.toContain(absent);
  });

  it('prints a table, and says so where nothing stands out', async () => {
    const { stdout } = await lexicon('suggest', 'harbours.yaml', 'texts');
    expect(stdout).toMatch(/^cargo ships +3 +0 +\d+\.\d +The cargo ships leave/m);
    const none = await lexicon('suggest', 'harbours.yaml', 'texts/c.txt');
    expect(none.stdout).toMatch(/^Nothing stands beside its hits often enough/);
  });
});
