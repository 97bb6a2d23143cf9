import { GROUP } from '../english/verb-groups.js';
import type { EffectClass } from '../knowledge/load/shared.js';
import type { CueClass } from '../types/saying.js';
import type { Mode, Value } from '../types/stance.js';
import type { Composed } from './compose/compose.js';
import type { ComposedHit } from './reader/hit-features.js';

/** How a position is put forward: read from the first hit that speaks for it, else from the first hit. */
export function modeOf(hits: readonly ComposedHit[], value: Value, cueClass: CueClass): Mode {
  const sign = value === 'pro' ? 1 : value === 'anti' ? -1 : 0;
  const hit = hits.find(({ composed }) => composed.sign !== 0 && composed.sign === sign) ?? hits[0];
  return decideMode(value, cueClass, hit && readOf(hit));
}

/** What the table knows of a hit. */
export interface ModeHit extends Pick<Composed, 'agent' | 'bits' | 'ground' | 'negated' | 'outermost'> {
  /** Whether the entry is something good, a value or a right deed, and no wrong or claim. */
  isGood: boolean;
  /** What acts on it: the cue alone ("criticised X"), the cue and more ("accused them of breaking X"), or no cue. */
  cueActs: 'alone' | 'too' | 'no';
}

function readOf({ composed, term }: ComposedHit): ModeHit {
  const isGood = (term.role === 'concept' || term.role === 'deed') && term.valence > 0;
  const byCue = composed.effects.filter(({ kind }) => kind === 'cue').length;
  const cueActs = byCue === 0 ? 'no' : byCue === composed.effects.length ? 'alone' : 'too';
  return { ...composed, isGood, cueActs };
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
  agents?: readonly Composed['agent'][];
  negated?: boolean;
  isGood?: boolean;
  cueActs?: ModeHit['cueActs'];
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
  // who criticises a good thing rejects it; who criticises others, for a wrong or for what they do to a good thing, accuses
  { cue: 'criticism', value: 'anti', isGood: true, cueActs: 'alone', mode: 'reject' },
  { cue: 'criticism', mode: 'accuse' },
  { ground: 'accusation', mode: 'accuse' },
  { effects: ['oppose'], isGood: false, cueActs: 'alone', mode: 'accuse' },
  { effects: ['oppose'], cueActs: 'too', mode: 'accuse' },
  { cue: 'demand', mode: 'demand' },
  { effects: ['demand'], negated: false, mode: 'demand' },
  // "we will never leave" pledges; "we will never accept X" and "we will leave" reject
  { effects: HELD, negated: false, mode: 'reject' },
  { effects: ['endorse', 'demand'], negated: true, mode: 'reject' },
  { value: 'anti', agents: ['self'], effects: LEFT, negated: false, mode: 'reject' },
  { value: 'anti', agents: ['self'], negated: true, mode: 'reject' },
  { mood: GROUP.future, agents: ['self'], mode: 'pledge' },
  { cue: 'plan', mode: 'pledge' },
  { mood: GROUP.necessity, negated: false, mode: 'demand' },
  // "X must never be broken"
  { mood: GROUP.necessity, value: 'pro', mode: 'demand' },
  // "they dream of conquest"
  { value: 'pro', agents: ['other', 'named'], isGood: false, mode: 'accuse' },
  { effects: ['end'], negated: false, mode: 'reject' },
  { negated: true, mode: 'reject' },
  { mode: 'affirm' },
];

/** The mode by the table; without a hit, only the cue and the value are known. */
export function decideMode(value: Value, cueClass: CueClass, hit?: ModeHit): Mode {
  const line = TABLE.find(
    (one) =>
      (one.cue ?? cueClass) === cueClass && (one.value ?? value) === value && (hit ? fits(one, hit) : !asksOfHit(one)),
  );
  return line!.mode;
}

const asksOfHit = ({ agents, cueActs, effects, ground, isGood, mood, negated }: Line): boolean =>
  [agents, cueActs, effects, ground, isGood, mood, negated].some((asked) => asked !== undefined);

function fits({ agents, cueActs, effects, ground, isGood, mood, negated }: Line, hit: ModeHit): boolean {
  return (
    (ground ?? hit.ground) === hit.ground &&
    (!effects || (hit.outermost !== undefined && effects.includes(hit.outermost))) &&
    (!mood || (hit.bits & mood) !== 0) &&
    (!agents || agents.includes(hit.agent)) &&
    (negated ?? hit.negated) === hit.negated &&
    (isGood ?? hit.isGood) === hit.isGood &&
    (cueActs ?? hit.cueActs) === hit.cueActs
  );
}
