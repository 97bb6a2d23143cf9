import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import type { Network } from '../../src/network/types.js';
import { renderEdges, renderNodes } from '../../src/render/network/csv.js';
import { renderGexf } from '../../src/render/network/gexf.js';
import { renderGraphml } from '../../src/render/network/graphml.js';
import { renderDl, renderMatrix } from '../../src/render/network/matrix.js';
import { testFolder } from '../helpers/cli.js';
import { textOf } from './helpers.js';

/** A star of nodes with these names. */
function star(names: readonly string[]): Network {
  const node = (label: string, i: number) => ({
    ...{
      id: `${i} ${label}`,
      label,
      mode: i ? 'actor' : 'outlet',
      type: '',
      affiliation: '',
      statements: 1,
      pro: 1,
      anti: 0.5,
    },
  });
  const edge = (target: number) => ({
    ...{
      source: 0,
      target,
      weight: 0.5,
      sign: -1 as const,
      certain: false,
      documents: 2,
      first: '',
      last: '2021-05-07',
    },
  });
  return {
    nodes: names.map(node),
    edges: names.slice(1).map((_, i) => edge(i + 1)),
    modes: ['actor'],
    left: { unresolved: 0, undated: 0, repeated: 0, balanced: 0 },
  };
}

/** What an XML parser sees of some text nodes and attributes; throws nothing for what is not well-formed, so tags are counted too. */
function labels(xml: string, key: string): string[] {
  const found: string[] = [];
  let inside = false;
  const parser = new Parser(
    {
      onopentag(name, { key: of, label }) {
        inside = name === 'data' && of === key;
        if (inside) found.push('');
        if (key === 'gexf' && name === 'node') found.push(label);
      },
      ontext(text) {
        if (inside) found[found.length - 1] += text;
      },
      onclosetag() {
        inside = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}

const ODD = [
  'A & B',
  '<b>',
  '"x"',
  "it's",
  ']]>',
  '1',
  '=1+1',
  '  two  ',
  'tab\tline\nend\r',
  '🦉',
  'ü',
  '-- >',
  '&amp;',
  '',
];
const allowed = (text: string) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

describe('graphs as XML', () => {
  it('keep every name that XML can hold', () => {
    const names = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.oneof(names, fc.shuffledSubarray(ODD, { minLength: 1 })), (all) => {
        const network = star(all);
        expect(labels(textOf(renderGraphml(network, 'a -- b --> c')), 'node-label')).toEqual(all.map(allowed));
        expect(labels(textOf(renderGexf(network, 'a')), 'gexf')).toEqual(all.map(allowed));
      }),
      { numRuns: 200 },
    );
  });

  it('have one comment, which nothing in it ends', () => {
    const xml = textOf(renderGraphml(star(['a']), 'options {"where":"--> <x/> --"}'));
    expect(/<!--(.*)-->/.exec(xml)![1]).not.toContain('--');
    expect(xml.match(/-->/g)).toHaveLength(1);
  });

  it('give each window of a tie its spell, which ends before the next begins', () => {
    const { nodes, edges, ...rest } = star(['a', 'b']);
    const windows = [
      { at: '2021-05-02', start: '2021-05-01', end: '2021-05-04', statements: 2, edges },
      { at: '2021-05-06', start: '2021-05-05', end: '2021-05-08', statements: 0, edges: [] },
      { at: '2021-05-10', start: '2021-05-09', end: '2021-05-12', statements: 2, edges },
    ];
    const xml = textOf(renderGexf({ ...rest, nodes, edges: [], windows }, ''));
    expect(xml).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"');
    expect(xml.match(/<spell [^>]*>/g)).toEqual([
      '<spell start="2021-05-01" end="2021-05-04"/>',
      '<spell start="2021-05-09" end="2021-05-12"/>',
    ]);
    expect(xml).toContain('<attvalue for="weight" value="0.5" start="2021-05-01" end="2021-05-04"/>');
    expect(xml.match(/<edge /g)).toHaveLength(1);
  });
});

describe('tables', () => {
  it('come back as they were, and no cell is a formula', () => {
    const network = star(['plain', '=cmd()', 'a,"b"\nc', '+1', '@x']);
    const nodes = parse(renderNodes(network, false), { columns: true }) as Record<string, string>[];
    expect(nodes.map(({ Label }) => Label)).toEqual(['plain', "'=cmd()", 'a,"b"\nc', "'+1", "'@x"]);
    const edges = parse(textOf(renderEdges(network, true)), { columns: true, bom: true }) as Record<string, string>[];
    expect(edges[0]).toMatchObject({
      Source: '0 plain',
      Type: 'Undirected',
      Weight: '0.5',
      sign: '-1',
      certain: 'false',
    });
  });

  it('as a matrix hold signed weights', () => {
    expect(renderMatrix(star(['a', 'b']), false)).toBe(',0 a,1 b\n0 a,0,-0.5\n1 b,-0.5,0\n');
    expect(renderDl(star(['a', 'b"\n']))).toBe(
      'dl n = 2, format = fullmatrix\nlabels:\n"0 a"\n"1 b "\ndata:\n0 -0.5\n-0.5 0\n',
    );
  });
});

const SCRIPT = `
import sys, warnings
warnings.simplefilter('error')
kind, graphml, gexf = sys.argv[1:]
if kind == 'networkx':
    import networkx
    for graph in (networkx.read_graphml(graphml), networkx.read_gexf(gexf)):
        edge = next(iter(graph.edges(data=True)))[2]
        assert type(edge['weight']) is float and type(edge['sign']) is int and type(edge['certain']) is bool, edge
        assert len(graph) == int(${ODD.length})
else:
    import igraph
    graph = igraph.Graph.Read_GraphML(graphml)
    assert graph.vcount() == ${ODD.length} and not graph.is_directed()
    assert graph.es[0]['weight'] == 0.5 and graph.es[0]['sign'] == -1 and graph.es[0]['certain'] is False
    assert graph.vs[1]['label'] == '<b>'
`;
const PYTHON = process.env.STANCE_PYTHON ?? 'python3';

describe('graphs in Python', () => {
  const work = testFolder({});
  for (const kind of ['networkx', 'igraph']) {
    const isThere = spawnSync(PYTHON, ['-c', `import ${kind}`]).status === 0;
    const why = isThere ? '' : ` (skipped: ${PYTHON} has no ${kind}; name another in STANCE_PYTHON)`;
    (isThere ? it : it.skip)(`load in ${kind} without a warning, with types${why}`, () => {
      const [graphml, gexf, script] = ['a.graphml', 'a.gexf', 'a.py'].map((name) => join(work.path, name));
      writeFileSync(graphml, textOf(renderGraphml(star(ODD), 'test')));
      writeFileSync(gexf, textOf(renderGexf(star(ODD), 'test')));
      writeFileSync(script, SCRIPT);
      const { status, stderr } = spawnSync(PYTHON, [script, kind, graphml, gexf], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    });
  }
});
