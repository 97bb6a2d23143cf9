import type { Events } from './events/events.js';
import { Layout } from './events/layout.js';
import type { Slice } from './events/slice.js';
import { stretchesOf } from './events/windows.js';
import { groupingOf, polarisationOf, withTogether } from './groups/groups.js';
import { withIntervals } from './groups/intervals.js';
import { withScores } from './groups/scores.js';
import { conceptMode, type NetworkOptions } from './options.js';
import { withTies } from './tied.js';
import { disparityBackbone } from './ties/backbone.js';
import { sdsmBackbone } from './ties/sdsm.js';
import { projectedTies, type Ties, twoModeTies } from './ties/ties.js';
import type { Network, NetworkWindow } from './types.js';

/**
 * The network of some events. The same events, options and seed give the same network, bit for bit; the seed, a whole number, is for
 * shuffles, resamples and searches.
 */
export function networkOf(events: Events, options: NetworkOptions, seed = 1): Network {
  const layout = new Layout(events, options);
  return options.window === undefined ? atOnce(layout, options, seed) : overTime(layout, options, seed);
}

function modesOf(options: NetworkOptions): string[] {
  const { project, by } = options;
  if (project) return [project === 'actor' ? by : conceptMode(options)];
  return [by, conceptMode(options)];
}

function atOnce(layout: Layout, options: NetworkOptions, seed: number): Network {
  const { unresolved, repeated } = layout.events;
  const slice = layout.slice();
  const { edges, balanced } = edgesOf(layout, slice, options);
  const grouped = options.communities && slice.placed.length ? groupingOf(slice, options, seed) : undefined;
  const polarisation = options.polarisation ? polarisationOf(slice, layout, options, seed) : undefined;
  const sure = options.intervals ? withIntervals(edges, slice, options, seed) : edges;
  const told = grouped ? withTogether(sure, slice, options, seed) : sure;
  const all = withScores(layout, options.intervals).map((node, row) => ({
    ...node,
    ...(grouped && { community: grouped.grouping.of[row] }),
  }));
  const { nodes, place } = withTies(all, [told], options);
  return {
    ...{ nodes, edges: told.map(place), modes: modesOf(options) },
    ...(grouped && { communities: grouped.communities }),
    ...(polarisation && { polarisation }),
    left: { unresolved, undated: 0, repeated, balanced },
  };
}

function overTime(layout: Layout, options: NetworkOptions, seed: number): Network {
  const { unresolved, repeated } = layout.events;
  const windows = stretchesOf(
    layout.placed.map(({ event }) => event),
    options,
  ).map(({ at, start, end, weigh }): NetworkWindow => {
    const slice = layout.slice(weigh);
    const { edges } = edgesOf(layout, slice, options);
    const polarisation = options.polarisation ? polarisationOf(slice, layout, options, seed) : undefined;
    return { at, start, end, statements: slice.placed.length, edges, ...(polarisation && { polarisation }) };
  });
  const { nodes, place } = withTies(
    withScores(layout, false),
    windows.map(({ edges }) => edges),
    options,
  );
  const undated = layout.placed.filter(({ event }) => event.day === undefined).length;
  const placed = windows.map((window) => ({ ...window, edges: window.edges.map(place) }));
  const left = { unresolved, undated, repeated, balanced: 0 };
  return { nodes, edges: [], modes: modesOf(options), windows: placed, left };
}

/** The ties of a slice between places in the layout's nodes, in their order, as far as they are strong enough. */
function edgesOf(layout: Layout, slice: Slice, options: NetworkOptions): Ties {
  const { edges, balanced } = options.project ? projectedTies(slice, options) : twoModeTies(slice, options);
  const heavy = edges.filter(({ weight }) => weight >= options.minWeight);
  const strong = options.project ? heavy : heavy.map((edge) => ({ ...edge, target: layout.targetOf(edge.target) }));
  const { backbone: level, backboneModel: model } = options;
  if (level === undefined) return { edges: strong, balanced };
  return {
    edges: model === 'sdsm' ? sdsmBackbone(strong, slice.matrix, level) : disparityBackbone(strong, level),
    balanced,
  };
}
