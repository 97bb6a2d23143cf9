import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Network } from '../../src/network/types.js';
import { placed } from '../../src/plot/layout.js';
import { plotNetwork } from '../../src/plot/network.js';
import { networkFigure } from '../../src/report/figures/network.js';

const SIZE = { width: 680, height: 480 };
const graph = fc.integer({ min: 1, max: 24 }).chain((size) =>
  fc.record({
    nodes: fc.array(fc.record({ name: fc.string({ maxLength: 30 }), radius: fc.integer({ min: 7, max: 16 }) }), {
      minLength: size,
      maxLength: size,
    }),
    ties: fc.array(
      fc
        .tuple(fc.nat(size - 1), fc.nat(size - 1), fc.double({ min: 0, max: 1, noNaN: true }))
        .map(([source, target, strength]) => ({ source, target, strength })),
      { maxLength: 40 },
    ),
  }),
);

describe('places of a network', () => {
  it('are in the picture, are the same each time, and no two nodes cover each other', () => {
    fc.assert(
      fc.property(graph, ({ nodes, ties }) => {
        const own = ties.filter(({ source, target }) => source !== target);
        const places = placed(nodes, own, SIZE);
        expect(placed(nodes, own, SIZE)).toEqual(places);
        for (const { x, y, label } of places) {
          for (const at of [x, label.x]) expect(at >= 0 && at <= SIZE.width).toBe(true);
          for (const at of [y, label.y]) expect(at >= 0 && at <= SIZE.height).toBe(true);
        }
        const distances = places.flatMap((a, i) => places.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
        expect(Math.min(Infinity, ...distances)).toBeGreaterThan(12);
      }),
      { numRuns: 25 },
    );
  });

  it('of nothing are none', () => expect(placed([], [], SIZE)).toEqual([]));
});

const node = (id: string, pro: number, community: number) => ({
  ...{ id, label: id, mode: 'actor', type: 'person', affiliation: '', statements: pro, pro, anti: 0, community },
});
const tie = (source: number, target: number, weight: number, sign: 1 | -1 = 1) => ({
  ...{ source, target, weight, sign, documents: 1, first: '', last: '' },
});
const network = (edges: Network['edges'], p = 0.01): Network => ({
  nodes: [node('Ada', 9, 1), node('Ben', 5, 1), node('Cy', 3, 2), node('Di', 1, 3)],
  edges,
  modes: ['actor'],
  communities: { count: 3, modularity: 0.3, mean: 0.1, limit: 0.2, p, shuffles: 100 },
  left: { unresolved: 0, undated: 0, repeated: 0, balanced: 0 },
});

describe('a network as a figure', () => {
  it('has the nodes that are tied, and says with whom', () => {
    const figure = networkFigure(network([tie(0, 1, 0.5), tie(0, 2, 0.4, -1)]), { most: 0 })!;
    expect(figure.nodes.map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Cy']);
    expect(figure.nodes[0].words).toBe(
      'Ada: 9 statements with a position; group 1; same sides as Ben; opposite sides to Cy',
    );
  });

  it('numbers groups of several that are clearer than chance makes them, and no others', () => {
    const clear = networkFigure(network([tie(0, 1, 0.5), tie(0, 2, 0.4)]), { most: 0 })!;
    expect(clear.nodes.map(({ community }) => community)).toEqual([1, 1, undefined]);
    const chance = networkFigure(network([tie(0, 1, 0.5), tie(0, 2, 0.4)], 0.4), { most: 0 })!;
    expect(chance.nodes.map(({ community }) => community)).toEqual([undefined, undefined, undefined]);
  });

  it('keeps those with most positions', () => {
    const figure = networkFigure(network([tie(0, 1, 0.1), tie(2, 3, 0.9)]), { most: 2 })!;
    expect(figure.nodes.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  });

  it('is none without a tie', () => {
    expect(networkFigure(network([]), { most: 0 })).toBeUndefined();
    expect(networkFigure(network([tie(2, 3, 0.9)]), { most: 2 })).toBeUndefined();
  });

  it('tells signs by dashes, not by colour alone', () => {
    const svg = plotNetwork(networkFigure(network([tie(0, 1, 0.5), tie(0, 2, 0.4, -1)]), { most: 0 })!, 'light');
    expect(svg.match(/stroke-dasharray="5 4"/g)?.length).toBe(2); // the tie, and its sample in the legend
  });
});
