import type { Events } from './events.js';
import { Layout } from './layout.js';
import type { NetworkOptions } from './options.js';
import type { Slice } from './slice.js';
import { projectedTies, type Ties, twoModeTies } from './ties.js';
import type { Network, NetworkEdge, NetworkNode, NetworkWindow } from './types.js';
import { stretchesOf } from './windows.js';

/** The network of some events. The same events and options give the same network, bit for bit. */
export function networkOf(events: Events, options: NetworkOptions): Network {
  const layout = new Layout(events, options);
  const modes =
    options.project === 'actor' ? [options.by] : options.project ? ['dimension'] : [options.by, 'dimension'];
  const { unresolved, repeated } = events;
  if (options.window !== undefined) {
    const windows = windowsOf(layout, options);
    const all = windows.map(({ edges }) => edges);
    const { nodes, place } = withTies(layout.nodes, all, options);
    const undated = layout.placed.filter(({ event }) => event.day === undefined).length;
    const placed = windows.map((window) => ({ ...window, edges: window.edges.map(place) }));
    return { nodes, edges: [], modes, windows: placed, left: { unresolved, undated, repeated, balanced: 0 } };
  }
  const { edges, balanced } = edgesOf(layout, layout.slice(), options);
  const { nodes, place } = withTies(layout.nodes, [edges], options);
  return { nodes, edges: edges.map(place), modes, left: { unresolved, undated: 0, repeated, balanced } };
}

function windowsOf(layout: Layout, options: NetworkOptions): NetworkWindow[] {
  const events = layout.placed.map(({ event }) => event);
  return stretchesOf(events, options).map(({ at, start, end, weigh }) => {
    const slice = layout.slice(weigh);
    return { at, start, end, statements: slice.placed.length, edges: edgesOf(layout, slice, options).edges };
  });
}

/** The ties of a slice between places in the layout's nodes, in their order. */
function edgesOf(layout: Layout, slice: Slice, options: NetworkOptions): Ties {
  const { edges, balanced } = options.project ? projectedTies(slice, options) : twoModeTies(slice, options);
  const kept = edges.filter(({ weight }) => weight >= options.minWeight);
  return { edges: kept.map((edge) => ({ ...edge, target: layout.targetOf(edge.target) })), balanced };
}

/** The nodes that stay, and how a tie is moved to their places. */
function withTies(
  nodes: readonly NetworkNode[],
  all: readonly (readonly NetworkEdge[])[],
  { isolates }: NetworkOptions,
) {
  const tied = new Set<number>();
  for (const edges of all)
    for (const { source, target } of edges) {
      tied.add(source);
      tied.add(target);
    }
  const kept = nodes.map((_, place) => place).filter((place) => isolates || tied.has(place));
  const placeOf = new Map(kept.map((place, now) => [place, now]));
  const place = (edge: NetworkEdge): NetworkEdge => ({
    ...edge,
    source: placeOf.get(edge.source)!,
    target: placeOf.get(edge.target)!,
  });
  return { nodes: kept.map((place) => nodes[place]), place };
}
