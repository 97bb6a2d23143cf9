import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { TargetNetworkOptions } from '../../src/network/options.js';
import { targetNetworkOf } from '../../src/network/targets/network.js';
import type { Network, Tie } from '../../src/network/types.js';
import { renderEdges } from '../../src/render/network/csv.js';
import { renderGexf } from '../../src/render/network/gexf.js';
import { renderGraphml } from '../../src/render/network/graphml.js';
import { renderDl, renderMatrix } from '../../src/render/network/matrix.js';
import { findRepeats } from '../../src/table/repeats.js';
import { DEFAULT_PAIR_OPTIONS, pairsOf } from '../../src/table/targets/pairs.js';
import { Tally, tallyDocument } from '../../src/tally/tally.js';
import type { Target, TargetValue } from '../../src/types/target.js';
import { testFolder } from '../helpers/cli.js';
import '../helpers/property.js';
import { noLinks, result } from '../helpers/results.js';
import { textOf } from './helpers.js';

/** Who speaks how of whom, in one statement; of nobody without a value. */
interface Saying {
  by: string;
  of?: string;
  value?: TargetValue;
  explicit?: boolean;
}

interface Told {
  id: string;
  sayings: readonly Saying[];
  date?: string;
}

const DEFAULTS: TargetNetworkOptions = {
  ...{ by: 'actor', actors: [], targets: [], values: [], unnamed: 'hide', targetConfidence: 0, normalise: 'none' },
  ...{ minCoded: 1, minWeight: 0, isolates: false, duplicates: 'copies', kernel: 'none', intervals: false },
  evidence: false,
};

const target = ({ of = '', value = 'negative', explicit = true }: Saying): Target => ({
  ...{
    id: of.toLowerCase(),
    name: of,
    via: 'name',
    value,
    relation: 'criticise',
    span: null,
    aspect: null,
    evidence: [],
  },
  ...{ explicit, confidence: 900 },
});

function pairsFrom(told: readonly Told[], options: Partial<TargetNetworkOptions>, sides: Record<string, string> = {}) {
  const tally = new Tally();
  for (const { id, sayings, date } of told) {
    const made = result(id, [...sayings], date === undefined ? {} : { date });
    const statements = made.statements.map((one, i) => ({
      ...one,
      targets: sayings[i]!.of === undefined ? [] : [target(sayings[i]!)],
    }));
    const counted = tallyDocument({ ...made, statements });
    tally.insert(id, { ...counted, numbers: statements.map((_, i) => i + 1) });
  }
  const links = noLinks(sides);
  const duplicates = options.duplicates === 'include' ? 'keep' : 'once';
  const asked = { ...DEFAULT_PAIR_OPTIONS, ...DEFAULTS, ...options, duplicates, loops: true } as const;
  return pairsOf(tally, links, findRepeats(tally, links), asked);
}

const networkFrom = (told: readonly Told[], options: Partial<TargetNetworkOptions> = {}, sides = {}): Network<Tie> =>
  targetNetworkOf(pairsFrom(told, options, sides), { ...DEFAULTS, ...options });

/** "ann bob −2" for each tie: source, target, sign and weight. */
const short = ({ nodes, edges }: Pick<Network<Tie>, 'nodes' | 'edges'>): string[] =>
  edges.map(
    ({ source, target: end, sign, weight }) =>
      `${nodes[source]!.id} ${nodes[end]!.id} ${['−', '·', '+'][sign + 1]}${weight}`,
  );

const TOLD: readonly Told[] = [
  {
    id: 'one',
    date: '2021-05-07',
    sayings: [
      { by: 'Ann', of: 'Bob' },
      { by: 'Ann', of: 'Bob', explicit: false },
      { by: 'Ann', of: 'Cid', value: 'positive' },
      { by: 'Ann' },
      { by: 'Bob', of: 'Ann', value: 'neutral' },
    ],
  },
  {
    id: 'two',
    date: '2021-06-07',
    sayings: [{ by: 'Bob', of: 'Ann', value: 'mixed' }, { by: 'Ann', of: 'Bob', value: 'positive' }, { by: 'Dee' }],
  },
];

describe('a network of targets', () => {
  it('has a tie for each pair in each direction, with the number of its statements and their sign', () => {
    const made = networkFrom(TOLD);
    expect(short(made)).toEqual(['ann bob −3', 'ann cid +1', 'bob ann ·2']);
    expect(made).toMatchObject({ directed: true, modes: ['actor'] });
    expect(made.edges[0]).toMatchObject({ negative: 2, positive: 1, mixed: 0, neutral: 0, explicit: 2, documents: 2 });
    expect(made.edges[0]).toMatchObject({ rate: 2 / 5, balance: -1 / 4, first: '2021-05-07', last: '2021-06-07' });
    expect(made.edges[2]).toMatchObject({ mixed: 1, neutral: 1, balance: 0 });
  });

  it('counts what nodes say, and what is said of them', () => {
    const { nodes } = networkFrom(TOLD);
    expect(nodes.map(({ id, statements, pro, anti, received }) => [id, statements, pro, anti, received])).toEqual([
      ['ann', 5, 2, 2, 2],
      ['bob', 2, 0.5, 0.5, 3],
      ['cid', 0, 0, 0, 1],
    ]);
    expect(networkFrom(TOLD, { isolates: true }).nodes.map(({ id }) => id)).toEqual(['ann', 'bob', 'cid', 'dee']);
  });

  it.each<[string, Partial<TargetNetworkOptions>, string[]]>([
    ['one value', { values: ['negative'] }, ['ann bob −2']],
    ['two values', { values: ['neutral', 'mixed'] }, ['bob ann ·2']],
    ['one target', { targets: ['cid'] }, ['ann cid +1']],
    ['one source', { actors: ['bob'] }, ['bob ann ·2']],
    ['shares', { normalise: 'activity' }, ['ann bob −0.6', 'ann cid +0.2', 'bob ann ·1']],
    ['heavy ties', { minWeight: 2 }, ['ann bob −3', 'bob ann ·2']],
    ['those who speak of others often', { minCoded: 3 }, ['ann bob −3', 'ann cid +1']],
    ['a value once a document', { duplicates: 'document' }, ['ann bob ·2', 'ann cid +1', 'bob ann ·2']],
    ['a value once', { duplicates: 'once' }, ['ann bob ·2', 'ann cid +1', 'bob ann ·2']],
    ['likely targets', { targetConfidence: 0.95 }, []],
  ])('chooses %s', (_, options, expected) => {
    expect(short(networkFrom(TOLD, options))).toEqual(expected);
  });

  it('keeps what members of one side say of each other as a loop, but no actor is a target of its own', () => {
    const sides = { ann: 'left', bob: 'left', cid: 'right' };
    expect(short(networkFrom(TOLD, { by: 'affiliation' }, sides))).toEqual(['left left −5', 'left right +1']);
    expect(short(networkFrom([{ id: 'x', sayings: [{ by: 'Ann', of: 'Ann' }] }]))).toEqual([]);
  });

  it('names the statements of a tie, and gives balances their interval where there is enough', () => {
    const [tie] = networkFrom(TOLD, { evidence: true, intervals: true }).edges;
    expect(tie).toMatchObject({ statements: ['one#1', 'one#2', 'two#2'] });
    expect(tie).not.toHaveProperty('certain');
    const many = Array.from({ length: 6 }, (_, i) => ({
      id: `d${i}`,
      sayings: [1, 2].map(() => ({ by: 'Ann', of: 'Bob' })),
    }));
    const [sure] = networkFrom(many, { intervals: true }).edges;
    expect(sure).toMatchObject({ certain: true, low: -1, documents: 6 });
    expect(sure!.high).toBeLessThan(0);
    const split = many.map((one, i) => ({
      ...one,
      sayings: one.sayings.map((saying) => ({
        ...saying,
        value: i % 2 ? ('positive' as const) : ('negative' as const),
      })),
    }));
    expect(networkFrom(split, { intervals: true }).edges[0]).toMatchObject({ sign: 0, certain: false });
  });

  it('makes windows, where a kernel weighs statements by their day', () => {
    const made = networkFrom(TOLD, { window: 20, step: 31, kernel: 'triangular' });
    expect(made.edges).toEqual([]);
    expect(made.windows!.map(({ at, edges }) => [at, short({ nodes: made.nodes, edges })])).toEqual([
      ['2021-05-07', ['ann bob −2', 'ann cid +1', 'bob ann ·1']],
      ['2021-06-07', ['ann bob +1', 'bob ann ·1']],
    ]);
    const undated = networkFrom([...TOLD, { id: 'x', sayings: [{ by: 'Ann', of: 'Bob' }] }], { window: 20, step: 31 });
    expect(undated.left.undated).toBe(1);
  });

  it('does not depend on the order of the documents', () => {
    const names = fc.constantFrom('Ann', 'Bob', 'Cid');
    const saying = fc.record({
      by: names,
      of: fc.option(names, { nil: undefined }),
      value: fc.constantFrom<TargetValue>('negative', 'positive', 'mixed', 'neutral'),
    });
    const corpus = fc.array(fc.array(saying, { maxLength: 5 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(corpus, (all) => {
        const told = all.map((sayings, i) => ({ id: `d${i}`, sayings, date: `2021-05-0${i + 1}` }));
        const options = { evidence: true, intervals: true, isolates: true };
        const made = networkFrom(told, options);
        expect(networkFrom([...told].reverse(), options)).toEqual(made);
        const sum = made.edges.reduce((total, { weight }) => total + weight, 0);
        expect(sum).toBe(all.flat().filter(({ by, of }) => of !== undefined && of !== by).length);
        for (const { weight, negative, positive, mixed, neutral, rate } of made.edges) {
          expect(weight).toBe(negative! + positive! + mixed! + neutral!);
          expect(rate).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('its files', () => {
  const made = networkFrom(TOLD);

  it('say that ties are directed', () => {
    expect(textOf(renderGraphml(made, ''))).toContain('<graph edgedefault="directed">');
    expect(textOf(renderGexf(made, ''))).toContain('<graph defaultedgetype="directed" mode="static">');
    const rows = parse(textOf(renderEdges(made, false)), { columns: true }) as Record<string, string>[];
    expect(rows[0]).toMatchObject({
      Source: 'ann',
      Target: 'bob',
      Type: 'Directed',
      Weight: '3',
      sign: '-1',
      negative: '2',
    });
  });

  it('have rows for those who speak in a matrix of statements', () => {
    expect(renderMatrix(made, false)).toBe(',ann,bob,cid\nann,0,3,1\nbob,2,0,0\ncid,0,0,0\n');
    expect(renderDl(made)).toContain('data:\n0 3 1\n2 0 0\n0 0 0\n');
  });

  it('give a tie that comes and goes its spells', () => {
    const dynamic = textOf(renderGexf(networkFrom(TOLD, { window: 20, step: 31 }), ''));
    expect(dynamic).toContain('<graph defaultedgetype="directed" mode="dynamic"');
    expect(dynamic).toMatch(/<attvalue for="negative" value="2" start="[\d-]+" end="[\d-]+"\/>/);
    expect(dynamic.match(/<edge /g)).toHaveLength(3);
  });

  const work = testFolder({});
  const PYTHON = process.env.STANCE_PYTHON ?? 'python3';
  for (const [kind, script] of [
    ['networkx', NETWORKX()],
    ['igraph', IGRAPH()],
  ] as const) {
    const isThere = spawnSync(PYTHON, ['-c', `import ${kind}`]).status === 0;
    (isThere ? it : it.skip)(`load in ${kind} without a warning, with types${isThere ? '' : ' (skipped)'}`, () => {
      const [graphml, gexf] = ['t.graphml', 't.gexf'].map((name) => join(work.path, name));
      writeFileSync(graphml!, textOf(renderGraphml(made, 'test')));
      writeFileSync(gexf!, textOf(renderGexf(made, 'test')));
      const { status, stderr } = spawnSync(PYTHON, ['-W', 'error', '-c', script, graphml!, gexf!], {
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    });
  }
});

function NETWORKX(): string {
  return `
import sys, networkx
for graph in (networkx.read_graphml(sys.argv[1]), networkx.read_gexf(sys.argv[2])):
    assert graph.is_directed() and len(graph) == 3 and graph.number_of_edges() == 3
    edge = graph.edges['n0', 'n1']
    assert edge['sign'] == -1 and edge['negative'] == 2.0 and type(edge['explicit']) is int, edge
    assert edge['weight'] == 3.0 and edge['balance'] == -0.25 and edge['rate'] == 0.4, edge
    assert not graph.has_edge('n2', 'n0') and type(graph.nodes['n0']['received']) is int
`;
}

function IGRAPH(): string {
  return `
import sys, igraph
graph = igraph.Graph.Read_GraphML(sys.argv[1])
assert graph.is_directed() and graph.vcount() == 3 and graph.ecount() == 3
assert graph.es['weight'] == [3, 1, 2] and graph.es['sign'] == [-1, 1, 0] and graph.vs['received'] == [2, 3, 1]
`;
}
