import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';

const TEXT =
  'Ada Obi accused Norway of torture. Ada Obi said that torture was wrong. Bo Lund thanked Norway and China for their fight against torture.\n';
const work = testFolder({
  'a.txt': TEXT,
  'own.jsonl': `${JSON.stringify({ id: 'own', text: TEXT, target: 'readers' })}\n`,
  'told.txt':
    'Norwegian aggression is a crime. Norway commits atrocities and lies about them. The crimes of Norway are monstrous.\n',
});
const run = (...argv: string[]) => stance(argv, { cwd: work.path });
const lines = async (...argv: string[]) => jsonLines((await run(...argv, '--format', 'ndjson')).stdout);

describe('analyze --by target', () => {
  it('counts a statement for each actor that it speaks of, and no other', async () => {
    const rows = await lines('analyze', 'a.txt', '--by', 'actor,target', '--min-statements', '0');
    const pairs = new Set(rows.map((row) => `${row.actor} ${row.target}`));
    expect([...pairs].sort()).toEqual(['ada-obi norway', 'bo-lund china', 'bo-lund norway']);
    const alone = await lines('analyze', 'a.txt', '--by', 'target', '--min-statements', '0');
    expect(new Set(alone.map(({ target }) => target))).toEqual(new Set(['norway', 'china']));
  });

  it('groups by a field of that name where the data have one', async () => {
    const rows = await lines('analyze', 'own.jsonl', '--by', 'target');
    expect(new Set(rows.map(({ target }) => target))).toEqual(new Set(['readers']));
  });

  it('changes nothing where it is not asked for', async () => {
    const before = (await run('analyze', 'a.txt', '--format', 'json')).stdout;
    await run('targets', 'a.txt');
    expect((await run('analyze', 'a.txt', '--format', 'json')).stdout).toBe(before);
    expect((await lines('statements', 'a.txt')).every((one) => !('targets' in one))).toBe(true);
  });

  it('says which parts it needs', async () => {
    const part = join(work.path, 'part.jsonl');
    writeFileSync(part, (await run('analyze', 'a.txt', '--partial')).stdout);
    const { status, stderr } = await run('merge', part, '--by', 'target');
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/error no-targets .*\n.*stance targets/);
    writeFileSync(part, (await run('targets', 'a.txt', '--partial')).stdout);
    expect((await run('merge', part, '--by', 'actor,target', '--format', 'ndjson')).stdout).toBe(
      (await run('analyze', 'a.txt', '--by', 'actor,target', '--format', 'ndjson')).stdout,
    );
  });
});

describe('the article’s own voice', () => {
  it('speaks of nobody but with --narration', async () => {
    const targetsIn = (all: Record<string, unknown>[]) => all.flatMap((one) => one.targets as unknown[]);
    expect(targetsIn(await lines('statements', 'told.txt', '--targets'))).toEqual([]);
    expect(await lines('targets', 'told.txt')).toEqual([]);
    const told = await lines('statements', 'told.txt', '--targets', '--narration');
    expect(JSON.stringify(targetsIn(told))).toContain('"id":"norway"');
    expect(told.every(({ kind, targets }) => kind === 'narration' || !(targets as unknown[]).length)).toBe(true);
  });
});

describe('explain --target', () => {
  it('shows the statements and the words that they rest on', async () => {
    const { status, stdout } = await run('explain', 'Obi', '--target', 'norway', 'a.txt');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Ada Obi on Norway\n1 statement: 1 negative/);
    expect(stdout).toMatch(/“accused” \(characters 8–15\), frame accuse/);
    expect(stdout).not.toContain('Lund');
    expect((await run('explain', 'Obi', '--target', 'China', 'a.txt')).status).not.toBe(0);
  });
});
