/** The recipe for GNU parallel in docs/scale.md is run as it stands there, where parallel is installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { isBuilt } from '../helpers/cli.js';
import { ROOT } from '../helpers/sources.js';

const page = readFileSync(join(ROOT, 'docs/scale.md'), 'utf8');
const [, recipe] = /^```sh\n([\s\S]*?)^```$/m.exec(page) ?? [];
const isHere = isBuilt && spawnSync('parallel', ['--version']).stdout?.includes('GNU');
const work = mkdtempSync(join(tmpdir(), 'stance-scale-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('docs/scale.md', () => {
  it('has a recipe for GNU parallel', () => {
    expect(recipe).toMatch(/parallel --pipepart .*--partial/);
  });

  (isHere ? it : it.skip)('gives with GNU parallel the bytes of one run (skipped where it is not installed)', () => {
    const lines = Array.from({ length: 40 }, (_, i) => ({
      id: `n${i}`,
      text: `Ada Obi said that “human rights must be protected in harbour ${i % 7}”. Kofi Mensah denied report ${i}.`,
    }));
    writeFileSync(join(work, 'articles.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    mkdirSync(join(work, 'bin'));
    symlinkSync(join(ROOT, 'bin/stance.js'), join(work, 'bin/stance'));
    const env = { ...process.env, PATH: `${join(work, 'bin')}${delimiter}${process.env.PATH}`, STANCE_CACHE: 'off' };
    execFileSync('sh', ['-ec', recipe], { cwd: work, env, stdio: ['ignore', 'ignore', 'ignore'] });
    const whole = execFileSync('stance', ['analyze', 'articles.jsonl', '--format', 'csv'], { cwd: work, env });
    expect(readFileSync(join(work, 'rows.csv'), 'utf8')).toBe(whole.toString());
    expect(whole.toString().split('\n').length).toBeGreaterThan(2);
  });
});
