import { getOrInsert } from '../base/order.js';
import type { EffectClass } from '../knowledge/load/shared.js';
import type { Operator } from '../score/sentence/operator.js';
import type { OperatorFinder, Stretch } from '../score/sentence/operators.js';
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
  return !operator || (operator.first !== t && operator.last !== t + 1) ? NONE : effectsOf(operator);
}

/** Asked for many times, so that it is kept with the operator. */
function effectsOf(operator: Operator): readonly EffectClass[] {
  operator.effects ??= [...new Set(operator.readings.map(({ effect }) => effect))];
  return operator.effects;
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

/** Finds operators in one article, each unbroken stretch once: several steps read the same sentence. */
export class RememberedOperators {
  /** By the first token of a stretch, and how many it has. */
  private readonly known = new Map<number, Map<number, Operator[]>>();

  constructor(private readonly finder: OperatorFinder) {}

  find(stretch: Stretch): Operator[] {
    const { at, count } = stretch;
    if (!count || at[count - 1] - at[0] !== count - 1) return this.finder.find(stretch);
    const here = getOrInsert(this.known, at[0], () => new Map<number, Operator[]>());
    return getOrInsert(here, count, () => this.finder.find(stretch));
  }
}
