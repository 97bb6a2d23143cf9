import type { EffectClass, Form, Predicate } from '../../knowledge/load/shared.js';

/** An occurrence of a word of lexicons/shared: tokens `first` to `last` (not included). */
export interface Operator {
  first: number;
  last: number;
  /** What the words can be: "respect" is a verb and a noun. */
  readings: Predicate[];
  /** The effects of all readings, once each; where somebody asked for them. */
  effects?: readonly EffectClass[];
}

/** The reading of an operator as a form, and with an effect if one is given. */
export function reading(operator: Operator | undefined, form: Form, effect?: EffectClass): Predicate | undefined {
  return operator?.readings.find((predicate) => predicate.form === form && (!effect || predicate.effect === effect));
}

/** Whether it has an effect by a word of the user's own. */
export function isOwnWord(operator: Operator | undefined, effect: EffectClass | undefined): boolean {
  return operator?.readings.some((predicate) => predicate.own && predicate.effect === effect) ?? false;
}

/** Whether an operator has an effect in any of its readings. */
export function hasEffect(operator: Operator | undefined, effect: EffectClass): boolean {
  return operator?.readings.some((predicate) => predicate.effect === effect) ?? false;
}
