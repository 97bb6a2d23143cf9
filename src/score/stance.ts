import type { Hit, Mode, Stance } from '../types/stance.js';

/** A hit with what the statement's stance needs to know of it. */
export interface ScoredHit {
  hit: Hit;
  mode: Mode;
  conditional: boolean;
}

/** What the hits of one statement come to, by dimension, in the order of their first hits. */
export function stancesOf(scored: readonly ScoredHit[]): Record<string, Stance> {
  const stances: Record<string, Stance> = {};
  const strongest = new Map<string, number>();
  const conditional = new Set<string>();
  for (const { hit, mode, conditional: depends } of scored) {
    stances[hit.dimension] ??= { value: 'mention', mode, pro: 0, anti: 0 };
    const stance = stances[hit.dimension];
    if (hit.contribution > 0) stance.pro += hit.contribution;
    else stance.anti -= hit.contribution;
    const strength = Math.abs(hit.contribution);
    if (strength > (strongest.get(hit.dimension) ?? 0)) {
      strongest.set(hit.dimension, strength);
      stance.mode = mode;
    }
    if (depends && strength) conditional.add(hit.dimension);
  }
  for (const [dimension, stance] of Object.entries(stances)) {
    if (!stance.pro && !stance.anti) continue;
    if (conditional.has(dimension) || (stance.pro && stance.anti)) stance.value = 'mixed';
    else stance.value = stance.pro ? 'pro' : 'anti';
  }
  return stances;
}
