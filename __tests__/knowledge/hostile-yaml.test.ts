import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseKnowledge } from '../../src/knowledge/file.js';
import { parseYaml } from '../../src/knowledge/files/yaml.js';
import { filesAt } from '../../src/knowledge/knowledge.js';

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const laughs = lines(
  9,
  (i) =>
    `a${i}: &a${i} [${Array(9)
      .fill(i ? `*a${i - 1}` : 'x')
      .join(', ')}]`,
);

describe('hostile YAML', () => {
  it.each([
    ['a list inside itself', 'a: &a [*a]', 'circular-alias'],
    ['a map inside itself', 'a: &a\n  b:\n    - c: *a', 'circular-alias'],
    ['an alias of nothing', 'a: *b', 'bad-alias'],
    ['aliases that multiply', laughs, 'bad-alias'],
    ['a merge key of itself', '%YAML 1.1\n---\na: &a\n  <<: *a', 'bad-alias'],
    ['aliases that pile up', `a0: &a0 [x]\n${lines(300, (i) => `a${i + 1}: &a${i + 1} [*a${i}]`)}`, 'bad-alias'],
    ['deep lists', `a: ${'['.repeat(150)}${']'.repeat(150)}`, 'too-deep'],
    ['deeper lists', '['.repeat(30_000), 'resource-exhaustion'],
    ['deep blocks', lines(150, (i) => `${' '.repeat(i)}a:`), 'too-deep'],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3', 'duplicate-key'],
    ['too much of it', `a: ${'b'.repeat(20_000_000)}`, 'file-too-large'],
  ])('%s is an error with its place', (_, text, code) => {
    const { file, diagnostics } = parseKnowledge(text, 'x.yaml', 'lexicon');
    expect(file).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ level: 'error', code, file: 'x.yaml', line: expect.any(Number) });
    expect(diagnostics.every(({ line = 0, column = 0 }) => line > 0 && column > 0)).toBe(true);
    expect(diagnostics.length).toBeLessThan(60);
  });

  it('with thousands of mistakes is summed up', () => {
    const { diagnostics } = parseKnowledge('a: b: c\n'.repeat(2000), 'x.yaml', 'lexicon');
    expect(diagnostics).toHaveLength(21);
    expect(diagnostics[20].message).toMatch(/\d+ more/);
  });

  it.each([
    [
      'aliases',
      'a: &a [x, y]\nb: *a\nc: [*a, *a]',
      {
        a: ['x', 'y'],
        b: ['x', 'y'],
        c: [
          ['x', 'y'],
          ['x', 'y'],
        ],
      },
    ],
    ['lists inside lists', `a: ${'['.repeat(50)}${']'.repeat(50)}`, undefined],
    ['one key in two maps', 'a: { x: 1 }\nb: { x: 1 }', { a: { x: 1 }, b: { x: 1 } }],
    ['keys of two types', '1: a\n"1x": b', { 1: 'a', '1x': 'b' }],
    ['many keys', lines(3000, (i) => `k${i}: v`), undefined],
    ['nothing', '', null],
  ])('leaves %s as they are', (_, text, data) => {
    const parsed = parseYaml(text);
    expect(parsed.errors).toEqual([]);
    if (data !== undefined) expect(parsed.data).toEqual(data);
    else expect(parsed.data).toBeDefined();
  });
});

describe('folders of knowledge files', () => {
  it('name links to nothing, and folders without YAML', () => {
    const root = mkdtempSync(join(tmpdir(), 'stance-knowledge-'));
    mkdirSync(join(root, 'empty'));
    mkdirSync(join(root, 'some', 'deep.yaml'), { recursive: true });
    writeFileSync(join(root, 'some', 'a.yaml'), 'a: 1');
    symlinkSync('nowhere', join(root, 'some', 'b.yaml'));
    const codes: string[] = [];
    const found = filesAt(['some', 'empty', 'none'], root, ({ code }) => codes.push(code));
    rmSync(root, { recursive: true });
    expect(found).toEqual([join(root, 'some', 'a.yaml')]);
    expect(codes).toEqual(['dangling-link', 'no-yaml', 'no-such-file']);
  });
});
