import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBuilt, stance, testFolder } from '../helpers/cli.js';
import { sealed } from '../helpers/parts.js';
import { ROOT } from '../helpers/sources.js';

const WIRE =
  'Ada Obi, the minister, said on Monday that “human rights must be protected in every harbour of the coast”. She warned that the ships would not wait for anybody.';
const article = (i: number): string =>
  i % 3 === 0
    ? `${WIRE} Report ${i}.`
    : `Kofi Mensah said on Tuesday that “the sovereignty of state ${i} must be respected by number ${i * 7}”. ${i % 2 ? 'Obi' : 'Lena Holm'} denied it.`;
const PARTS = 6;
const work = testFolder(
  Object.fromEntries(
    Array.from({ length: PARTS }, (_, part) => [
      `${part}.jsonl`,
      Array.from({ length: 4 }, (_, i) => {
        const number = part + PARTS * i;
        const text = number === 7 ? `${article(number)} It said â€œyesâ€.` : article(number);
        return `${JSON.stringify({ id: `n${number}`, text, date: number === 8 ? 'soon' : '2024-03-01' })}\n`;
      }).join(''),
    ]),
  ),
);
const at = (name: string): string => join(work.path, name);
const OPTIONS = ['--format', 'json', '--by', 'actor,month'];
let parts: string[];
let whole: string;
let inputs: string[];

beforeAll(async () => {
  inputs = Array.from({ length: PARTS }, (_, part) => at(`${part}.jsonl`));
  parts = [];
  for (const input of inputs) {
    const path = input.replace('.jsonl', '.part');
    writeFileSync(path, (await stance(['analyze', input, '--partial'])).stdout);
    parts.push(path);
  }
  whole = (await stance(['analyze', ...inputs, ...OPTIONS])).stdout;
});

let nodes = 0;
/** Merges parts as a tree of this shape. */
async function asTree(names: readonly string[], shape: readonly number[]): Promise<string> {
  let level = [...names];
  for (const width of shape) {
    const next: string[] = [];
    for (let from = 0; from < level.length; from += width) {
      const path = at(`node${nodes++}.part`);
      writeFileSync(path, (await stance(['merge', ...level.slice(from, from + width), '--partial'])).stdout);
      next.push(path);
    }
    level = next;
  }
  return level.length === 1 ? level[0] : asTree(level, [level.length]);
}

describe('stance merge', () => {
  it('gives the bytes of one run, with wire copies, repeated words and problems in several parts', async () => {
    expect(Number(/"repeated": ?(\d+)/.exec(whole)?.[1])).toBeGreaterThan(3);
    expect(JSON.parse(whole).diagnostics.length).toBeGreaterThan(1);
    const { stdout } = await stance(['merge', ...parts, ...OPTIONS]);
    expect(stdout).toBe(whole);
  });

  it('writes parts again: the same bytes in any order and as any tree', async () => {
    const one = readFileSync(await asTree(parts, [PARTS]), 'utf8');
    const shapes = fc.tuple(
      fc.shuffledSubarray(
        inputs.map((_, i) => i),
        { minLength: PARTS },
      ),
      fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
    );
    for (const [order, shape] of fc.sample(shapes, { numRuns: 6, seed: 5 })) {
      const path = await asTree(
        order.map((i) => parts[i]),
        shape,
      );
      expect(readFileSync(path, 'utf8')).toBe(one);
      expect((await stance(['merge', path, ...OPTIONS])).stdout).toBe(whole);
    }
  });

  it('writes the part that one run over everything writes', async () => {
    const { stdout } = await stance(['analyze', ...inputs, '--partial']);
    expect(readFileSync(await asTree(parts, [2, 2]), 'utf8')).toBe(stdout);
  });

  it('of a single part or of parts without documents is nothing special', async () => {
    const lines = readFileSync(parts[0], 'utf8').trim().split('\n');
    writeFileSync(at('empty.part'), `${sealed([lines[0]]).join('\n')}\n`);
    expect((await stance(['merge', parts[0], '--partial'])).stdout).toBe(readFileSync(parts[0], 'utf8'));
    const { stdout } = await stance(['merge', parts[1], parts[0], at('empty.part'), '--partial']);
    expect(stdout).toBe((await stance(['merge', parts[0], parts[1], '--partial'])).stdout);
    expect((await stance(['merge', at('empty.part'), '--partial'])).stdout).toBe(
      readFileSync(at('empty.part'), 'utf8'),
    );
  });

  it('leaves out a part whose counts do not hold, though its end fits, and merges the others', async () => {
    const lines = readFileSync(parts[2], 'utf8').trim().split('\n').slice(0, -1);
    const changed = JSON.parse(lines[2]);
    changed.numbers = changed.numbers.slice(0, 8);
    writeFileSync(at('forged.part'), `${sealed(lines.with(2, JSON.stringify(changed))).join('\n')}\n`);
    const { status, stdout, stderr } = await stance(['merge', parts[0], at('forged.part'), parts[1], ...OPTIONS]);
    expect(stderr).toMatch(/forged\.part:3 error damaged-part/);
    const others = await stance(['merge', parts[0], parts[1], ...OPTIONS]);
    expect({ status, rows: JSON.parse(stdout).rows }).toEqual({ status: 2, rows: JSON.parse(others.stdout).rows });
  });

  it('names a document that two parts have, and its line', async () => {
    const { status, stdout, stderr } = await stance(['merge', parts[0], parts[1], at('0.part')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/0\.part:2 error duplicate-document .*"n0"/);
  });
});

(isBuilt && process.platform !== 'win32' ? describe : describe.skip)('stance merge (as built)', () => {
  it('reads parts from pipes', () => {
    const [a, b] = parts;
    const merged = (...args: string[]) =>
      execFileSync('bash', ['-c', `node bin/stance.js merge ${args.join(' ')} --format csv`], {
        cwd: ROOT,
        encoding: 'utf8',
      });
    expect(merged(`<(cat ${a})`, `<(cat ${b})`)).toBe(merged(a, b));
  });

  it('reads more parts than files can be open', () => {
    const lines = readFileSync(parts[0], 'utf8').trim().split('\n');
    const names = Array.from({ length: 300 }, (_, i) => {
      const document = { ...JSON.parse(lines[1]), id: `copy ${i}` };
      const path = at(`many${i}.part`);
      writeFileSync(path, `${sealed([lines[0], JSON.stringify(document)]).join('\n')}\n`);
      return path;
    });
    const run = (script: string) => execFileSync('bash', ['-c', script], { cwd: ROOT, encoding: 'utf8' });
    const rows = run(`ulimit -n 400; node bin/stance.js merge ${names.join(' ')} --format csv --duplicates keep`);
    expect(rows).toContain(',300,');
  });
});
