/**
 * Networks as Discourse Network Analyzer computes them. The matrices of dna.json were worked out by the loops of its exporter (version 3,
 * computeOneModeMatrix and computeTwoModeMatrix, a qualifier of yes and no), run in Java on counts drawn at random.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Events } from '../../src/network/events/events.js';
import { networkOf } from '../../src/network/network.js';
import { DEFAULT_NETWORK_OPTIONS, type NetworkOptions } from '../../src/network/options.js';
import type { Agreement, Normalisation } from '../../src/network/types.js';

interface Case {
  actors: number;
  concepts: number;
  /** By actor and concept, the statements against and for. */
  antiPro: number[];
  matrices: { mode: 'one' | 'two'; agreement: Agreement; normalise: string; values: number[] }[];
}
const CASES = JSON.parse(readFileSync(new URL('dna.json', import.meta.url), 'utf8')) as Case[];
const OURS: Readonly<Record<string, Normalisation>> = {
  no: 'none',
  average: 'dna-average',
  jaccard: 'dna-jaccard',
  cosine: 'dna-cosine',
  activity: 'activity',
  prominence: 'prominence',
};

const nodes = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `${letter}${i}`,
    name: '',
    type: '',
    affiliation: '',
    statements: 1,
  }));

function eventsOf({ actors, concepts, antiPro }: Case): Events {
  const all = antiPro.flatMap((count, at) =>
    Array.from({ length: count }, () => ({
      ...{ actor: Math.floor(at / 2 / concepts), concept: Math.floor(at / 2) % concepts },
      ...{ pro: at % 2, anti: 1 - (at % 2), document: 0, day: undefined },
    })),
  );
  return {
    all: all.map((event, statement) => ({ ...event, statement })),
    ...{ actors: nodes('a', actors), concepts: nodes('c', concepts), documents: [{ id: 'd', report: 'd', date: '' }] },
    ...{ statements: all.map(() => ''), unresolved: 0, repeated: 0 },
  };
}

/** The network as a matrix, row after row. */
function matrixOf(one: Case, options: Partial<NetworkOptions>): number[] {
  const made = networkOf(eventsOf(one), { ...DEFAULT_NETWORK_OPTIONS, ...options });
  const width = options.project ? one.actors : one.concepts;
  const values = new Array<number>(one.actors * width).fill(0);
  for (const { source, target, weight, sign } of made.edges) {
    const [from, to] = [source, target].map((place) => Number(made.nodes[place]!.id.slice(1)));
    values[from! * width + to!] = sign * weight;
    if (options.project) values[to! * width + from!] = sign * weight;
  }
  return values;
}

const WAYS = CASES[0]!.matrices.map(({ mode, agreement, normalise }, i) => [mode, agreement, normalise, i] as const);

describe('as DNA', () => {
  it.each(WAYS)('%s mode, %s, %s', (mode, agreement, normalise, i) => {
    for (const one of CASES) {
      const project = mode === 'one' ? { project: 'actor' as const } : {};
      const found = matrixOf(one, { ...project, agreement, normalise: OURS[normalise]! });
      const { values } = one.matrices[i]!;
      expect(found.length).toBe(values.length);
      for (const [at, value] of values.entries()) expect(found[at]).toBeCloseTo(value, 9);
    }
  });
});
