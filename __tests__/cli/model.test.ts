import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { folder, isBuilt, stance, stanceBuilt, testFolder } from '../helpers/cli.js';

const NAMES = ['Ada Obi', 'Bo Lund', 'Cara Diaz', 'Dan Weiss', 'Eva Novak', 'Finn Moss'];
const CLAIMS = ['a safer bridge', 'a larger harbour', 'lower prices', 'respect for the council'];

/** Articles in which people "glorp" things, annotated; no cue file knows the verb. */
const gold = Array.from({ length: 24 }, (_, i) => {
  const name = NAMES[i % NAMES.length];
  const claim = CLAIMS[i % CLAIMS.length];
  const text = `The council met on Monday. ${name} glorped ${claim}. The meeting ended at noon.\n`;
  const span = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length];
  const attributions = [{ source: [span(name)], cue: [span('glorped')], content: [span(claim)], kind: 'indirect' }];
  return JSON.stringify({ id: `a${i}`, text, attributions });
}).join('\n');

const work = testFolder({
  'gold.jsonl': gold,
  'corpus/a.txt': 'The board met on Tuesday. Greta Voss glorped respect for human rights. It was late.\n',
  'no-model.bin': 'these are no weights',
});
let trained: Awaited<ReturnType<typeof stance>>;
beforeAll(async () => {
  trained = await stance(['train', 'gold.jsonl', '-o', 'my.bin'], { cwd: work.path });
});

const run = (...argv: string[]) => stance(argv, { cwd: work.path });

describe('stance train', () => {
  it('says what it learned from and how good it is, and shows progress', () => {
    expect(trained.status).toBe(0);
    expect(trained.stdout).toMatch(
      /^my\.bin: \d+ bytes from 24 articles; on articles it has not seen: found [\d.]+, joint [\d.]+/,
    );
    expect(trained.stderr).not.toBe('');
  });

  it('refuses what is too little to learn from', async () => {
    const few = folder({ 'gold.jsonl': gold.split('\n').slice(0, 3).join('\n') });
    const { status, stderr } = await stance(['train', 'gold.jsonl', '-o', 'my.bin'], { cwd: few.path });
    few.remove();
    expect(status).toBe(2);
    expect(stderr).toMatch(/error too-few-articles/);
  });
});

describe('--model', () => {
  it('attributes as the trained model does', async () => {
    const without = await run('statements', 'corpus', '--format', 'ndjson');
    expect(without.stdout).not.toContain('"text":"glorped"');
    const { status, stdout } = await run('statements', 'corpus', '--format', 'ndjson', '--model', 'my.bin');
    expect(status).toBe(0);
    expect(JSON.parse(stdout.split('\n')[0])).toMatchObject({
      speakers: [{ name: 'Greta Voss' }],
      cue: { text: 'glorped' },
      content: [{ text: expect.stringContaining('respect for human rights') }],
    });
  });

  it('works wherever text is attributed', async () => {
    for (const argv of [
      ['analyze', 'corpus'],
      ['explain', 'Voss', 'corpus'],
      ['kwic', 'human-rights', 'corpus'],
      ['show', 'corpus/a.txt'],
      ['actors', 'list', 'corpus'],
      ['lexicon', 'influence', 'corpus', '--min-statements', '1'],
    ]) {
      const { status, stdout } = await run(...argv, '--model', 'my.bin');
      expect({ argv, status, found: stdout.includes('Voss') }).toEqual({ argv, status: 0, found: true });
    }
  });

  (isBuilt ? it : it.skip)('works in threads', async () => {
    const argv = ['analyze', 'corpus', '--jobs', '2', '--model', 'my.bin'];
    expect((await stanceBuilt(argv, { cwd: work.path })).stdout).toContain('Greta Voss');
  });

  it('is recorded with its digest instead of ours', async () => {
    const { stdout } = await run('analyze', 'corpus', '--format', 'json', '--model', 'my.bin');
    const models = JSON.parse(stdout).lexicons.filter(({ path }: { path: string }) => path.endsWith('.bin'));
    const sha256 = createHash('sha256')
      .update(readFileSync(`${work.path}/my.bin`))
      .digest('hex');
    expect(models).toEqual([{ path: 'my.bin', sha256 }]);
  });

  it('must be the same for all parts and their merger', async () => {
    const part = await run('analyze', 'corpus', '--partial', '--model', 'my.bin');
    const parts = folder({ 'part.jsonl': part.stdout });
    const path = `${parts.path}/part.jsonl`;
    const whole = await run('analyze', 'corpus', '--format', 'csv', '--model', 'my.bin');
    expect((await run('merge', path, '--format', 'csv', '--model', 'my.bin')).stdout).toBe(whole.stdout);
    expect((await run('merge', path)).stderr).toMatch(/parts-differ/);
    parts.remove();
  });

  it('says so where it is no model, or is not there', async () => {
    const bad = await run('statements', 'corpus', '--model', 'no-model.bin');
    expect([bad.status, bad.stderr]).toEqual([2, expect.stringMatching(/bad-model this is not an attribution model/)]);
    const missing = await run('statements', 'corpus', '--model', 'nowhere.bin');
    expect([missing.status, missing.stderr]).toEqual([2, expect.stringMatching(/nowhere\.bin.* unreadable-model/)]);
  });
});
