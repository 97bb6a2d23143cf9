import { describe, expect, it } from '@jest/globals';
import type { Override } from '../../src/knowledge/load/overrides.js';
import { recordedOverrides, unmatchedOverrides } from '../../src/tally/overrides.js';
import { Tally } from '../../src/tally/tally.js';
import { result } from '../helpers/results.js';

const override = (document: string, more: Partial<Override> = {}): Override =>
  ({ document, words: 'we agree', strike: false, at: (problem: object) => problem, ...more }) as unknown as Override;
const tally = new Tally();
for (const [id, overrides] of [
  ['a', [1]],
  ['b', []],
] as const)
  tally.add({ ...result(id, [{ by: 'Ann Ash' }]), overrides: [...overrides] });

describe('overrides', () => {
  const all = [override('a'), override('a', { strike: true, speakers: ['Bo Birch'] }), override('c')];

  it('are recorded with whether they found their statement', () => {
    expect(recordedOverrides(all, tally)).toEqual([
      { document: 'a', words: 'we agree', strike: false, applied: false },
      { document: 'a', words: 'we agree', strike: true, speakers: ['Bo Birch'], applied: true },
      { document: 'c', words: 'we agree', strike: false, applied: false },
    ]);
  });

  it('are warned of where they found none: the words, or the document', () => {
    expect(unmatchedOverrides(all, tally)).toEqual([
      expect.objectContaining({
        level: 'warning',
        code: 'override-unmatched',
        message: expect.stringContaining('no statement of "a"'),
      }),
      expect.objectContaining({ message: 'no document is called "c"' }),
    ]);
    const hints = unmatchedOverrides(all, tally).map(({ hint }) => hint);
    expect(new Set(hints).size).toBe(2);
  });

  it('are not warned of where all were found', () => {
    expect(unmatchedOverrides([override('x'), all[1]].slice(1), new Tally())).toHaveLength(1);
    expect(unmatchedOverrides([], tally)).toEqual([]);
  });
});
