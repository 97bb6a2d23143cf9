import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { clean } from '../../src/clean/clean.js';
import { loadBoilerplate } from '../../src/knowledge/load/boilerplate.js';
import { readDocuments } from '../../src/read/read.js';
import type { Document } from '../../src/types/text.js';

const SEEDS = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
/** Lines, from 1, that are no prose, by the file's first three characters; a range is two numbers. */
const CLUTTER: Record<string, [number, number][]> = {
  '000': [
    [9, 9],
    [11, 12],
    [50, 75],
  ],
  '001': [
    [1, 3],
    [7, 7],
    [21, 28],
    [42, 46],
  ],
  '002': [[1, 1]],
  '003': [],
  '004': [
    [1, 1],
    [27, 27],
    [38, 38],
  ],
};

if (!existsSync(SEEDS)) console.log(`skipped: ${SEEDS} is not there`);

(existsSync(SEEDS) ? describe : describe.skip)('real articles', () => {
  const boilerplate = loadBoilerplate(() => {})?.boilerplate;

  it('are read under their names', async () => {
    const documents: Document[] = [];
    const problems: unknown[] = [];
    for await (const document of readDocuments([SEEDS], {}, (problem) => problems.push(problem)))
      documents.push(document);
    expect(problems).toEqual([]);
    expect(documents.map(({ id }) => id)).toEqual(readdirSync(SEEDS).sort());
    for (const { id, text } of documents) expect(text).toBe(readFileSync(SEEDS + id, 'utf8'));
  });

  const names = existsSync(SEEDS) ? readdirSync(SEEDS).sort() : ['none'];
  it.each(names)('%s: the lines that are clutter are passed over, and no others', (name) => {
    if (!boilerplate) throw new Error('no boilerplate');
    const text = readFileSync(SEEDS + name, 'utf8');
    const { blocks } = clean({ id: name, text, metadata: {} }, boilerplate);
    const prose = new Set(blocks.map(({ start }) => text.slice(0, start).split('\n').length));
    const clutter = new Set<number>();
    for (const [first, last] of CLUTTER[name.slice(0, 3)] ?? []) {
      for (let line = first; line <= last; line++) clutter.add(line);
    }
    const expected = text.split('\n').flatMap((line, i) => (line.trim() && !clutter.has(i + 1) ? [i + 1] : []));
    expect([...prose]).toEqual(expected);
  });
});
