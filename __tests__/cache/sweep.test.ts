import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EntryFiles } from '../../src/cache/entry-files.js';
import { entryPath } from '../../src/cache/paths.js';
import { cacheUse, clearCache, sweep } from '../../src/cache/sweep.js';
import { folder } from '../helpers/cli.js';

const BLOCK = 4096;
let work: ReturnType<typeof folder>;
beforeEach(() => {
  work = folder({});
});
afterEach(() => work.remove());

/** Keys as digests have them: spread over all folders. */
const key = (i: number): string => ((i * 2654435761) >>> 0).toString(16).padStart(8, '0').repeat(8);

/** Writes entries of one block each, the first of them the oldest; the age is in minutes. */
function write(count: number): void {
  const files = new EntryFiles(work.path);
  for (let i = 0; i < count; i++) {
    files.write(key(i), Buffer.from('words'));
    const time = new Date(Date.now() - (count - i) * 60_000);
    utimesSync(entryPath(work.path, key(i)), time, time);
  }
}
const left = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => i).filter((i) => existsSync(entryPath(work.path, key(i))));

describe('the size of the cache', () => {
  it('is kept by removing what was not used for longest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 50 }), (count, most) => {
        clearCache(work.path);
        write(count);
        sweep(work.path, most * BLOCK);
        const kept = left(count);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(kept).toEqual(Array.from({ length: kept.length }, (_, i) => count - kept.length + i));
        if (count <= most) expect(kept.length).toBe(count);
        else expect(kept.length).toBeGreaterThanOrEqual(Math.floor(most * 0.9));
      }),
      { numRuns: 30 },
    );
  });

  it('is right with many entries too, where a part of them tells of all', () => {
    write(2500);
    sweep(work.path, 3000 * BLOCK);
    expect(left(2500)).toHaveLength(2500);
    sweep(work.path, 2000 * BLOCK);
    expect(left(2500)).toHaveLength(1800);
  });

  it('is told with the age of the oldest', () => {
    expect(cacheUse(work.path)).toEqual({ entries: 0, bytes: 0, oldest: undefined });
    write(3);
    const { entries, bytes, oldest } = cacheUse(work.path);
    expect({ entries, bytes }).toEqual({ entries: 3, bytes: 3 * BLOCK });
    expect(Math.abs(Date.now() - 180_000 - oldest!)).toBeLessThan(20_000);
  });

  it('does not count files that are being written as entries; those that nobody finished are removed', () => {
    write(1);
    const [young, old] = ['0', '1'].map((digit) => `${entryPath(work.path, key(0))}.${digit.repeat(12)}.tmp`);
    for (const path of [young, old]) writeFileSync(path, 'half');
    const before = new Date(Date.now() - 2 * 3600 * 1000);
    utimesSync(old, before, before);
    expect(cacheUse(work.path).entries).toBe(1);
    sweep(work.path, 100 * BLOCK);
    expect([existsSync(young), existsSync(old)]).toEqual([true, false]);
  });
});

describe('clearing the cache', () => {
  it('removes all that is its own, and the folder', () => {
    write(5);
    expect(clearCache(work.path)).toMatchObject({ removed: { entries: 5 }, kept: 0 });
    expect(existsSync(work.path)).toBe(false);
  });

  it('leaves what is not its own', () => {
    write(2);
    const shard = key(0).slice(0, 2);
    for (const name of ['notes.txt', `statements/${shard}/notes.txt`, `statements/${shard}/${'g'.repeat(62)}`])
      writeFileSync(join(work.path, name), 'mine');
    clearCache(work.path);
    sweep(work.path, 1);
    expect(readdirSync(join(work.path, 'statements', shard)).sort()).toEqual(['g'.repeat(62), 'notes.txt']);
    expect(existsSync(join(work.path, 'notes.txt'))).toBe(true);
  });

  it('of a cache that is not there does nothing', () => {
    expect(clearCache(join(work.path, 'none'))).toMatchObject({ removed: { entries: 0 }, kept: 0 });
  });
});
