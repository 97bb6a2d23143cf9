import { GROUP } from '../english/verb-groups.js';
import type { EffectClass } from '../knowledge/load/shared.js';
import type { CueClass } from '../types/saying.js';
import type { Mode, Value } from '../types/stance.js';
import type { Composed } from './compose.js';
import type { ComposedHit } from './hit-features.js';

/** How a position is put forward: read from the first hit that speaks for it, else from the first hit. */
export function modeOf(hits: readonly ComposedHit[], value: Value, cueClass: CueClass): Mode {
  const sign = value === 'pro' ? 1 : value === 'anti' ? -1 : 0;
  const hit = hits.find(({ composed }) => composed.sign !== 0 && composed.sign === sign) ?? hits[0];
  return decideMode(value, cueClass, hit?.composed);
}

/** What a line of the table asks for; what it does not name may be anything. */
interface Line {
  cue?: CueClass;
  value?: Value;
  ground?: Composed['ground'];
  /** The outermost effect is one of these. */
  effects?: readonly EffectClass[];
  /** A bit of GROUP. */
  mood?: number;
  agent?: Composed['agent'];
  negated?: boolean;
  mode: Mode;
}

const HELD: readonly EffectClass[] = ['oppose', 'deny', 'distance'];
const LEFT: readonly EffectClass[] = ['oppose', 'end', 'withdraw', 'harm'];

/** The first line that fits decides. */
const TABLE: readonly Line[] = [
  // "they denied that X was broken" defends, "they denied that X matters" rejects
  { cue: 'denial', value: 'anti', mode: 'reject' },
  { cue: 'denial', mode: 'defend' },
  { ground: 'record', mode: 'defend' },
  // who criticises a good thing rejects it, who criticises others for a wrong accuses
  { cue: 'criticism', value: 'anti', mode: 'reject' },
  { cue: 'criticism', mode: 'accuse' },
  { ground: 'accusation', mode: 'accuse' },
  { cue: 'demand', mode: 'demand' },
  { effects: ['demand'], negated: false, mode: 'demand' },
  { mood: GROUP.necessity, negated: false, mode: 'demand' },
  // "we will never leave" pledges, "we will never accept X" and "we will leave" reject
  { effects: HELD, negated: false, mode: 'reject' },
  { effects: ['endorse', 'demand'], negated: true, mode: 'reject' },
  { value: 'anti', agent: 'self', effects: LEFT, negated: false, mode: 'reject' },
  { value: 'anti', agent: 'self', negated: true, mode: 'reject' },
  { mood: GROUP.future, agent: 'self', mode: 'pledge' },
  { cue: 'plan', mode: 'pledge' },
  // "X must never be broken"
  { mood: GROUP.necessity, value: 'pro', mode: 'demand' },
  { effects: ['end'], negated: false, mode: 'reject' },
  { negated: true, mode: 'reject' },
  { mode: 'affirm' },
];

/** The mode by the table; without a hit, only the cue and the value are known. */
export function decideMode(
  value: Value,
  cueClass: CueClass,
  hit?: Pick<Composed, 'agent' | 'bits' | 'ground' | 'negated' | 'outermost'>,
): Mode {
  return TABLE.find((line) => fits(line, value, cueClass, hit))!.mode;
}

function fits(
  { cue, value, ...line }: Line,
  is: Value,
  cueClass: CueClass,
  hit: Parameters<typeof decideMode>[2],
): boolean {
  if ((cue && cue !== cueClass) || (value && value !== is)) return false;
  const { agent, effects, ground, mood, negated } = line;
  if (!hit)
    return (
      agent === undefined &&
      effects === undefined &&
      ground === undefined &&
      mood === undefined &&
      negated === undefined
    );
  return (
    (ground === undefined || ground === hit.ground) &&
    (effects === undefined || (hit.outermost !== undefined && effects.includes(hit.outermost))) &&
    (mood === undefined || (hit.bits & mood) !== 0) &&
    (agent === undefined || agent === hit.agent) &&
    (negated === undefined || negated === hit.negated)
  );
}
