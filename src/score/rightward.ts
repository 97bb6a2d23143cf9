import { TAG } from '../types/text.js';
import { complement } from './complement.js';
import { COPULAS, DEONTIC, FUTURE, MODALS, opensObject, RAISING, REACH } from './grammar.js';
import { hasEffect, reading, verbReading } from './operators.js';
import { type Reckoning, SIGN } from './reckoning.js';
import type { Operator, Unit } from './unit.js';

/** Participles that let the verb after "to" act. */
const ALLOWED = new Set(['allowed', 'permitted', 'meant', 'supposed', 'used', 'made', 'said', 'bound', 'destined']);

/** The hit is in the subject: reads the verb to its right. False where there is none. */
export function rightwards(r: Reckoning, from: number, clause: number): boolean {
  const { unit } = r;
  let p = from;
  for (let words = 0; p < unit.count && words < REACH; p++, words++) {
    if (unit.clause[p] === clause && unit.finite[p]) break;
    // "As a threat to X, hunger is …": the subject comes after the comma
    if (unit.word(p) === ',' && opensOwn(unit, p + 1, clause)) return false;
    if (INSERTING.has(unit.word(p))) p = insertion(unit, p, clause);
    if (unit.clause[p] === clause && unit.tag(p) === TAG.VERB && words === 0 && asParticiple(r, p)) return true;
  }
  if (p >= unit.count || unit.clause[p] !== clause || !unit.finite[p]) return false;
  let negation = r.pending ?? negatorBefore(unit, p, from);
  // "when rights are scorned and freedoms violated": a participle that shares its auxiliary
  let be = /(?:ed|en)$/.test(unit.word(p)) && unit.tag(p) !== TAG.AUX && !opensObject(unit, p + 1);
  const isEvent = r.acted;
  let isLet = false;
  let perfect = false;
  for (; p < unit.count; p++) {
    const operator = unit.operator(p);
    const word = unit.word(p);
    const tag = unit.tag(p);
    const right = operator?.readings.find(
      ({ form, effect }) => form === 'verbs' && (effect === 'good' || effect === 'bad'),
    );
    if (operator && hasEffect(operator, 'additive')) p = operator.last - 1;
    else if (operator && reading(operator, 'phrases', 'negate')) {
      negation = negation ? undefined : operator;
      p = operator.last - 1;
    } else if (operator && reading(operator, 'phrases', 'modal')) {
      r.deontic = true;
      p = operator.last - 1;
    } else if (right && operator?.first === p && !be) {
      // "X must not be allowed to stand in the way" is against X, "X must not be allowed to fail" for it
      if (isLet && right.effect === 'bad' && operator.last < unit.count && unit.tag(operator.last) !== TAG.PUNCT)
        negation = undefined;
      // "X must not tie our hands" bids X stand back
      if (right.effect === 'bad' && (r.deontic || r.modal || r.future) && hasEffect(operator, 'outrank'))
        negation = undefined;
      if (negation && isAlone(unit, from)) return true; // "X alone cannot ensure peace"
      r.evaluate(operator, right.effect === 'good' ? 1 : -1, negation);
      return true;
    } else if (DEONTIC.has(word)) r.deontic = true;
    else if (be && ALLOWED.has(word) && unit.word(p + 1) === 'to') {
      be = false;
      p++;
      isLet = true;
    } else if (FUTURE.has(word)) r.future = true;
    else if (MODALS.has(word)) r.modal = true;
    else if (RAISING.has(unit.lemma(p)) && unit.word(p + 1) === 'to' && unit.lemma(p + 2) === 'be') {
      be = true;
      p += 2;
    } else if (tag === TAG.AUX || isCopula(unit, p)) {
      be ||= isCopula(unit, p) || word === 'been';
      perfect ||= unit.lemma(p) === 'have';
    } else if (
      tag === TAG.VERB &&
      operator &&
      !(be && !/ing$/.test(word) && (reading(operator, 'adjectives') || reading(operator, 'states')))
    ) {
      const verb = operator.readings.find(({ form, effect }) => form === 'verbs' && SIGN[effect]);
      if (be && !word.endsWith('ing')) {
        // "X is rooted in tradition" does nothing to X; "X must be adhered to" does
        const takesObject = operator.last - operator.first > 1 && opensObject(unit, operator.last);
        if (verb && !takesObject) {
          r.applyTo(verb, operator, negation);
          if (unit.word(operator.last) === 'by' && hasEffect(unit.operator(operator.last + 1), 'self'))
            r.agent = 'self';
          return true;
        }
        return false;
      }
      if (verb?.effect === 'suffer' && !hasEffect(operator, 'good')) {
        r.turn('predicate', operator, 'done harm', -1, false); // "X has suffered setbacks"
        return true;
      }
      if (verb?.effect === 'realise' && !opensObject(unit, operator.last) && unit.tag(operator.last) !== TAG.VERB) {
        r.applyTo(verb, operator, negation); // "X has entered into force"
        return true;
      }
      if (
        verb &&
        (verb.effect === 'harm' ||
          verb.effect === 'support' ||
          verb.effect === 'realise' ||
          verb.effect === 'outrank') &&
        !isEvent
      ) {
        if (negation && perfect && verb.effect !== 'harm') return false; // "the democracies have not adopted …" is no judgement
        r.evaluate(operator, verb.effect === 'harm' ? -1 : 1, negation);
        return true;
      }
      return false;
    } else if (be) {
      return complement(r, p, negation, clause);
    } else if (tag === TAG.VERB) return false;
    else if (tag !== TAG.ADV && tag !== TAG.PART && tag !== TAG.PUNCT && unit.tag(p + 1) !== TAG.AUX) return false;
  }
  return false;
}

/** "X never binds us", "X no longer serves us": between a thing and its verb. */
function negatorBefore(unit: Unit, verb: number, from: number): Operator | undefined {
  for (let p = verb - 1; p >= from; p--) {
    const operator = unit.operator(p);
    if (reading(operator, 'phrases', 'negate')) return operator;
    if (unit.tag(p) !== TAG.ADV) return undefined;
  }
  return undefined;
}

/** "see human rights respected" */
export function asParticiple(r: Reckoning, p: number): boolean {
  const operator = r.unit.operator(p);
  const verb = operator ? verbReading(r.unit, operator) : undefined;
  if (
    !operator ||
    !verb ||
    !SIGN[verb.effect] ||
    verb.effect === 'realise' || // "rules created in 1945": where they come from
    operator.last - operator.first > 1 ||
    !/(?:ed|en)$/.test(r.unit.word(p))
  )
    return false;
  r.apply(verb, operator, false);
  return true;
}

/** "is", "remains", "has turned out to be" */
const isCopula = (unit: Unit, p: number): boolean =>
  COPULAS.has(unit.lemma(p)) || (unit.lemma(p) === 'turn' && unit.word(p + 1) === 'out');

/** "X alone", "X by itself": no more is denied than that it is enough. */
function isAlone(unit: Unit, p: number): boolean {
  return unit.word(p) === 'alone' || (unit.word(p) === 'by' && /^(?:itself|themselves)$/.test(unit.word(p + 1)));
}

const INSERTING = new Set([',', '-', '\u2013', '\u2014', '--']);

/** "X, taken without a vote, would …": where what is put in between commas or dashes ends, right before the verb; else the first of them. */
function insertion(unit: Unit, from: number, clause: number): number {
  for (let p = from + 1; p < unit.count && p < from + REACH; p++)
    if (unit.word(p) === unit.word(from)) return unit.finite[p + 1] && unit.clause[p + 1] === clause ? p : from;
  return from;
}

/** Whether a subject of its own, and no list that goes on, stands between a comma and the verb. */
function opensOwn(unit: Unit, from: number, clause: number): boolean {
  if (!opensObject(unit, from)) return false;
  for (let p = from; p < unit.count; p++) {
    if (unit.clause[p] === clause && unit.finite[p]) return true;
    if (unit.tag(p) === TAG.CCONJ || unit.word(p) === ',') return false;
  }
  return false;
}
