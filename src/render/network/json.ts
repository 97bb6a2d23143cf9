import type { Diagnostic } from '../../base/errors.js';
import type { Network, NetworkNode, Tie } from '../../network/types.js';
import { headOf, type Provenance, sorted } from '../data/json.js';
import { edgeAttributes, nodeAttributes } from './attributes.js';
import { figure } from './xml.js';

export const NETWORK_SCHEMA = 'stance-network/1';

/** What `stance network --format json` prints: the network and everything that it depends on. Ends of ties are ids of nodes. */
export function* renderNetworkJson(
  network: Network<Tie>,
  provenance: Provenance,
  diagnostics: readonly Diagnostic[],
): Generator<string> {
  const { directed, nodes, edges, modes, windows, communities, polarisation, left } = network;
  const tie = (edge: Tie) => edgeRecord(edge, nodes);
  const head = {
    ...headOf(NETWORK_SCHEMA, provenance),
    modes,
    ...(directed && { directed }),
    nodes: nodes.map(nodeRecord),
  };
  const foot = {
    ...(windows && { windows: windows.map((window) => ({ ...window, edges: window.edges.map(tie) })) }),
    ...(communities && { communities }),
    ...(polarisation && { polarisation }),
    left,
    diagnostics: sorted(diagnostics),
  };
  yield `${written(head).slice(0, -2)},\n "edges": [`;
  for (const [i, edge] of edges.entries()) yield `${i ? ',' : ''}\n  ${written(tie(edge)).replaceAll('\n', '\n  ')}`;
  yield `${edges.length ? '\n ' : ''}],${written(foot).slice(1)}\n`;
}

/** JSON with an indent of one. No text has a line end as such. */
const written = (value: object): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'number' ? figure(one) : one), 1);

const nodeRecord = (node: NetworkNode): object => {
  const attributes = nodeAttributes([node]).filter(({ name }) => name !== 'name');
  return { id: node.id, ...Object.fromEntries(attributes.map(({ name, of }) => [name, of(node)])) };
};

const edgeRecord = (edge: Tie, nodes: readonly NetworkNode[]): object => {
  const attributes = edgeAttributes([edge]).filter(({ name }) => name !== 'evidence');
  return {
    source: nodes[edge.source].id,
    target: nodes[edge.target].id,
    ...Object.fromEntries(attributes.map(({ name, of }) => [name, of(edge)])),
    ...(edge.statements && { statements: edge.statements }),
  };
};
