import { GROUP } from '../english/verb-groups.js';
import type { CueClass } from '../types/saying.js';
import type { Mode, Value } from '../types/stance.js';
import type { Composed } from './compose.js';
import type { ComposedHit } from './hit-features.js';

/** How a position is put forward: that of the first hit that speaks for it, else of the first hit; the first line that fits. */
export function modeOf(hits: readonly ComposedHit[], value: Value, cueClass: CueClass): Mode {
  const sign = value === 'pro' ? 1 : value === 'anti' ? -1 : 0;
  const hit = hits.find(({ composed }) => composed.sign !== 0 && composed.sign === sign) ?? hits[0];
  if (cueClass === 'criticism') return 'accuse';
  if (cueClass === 'demand') return 'demand';
  return hit ? TABLE.find(([, fits]) => fits(hit.composed))![0] : 'affirm';
}

const TABLE: readonly (readonly [Mode, (hit: Composed) => boolean])[] = [
  ['accuse', ({ ground }) => ground === 'accusation'],
  ['defend', ({ ground }) => ground === 'record'],
  ['demand', ({ outermost, bits }) => outermost === 'demand' || (bits & GROUP.necessity) !== 0],
  ['reject', ({ agent, bits, negated }) => negated && agent === 'self' && (bits & GROUP.future) !== 0],
  ['pledge', ({ agent, bits }) => agent === 'self' && (bits & GROUP.future) !== 0],
  ['reject', ({ outermost, negated }) => outermost === 'oppose' || outermost === 'end' || negated],
  ['affirm', () => true],
];
