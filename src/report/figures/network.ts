import { oneLine } from '../../base/plain.js';
import type { Network, NetworkNode } from '../../network/types.js';
import type { FigureTie, NetworkFigure } from '../../plot/network.js';
import { counted } from '../../render/text/numbers.js';
import { firstOf } from './asked.js';

/** Of each node at least this many ties are drawn, the strongest: all of them would be a ball of wool. */
const STRONGEST = 3;

export interface AskedOfNetwork {
  /** At most this many nodes, those with most positions; all if 0. */
  readonly most: number;
  readonly title?: string;
  readonly href?: (node: NetworkNode) => string | undefined;
}

/** A projection on actors as a figure; undefined where it has no tie. */
export function networkFigure(network: Network, { most, title, href }: AskedOfNetwork): NetworkFigure | undefined {
  const coded = ({ pro, anti }: NetworkNode): number => pro + anti;
  const byCoded = network.nodes
    .map((_, i) => i)
    .sort((a, b) => coded(network.nodes[b]) - coded(network.nodes[a]) || a - b);
  const among = new Set(firstOf(byCoded, most));
  const ties = strongest(network.edges.filter(({ source, target }) => among.has(source) && among.has(target)));
  const tied = [...new Set(ties.flatMap(({ source, target }) => [source, target]))].sort((a, b) => a - b);
  if (!tied.length) return undefined;
  const placeOf = new Map(tied.map((place, i) => [place, i]));
  const groupOf = clearGroups(network);
  const nodes = tied.map((place) => {
    const node = network.nodes[place];
    return {
      name: oneLine(node.label),
      coded: coded(node),
      community: groupOf(node),
      href: href?.(node),
      words: nodeInWords(place, network.nodes, { ties, group: groupOf(node) }),
    };
  });
  return {
    title: title ?? 'Who stands with whom',
    description: `Solid lines join those who take the same sides, dashed lines those who take opposite ones, the thicker, the more so; only the strongest ties are drawn. ${nodes.map(({ words }) => `${words}.`).join(' ')}`,
    nodes,
    ties: ties.map(({ source, target, weight, sign }) => ({
      source: placeOf.get(source)!,
      target: placeOf.get(target)!,
      weight,
      sign,
    })),
  };
}

/** From this probability on, groups are no clearer than chance makes them. */
export const CHANCE = 0.05;

/** The number of a node's group: of those with several members, and where they are clearer than chance makes them. */
function clearGroups({ nodes, communities }: Network): (node: NetworkNode) => number | undefined {
  if (!communities || communities.p > CHANCE) return () => undefined;
  const sizes = new Map<number | undefined, number>();
  for (const { community } of nodes) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  return ({ community }) => (sizes.get(community)! > 1 ? community : undefined);
}

function strongest(edges: Network['edges']): FigureTie[] {
  const drawn = new Map<number, number>();
  const kept: FigureTie[] = [];
  for (const edge of [...edges].sort((a, b) => b.weight - a.weight || a.source - b.source || a.target - b.target)) {
    const ends = [edge.source, edge.target];
    if (ends.every((end) => (drawn.get(end) ?? 0) >= STRONGEST)) continue;
    for (const end of ends) drawn.set(end, (drawn.get(end) ?? 0) + 1);
    kept.push(edge);
  }
  return kept;
}

function nodeInWords(
  place: number,
  nodes: Network['nodes'],
  { ties, group }: { readonly ties: readonly FigureTie[]; readonly group: number | undefined },
): string {
  const { label, pro, anti } = nodes[place];
  const withSign = (wanted: 1 | -1): string[] =>
    ties
      .filter(({ source, target, sign }) => sign === wanted && (source === place || target === place))
      .map(({ source, target }) => oneLine(nodes[source === place ? target : source].label));
  const [same, opposite] = [withSign(1), withSign(-1)];
  return [
    `${oneLine(label)}: ${counted(pro + anti, 'statement')} with a position`,
    ...(group === undefined ? [] : [`group ${group}`]),
    ...(same.length ? [`same sides as ${same.join(', ')}`] : []),
    ...(opposite.length ? [`opposite sides to ${opposite.join(', ')}`] : []),
  ].join('; ');
}
