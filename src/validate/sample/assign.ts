import { compare } from '../../base/order.js';
import { spansKey } from './candidate.js';
import type { Drawn } from './draw.js';
import { hashOf, isHeads } from './hash.js';
import type { Blindness, KeyUnit } from './key.js';

/** A drawn unit with its number and what depends on chance alone. */
export interface Assigned extends Drawn, Pick<KeyUnit, 'unit' | 'half' | 'shown' | 'coders'> {}

export interface Sharing {
  readonly seed: number;
  readonly coders: readonly string[];
  /** Units that all coders code. */
  readonly overlap: number;
  readonly blind: Blindness;
}

/** A quarter of the units, but at least fifty, are coded by all unless it is said otherwise. */
export const defaultOverlap = (n: number): number => Math.min(n, Math.max(50, Math.ceil(n / 4)));

/**
 * Numbers the units and shares them out, by hashes that have nothing to do with those of the draw: a number, the order in a sheet and
 * who codes a unit say nothing of its stratum. `before` are the units of a sample that is extended: they keep what they have.
 */
export function assign(
  drawn: readonly Drawn[],
  id: string,
  { seed, coders, overlap, blind }: Sharing,
  before: readonly KeyUnit[] = [],
): Assigned[] {
  const shared = before.filter((unit) => unit.coders.length === coders.length).length;
  const keyed = drawn.map((unit) => ({ unit, order: hashOf('order', seed, ...identity(unit)) }));
  keyed.sort((a, b) => compare(a.order, b.order));
  const toAll = Math.max(0, overlap - shared);
  return keyed.map(({ unit }, i) => {
    const [document, spans] = identity(unit);
    return {
      ...unit,
      unit: `${id}-${String(before.length + i + 1).padStart(4, '0')}`,
      half: isHeads('half', seed, document, spans) ? 'tune' : 'test',
      shown: blind === 'none' || (blind === 'half' && isHeads('shown', seed, ...identity(unit))),
      coders: i < toAll ? [...coders] : [coders[i % coders.length]],
    };
  });
}

export const identity = ({ candidate, dimension }: Drawn): [document: string, spans: string, dimension: string] => [
  candidate.document,
  spansKey(candidate.spans),
  dimension,
];

export const keyIdentity = ({ document, spans, dimension }: KeyUnit): string =>
  JSON.stringify([document, spansKey(spans), dimension]);

/** A coder's units in an order of its own. */
export const inCodersOrder = <T extends Pick<KeyUnit, 'unit'>>(units: readonly T[], coder: string, seed: number): T[] =>
  units
    .map((unit) => ({ unit, order: hashOf('sheet', seed, coder, unit.unit) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ unit }) => unit);
