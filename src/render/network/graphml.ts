import type { Network, Tie } from '../../network/types.js';
import { type Attribute, edgeAttributes, nodeAttributes } from './attributes.js';
import { ended } from './pieces.js';
import { xmlComment, xmlText } from './xml.js';

/**
 * GraphML that Gephi, igraph and networkx read without a warning: every attribute is declared with its type, weights are above 0 with
 * the sign apart, and the graph has no data of its own. Ids are n0, n1 …, as GraphML allows no blanks in them; `name` holds ours.
 */
export function* renderGraphml({ nodes, edges, directed }: Network<Tie>, provenance: string): Generator<string> {
  const [ofNodes, ofEdges] = [nodeAttributes(nodes), edgeAttributes(edges)];
  yield* ended([
    '<?xml version="1.0" encoding="UTF-8"?>',
    xmlComment(provenance),
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...ofNodes.map((attribute) => keyLine('node', attribute)),
    ...ofEdges.map((attribute) => keyLine('edge', attribute)),
    `<graph edgedefault="${directed ? 'directed' : 'undirected'}">`,
  ]);
  for (const [place, node] of nodes.entries()) yield `<node id="n${place}">${dataOf('node', ofNodes, node)}</node>\n`;
  for (const edge of edges)
    yield `<edge source="n${edge.source}" target="n${edge.target}">${dataOf('edge', ofEdges, edge)}</edge>\n`;
  yield* ended(['</graph>', '</graphml>']);
}

const keyLine = (of: 'node' | 'edge', { name, type }: Pick<Attribute<unknown>, 'name' | 'type'>): string =>
  `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;

const dataOf = <T>(kind: 'node' | 'edge', attributes: readonly Attribute<T>[], one: T): string =>
  attributes
    .map(({ name, of }) => [name, of(one)] as const)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<data key="${kind}-${name}">${xmlText(String(value))}</data>`)
    .join('');
