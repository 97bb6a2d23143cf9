import type { EffectClass } from '../knowledge/load/shared.js';
import { TAG } from '../types/text.js';
import { isNoun } from './grammar.js';
import { hasEffect } from './operators.js';
import type { Reckoning } from './reckoning.js';
import type { Operator } from './unit.js';

/** What points to something done or said before. */
const POINTERS = new Set(['this', 'that', 'these', 'those']);
/** What a thing that is missing depends on begins with one of these. */
const TIED = new Set(['in', 'under', 'amid', 'where', 'when', 'while']);

/** "no X", "not X but Y"; "no X …" with X as the subject negates the verb to come. */
export function negate(r: Reckoning, operator: Operator, clause: number, gap: number): number | 'done' {
  const { unit, found } = r;
  const next = operator.first - 1;
  if (found.valence < 0 && !r.acted && unit.lemma(next) === 'be' && unit.word(operator.first) === 'not') {
    r.strike('denial', operator, 'harm denied is no position', 'defend');
    return 'done';
  }
  if (found.valence > 0 && !r.acted && namesWrongly(r, operator, clause)) {
    r.turn('report', operator, 'denied the name', -1, false); // "this is not X" holds somebody to X
    r.agent = 'other';
    return 'done';
  }
  if (gap > 4 || r.compound || corrects(r, operator) || r.isPurposeNegation(operator) || namesAnother(r, operator))
    return next;
  if (unit.clauses[clause].verb >= found.last && unit.word(operator.first) !== 'not') {
    r.pending = operator;
    return next;
  }
  const joint = unit.tag(found.first - 1) === TAG.DET ? found.first - 2 : found.first - 1;
  if (unit.word(joint) === 'than' && joint > operator.last) return comparison(r, operator);
  if (unit.word(operator.first) === 'no' && TIED.has(unit.word(found.last)) && !r.acted) {
    r.strike('condition', operator, 'tied to something else'); // "no X in poverty"
    return 'done';
  }
  for (let p = 0; p < unit.count; p++) {
    if (unit.word(p) !== 'without' && unit.word(p) !== 'unless') continue;
    r.strike('condition', operator, 'tied to something else'); // "there is no X without Y"
    return 'done';
  }
  r.turn('negation', operator, 'negated', -1, !r.acted);
  return next;
}

/** "This is not X", "that is no X": said of what was done, not of what is wanted. */
function namesWrongly({ unit }: Reckoning, operator: Operator, clause: number): boolean {
  const be = operator.first - 1;
  const { first } = unit.clauses[clause];
  return unit.lemma(be) === 'be' && be - 1 === first && POINTERS.has(unit.word(first));
}

/** "no greater value than X", "no graver danger than X": what is compared tells; of other things X is a mention. */
function comparison(r: Reckoning, negation: Operator): 'done' {
  const { unit, found } = r;
  for (let p = negation.last; p < found.first; p++) {
    const operator = unit.operator(p);
    const isGood = ['endorse', 'support', 'good'].some((effect) => hasEffect(operator, effect as EffectClass));
    const isBad = hasEffect(operator, 'harm') || hasEffect(operator, 'bad');
    if (!operator || isGood === isBad) continue;
    r.turn('judgement', operator, isGood ? 'nothing is better' : 'nothing is worse', isGood ? 1 : -1, true);
    return 'done';
  }
  r.strike('comparison', negation, 'only compared');
  return 'done';
}

/** "not power but X": what stands after "but" is not negated. */
function corrects({ unit, found }: Reckoning, operator: Operator): boolean {
  for (let p = operator.last; p < found.first; p++) if (unit.word(p) === 'but') return true;
  return false;
}

/** Whether another noun is what is negated: "not a substitute for X". */
export function namesAnother({ unit, found }: Reckoning, operator: Operator): boolean {
  for (let p = operator.last; p + 1 < found.first; p++)
    if (isNoun(unit, p) && !unit.operator(p) && unit.tag(p + 1) === TAG.ADP) return true;
  return false;
}
