import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { analyze, open, statements } from '../../src/index.js';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';

const MIXED = `Ada Obi of the harbour board said on Friday that human rights were universal.

Bo Lund hopes that human rights will be upheld. “Nobody may violate them,” Lund said.

Lund did not say whether the talks would go on.
`;
const SAID = 'Ada Obi said that human rights must be upheld.\n';

const mixed = testFolder({ 'a.txt': MIXED });
const said = testFolder({ 'b.txt': SAID });
const parts = testFolder({});

interface Line {
  said: boolean;
  cue: { text: string } | null;
}
const cues = async (...argv: string[]): Promise<unknown[]> =>
  (jsonLines((await stance(['statements', mixed.path, '--format', 'ndjson', ...argv])).stdout) as Line[]).map(
    ({ said, cue }) => [cue?.text, said],
  );

describe('--speech', () => {
  it('leaves out attitudes and what was not said', async () => {
    expect(await cues()).toEqual([
      ['said', true],
      ['hopes', false],
      ['said', true],
      ['did not say', false],
    ]);
    expect(await cues('--speech')).toEqual([
      ['said', true],
      ['said', true],
    ]);
  });

  it.each([
    ['statements', []],
    ['kwic', ['rights']],
    ['explain', ['Lund']],
  ])('selects for stance %s', async (command, before) => {
    const printed = async (...argv: string[]) => (await stance([command, ...before, mixed.path, ...argv])).stdout;
    expect(await printed()).toContain('upheld');
    expect(await printed('--speech')).not.toContain('upheld');
  });

  it('is told in the foot of the table, which says how many are left out otherwise', async () => {
    const foot = /^2 of them tell an attitude, a plan or a topic/m;
    expect((await stance(['analyze', mixed.path])).stdout).toMatch(foot);
    expect((await stance(['analyze', mixed.path, '--speech'])).stdout).toMatch(/2 statements/);
    expect((await stance(['analyze', mixed.path, '--speech'])).stdout).not.toMatch(/attitude/);
    expect((await stance(['analyze', said.path])).stdout).not.toMatch(/attitude/);
  });

  it('counts alike in parts that are merged', async () => {
    const part = await stance(['analyze', mixed.path, '--speech', '--partial']);
    writeFileSync(join(parts.path, 'part.jsonl'), part.stdout);
    const merged = await stance(['merge', join(parts.path, 'part.jsonl')]);
    expect(merged.stdout).toBe((await stance(['analyze', mixed.path, '--speech'])).stdout);
  });

  it('is an option of the library', async () => {
    const engine = await open();
    const documents = [{ id: 'a', text: MIXED, metadata: {} }];
    const all = await analyze(engine, documents);
    const speech = await analyze(engine, documents, { speech: true });
    expect([all, speech].map((corpus) => [...statements(corpus)].length)).toEqual([4, 2]);
  });
});
