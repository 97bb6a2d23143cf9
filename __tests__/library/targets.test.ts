import { beforeAll, describe, expect, it } from '@jest/globals';
import { analyze, type Corpus, type Engine, open, StanceError, statements, targets, toJson } from '../../src/index.js';
import { jsonLines, stance } from '../helpers/cli.js';
import { ROOT } from '../helpers/sources.js';

const FILES = ['corpus/london-talks.md', 'corpus/council-debate.txt'];
let engine: Engine;
let corpus: Corpus;
beforeAll(async () => {
  engine = await open({ cwd: ROOT });
  corpus = await analyze(engine, FILES, { targets: true });
});
const command = async (...argv: string[]) =>
  jsonLines((await stance([...argv, '--format', 'ndjson'], { cwd: ROOT })).stdout);

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof StanceError) return error.diagnostic.code;
    throw error;
  }
  return undefined;
}

describe('targets in the library', () => {
  it('are those of stance targets, also with options', async () => {
    expect(targets(corpus)).toEqual(await command('targets', ...FILES));
    expect(targets(corpus).length).toBeGreaterThan(1);
    expect(targets(corpus, { by: 'affiliation', values: ['negative'] })).toEqual(
      await command('targets', ...FILES, '--by', 'affiliation', '--value', 'negative'),
    );
    expect(targets(corpus, { actors: ['raab'], targets: undefined })).toEqual(
      await command('targets', ...FILES, '--actor', 'raab'),
    );
    expect(targets(corpus, { targetConfidence: 1 })).toEqual([]);
  });

  it('are in the statements', async () => {
    expect(statements(corpus, { link: 'corpus' }).map((one) => one.targets?.map(({ actor }) => actor.id))).toEqual(
      (await command('statements', ...FILES, '--targets')).map((one) =>
        (one.targets as { actor: { id: string } }[]).map(({ actor }) => actor.id),
      ),
    );
  });

  it('are worked out only where they are asked for, and change nothing else', async () => {
    const without = await analyze(engine, FILES);
    expect(statements(without).every((one) => !('targets' in one))).toBe(true);
    expect(toJson(without)).toBe(toJson(corpus));
    expect(codeOf(() => targets(without))).toBe('no-targets');
    expect(codeOf(() => targets(corpus, { by: 'outlet' as 'actor' }))).toBe('bad-option');
    expect(codeOf(() => targets(corpus, { valuez: [] } as object))).toBe('unknown-option');
  });
});
