import { TAG } from '../types/text.js';
import { DEONTIC, FUTURE, isMark, MODALS } from './grammar.js';
import { hasEffect, nounReading, reading, verbReading } from './operators.js';
import type { Reckoning } from './reckoning.js';
import { othersWill } from './reported.js';
import { subject } from './subject.js';
import type { Operator } from './unit.js';

/** How far behind a hit the second thing stands that is not to be done beside the first, in words. */
const JOINT = 10;

/** Reads the words before a verb: negation, modality, "to". `done` where the verb is finite and so ends the chain. */
export function auxiliaries(r: Reckoning, from: number, verb: number, clause: number): { p: number; done: boolean } {
  const { unit } = r;
  const first = unit.clauses[clause].first;
  let p = from;
  let finite = unit.finite[verb] === 1;
  let shall = false;
  for (; p >= first && unit.clause[p] === clause; p--) {
    const operator = unit.operator(p);
    const word = unit.word(p);
    const tag = unit.tag(p);
    if (hasEffect(operator, 'additive')) p = operator!.first;
    else if (reading(operator, 'phrases', 'negate')) {
      // "we do not need X to tell us …": the need is negated
      const isWish = hasEffect(unit.operator(verb), 'demand') && r.isOnlyStep();
      if (isWish || !(r.isPurposeNegation(operator!) || isJointNegation(r, operator!)))
        r.negate(operator!, /never|n't|not/.test(word) && laterNegation(r, p));
      p = operator!.first;
    } else if (reading(operator, 'phrases', 'fail') && word === 'longer') {
      r.negate(operator!, true);
      p = operator!.first;
    } else if (reading(operator, 'phrases', 'modal')) {
      if (!r.deontic) r.deontic = true;
      r.note('modality', operator!, 'said to be due', 1);
      p = operator!.first;
      finite ||= unit.finite[p] === 1;
    } else if (DEONTIC.has(word)) {
      r.deontic = unit.word(p + 1) !== 'like';
      shall ||= word === 'shall';
    } else if (FUTURE.has(word)) {
      r.future = true;
      finite = true;
    } else if (MODALS.has(word)) r.modal = true;
    else if (reading(operator, 'phrases', 'strengthen')) r.scaleBy('strengthen', operator!);
    else if (reading(operator, 'phrases', 'weaken')) r.scaleBy('weaken', operator!);
    else if (tag === TAG.AUX) {
      finite ||= unit.finite[p] === 1;
      r.past ||= unit.lemma(p) === 'have' || unit.word(p) === 'had';
    } else if (tag === TAG.ADV || isMark(unit, p)) continue;
    else break;
  }
  if (p === from && finite && /ed$/.test(unit.word(verb))) r.past = true;
  if (unit.word(p) === 'to' && unit.clause[p] === clause) return infinitive(r, p, clause);
  if (finite) {
    subject(r, verb, clause, true);
    if (shall && r.agent === 'self') {
      r.deontic = false;
      r.future = true;
    }
    return { p, done: true };
  }
  return gerund(r, p, verb, clause);
}

/** What stands before "to": "efforts to", "failed to", "urge states to". Otherwise a purpose, and the chain ends. */
export function infinitive(r: Reckoning, to: number, clause: number): { p: number; done: boolean } {
  const { unit } = r;
  const first = unit.clauses[clause].first;
  const frame = unit.operator(to);
  if (frame && frame.last === to + 1 && reading(frame, 'phrases', 'oppose')) {
    r.turn('predicate', frame, 'turned down', -1, true); // "it is not for us to …", "it was a mistake to …"
    const negator = unit.operator(frame.first - 1);
    if (reading(negator, 'phrases', 'negate')) r.negate(negator!, true);
    return { p: frame.first - 1, done: true };
  }
  let p = to - 1;
  while (p >= first && ((unit.tag(p) === TAG.ADV && !unit.operator(p)) || isMark(unit, p))) p--;
  if (p < first) return { p, done: false };
  const adjacent = unit.operator(p);
  if (hasEffect(adjacent, 'negate') && unit.clause[p] === clause) {
    r.negate(adjacent!, true);
    p = adjacent!.first - 1;
  }
  const before = unit.operator(p);
  if (before && unit.clause[p] === clause) {
    const modal = reading(before, 'phrases', 'modal');
    const verb = verbReading(unit, before);
    const noun = nounReading(unit, before);
    if (modal || reading(before, 'adjectives', 'good') || reading(before, 'adjectives', 'justify')) {
      r.deontic = true;
      return auxiliaries(r, before.first - 1, before.first, clause);
    }
    if (verb && verb.effect !== 'topic') {
      if (verb.effect !== 'light' && verb.effect !== 'good') r.apply(verb, before, false);
      return auxiliaries(r, before.first - 1, before.first, clause);
    }
    if (noun) {
      if (noun.effect === 'fail' || noun.effect === 'oppose') r.apply(noun, before, false);
      return { p: before.first - 1, done: false };
    }
  }
  for (let q = p, words = 0; q >= first && words < 10; q--, words++) {
    if (unit.clause[q] !== clause) continue;
    const operator = unit.operator(q);
    const verb = operator ? verbReading(unit, operator) : undefined;
    if (operator && verb?.effect === 'demand') {
      r.apply(verb, operator, true);
      const rest = auxiliaries(r, operator.first - 1, operator.first, clause);
      othersWill(r, operator.first, to);
      return rest;
    }
    // "not allow anyone to undermine X"
    if (operator && verb?.effect === 'end' && r.value < 0) {
      r.apply(verb, operator, false);
      return auxiliaries(r, operator.first - 1, operator.first, clause);
    }
    // "help them to build X"
    if (operator && verb?.effect === 'support' && r.outermost === 'realise') {
      r.apply(verb, operator, false);
      return auxiliaries(r, operator.first - 1, operator.first, clause);
    }
    if (unit.tag(q) === TAG.VERB || unit.finite[q]) {
      if (unit.finite[q]) subject(r, q, clause, false);
      // "we have created a ministry to guarantee X": told of oneself, as a deed
      r.past ||= /ed$/.test(unit.word(q)) && (unit.finite[q] === 1 || unit.lemma(q - 1) === 'have');
      return { p: q, done: true };
    }
  }
  return { p: first - 1, done: false };
}

/** What stands before a participle or gerund: "without", "accused of", a comma. */
export function gerund(r: Reckoning, p: number, verb: number, clause: number): { p: number; done: boolean } {
  const { unit } = r;
  if (p < unit.clauses[clause].first) return { p, done: false };
  const word = unit.word(p);
  if (word === 'by' || word === 'through' || word === 'while' || word === ',') {
    const main = unit.clauses[clause].verb;
    if (main >= 0 && main < verb) subject(r, main, clause, false);
    return { p, done: main >= 0 && main < verb };
  }
  return { p, done: false };
}

/** "cannot uphold X and break it": that both are done is denied, not the one. */
function isJointNegation(r: Reckoning, operator: Operator): boolean {
  const { unit, found } = r;
  if (r.value < 0 || !MODALS.has(unit.word(operator.first - 1))) return false;
  for (let p = found.last; p < unit.count && p < found.last + JOINT; p++) {
    if (unit.tag(p) === TAG.PUNCT && !isMark(unit, p)) return false;
    if (unit.word(p) !== 'and') continue;
    let q = p + 1;
    if (unit.word(q) === 'at' && unit.word(q + 2) === 'same') q += 4;
    while (unit.tag(q) === TAG.ADV) q++;
    if (unit.word(q) !== 'be' && (unit.tag(q) !== TAG.VERB || unit.word(q) !== unit.lemma(q))) return false;
    r.note('focus', operator, 'what is denied is that both are done', 1);
    return true;
  }
  return false;
}

export function laterNegation(r: Reckoning, p: number): boolean {
  const word = r.unit.word(p);
  return (
    (word === 'never' && r.unit.lemma(p - 1) !== 'have') || // "we have never …" tells of the past
    DEONTIC.has(r.unit.word(p - 1)) ||
    MODALS.has(r.unit.word(p - 1)) ||
    FUTURE.has(r.unit.word(p - 1))
  );
}

export function isPassive(r: Reckoning, verb: number): boolean {
  const { unit } = r;
  const word = unit.word(verb);
  if (word.endsWith('ing') || word === unit.lemma(verb)) return false;
  for (let p = verb - 1; p >= 0 && p > verb - 5; p--) {
    const tag = unit.tag(p);
    if (unit.lemma(p) === 'be' || unit.word(p) === 'being' || unit.word(p) === 'been') return true;
    if (tag !== TAG.ADV && tag !== TAG.PART && tag !== TAG.AUX) return false;
  }
  return false;
}
