import type { EffectClass, Form } from '../knowledge/load/shared.js';
import { TAG } from '../types/text.js';
import { DEONTIC, isNoun } from './grammar.js';
import { reading } from './operators.js';
import type { Reckoning } from './reckoning.js';
import type { Operator, Unit } from './unit.js';
import { auxiliaries } from './verb-group.js';

/** How far before a hit the copula stands that names it, in words. */
export const NAMING = 12;
const TASKS = new Set(['challenge', 'task', 'mission', 'mandate', 'job']);
/** What is said of a thing that is wanted or valued. */
const WANTS: ReadonlySet<EffectClass> = new Set<EffectClass>(['demand', 'endorse', 'good']);

/**
 * "This is genocide" calls a bad thing by its name; "our values are X and Y", "the foundation of peace is X" say what is valued. The copula
 * stands at `p`.
 */
export function copula(r: Reckoning, p: number, clause: number): 'done' {
  const { unit, found } = r;
  const { first, kind } = unit.clauses[clause];
  const head = (effect: EffectClass, form: Form): Operator | undefined => {
    for (let q = p - 1; q >= (kind === 'relative' ? Math.max(0, first - 5) : first); q--) {
      const operator = unit.operator(q);
      if (isNoun(unit, q) && reading(operator, form, effect)) return operator;
    }
    return undefined;
  };
  const subject = head('topic', 'nouns');
  if (subject) {
    r.strike('topic', subject, 'a subject, not a position');
    return 'done';
  }
  if (found.valence < 0) {
    for (let q = p + 1; q < found.first; q++) if (unit.tag(q) === TAG.ADP || unit.tag(q) === TAG.CCONJ) return 'done';
    r.acted = true;
    r.note('predicate', { first: p, last: p + 1, readings: [] }, 'called by its name', 1);
    auxiliaries(r, p - 1, p, clause);
    if (r.agent === 'self') r.agent = 'things'; // "what we saw was X"
    return 'done';
  }
  if (DEONTIC.has(unit.word(p - 1)) && !reading(unit.operator(p + 1), 'phrases', 'negate')) {
    r.turn('judgement', { first: p - 1, last: p + 1, readings: [] }, 'named as what is due', 1, true); // "our answer must be X"
    return 'done';
  }
  const wanted = unit.word(first) === 'what' ? binds(unit, first + 1, p) : undefined;
  if (wanted) {
    r.turn('judgement', wanted, 'named as what is wanted', 1, true); // "what we need is X"
    return 'done';
  }
  const valued =
    head('endorse', 'nouns') ?? task(unit, p, first) ?? head('support', 'nouns') ?? head('good', 'adjectives');
  if (!valued) return 'done';
  r.turn('judgement', valued, 'named as what is valued', 1, true);
  auxiliaries(r, p - 1, p, clause);
  return 'done';
}

/** "The greatest challenge is X": what there is to do. */
function task(unit: Unit, to: number, from: number): Operator | undefined {
  for (let p = to - 1; p >= from; p--) if (TASKS.has(unit.lemma(p))) return { first: p, last: p + 1, readings: [] };
  return undefined;
}

/** The verb of a "what" clause, where it wants or values something. */
function binds(unit: Unit, from: number, to: number): Operator | undefined {
  for (let p = from; p < to; p++) {
    const operator = unit.operator(p);
    const verbs = operator?.readings.filter(({ form }) => form === 'verbs');
    if (verbs?.some(({ effect }) => WANTS.has(effect))) return operator;
  }
  return undefined;
}
