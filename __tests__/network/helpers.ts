import { linkOf } from '../../src/link/actors.js';
import { type Events, eventsOf } from '../../src/network/events/events.js';
import { networkOf } from '../../src/network/network.js';
import { DEFAULT_NETWORK_OPTIONS, type NetworkOptions } from '../../src/network/options.js';
import type { Network } from '../../src/network/types.js';
import type { Resolver } from '../../src/resolve/resolver.js';
import { findRepeats } from '../../src/table/repeats.js';
import { Tally } from '../../src/tally/tally.js';
import type { DocumentResult } from '../../src/types/stance.js';

/** A resolver that knows no actors. */
export const NOBODY = {
  byId: new Map(),
  nicknames: new Map(),
  generations: new Set(),
  smallWords: new Set(),
  familyFirst: new Set(),
} as unknown as Resolver;

export function eventsFrom(results: readonly DocumentResult[], options: Partial<NetworkOptions> = {}): Events {
  const tally = new Tally();
  for (const one of results) tally.add(one);
  return eventsOfTally(tally, options);
}

function eventsOfTally(tally: Tally, options: Partial<NetworkOptions>): Events {
  const links = linkOf(tally.names, NOBODY);
  return eventsOf(tally, links, findRepeats(tally, links), { ...DEFAULT_NETWORK_OPTIONS, ...options });
}

export const networkFrom = (results: readonly DocumentResult[], options: Partial<NetworkOptions> = {}): Network =>
  networkOf(eventsFrom(results, options), { ...DEFAULT_NETWORK_OPTIONS, ...options }, 7);

export const networkOfTally = (tally: Tally, options: Partial<NetworkOptions>): Network =>
  networkOf(eventsOfTally(tally, options), { ...DEFAULT_NETWORK_OPTIONS, ...options }, 7);

/** The signed weights of a network's ties by the ids of their ends. */
export const weightsIn = ({ nodes, edges }: Network): Record<string, number> =>
  Object.fromEntries(
    edges.map(({ source, target, weight, sign }) => [`${nodes[source].id} ${nodes[target].id}`, sign * weight]),
  );

export const textOf = (pieces: Iterable<string>): string => [...pieces].join('');
