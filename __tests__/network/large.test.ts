/** Networks of many actors: written in pieces, and refused where they are too large, before memory is used up. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Events } from '../../src/network/events/events.js';
import { networkOf } from '../../src/network/network.js';
import { DEFAULT_NETWORK_OPTIONS } from '../../src/network/options.js';
import { inPieces } from '../../src/render/network/pieces.js';

describe('pieces', () => {
  it('are the text, none is empty, and none is much longer than a megabyte', () => {
    const parts = fc.array(
      fc
        .tuple(fc.constantFrom('', 'a', 'line\n', 'ü🦉'), fc.integer({ min: 0, max: 300_000 }))
        .map(([a, n]) => a.repeat(n)),
    );
    fc.assert(
      fc.property(parts, (all) => {
        const pieces = [...inPieces(all)];
        expect(pieces.join('') === all.join('')).toBe(true);
        const longest = Math.max(0, ...all.map(({ length }) => length));
        expect(pieces.every(({ length }) => length > 0 && length < (1 << 20) + longest)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

/** So many actors who all say the same on one concept. */
function crowd(actors: number): Events {
  const node = (id: string) => ({ id, name: id, type: '', affiliation: '', statements: 1 });
  return {
    all: Array.from({ length: actors }, (_, i) => ({
      ...{ actor: i, concept: 0, document: 0, pro: 1, anti: 0, statement: i, day: undefined },
    })),
    actors: Array.from({ length: actors }, (_, i) => node(`a${i}`)),
    concepts: [node('c')],
    documents: [{ id: 'd', report: 'd', date: '' }],
    ...{ statements: Array.from({ length: actors }, () => ''), unresolved: 0, repeated: 0 },
  };
}

describe('a crowd', () => {
  const options = { ...DEFAULT_NETWORK_OPTIONS, project: 'actor', agreement: 'congruence' } as const;

  it('of hundreds is tied', () => expect(networkOf(crowd(300), options).edges.length).toBe((300 * 299) / 2));

  it('of thousands is an error that says what helps', () => {
    expect(() => networkOf(crowd(2900), options)).toThrow(/2900 nodes have more than 4000000 ties/);
  });

  it('of thousands whose ties are too weak is no error', () => {
    expect(networkOf(crowd(2900), { ...options, minWeight: 2, isolates: true }).edges).toEqual([]);
  });
});
