import type { EffectClass } from '../knowledge/load/shared.js';
import type { Sentence } from '../score/sentence/sentence.js';

const BAD: ReadonlySet<EffectClass> = new Set<EffectClass>([
  'harm',
  'bad',
  'misdeed',
  'oppose',
  'neglect',
  'deny',
  'fail',
  'hypocrisy',
  'withdraw',
  'end',
]);
const GOOD: ReadonlySet<EffectClass> = new Set<EffectClass>([
  'support',
  'good',
  'endorse',
  'realise',
  'prevail',
  'justify',
  'commit',
]);

const NONE: readonly EffectClass[] = [];

export type Side = 'bad' | 'good';

/** What lexicons/shared and lexicons/targets say that a word does, in whatever form; nothing within a longer entry. */
export function effectsAt(s: Sentence, t: number): readonly EffectClass[] {
  const operator = s.operator(t);
  if (!operator || (operator.first !== t && operator.last !== t + 1)) return NONE;
  const { readings } = operator;
  return readings.length === 1 ? [readings[0].effect] : [...new Set(readings.map(({ effect }) => effect))];
}

/** Whether a word only says that somebody is against something, which is not bad in itself: "Obi accused Lund". */
export function isOpposing(s: Sentence, t: number): boolean {
  const bad = effectsAt(s, t).filter((effect) => BAD.has(effect));
  return bad.length > 0 && bad.every((effect) => effect === 'oppose');
}

/** Whether a word judges, by itself: bad before good. */
export function sideAt(s: Sentence, t: number): Side | undefined {
  const effects = effectsAt(s, t);
  if (effects.some((effect) => BAD.has(effect))) return 'bad';
  return effects.some((effect) => GOOD.has(effect)) ? 'good' : undefined;
}
