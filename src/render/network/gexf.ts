import { getOrInsert } from '../../base/order.js';
import type { Network, NetworkNode, NetworkWindow, Tie } from '../../network/types.js';
import { type Attribute, edgeAttributes, nodeAttributes } from './attributes.js';
import { ended } from './pieces.js';
import { figure, xmlText } from './xml.js';

const HEAD = '<gexf xmlns="http://gexf.net/1.3" version="1.3">';
/** What changes over time; the rest would only make files longer. */
const DYNAMIC: ReadonlySet<string> = new Set([
  ...['weight', 'sign', 'pro', 'anti', 'congruence', 'conflict', 'documents'],
  ...['negative', 'positive', 'mixed', 'neutral'],
]);
const ID = { label: 'label', weight: 'weight' };

/** GEXF 1.3 for Gephi. With windows it is dynamic: each tie has the spells of the windows that it is in, with the attributes that it has there. */
export function* renderGexf(network: Network<Tie>, provenance: string): Generator<string> {
  const { nodes, windows } = network;
  const edges = windows ? windows.flatMap((window) => window.edges) : network.edges;
  const ofNodes = nodeAttributes(nodes).filter(({ name }) => name !== ID.label);
  const ofEdges = edgeAttributes(edges).filter(({ name }) => (windows ? DYNAMIC.has(name) : name !== ID.weight));
  const mode = windows ? 'mode="dynamic" timeformat="date" timerepresentation="interval"' : 'mode="static"';
  yield* ended([
    '<?xml version="1.0" encoding="UTF-8"?>',
    HEAD,
    `<meta><creator>stance</creator><description>${xmlText(provenance)}</description></meta>`,
    `<graph defaultedgetype="${network.directed ? 'directed' : 'undirected'}" ${mode}>`,
    attributesOf('node', 'static', ofNodes),
    attributesOf('edge', windows ? 'dynamic' : 'static', ofEdges),
    '<nodes>',
  ]);
  for (const [place, node] of nodes.entries()) yield `${nodeLine(node, place, ofNodes)}\n`;
  yield* ended(['</nodes>', '<edges>']);
  if (windows) yield* ended(dynamicEdges(windows, ofEdges));
  else for (const [place, edge] of network.edges.entries()) yield `${staticEdge(edge, place, ofEdges)}\n`;
  yield* ended(['</edges>', '</graph>', '</gexf>']);
}

const GEXF_TYPES = { string: 'string', int: 'integer', double: 'double', boolean: 'boolean' } as const;

/** A dynamic attribute called Weight is what Gephi takes for the weights of ties over time. */
function attributesOf<T>(kind: 'node' | 'edge', mode: string, attributes: readonly Attribute<T>[]): string {
  const lines = attributes.map(
    ({ name, type }) =>
      `<attribute id="${name}" title="${name === ID.weight ? 'Weight' : name}" type="${GEXF_TYPES[type]}"/>`,
  );
  return [`<attributes class="${kind}" mode="${mode}">`, ...lines, '</attributes>'].join('\n');
}

function nodeLine(node: NetworkNode, place: number, attributes: readonly Attribute<NetworkNode>[]): string {
  return `<node id="n${place}" label="${xmlText(node.label)}"><attvalues>${valuesOf(node, attributes)}</attvalues></node>`;
}

const staticEdge = (edge: Tie, place: number, attributes: readonly Attribute<Tie>[]): string =>
  `<edge id="e${place}" source="n${edge.source}" target="n${edge.target}" weight="${figure(edge.weight)}"><attvalues>${valuesOf(edge, attributes)}</attvalues></edge>`;

function dynamicEdges(windows: readonly NetworkWindow<Tie>[], attributes: readonly Attribute<Tie>[]): string[] {
  const byEnds = new Map<string, [NetworkWindow<Tie>, Tie][]>();
  for (const window of windows)
    for (const edge of window.edges)
      getOrInsert(byEnds, `source="n${edge.source}" target="n${edge.target}"`, () => []).push([window, edge]);
  return [...byEnds].map(([ends, here], place) => {
    const values = here.map(([window, edge]) => valuesOf(edge, attributes, timeOf(window))).join('');
    const spells = here.map(([window]) => `<spell${timeOf(window)}/>`).join('');
    return `<edge id="e${place}" ${ends}><attvalues>${values}</attvalues><spells>${spells}</spells></edge>`;
  });
}

/** Both days are included, so a spell ends on the day before the next begins. */
const timeOf = ({ start, end }: NetworkWindow<Tie>): string => ` start="${start}" end="${end}"`;

const valuesOf = <T>(one: T, attributes: readonly Attribute<T>[], time = ''): string =>
  attributes
    .map(({ name, of }) => [name, of(one)] as const)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `<attvalue for="${name}" value="${xmlText(String(value))}"${time}/>`)
    .join('');
