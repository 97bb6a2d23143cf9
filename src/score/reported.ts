import { TAG } from '../types/text.js';
import { DEONTIC, isNoun, MODALS } from './grammar.js';
import { hasEffect, reading } from './operators.js';
import type { Reckoning } from './reckoning.js';
import type { Unit } from './unit.js';

/** Verbs that put forward what somebody holds. Those of knowing and seeing take it for true, and so are none of them. */
const SAYING = new Set([
  'say',
  'claim',
  'argue',
  'tell',
  'insist',
  'maintain',
  'assert',
  'allege',
  'contend',
  'repeat',
  'believe',
  'think',
  'suggest',
  'preach',
]);
/** Verbs of those who would have the speaker do something. */
const WANTING = new Set(['want', 'ask', 'urge', 'tell', 'expect', 'call', 'press', 'push', 'order', 'beg']);
/** How far before a claim its verb stands, in words. */
const NEAR = 6;
/** Words of "others" that are no people. */
const THINGS = new Set(['it', 'who', 'whoever', 'other']);
const SPEAKERS = new Set(['us', 'me', 'our', 'ourselves']);

/**
 * "They say that X is dead", "some tell us X is sacred": what others are said to hold is no position of the speaker's. In documents the claim is
 * mostly a statement of theirs; this is for what a pronoun says within somebody's own words. "Nobody can say that X is dead" denies it.
 */
export function reported(r: Reckoning): void {
  if (r.struck || (r.found.isConcept && !r.acted)) return;
  const { unit, found } = r;
  const index = unit.clause[found.first];
  const { first, kind, parent } = unit.clauses[index];
  const from = kind === 'that' ? first - 1 : found.first - 1;
  const clause = kind === 'that' ? parent : index;
  const verb = sayingBefore(unit, from, clause);
  if (verb < 0 || (kind !== 'that' && unit.lemma(verb) !== 'tell' && !hasVerbAfter(unit, verb, clause))) return;
  const low = unit.clauses[clause].first;
  for (let p = low; p < verb; p++) {
    if (unit.clause[p] !== clause) continue;
    const operator = unit.operator(p);
    if (DEONTIC.has(unit.word(p)) || hasEffect(operator, 'self')) return;
    if (reading(operator, 'phrases', 'negate') && unit.tag(p) !== TAG.PART) {
      const isModal =
        MODALS.has(unit.word(verb - 1)) || DEONTIC.has(unit.word(verb - 1)) || unit.lemma(p - 1) === 'let';
      if (isModal && r.found.isConcept) r.turn('negation', operator!, 'not to be said', -1, true);
      return;
    }
    if (!hasEffect(operator, 'other') || THINGS.has(unit.word(p))) continue;
    if (/^(?:those|these|that)$/.test(unit.word(p)) && isNoun(unit, p + 1)) continue; // "for those reasons"
    if (r.indirect && /^s?he$/.test(unit.word(p))) return;
    if (reading(unit.operator(verb - 1), 'phrases', 'negate') || MODALS.has(unit.word(verb - 1))) return;
    r.strike('report', operator, 'what others hold');
    return;
  }
}

/** Whether what follows is a clause: "they claim X is dead", not "they claim X". */
function hasVerbAfter(unit: Unit, verb: number, clause: number): boolean {
  for (let p = verb + 1; p < unit.count; p++) if (unit.finite[p] && unit.clause[p] === clause) return true;
  return false;
}

/** A verb of saying with nothing but a noun phrase, or whom it is said to, between it and what is said; -1 for none. */
function sayingBefore(unit: Unit, from: number, clause: number): number {
  for (let p = from; p >= 0 && p > from - NEAR; p--) {
    if (unit.clause[p] !== clause) return -1;
    const tag = unit.tag(p);
    if (tag === TAG.VERB) return SAYING.has(unit.lemma(p)) ? p : -1;
    if (tag === TAG.AUX || tag === TAG.SCONJ || tag === TAG.CCONJ || (tag === TAG.PUNCT && unit.word(p) === ','))
      return -1;
  }
  return -1;
}

/** "They want us to leave X": others want it, not the speaker, who is only asked to do it; not the speaker's judgement. */
export function othersWill(r: Reckoning, verb: number, to: number): void {
  if (
    r.agent !== 'other' ||
    !WANTING.has(r.unit.lemma(verb)) ||
    r.unit.clauses[r.unit.clause[verb]].kind === 'relative'
  )
    return;
  for (let p = verb; p < to; p++) {
    if (!SPEAKERS.has(r.unit.word(p))) continue;
    if (r.value < 0) r.judged = false;
    else r.strike('report', r.unit.operator(verb), 'what others want');
    return;
  }
}
