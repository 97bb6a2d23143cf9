import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kernelWeight } from '../../src/network/events/kernels.js';
import { Layout } from '../../src/network/events/layout.js';
import { bestSplit } from '../../src/network/groups/polarisation.js';
import { shuffled } from '../../src/network/groups/shuffles.js';
import { DEFAULT_NETWORK_OPTIONS } from '../../src/network/options.js';
import { disparityBackbone } from '../../src/network/ties/backbone.js';
import type { NetworkEdge } from '../../src/network/types.js';
import { Tally, tallyDocument } from '../../src/tally/tally.js';
import { result } from '../helpers/results.js';
import { eventsFrom, networkFrom, networkOfTally, weightsIn } from './helpers.js';

const says = (by: string, stances: Record<string, string>) => ({ by, stances });
const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

/** X₊/X₋: Ann law 2/0, peace 0/1; Bob law 1/1, peace 0/2; Cid trade 1/0, law 0/1. */
const THREE = [
  result(
    'one',
    [
      ...times(2, says('Ann Ash', { law: 'pro' })),
      says('Ann Ash', { peace: 'anti' }),
      says('Bob Bay', { law: 'pro' }),
      says('Bob Bay', { law: 'anti' }),
    ],
    { date: '2021-05-07' },
  ),
  result(
    'two',
    [
      ...times(2, says('Bob Bay', { peace: 'anti' })),
      says('Cid Coe', { trade: 'pro' }),
      says('Cid Coe', { law: 'anti' }),
    ],
    { date: '2021-06-07' },
  ),
];

describe('a two-mode network', () => {
  it('ties actors and dimensions, with the sign apart', () => {
    const made = networkFrom(THREE);
    expect(weightsIn(made)).toEqual({
      'ann-ash law': 2,
      'ann-ash peace': -1,
      'bob-bay peace': -2,
      'cid-coe law': -1,
      'cid-coe trade': 1,
    });
    expect(made.edges.every(({ weight }) => weight > 0)).toBe(true);
    expect(made.left.balanced).toBe(1);
    expect(made.nodes.map(({ id, mode }) => `${mode} ${id}`)).toEqual([
      'actor ann-ash',
      'actor bob-bay',
      'actor cid-coe',
      'dimension law',
      'dimension peace',
      'dimension trade',
    ]);
  });

  it.each([
    ['ignore', 'none', { 'ann-ash law': 2, 'bob-bay law': 2, 'cid-coe law': 1 }],
    ['combine', 'none', { 'ann-ash law': 1, 'bob-bay law': 3, 'cid-coe law': 2 }],
    ['subtract', 'activity', { 'ann-ash law': 2 / 3, 'cid-coe law': -1 / 2, 'bob-bay peace': -2 / 4 }],
    ['subtract', 'prominence', { 'ann-ash law': 2 / 5, 'bob-bay peace': -2 / 3 }],
  ] as const)('%s, %s', (agreement, normalise, expected) => {
    expect(weightsIn(networkFrom(THREE, { agreement, normalise }))).toMatchObject(expected);
  });

  it('takes poles for concepts', () => {
    expect(weightsIn(networkFrom(THREE, { concept: 'pole' }))).toMatchObject({
      'bob-bay law:pro': 1,
      'bob-bay law:anti': 1,
    });
  });
});

describe('entries as concepts', () => {
  const withTerms = (terms: string[][]) => {
    const made = result('a', [
      says('Ann Ash', { law: 'pro', peace: 'anti' }),
      says('Bob Bay', { law: 'mixed' }),
      says('Ann Ash', { law: 'mention' }),
    ]);
    const hits = terms.map((own) => own.map((name) => name.split(':') as [string, string]));
    return { made, hits };
  };
  const network = (terms: string[][], options = {}) => {
    const { made, hits } = withTerms(terms);
    const tally = new Tally();
    tally.insert('a', { ...tallyDocument(made), terms: hits });
    return networkOfTally(tally, { concept: 'term', ...options });
  };

  it('have the value that the statement takes on their dimension', () => {
    const found = network([['law:treaty', 'law:court', 'peace:war', 'trade:tariff'], ['law:treaty'], ['law:court']]);
    expect(weightsIn(found)).toEqual({
      'ann-ash law:treaty': 1,
      'ann-ash law:court': 1,
      'ann-ash peace:war': -1,
    });
    expect(found.left.balanced).toBe(1); // Bob's is half for and half against
    const court = found.nodes.find(({ id }) => id === 'law:court')!;
    expect(court).toMatchObject({ label: 'court', mode: 'term', statements: 2, pro: 1, anti: 0 });
    expect(found.modes).toEqual(['actor', 'term']);
  });

  it('count once in a statement, and only on the dimensions asked for', () => {
    expect(weightsIn(network([['law:treaty', 'law:treaty', 'peace:war'], [], []], { dimensions: ['law'] }))).toEqual({
      'ann-ash law:treaty': 1,
    });
  });

  it('are not there where nothing hits', () => expect(network([[], [], []]).edges).toEqual([]));
});

describe('a projection', () => {
  // C: Ann–Bob 2·1 + 1·2 = 4, Bob–Cid 1, Ann–Cid 0; F: Ann–Bob 2·1 = 2, Ann–Cid 2·1 = 2, Bob–Cid 1·1 = 1
  const [ann, bob, cid] = [Math.sqrt(4 + 1), Math.sqrt(1 + 1 + 4), Math.sqrt(1 + 1)];
  it.each([
    ['congruence', 'none', { 'ann-ash bob-bay': 4, 'bob-bay cid-coe': 1 }],
    ['conflict', 'none', { 'ann-ash bob-bay': 2, 'ann-ash cid-coe': 2, 'bob-bay cid-coe': 1 }],
    ['subtract', 'none', { 'ann-ash bob-bay': 2, 'ann-ash cid-coe': -2 }],
    ['ignore', 'none', { 'ann-ash bob-bay': 6, 'ann-ash cid-coe': 2, 'bob-bay cid-coe': 2 }],
    ['congruence', 'average', { 'ann-ash bob-bay': 4 / 3.5, 'bob-bay cid-coe': 1 / 3 }],
    ['subtract', 'average', { 'ann-ash bob-bay': 2 / 3.5, 'ann-ash cid-coe': -2 / 2.5 }],
    ['congruence', 'cosine', { 'ann-ash bob-bay': 4 / (ann * bob), 'bob-bay cid-coe': 1 / (bob * cid) }],
    ['subtract', 'cosine', { 'ann-ash bob-bay': 2 / (ann * 2), 'ann-ash cid-coe': -2 / (ann * cid) }],
    [
      'ignore',
      'cosine',
      {
        'ann-ash bob-bay': 6 / (ann * Math.sqrt(8)),
        'ann-ash cid-coe': 2 / (ann * cid),
        'bob-bay cid-coe': 2 / (Math.sqrt(8) * cid),
      },
    ],
    ['congruence', 'jaccard', { 'ann-ash bob-bay': 2 / 3, 'bob-bay cid-coe': 1 / 4 }],
    ['ignore', 'jaccard', { 'ann-ash bob-bay': 1, 'ann-ash cid-coe': 1 / 3, 'bob-bay cid-coe': 1 / 3 }],
    ['congruence', 'dna-cosine', { 'ann-ash bob-bay': 4 / 12, 'bob-bay cid-coe': 1 / 8 }],
    ['congruence', 'dna-jaccard', { 'ann-ash bob-bay': 4 / (2 + 1 + 2), 'bob-bay cid-coe': 1 / (1 + 1 + 2 + 1) }],
    ['congruence', 'dna-average', { 'ann-ash bob-bay': 4 / 3.5, 'bob-bay cid-coe': 1 / 3 }],
  ] as const)('%s, %s', (agreement, normalise, expected) => {
    const found = weightsIn(networkFrom(THREE, { project: 'actor', agreement, normalise }));
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
    for (const [pair, weight] of Object.entries(expected)) expect(found[pair]).toBeCloseTo(weight, 9);
  });

  it('centred: the cosine of what departs from everybody’s share, over at least two concepts', () => {
    const found = weightsIn(networkFrom(THREE, { project: 'actor', normalise: 'centred' }));
    const z = (pro: number, n: number, p: number) => ((pro + 2 * p) / (n + 2) - p) / Math.sqrt(p * (1 - p));
    const [law, peace] = [3.5 / 6, 0.5 / 4];
    const [a, b] = [
      [z(2, 2, law), z(0, 1, peace)],
      [z(1, 2, law), z(0, 2, peace)],
    ];
    const dot = a[0] * b[0] + a[1] * b[1];
    expect(found['ann-ash bob-bay']).toBeCloseTo(dot / (Math.hypot(...a) * Math.hypot(...b)), 9);
    expect(Object.keys(found)).toEqual(['ann-ash bob-bay']);
  });

  it('of dimensions ties these by the actors who speak of both', () => {
    const found = weightsIn(networkFrom(THREE, { project: 'dimension', agreement: 'congruence' }));
    // Ann 2·0 + 0·1, Bob 1·0 + 1·2, Cid has no peace; trade: Cid 0·1 + 1·0
    expect(found).toEqual({ 'law peace': 2 });
  });

  it('does not tie joint speakers by what they say together, unless asked to', () => {
    const joint = [result('a', [{ by: ['Ann Ash', 'Bob Bay'], stances: { law: 'pro' } }])];
    const options = { project: 'actor', agreement: 'congruence' } as const;
    expect(networkFrom(joint, options).edges).toEqual([]);
    expect(weightsIn(networkFrom(joint, { ...options, joint: true }))).toEqual({ 'ann-ash bob-bay': 1 });
    expect(networkFrom(joint).edges).toHaveLength(2);
    const more = [...joint, result('b', [says('Ann Ash', { law: 'pro' })])];
    expect(weightsIn(networkFrom(more, options))).toEqual({ 'ann-ash bob-bay': 1 });
  });

  it('names the documents, dates and statements of each tie', () => {
    const [edge] = networkFrom(THREE, { project: 'actor', agreement: 'congruence' }).edges;
    expect(edge).toMatchObject({ documents: 2, first: '2021-05-07', last: '2021-06-07' });
    expect(edge.statements).toBeUndefined();
  });
});

describe('what counts', () => {
  const twice = [
    result('a', [says('Ann Ash', { law: 'pro' }), says('Ann Ash', { law: 'pro' })], { date: '2021-05-07' }),
    result('b', [says('Ann Ash', { law: 'pro' })], { date: '2021-05-09' }),
    result('c', [says('Ann Ash', { law: 'pro' })], { date: '2021-05-10' }),
    result('d', [says('Ann Ash', { law: 'pro' })], { date: '2022' }),
    result('e', [says('Ann Ash', { law: 'pro' })]),
  ];
  it.each([
    ['include', 6],
    ['copies', 6],
    ['document', 5],
    ['week', 4],
    ['month', 3],
    ['year', 3],
    ['once', 1],
  ] as const)('--duplicates %s', (duplicates, weight) => {
    expect(weightsIn(networkFrom(twice, { duplicates }))).toEqual({ 'ann-ash law': weight });
  });

  it('wire copies count once, unless all are included', () => {
    const content = 'we will defend the law of the sea against all who break it';
    const wires = ['a', 'b'].map((id) => result(id, [{ by: 'Ann Ash', stances: { law: 'pro' }, content }]));
    expect(weightsIn(networkFrom(wires))).toEqual({ 'ann-ash law': 1 });
    expect(weightsIn(networkFrom(wires, { duplicates: 'include' }))).toEqual({ 'ann-ash law': 2 });
  });

  it('mixed statements count half for each side, or not', () => {
    const mixed = [result('a', [says('Ann Ash', { law: 'mixed' }), says('Ann Ash', { law: 'pro' })])];
    expect(networkFrom(mixed).edges[0]).toMatchObject({ pro: 1.5, anti: 0.5, weight: 1 });
    expect(networkFrom(mixed, { mixed: 'drop' }).edges[0]).toMatchObject({ pro: 1, anti: 0, weight: 1 });
  });

  it('mentions and unresolved speakers tie nobody', () => {
    const made = networkFrom([result('a', [says('Ann Ash', { law: 'mention' }), says('', { law: 'pro' })])]);
    expect(made).toMatchObject({ nodes: [], edges: [], left: { unresolved: 1 } });
  });

  it('a key without a value is no node, and an outlet may be called as a dimension is', () => {
    const made = networkFrom(
      [
        result('a', [says('Ann Ash', { law: 'pro' })], { outlet: 'law' }),
        result('b', [says('Ann Ash', { law: 'pro' })]),
      ],
      { by: 'outlet' },
    );
    expect(made.nodes.map(({ id }) => id)).toEqual(['law', 'dimension:law']);
  });

  it('nodes without a tie stay only if asked to', () => {
    const made = (isolates: boolean) =>
      networkFrom(THREE, { project: 'actor', normalise: 'centred', isolates }).nodes.length;
    expect([made(false), made(true)]).toEqual([2, 3]);
    expect(networkFrom(THREE, { minCoded: 3 }).nodes.map(({ id }) => id)).toEqual([
      'ann-ash',
      'bob-bay',
      'law',
      'peace',
    ]);
  });

  it('does not depend on the order of the documents', () => {
    const options = {
      project: 'actor',
      normalise: 'centred',
      communities: true,
      polarisation: true,
      intervals: true,
    } as const;
    expect(networkFrom([...THREE].reverse(), options)).toEqual(networkFrom(THREE, options));
  });
});

describe('windows', () => {
  it('hold the statements around their middle, and are shown without a gap', () => {
    const { windows } = networkFrom(THREE, { window: 20, step: 10 });
    expect(windows!.map(({ at, start, end, statements }) => [at, start, end, statements])).toEqual([
      ['2021-05-07', '2021-05-02', '2021-05-11', 5],
      ['2021-05-17', '2021-05-12', '2021-05-21', 5],
      ['2021-05-27', '2021-05-22', '2021-05-31', 0],
      ['2021-06-06', '2021-06-01', '2021-06-10', 4],
    ]);
  });

  it('count undated statements', () => {
    const made = networkFrom([result('a', [says('Ann Ash', { law: 'pro' })], { date: '2021-05' })], { window: 10 });
    expect(made).toMatchObject({ windows: [], left: { undated: 1 } });
  });

  it('weigh a pair with the root of both kernels, and two modes with one', () => {
    const near = [
      result('a', [says('Ann Ash', { law: 'pro' }), says('Bob Bay', { law: 'pro' })], { date: '2021-05-01' }),
      result('b', [says('Cid Coe', { trade: 'pro' })], { date: '2021-05-05' }),
    ];
    const at = (project?: 'actor') =>
      networkFrom(near, {
        window: 20,
        step: 4,
        kernel: 'epanechnikov',
        project,
        agreement: project ? 'congruence' : 'subtract',
      }).windows![1].edges[0].weight;
    const weight = 0.75 * (1 - 0.4 ** 2);
    expect(at()).toBeCloseTo(weight, 9);
    expect(at('actor')).toBeCloseTo(weight, 9);
  });

  it.each([
    ['uniform', 0.3, 0.5],
    ['epanechnikov', 0.5, 0.5625],
    ['triangular', -0.25, 0.75],
    ['dna-triangular', -0.25, 1.25],
    ['gaussian', 0, 1 / Math.sqrt(2 * Math.PI)],
    ['triangular', 1.5, 0],
    ['gaussian', 3.5, 0],
    ['none', 1, 1],
    ['none', -1, 0],
  ] as const)('%s at %d', (kernel, d, weight) => expect(kernelWeight(kernel, d)).toBeCloseTo(weight, 12));
});

describe('groups', () => {
  const camps = Array.from({ length: 12 }, (_, i) =>
    result(
      `d${i}`,
      ['law', 'peace', 'trade', 'rights'].flatMap((dimension, j) =>
        times(6, says(`Ann Name${'abcdefghijkl'[i]}`, { [dimension]: i < 6 === (j % 2 === 0) ? 'pro' : 'anti' })),
      ),
    ),
  );
  const options = { project: 'actor', normalise: 'centred', communities: true, polarisation: true } as const;

  it('finds two camps, with p-values that say so', () => {
    const { nodes, communities, polarisation } = networkFrom(camps, options);
    // modularity is high for shuffled signs too: it is never printed without its p-value
    expect(communities).toMatchObject({ count: 2, shuffles: 200, p: expect.any(Number) });
    expect(polarisation!.p).toBeCloseTo(1 / 201, 9);
    expect(polarisation!.q).toBeCloseTo(1, 6);
    expect(polarisation!.sides.map((side) => side.length)).toEqual([6, 6]);
    expect(new Set(nodes.map(({ community }) => community))).toEqual(new Set([1, 2]));
  });

  it('finds none where all agree', () => {
    const same = Array.from({ length: 6 }, (_, i) =>
      result(`d${i}`, times(5, says(`Ann Name${'abcdef'[i]}`, { law: 'pro', peace: 'anti' }))),
    );
    const { polarisation, communities } = networkFrom(same, { ...options, isolates: true });
    expect([polarisation!.p, communities!.p]).toEqual([1, 1]);
  });

  it('shuffles keep the totals of cells and the signs of columns', () => {
    const layout = new Layout(eventsFrom(THREE), { ...DEFAULT_NETWORK_OPTIONS, project: 'actor' });
    const slice = layout.slice();
    const totals = ({ pro, anti }: typeof slice.matrix) => Array.from(pro, (own, i) => own + anti[i]);
    const signs = ({ pro, columns }: typeof slice.matrix) =>
      Array.from({ length: columns }, (_, j) => pro.reduce((sum, own, at) => sum + (at % columns === j ? own : 0), 0));
    const all = [...shuffled(slice, 3, 20)];
    for (const matrix of all) {
      expect(totals(matrix)).toEqual(totals(slice.matrix));
      expect(signs(matrix)).toEqual(signs(slice.matrix));
    }
    expect(new Set(all.map(({ pro }) => pro.join())).size).toBeGreaterThan(2);
  });

  it('the best split is the best of all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.integer(), (size, seed) => {
        const weights = new Float64Array(size * size);
        let state = seed;
        for (let i = 0; i < size; i++)
          for (let j = 0; j < i; j++) {
            state = (Math.imul(state, 1103515245) + 12345) | 0;
            weights[i * size + j] = weights[j * size + i] = (state >>> 16) / 32768 - 1;
          }
        let best = Number.NEGATIVE_INFINITY;
        for (let mask = 0; mask < 2 ** size; mask++) {
          const side = (i: number) => (mask & (1 << i) ? 1 : -1);
          let sum = 0;
          for (let i = 0; i < size; i++)
            for (let j = 0; j < size; j++) sum += side(i) * side(j) * weights[i * size + j];
          best = Math.max(best, sum);
        }
        expect(bestSplit({ size, weights }, 1).q).toBeCloseTo(best / (size * (size - 1)), 9);
      }),
    );
  });
});

describe('the disparity filter', () => {
  const edge = (source: number, target: number, weight: number): NetworkEdge => ({
    ...{ source, target, weight, sign: 1, documents: 1, first: '', last: '' },
  });
  it('keeps what stands out at either end, and nothing of ends with one tie', () => {
    const star = [edge(0, 1, 98), edge(0, 2, 1), edge(0, 3, 1)];
    expect(disparityBackbone(star, 0.05)).toEqual([star[0]]);
    expect(disparityBackbone([edge(0, 1, 5)], 0.05)).toEqual([]);
    const even = [edge(0, 1, 1), edge(0, 2, 1), edge(0, 3, 1)];
    expect(disparityBackbone(even, 0.05)).toEqual([]);
  });
});

describe('scores of nodes', () => {
  const speeches = Array.from({ length: 8 }, (_, i) =>
    result(`s${i}`, [says('Ann Ash', { law: 'pro', peace: i ? 'pro' : 'anti' }), says('Bob Bay', { law: 'mixed' })]),
  );
  const node = (id: string, options = {}) =>
    networkFrom(speeches, { isolates: true, ...options }).nodes.find((one) => one.id === id)!;

  it('are those of rows, of actors and of concepts, without mixed statements', () => {
    expect(node('ann-ash').score).toBeCloseTo((15 - 1) / 17, 9);
    expect(node('peace').score).toBeCloseTo((7 - 1) / 9, 9);
    expect(node('law').score).toBeCloseTo(8 / 9, 9);
    expect(node('bob-bay').score).toBe(0);
    expect(node('ann-ash', { project: 'actor' }).score).toBe(node('ann-ash').score);
  });

  it('have bounds only where they are asked for and enough is said', () => {
    expect(node('ann-ash').low).toBeUndefined();
    const { low, high, score } = node('ann-ash', { project: 'actor', intervals: true });
    expect(low! < score! && score! < high!).toBe(true);
    expect(node('peace', { project: 'dimension', agreement: 'congruence', intervals: true }).low).toBeUndefined();
  });
});
