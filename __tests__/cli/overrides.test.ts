import { describe, expect, it } from '@jest/globals';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';

const TEXT = `Foreign Minister Ann Ash of Norway said on Friday: "Human rights are universal and must be protected."

"Multilateralism is not  dead," Ash added. "We will uphold the UN Charter."

A spokesman said the talks lasted two hours.
`;
const OVERRIDES = `overrides:
  - document: a.txt
    words: “multilateralism is not dead
    speaker: Bo Birch
  - document: a.txt
    words: human rights are universal
    values: { human-rights: mixed, democracy: pro }
  - document: a.txt
    words: talks lasted
    strike: true
  - document: a.txt
    words: words that nobody said
    strike: true
  - document: b.txt
    words: any
    speaker: []
`;

const work = testFolder({
  'corpus/a.txt': TEXT,
  'overrides.yaml': OVERRIDES,
  'bad.yaml': 'overrides:\n  - document: a.txt\n    words: dead\n    valuez: {}\n',
});

const corpus = () => `${work.path}/corpus`;
const statements = async (...options: string[]) =>
  jsonLines((await stance(['statements', corpus(), '--format', 'ndjson', ...options])).stdout);
const saying = (all: { content: { text: string }[] }[], words: string) =>
  all.find(({ content }) => content.some(({ text }) => text.includes(words))) as unknown as Record<string, unknown>;

describe('--overrides', () => {
  const options = () => ['--overrides', `${work.path}/overrides.yaml`];

  it('changes speakers and values and strikes statements, and leaves the rest alone', async () => {
    const before = await statements();
    const after = await statements(...options());
    expect(saying(after, 'Multilateralism')).toMatchObject({
      speakers: [{ id: 'bo-birch', name: 'Bo Birch', via: 'override' }],
      override: 'corrected',
    });
    expect(saying(after, 'universal')).toMatchObject({
      speakers: [{ name: 'Ann Ash' }],
      stances: { 'human-rights': { value: 'mixed' }, democracy: { value: 'pro', mode: 'affirm' } },
    });
    expect(saying(before, 'talks lasted')).toBeDefined();
    expect(saying(after, 'talks lasted')).toBeUndefined();
    expect(after).toHaveLength(before.length - 1);
  });

  it('is counted, listed in the result, and warns of what matches no more', async () => {
    const { stdout, stderr, status } = await stance(['analyze', corpus(), '--format', 'json', ...options()]);
    const { rows, options: recorded, lexicons } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(rows).toContainEqual(
      expect.objectContaining({ name: 'Ann Ash', dimension: 'human-rights', mixed: 1, pro: 0 }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({ name: 'Bo Birch', dimension: 'multilateralism', statements: 1 }),
    );
    expect(recorded.overrides.map(({ applied }: { applied: boolean }) => applied)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(lexicons).toContainEqual({ path: expect.stringMatching(/overrides\.yaml$/), sha256: expect.any(String) });
    expect(stderr).toMatch(/overrides\.yaml:12:12 warning override-unmatched no statement of "a\.txt" has these words/);
    expect(stderr).toMatch(/overrides\.yaml:15:12 warning override-unmatched no document is called "b\.txt"/);
    expect((await stance(['analyze', corpus(), ...options()])).stdout).toMatch(/3 statements corrected by hand/);
  });

  it('is recorded by a path that does not depend on the machine', async () => {
    const argv = ['analyze', 'corpus', '--format', 'json', '--overrides', `${work.path}/overrides.yaml`];
    const { stdout } = await stance(argv, { cwd: work.path });
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics.map(({ file }: { file: string }) => file)).toEqual(['overrides.yaml', 'overrides.yaml']);
  });

  it('says where the file is wrong, and does nothing then', async () => {
    const { status, stderr, stdout } = await stance(['analyze', corpus(), '--overrides', `${work.path}/bad.yaml`]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/bad\.yaml:4:5 error unknown-key/);
    expect(stdout).toBe('');
  });
});
