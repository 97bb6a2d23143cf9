import { TAG } from '../types/text.js';
import { REACH } from './grammar.js';
import { hasEffect, reading } from './operators.js';
import type { Operator, Unit } from './unit.js';

const TURNS = new Set(['but', 'yet', 'however', 'nevertheless', 'nonetheless']);
const GRANTS = new Set(['while', 'whereas']);
const PRONOUNS = new Set(['it', 'they', 'this', 'that', 'these', 'both']);
/** How far before "at the expense of" its negation stands, in words. */
const NEGATED = 4;

/**
 * What a thing yields to in the other half of its sentence: "X matters, but Y comes first", "while we value X, Y must prevail", "X is fine,
 * but never at the expense of Y". Nothing where the thing itself is put first, or stands in the half that counts.
 */
export function yields(unit: Unit, { first, last }: { first: number; last: number }): Operator | undefined {
  const granted = unit.clause[first];
  const from = GRANTS.has(unit.word(unit.clauses[granted].first)) ? last : turnAfter(unit, last);
  if (from < 0) return undefined;
  for (let p = from; p < unit.count && p < from + REACH; p++) {
    if (unit.tag(p) === TAG.PUNCT && unit.word(p) === ';') return undefined;
    const operator = unit.operator(p);
    if (operator?.first !== p) continue;
    if (unit.clause[p] === granted && from === last) continue;
    if (reading(operator, 'phrases', 'harm') && negationBefore(unit, p, from)) return operator;
    const isFirst = hasEffect(operator, 'prevail') || reading(operator, 'verbs', 'outrank');
    if (!isFirst || negationBefore(unit, p, from)) continue;
    return PRONOUNS.has(unit.word(subjectOf(unit, p))) ? undefined : operator;
  }
  return undefined;
}

/** Where "but" or "yet" opens the second half; -1 where the sentence has none. */
function turnAfter(unit: Unit, from: number): number {
  for (let p = from; p < unit.count && p < from + REACH; p++) {
    if (unit.tag(p) === TAG.PUNCT && unit.word(p) === ';') return -1;
    if (!TURNS.has(unit.word(p))) continue;
    const before = p - 1;
    const opens = unit.word(before) === ',' || (p > from && unit.clauses[unit.clause[from - 1]].verb >= 0);
    // "not only X but Y" sets nothing against X; "however important" opens a half-sentence
    if (opens && !hasEffect(unit.operator(p), 'concede') && !isCorrection(unit, from)) return p + 1;
  }
  return -1;
}

/** "not only X, but Y", "not X but Y" */
function isCorrection(unit: Unit, from: number): boolean {
  for (let p = from - 1; p >= 0 && p > from - REACH; p--) if (hasEffect(unit.operator(p), 'additive')) return true;
  return false;
}

function negationBefore(unit: Unit, p: number, from: number): boolean {
  for (let q = p - 1; q >= from && q >= p - NEGATED; q--)
    if (reading(unit.operator(q), 'phrases', 'negate')) return true;
  return false;
}

/** The first word of the clause that a verb stands in, conjunctions aside. */
function subjectOf(unit: Unit, p: number): number {
  const clause = unit.clauses[unit.clause[p]];
  let first = clause.first;
  while (first < p && (unit.tag(first) === TAG.CCONJ || unit.tag(first) === TAG.PUNCT || TURNS.has(unit.word(first))))
    first++;
  return first;
}
