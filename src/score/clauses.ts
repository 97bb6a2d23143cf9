import type { EffectClass } from '../knowledge/load/shared.js';
import { TAG } from '../types/text.js';
import { isMark } from './grammar.js';
import { hasEffect, verbReading } from './operators.js';
import type { Clause, ClauseKind, Unit } from './unit.js';

const HARD = new Set([';', ':', '.', '!', '?', '\u2014', '\u2013', '--', '...', '\u2026']);
const RELATIVE = new Set(['who', 'which', 'whom', 'whose']);
const NOMINAL = new Set([TAG.PRON, TAG.DET, TAG.NOUN, TAG.PROPN, TAG.ADJ, TAG.NUM]);
const LISTED = new Set([TAG.NOUN, TAG.PROPN, TAG.ADJ, TAG.DET, TAG.ADP, TAG.NUM]);
/** How far ahead a conjunct is searched for a verb of its own. */
const REACH = 14;

/**
 * Cuts a unit into clauses: at strong punctuation, subordinators, relative pronouns and "that", and at commas and conjunctions that a
 * subject with its own finite verb follows. A clause goes on after what is embedded in it. One pass, with a bounded look ahead.
 */
export function findClauses(unit: Unit): void {
  const { clauses, clause, finite, count } = unit;
  clauses.length = 0;
  const stack: number[] = [];
  const open = (first: number, kind: ClauseKind, parent: number): void => {
    stack.push(clauses.push({ first, kind, parent, verb: -1 }) - 1);
  };
  const top = (): Clause => clauses[stack[stack.length - 1]];
  for (let p = 0; p < count; p++) finite[p] = isFiniteVerb(unit, p) ? 1 : 0;
  open(0, 'main', -1);
  for (let p = 0; p < count; p++) {
    const word = unit.word(p);
    const tag = unit.tag(p);
    const isMark = tag === TAG.PUNCT;
    if (isMark && HARD.has(word) && p + 1 < count) {
      clause[p] = stack[stack.length - 1];
      stack.length = 0;
      open(p + 1, 'main', -1);
      continue;
    }
    if (isMark && word === '(') open(p, 'main', stack[stack.length - 1]);
    else if (isMark && word === ')' && stack.length > 1) {
      clause[p] = stack.pop() as number;
      continue;
    } else if (isMark && word === ',') {
      clause[p] = stack[stack.length - 1];
      const listed =
        stack.length > 1 && top().verb >= 0 && continuesList(unit, p + 1, unit.word(top().first) === 'that');
      // "Despite all efforts, we uphold X": a phrase without a verb ends before a clause that has one
      if (
        stack.length > 1 &&
        top().verb < 0 &&
        top().kind === 'concede' &&
        resumes(unit, p + 1, clauses[stack[stack.length - 2]])
      )
        stack.pop();
      while (!listed && stack.length > 1 && closesAt(top(), clauses[stack[stack.length - 2]])) stack.pop();
      if (top().verb >= 0 && opener(unit, p + 1) !== 'condition' && opensConjunct(unit, p + 1)) replaceTop(p + 1);
      continue;
    } else if (tag === TAG.CCONJ && top().verb >= 0 && opensConjunct(unit, p + 1)) {
      while (stack.length > 1 && top().kind !== 'that') stack.pop();
      replaceTop(p);
    } else {
      const kind = opener(unit, p);
      if (kind) open(p, kind, stack[stack.length - 1]);
    }
    if (finite[p]) {
      const restarts = tag === TAG.AUX && p > 0 && unit.tag(p - 1) === TAG.VERB;
      const continues = p > 0 && !restarts && (finite[p - 1] || isInside(unit, p - 1));
      if (!continues && top().verb >= 0 && !follows(unit, p))
        while (stack.length > 1 && top().verb >= 0 && top().kind !== 'that') stack.pop();
      if (top().verb < 0) top().verb = p;
    }
    clause[p] = stack[stack.length - 1];
  }

  function replaceTop(first: number): void {
    const { kind, parent } = top();
    stack.pop();
    open(first, kind === 'relative' ? 'main' : kind, parent);
  }
}

/** Whether a comma ends an embedded clause: a relative one, or one that stands before its main clause. */
function closesAt(inner: Clause, outer: Clause): boolean {
  if (inner.verb < 0) return false;
  return inner.kind === 'relative' || (inner.kind !== 'that' && outer.verb < 0);
}

/** Whether the outer clause goes on after a comma: with its own verb, "X, however important, cannot …", or with all of it. */
function resumes(unit: Unit, p: number, outer: Clause): boolean {
  return (outer.verb < 0 && unit.finite[p] === 1) || opensConjunct(unit, p);
}

/**
 * Whether a comma stands within a list: "who defend peace, justice and human rights". Before a verb what follows is the subject of the next
 * clause, unless the clause is one with "that", which no comma ends.
 */
function continuesList(unit: Unit, from: number, restrictive: boolean): boolean {
  let joined = -1;
  for (let p = from; p < unit.count && p < from + REACH; p++) {
    if (unit.finite[p]) return restrictive && joined >= 0;
    const tag = unit.tag(p);
    if (tag === TAG.CCONJ) {
      if (p > from && joined < 0) joined = p;
    } else if (tag === TAG.PUNCT) {
      if (unit.word(p) !== ',' && !isMark(unit, p)) return joined >= 0;
      if (joined >= 0) return true;
    } else if (!LISTED.has(tag)) return joined >= 0 && p > joined + 1;
  }
  return joined >= 0;
}

function opener(unit: Unit, p: number): ClauseKind | undefined {
  const word = unit.word(p);
  if (RELATIVE.has(word)) return 'relative';
  if (word === 'that') {
    const before = unit.tag(p - 1);
    if (p === 0) return undefined;
    if (unit.finite[p + 1] && (before === TAG.NOUN || before === TAG.PROPN || before === TAG.PRON)) return 'relative';
    const isNoun = before === TAG.NOUN || before === TAG.PROPN;
    if (isNoun && hasEffect(unit.operator(p - 1), 'clausal')) return 'that';
    // "make sure that torture ends": not "that torture"
    const opens = unit.word(p - 1) === 'sure' || unit.word(p - 1) === 'certain';
    if (unit.tag(p + 1) === TAG.NOUN && unit.tag(p) === TAG.DET && !(opens && opensConjunct(unit, p + 1)))
      return undefined;
    if (isNoun) return 'relative';
    return before === TAG.VERB || before === TAG.ADJ || before === TAG.PUNCT || before === TAG.PRON
      ? 'that'
      : undefined;
  }
  const operator = unit.operator(p);
  if (!operator || operator.first !== p) return undefined;
  for (const { effect } of operator.readings) if (isOpener(effect)) return effect;
  return undefined;
}

function isOpener(effect: EffectClass): effect is 'concede' | 'condition' | 'subordinate' {
  return effect === 'concede' || effect === 'condition' || effect === 'subordinate';
}

/** Whether a subject with a verb of its own begins here. */
function opensConjunct(unit: Unit, from: number): boolean {
  let p = from;
  while (p < unit.count && (unit.tag(p) === TAG.CCONJ || unit.tag(p) === TAG.ADV)) p++;
  if (p >= unit.count || !NOMINAL.has(unit.tag(p))) return false;
  for (let q = p + 1; q < unit.count && q < p + REACH; q++) {
    if (unit.finite[q]) return true;
    const tag = unit.tag(q);
    if (tag === TAG.PUNCT && unit.word(q) !== '-' && !/^["\u201c\u201d'\u2018\u2019]+$/.test(unit.word(q)))
      return false;
    if (tag === TAG.SCONJ || tag === TAG.CCONJ) return false;
  }
  return false;
}

const follows = (unit: Unit, p: number): boolean => {
  const before = unit.tag(p - 1);
  return before === TAG.CCONJ || (before === TAG.PUNCT && unit.word(p - 1) === ',');
};
const isInside = (unit: Unit, p: number): boolean => unit.tag(p) === TAG.ADV || unit.tag(p) === TAG.PART;

/** "no" of "no longer": no article of what follows. */
const isNoLonger = (unit: Unit, p: number): boolean => unit.word(p) === 'no' && unit.word(p + 1) === 'longer';

/** A verb that is not an infinitive, a gerund or a participle standing for an adjective, as far as neighbours tell. */
function isFiniteVerb(unit: Unit, p: number): boolean {
  const tag = unit.tag(p);
  if (tag !== TAG.VERB && tag !== TAG.AUX) {
    // wink-nlp takes some verbs for nouns: "undermines", "Democracy matters."
    const operator = tag === TAG.NOUN || tag === TAG.PROPN ? unit.operator(p) : undefined;
    if (operator?.first !== p || unit.word(p - 1) === 'to' || unit.word(p).endsWith('ing')) return false;
    if (verbReading(unit, operator) !== undefined) return true;
    const judges = operator.readings.some(
      ({ form, effect }) => form === 'verbs' && (effect === 'good' || effect === 'bad'),
    );
    const after = p + 1 < unit.count ? unit.tag(p + 1) : TAG.PUNCT;
    const ends =
      after === TAG.PUNCT ||
      after === TAG.DET ||
      after === TAG.PRON ||
      unit.word(p + 1) === 'to' ||
      operator.last - p > 1;
    const agrees = unit.word(p).endsWith('s') || unit.word(p - 1).endsWith('s'); // "democracy matters", "rights matter"
    return judges && ((ends && agrees) || unit.tag(p - 1) === TAG.PRON);
  }
  let before = p - 1;
  while (before >= 0 && (unit.tag(before) === TAG.ADV || isMark(unit, before) || isNoLonger(unit, before))) before--;
  const word = unit.word(p);
  const left = before < 0 ? -1 : unit.tag(before);
  if (left === TAG.PART && (unit.word(before) === 'to' || unit.word(before) === "'s")) return false;
  if (tag === TAG.AUX)
    return (
      word !== 'being' && word !== 'having' && !(word === 'be' && left !== TAG.AUX && left !== TAG.PART && before >= 0)
    );
  if (left === TAG.AUX || (left === TAG.PART && unit.finite[before - 1])) return true;
  if (word.endsWith('ing') || left === TAG.ADP || left === TAG.DET) return false;
  const participle = word !== unit.lemma(p) && !word.endsWith('s');
  if (participle && unit.word(p - 1) === '-') return false; // "rules-based"
  const right = p + 1 < unit.count ? unit.tag(p + 1) : -1;
  return !(participle && (left === TAG.NOUN || left === TAG.PROPN) && right === TAG.ADP);
}
