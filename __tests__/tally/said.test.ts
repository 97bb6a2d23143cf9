import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inMemory } from '../../src/tally/kept/records.js';
import { SaidList } from '../../src/tally/kept/said.js';
import type { StatementTally } from '../../src/tally/tally.js';

const KEYS = [[], ['ann'], ['ann', 'bo']];
const stance = fc.tuple(
  fc.constantFrom('law', 'law pro', 'l', 'aw', '3 law', ''),
  fc.constantFrom('pro' as const, 'anti' as const, 'mention' as const),
  fc.boolean(),
);
const statement = fc.record({
  keys: fc.nat({ max: KEYS.length - 1 }),
  words: fc.oneof(fc.nat(), fc.maxSafeNat()),
  stances: fc.array(stance, { maxLength: 3 }),
});

const listed = (documents: readonly (readonly { keys: number; words: number; stances: unknown }[])[]) => {
  const list = new SaidList(inMemory);
  for (const [number, statements] of documents.entries())
    for (const one of statements) list.add(number, one.keys, one as unknown as StatementTally);
  return Array.from(list.each(documents.length, KEYS), (here) => here.map((one) => ({ ...one })));
};

const asListed = <S extends { keys: number }>(one: S) => ({ ...one, keys: KEYS[one.keys], speakers: one.keys });

describe('what statements say', () => {
  it('comes back as it was, document by document', () => {
    fc.assert(
      fc.property(fc.array(fc.array(statement, { maxLength: 4 })), (documents) => {
        const expected = documents.map((statements) => statements.map(asListed));
        expect(listed(documents)).toEqual(expected);
      }),
    );
  });

  it('is nothing for documents without statements, wherever they stand', () => {
    const said = { keys: 1, words: 9, stances: [] };
    expect(listed([[], [said], [], []])).toEqual([[], [asListed(said)], [], []]);
    expect(listed([])).toEqual([]);
  });

  it('keeps apart what is written alike', () => {
    const stances = [[['a', 'pro', false]], [['a', 'pro', true]], [['a pro', 'pro', false]], [['apro', 'pro', false]]];
    const all = stances.map((one) => ({ keys: 0, words: 1, stances: one }));
    expect(listed([all])[0].map((one) => one.stances)).toEqual(stances);
  });
});
