import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { type Context, sample, sortContexts } from '../../src/corpus/contexts.js';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';
import { taught } from '../helpers/taught.js';

const TEXT = `Foreign Minister Ann Ash of Norway said on Friday: "We must defend open harbours and quiet lighthouses."

"Nobody may close the lighthouses of others," said Bo Berg, the harbour master. "Dinner was late."
`;
const files = testFolder({
  'a.txt': TEXT,
  'evil.txt': 'Ann Ash said: "Human \u001b[2J lighthouses \u202e matter."\n',
  'voice.txt': 'The old pier burned down in May.\n',
  ...taught('mine.yaml', 'harbours', { anti: ['open harbours'] }),
});
const kwic = (...argv: string[]) => stance(['kwic', ...argv], { cwd: files.path });
const mine = ['--lexicon', 'mine.yaml', '--no-bundled'];

describe('stance kwic', () => {
  it('prints a term between its contexts, with a sign and who says it', async () => {
    const { status, stdout } = await kwic('lighthouse', 'a.txt');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Ann Ash +.*and quiet \S lighthouses \./m);
    expect(stdout).toMatch(/^Bo Berg +.*close the \S lighthouses +of others/m);
    expect(stdout).toMatch(/^2 contexts$/m);
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  it('looks into the article’s own voice where asked to', async () => {
    expect((await kwic('pier', 'voice.txt')).status).toBe(1);
    expect((await kwic('pier', 'voice.txt', '--narration')).stdout).toMatch(/The old . pier +burned/);
  });

  it('takes terms as lexicons write them', async () => {
    expect((await kwic('open ... lighthouse', 'a.txt')).stdout).toMatch(/1 context$/m);
    const bad = await kwic('(open', 'a.txt');
    expect(bad.status).toBe(2);
    expect(bad.stderr).toMatch(/bad-term "\(open" has "\(" without "\)"/);
  });

  it('prints what a dimension finds', async () => {
    const { stdout } = await kwic('harbours', 'a.txt', ...mine, '--format', 'ndjson');
    const [context, ...others] = jsonLines(stdout);
    expect(others).toEqual([]);
    expect(context).toMatchObject({
      actor: 'Ann Ash',
      dimension: 'harbours',
      keyword: 'open harbours',
      value: 'anti',
      contribution: 1,
    });
    expect(TEXT.slice(context.start, context.end)).toBe('open harbours');
    // the sign is that of the statement's value, even where the words around the hit are read in another way
    expect((await kwic('harbours', 'a.txt', ...mine)).stdout).toMatch(/^Ann Ash +.* − open harbours /m);
  });

  it('prints the statements that no lexicon touched, or one dimension did not', async () => {
    const all = await kwic('--misses', 'a.txt', ...mine);
    expect(all.stdout).not.toMatch(/open harbours/);
    expect(all.stdout).toMatch(/Nobody may close/);
    expect((await kwic('--misses', 'harbours', 'a.txt', ...mine)).stdout).toBe(all.stdout);
  });

  it('sorts by what follows, groups by actor, keeps the actors asked for', async () => {
    const right = (await kwic('lighthouse', 'a.txt', '--sort', 'right')).stdout;
    expect(right.indexOf('Ann Ash')).toBeLessThan(right.indexOf('Bo Berg'));
    const left = (await kwic('lighthouse', 'a.txt', '--sort', 'left')).stdout;
    expect(left.indexOf('Ann Ash')).toBeLessThan(left.indexOf('Bo Berg'));
    expect((await kwic('lighthouse', 'a.txt', '--by', 'actor')).stdout).toMatch(/^Ann Ash {2}1\nAnn Ash/m);
    expect((await kwic('lighthouse', 'a.txt', '--actor', 'berg')).stdout).not.toMatch(/Ann/);
  });

  it('lets nothing in a file steer the terminal', async () => {
    const { stdout } = await kwic('lighthouse', 'evil.txt');
    expect(stdout).toMatch(/lighthouses/);
    for (const control of ['\u001b', '\u202e']) expect(stdout).not.toContain(control);
  });

  it('ends with 1 where nothing is found, 2 without an input', async () => {
    expect((await kwic('submarine', 'a.txt')).status).toBe(1);
    expect((await kwic('submarine')).status).toBe(2);
  });
});

describe('sample', () => {
  it('draws the same with the same seed, without repetition and in order', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 50 }), fc.nat(), (count, size, seed) => {
        const items = Array.from({ length: count }, (_, i) => i);
        const drawn = sample(items, size, seed);
        expect(drawn).toEqual(sample(items, size, seed));
        expect(drawn).toHaveLength(Math.min(size, count));
        expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
      }),
    );
    const items = Array.from({ length: 100 }, (_, i) => i);
    expect(sample(items, 10, 1)).not.toEqual(sample(items, 10, 2));
    expect(sample(items, 0, 1)).toEqual(items);
  });
});

describe('sortContexts', () => {
  it('goes by the nearest word first', () => {
    const context = (left: string, right: string) => ({ left, right, keyword: 'x', actor: '' }) as Context;
    const all = [context('a zebra', '"bees'), context('z ant', 'cats'), context('b ant', 'an')];
    expect(sortContexts(all, 'left').map(({ left }) => left)).toEqual(['b ant', 'z ant', 'a zebra']);
    expect(sortContexts(all, 'right').map(({ right }) => right)).toEqual(['an', '"bees', 'cats']);
    expect(sortContexts(all, 'document')).toEqual(all);
  });
});
