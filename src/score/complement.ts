import { TAG } from '../types/text.js';
import { hasEffect, reading, verbReading } from './operators.js';
import { type Reckoning, SIGN } from './reckoning.js';
import type { Operator } from './unit.js';

/** After "is", "remains": a judgement, a state, or a participle that is tagged as an adjective. */
export function complement(r: Reckoning, from: number, first: Operator | undefined, clause: number): boolean {
  const { unit } = r;
  let negation = first;
  for (let p = from; p < unit.count && p < from + 8; p++) {
    if (unit.clause[p] !== clause) break;
    const operator = unit.operator(p);
    // "is, of course, urgent"
    if (
      unit.word(p) === ',' &&
      (hasEffect(unit.operator(p - 1), 'additive') || hasEffect(unit.operator(p + 1), 'additive'))
    )
      continue;
    if (operator) {
      if (reading(operator, 'phrases', 'negate')) {
        negation = negation ? undefined : operator;
        p = operator.last - 1;
        continue;
      }
      if (hasEffect(operator, 'additive')) {
        p = operator.last - 1;
        continue;
      }
      const state = operator.readings.find(({ form }) => form === 'states' || form === 'adjectives');
      if (reading(operator, 'phrases', 'outrank')) {
        r.evaluate(operator, 1, negation); // "X is more important than …"
        return true;
      }
      if (state) {
        if (state.effect === 'distance') r.evaluate(operator, -1, negation);
        else if (state.effect === 'good' || state.effect === 'justify') r.evaluate(operator, 1, negation);
        else if (state.effect === 'bad') r.evaluate(operator, -1, negation);
        else {
          r.apply(state, operator, false);
          if (negation) r.negate(negation, false);
        }
        return true;
      }
      const verb = unit.tag(p) === TAG.ADJ || unit.tag(p) === TAG.VERB ? verbReading(unit, operator) : undefined;
      if (verb && SIGN[verb.effect] && !unit.word(p).endsWith('ing')) {
        r.applyTo(verb, operator, negation);
        return true;
      }
      const noun = reading(operator, 'nouns');
      if (noun && (noun.effect === 'distance' || noun.effect === 'harm')) {
        r.evaluate(operator, -1, negation);
        return true;
      }
      if (noun?.effect === 'support' && r.found.valence > 0) {
        r.evaluate(operator, 1, negation); // "X is the foundation of peace"
        return true;
      }
    }
    const tag = unit.tag(p);
    // "X must remain open": whatever it must be, it must be
    if (
      (tag === TAG.ADJ || tag === TAG.NOUN) &&
      r.deontic &&
      r.found.valence > 0 &&
      (!operator || hasEffect(operator, 'light'))
    ) {
      r.evaluate({ first: p, last: p + 1, readings: [] }, 1, negation);
      return true;
    }
    if (tag === TAG.ADP && unit.word(p) === 'of' && unit.word(p - 1) === 'one') continue; // "one of the pillars"
    if (tag === TAG.VERB || tag === TAG.ADP || (tag === TAG.PUNCT && unit.word(p) === ',')) break;
  }
  return false;
}
