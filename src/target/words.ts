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

/** Finds operators in one article, each unbroken stretch once: several steps read the same sentence. */
export class RememberedOperators {
  private readonly known = new Map<string, Operator[]>();

  constructor(private readonly finder: OperatorFinder) {}

  find(stretch: Stretch): Operator[] {
    const { at, count } = stretch;
    if (!count || at[count - 1] - at[0] !== count - 1) return this.finder.find(stretch);
    const place = `${at[0]} ${count}`;
    const known = this.known.get(place);
    if (known) return known;
    const found = this.finder.find(stretch);
    this.known.set(place, found);
    return found;
  }
}
