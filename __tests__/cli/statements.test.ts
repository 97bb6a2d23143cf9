import { describe, expect, it } from '@jest/globals';
import type { PrintedReasons } from '../../src/types/printed.js';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';
import { taught } from '../helpers/taught.js';

const TEXT = `Foreign Minister Ann Ash of Norway said on Friday: "Human rights are universal and must be protected."

"No country may change borders by force," Ash added. The talks lasted two hours.

She refused to say whether sanctions would follow.
`;
const OTHER = 'Ash said that human rights must be upheld everywhere.\n';

const corpus = testFolder({ 'a.txt': TEXT, 'sub/b.txt': OTHER });
const lists = testFolder(taught('dignity.yaml', 'dignity', { pro: ['human rights'], anti: ['borders'] }));
const dignity = () => ['--lexicon', `${lists.path}/dignity.yaml`];

type Record_ = Record<string, unknown> & {
  speakers: { id: string; name: string; via: string }[];
  content: { start: number; end: number; text: string }[];
  hits: { start: number; end: number; contribution: number; dimension: string }[];
  stances: Record<string, { value: string; p: number; pro: number; anti: number; reasons?: PrintedReasons }>;
};
const ndjson = async (...argv: string[]): Promise<Record_[]> =>
  jsonLines((await stance(['statements', corpus.path, '--format', 'ndjson', ...argv])).stdout);

describe('stance statements', () => {
  it('prints one object a line, with the contract’s fields in order', async () => {
    const [first] = await ndjson();
    expect(Object.keys(first)).toEqual([
      ...[
        'document',
        'statement',
        'date',
        'outlet',
        'title',
        'metadata',
        'kind',
        'speakers',
        'source',
        'cue',
        'content',
      ],
      ...['cueClass', 'asserted', 'said', 'rule', 'confidence', 'hits', 'stances'],
    ]);
    expect(first).toMatchObject({ document: 'a.txt', statement: 'a.txt#1', kind: 'direct' });
    expect(first.speakers[0].name).toBe('Ann Ash');
  });

  it('gives offsets into the text, and the probability of each value', async () => {
    const texts: Record<string, string> = { 'a.txt': TEXT, 'sub/b.txt': OTHER };
    const all = await ndjson(...dignity());
    expect(all.length).toBeGreaterThanOrEqual(3);
    for (const { document, content } of all)
      for (const { start, end, text } of content) expect(texts[document as string].slice(start, end)).toBe(text);
    expect(all.flatMap(({ stances }) => stances.dignity ?? [])).toMatchObject([
      { value: 'pro', p: 0.953, pro: 0.953, anti: 0.047 },
      { value: 'anti', p: 0.953, pro: 0.047, anti: 0.953 },
      { value: 'pro', p: 0.953, pro: 0.953, anti: 0.047 },
    ]);
    for (const { stances } of all)
      for (const { value, p, pro, anti, reasons } of Object.values(stances)) {
        const expected = { pro, anti, mixed: Math.min(pro, anti), mention: 1 - Math.max(pro, anti) }[value];
        expect(p).toBeCloseTo(expected!);
        expect(reasons).toBeUndefined();
      }
  });

  it('gives the reasons where asked to: the sum that decided', async () => {
    const all = await ndjson('--reasons', ...dignity());
    for (const { stances } of all)
      for (const { reasons, pro, anti } of Object.values(stances)) {
        if (!reasons) continue; // nothing was said
        const sum = reasons.parts.reduce((total, { weight }) => total + weight, 0);
        expect(sum).toBeCloseTo(reasons.sum);
        expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(reasons.side === 'pro' ? pro : anti, 2);
      }
    expect(all[0].stances.dignity.reasons).toMatchObject({
      side: 'pro',
      sum: 3,
      threshold: 0.5,
      parts: [
        { kind: 'bias', weight: -3 },
        { kind: 'entry', what: 'human rights', spans: [{ text: 'Human rights' }], weight: 6 },
      ],
    });
    const { stdout } = await stance(['statements', corpus.path, '--no-bundled', '--reasons', ...dignity()]);
    expect(stdout).toMatch(/\+6\.00 entry human rights.* −3\.00 bias {2}= \+3\.00, p \.95 for\s+pro, needed \.50/);
  });

  it('names speakers as their document does, or with --link corpus as the whole corpus does', async () => {
    const namesIn = (all: Record_[]) =>
      all.filter(({ document }) => document === 'sub/b.txt').map(({ speakers }) => speakers[0].name);
    expect(namesIn(await ndjson())).toEqual(['Ash']);
    expect(namesIn(await ndjson('--link', 'corpus'))).toEqual(['Ann Ash']);
  });

  it('keeps what --actor, --dimension and --kind ask for, and nothing else', async () => {
    const some = await ndjson('--dimension', 'human-rights');
    expect(some.length).toBeGreaterThan(0);
    expect(some.every(({ stances }) => 'human-rights' in stances)).toBe(true);
    expect((await ndjson('--kind', 'direct')).every(({ kind }) => kind === 'direct')).toBe(true);
    expect(await ndjson('--actor', 'nobody')).toEqual([]);
  });

  it('prints the article’s own voice on request only, in its place, and changes nothing else by it', async () => {
    const without = await ndjson();
    expect(without.filter(({ kind }) => kind === 'narration')).toEqual([]);
    const all = await ndjson('--narration');
    const narration = all.filter(({ kind }) => kind === 'narration');
    expect(narration.map(({ content }) => content[0].text)).toEqual(['The talks lasted two hours.']);
    expect(narration[0].speakers).toEqual([]);
    expect(all.filter(({ kind }) => kind !== 'narration')).toEqual(without);
    const starts = all.filter(({ document }) => document === 'a.txt').map(({ content }) => content[0].start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('prints a listing to read, with the words that were counted', async () => {
    const { stdout, status } = await stance(['statements', corpus.path, ...dignity()]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^a\.txt\n\n1 +Ann Ash/);
    expect(stdout).toMatch(/^ {4}\+ dignity \.95 \(\w+: Human rights\)$/m);
  });

  it('ends with 1 where nothing is found, 2 where the choice is unknown', async () => {
    expect((await stance(['statements', corpus.path, '--min-confidence', '1'])).status).toBe(1);
    expect((await stance(['statements', corpus.path, '--actor', 'nobody'])).status).toBe(2);
    expect((await stance(['statements', corpus.path, '--link', 'world'])).status).toBe(2);
  });
});
