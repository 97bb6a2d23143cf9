import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { isBuilt, stance, stanceBuilt, testFolder } from '../helpers/cli.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CORPUS = join(ROOT, 'corpus');
const articles = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt') || (name.endsWith('.md') && name !== 'README.md'))
  .map((name) => join(CORPUS, name));

const work = testFolder({ 'broken.jsonl': '{"schema":"something-else/1"}\n' });

async function part(name: string, files: string[], ...options: string[]): Promise<string> {
  const { stdout, status } = await stance(['analyze', ...files, '--partial', ...options]);
  expect(status).toBe(0);
  const path = join(work.path, name);
  writeFileSync(path, stdout);
  return path;
}

describe('stance merge', () => {
  it('gives byte for byte what one run over everything gives, in any order of the parts', async () => {
    const parts = [
      await part('a', articles.slice(0, 2)),
      await part('b', articles.slice(2, 3)),
      await part('c', articles.slice(3)),
    ];
    const options = ['--format', 'json', '--by', 'actor,document'];
    const whole = await stance(['analyze', ...articles, ...options]);
    expect(JSON.parse(whole.stdout).rows.length).toBeGreaterThan(10);
    expect((await stance(['merge', ...parts, ...options])).stdout).toBe(whole.stdout);
    expect((await stance(['merge', ...parts.reverse(), ...options])).stdout).toBe(whole.stdout);
    expect((await stance(['merge', ...parts])).stdout).toBe((await stance(['analyze', ...articles])).stdout);
  });

  it('refuses parts that do not belong together', async () => {
    const one = await part('one', articles.slice(0, 1));
    const bundledOnly = await part('other', articles.slice(1, 2), '--where', 'document!=none');
    const says = async (...argv: string[]) => {
      const { status, stdout, stderr } = await stance(['merge', ...argv]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      return stderr;
    };
    expect(await says(one, one)).toMatch(/one:2 error duplicate-document/);
    expect(await says(one, bundledOnly)).toMatch(/error parts-differ .*different options/);
    expect(await says(one, '--no-bundled')).toMatch(/error parts-differ .*different lexicons/);
    expect(await says(join(work.path, 'broken.jsonl'))).toMatch(/broken\.jsonl:1 error not-a-partial/);
    expect(await says('missing.jsonl')).toMatch(/missing\.jsonl error unreadable-file/);
  });
});

(isBuilt ? describe : describe.skip)('--jobs (as built)', () => {
  it.each([
    ['analyze', 'corpus', '--format', 'json'],
    ['statements', 'corpus/london-talks.md', 'corpus/council-debate.txt', '--link', 'corpus'],
    ['statements', 'corpus/london-talks.md', '--reasons', '--stance-confidence', '0.9'],
  ])('%s prints the same bytes with two workers', async (...argv) => {
    const one = await stance(argv, { cwd: ROOT });
    const two = await stanceBuilt([...argv, '--jobs', '2'], { cwd: ROOT });
    expect(one.stdout.length).toBeGreaterThan(1000);
    expect(two).toMatchObject({ status: 0, stderr: '', stdout: one.stdout });
  });
});
