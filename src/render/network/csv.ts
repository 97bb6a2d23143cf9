import type { Network, NetworkNode, Tie } from '../../network/types.js';
import { csvLines } from '../data/csv.js';
import { edgeAttributes, nodeAttributes } from './attributes.js';
import { figure } from './xml.js';

/** Ties that become one piece of text. */
const AT_ONCE = 1000;
const APART: ReadonlySet<string> = new Set(['label', 'name', 'weight']);

/** Ties in the columns that Gephi's import of spreadsheets knows: Source, Target, Type, Weight; then our attributes. With windows a row for each of them. */
export function* renderEdges({ nodes, edges, directed, windows }: Network<Tie>, bom: boolean): Generator<string> {
  const all = windows ? windows.flatMap((window) => window.edges) : edges;
  const attributes = edgeAttributes(all).filter(({ name }) => !APART.has(name));
  const line = (edge: Tie) => [
    nodes[edge.source].id,
    nodes[edge.target].id,
    directed ? 'Directed' : 'Undirected',
    figure(edge.weight),
    ...attributes.map(({ of }) => of(edge)),
  ];
  const heads = ['Source', 'Target', 'Type', 'Weight', ...attributes.map(({ name }) => name)];
  yield csvLines([windows ? ['window', ...heads] : heads], bom);
  for (let from = 0; !windows && from < edges.length; from += AT_ONCE)
    yield csvLines(edges.slice(from, from + AT_ONCE).map(line));
  for (const { at, edges: own } of windows ?? []) yield csvLines(own.map((edge) => [at, ...line(edge)]));
}

/** Nodes in the columns that Gephi knows: Id, Label; then our attributes. */
export function renderNodes({ nodes }: Network<Tie>, bom: boolean): string {
  const attributes = nodeAttributes(nodes).filter(({ name }) => !APART.has(name));
  const line = (node: NetworkNode) => [node.id, node.label, ...attributes.map(({ of }) => of(node))];
  return csvLines([['Id', 'Label', ...attributes.map(({ name }) => name)], ...nodes.map(line)], bom);
}
