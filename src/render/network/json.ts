import type { Diagnostic } from '../../base/errors.js';
import type { Network, NetworkEdge, NetworkNode } from '../../network/types.js';
import { headOf, type Provenance, sorted } from '../data/json.js';
import { edgeAttributes, nodeAttributes } from './attributes.js';
import { figure } from './xml.js';

export const NETWORK_SCHEMA = 'stance-network/1';

/** What `stance network --format json` prints: the network and everything that it depends on. Ends of ties are ids of nodes. */
export function renderNetworkJson(
  network: Network,
  provenance: Provenance,
  diagnostics: readonly Diagnostic[],
): string {
  const { nodes, edges, modes, windows, communities, polarisation, left } = network;
  const tie = (edge: NetworkEdge) => edgeRecord(edge, nodes);
  const data = {
    ...headOf(NETWORK_SCHEMA, provenance),
    modes,
    nodes: nodes.map(nodeRecord),
    edges: edges.map(tie),
    ...(windows && { windows: windows.map((window) => ({ ...window, edges: window.edges.map(tie) })) }),
    ...(communities && { communities }),
    ...(polarisation && { polarisation }),
    left,
    diagnostics: sorted(diagnostics),
  };
  return `${JSON.stringify(data, (_, value) => (typeof value === 'number' ? figure(value) : value), 1)}\n`;
}

const nodeRecord = (node: NetworkNode): object => {
  const attributes = nodeAttributes([node]).filter(({ name }) => name !== 'name');
  return { id: node.id, ...Object.fromEntries(attributes.map(({ name, of }) => [name, of(node)])) };
};

const edgeRecord = (edge: NetworkEdge, nodes: readonly NetworkNode[]): object => {
  const attributes = edgeAttributes([edge]).filter(({ name }) => name !== 'evidence');
  return {
    source: nodes[edge.source].id,
    target: nodes[edge.target].id,
    ...Object.fromEntries(attributes.map(({ name, of }) => [name, of(edge)])),
    ...(edge.statements && { statements: edge.statements }),
  };
};
