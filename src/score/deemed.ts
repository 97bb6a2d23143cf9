import { TAG } from '../types/text.js';
import { complement } from './complement.js';
import { DEONTIC, REACH } from './grammar.js';
import { hasEffect, reading } from './operators.js';
import type { Reckoning } from './reckoning.js';
import { asParticiple } from './rightward.js';
import { subject } from './subject.js';
import type { Operator } from './unit.js';

/** Verbs after which a thing stands before what is done to it. */
const SEEING = new Set(['see', 'have', 'want', 'get', 'keep', 'like']);
/** How far behind the hit what it is held to be may begin, in words. */
const NEAR = 6;

/**
 * "We regard X as a duty", "we consider X essential": what the speaker holds a thing to be is a judgement; what others do is theirs. False where the
 * hit is no object of such a verb, or nothing that judges follows.
 */
export function deemed(r: Reckoning, from: number, clause: number): boolean {
  const { unit } = r;
  const verb = deeming(r, clause);
  if (!verb) return false;
  const isDue = unit.word(verb.first - 1) === 'to' && isTask(r, verb.first, clause);
  r.deontic ||= isDue;
  for (let p = from; p < unit.count && p < from + NEAR && unit.clause[p] === clause && !unit.finite[p]; p++) {
    const after = held(r, p, p === from);
    if (after < 0 || !complement(r, after, undefined, clause)) continue;
    subject(r, verb.first, clause, true);
    if (!isDue && (r.agent === 'other' || (r.agent === 'named' && (r.indirect || r.value < 0)) || r.agent === 'things'))
      r.strike('report', verb, 'what others hold it to be');
    return true;
  }
  if (isDue) r.deontic = false;
  return false;
}

/** "Steps must be taken to make X effective" */
function isTask({ unit }: Reckoning, before: number, clause: number): boolean {
  for (let p = unit.clauses[clause].first; p < before; p++)
    if (unit.clause[p] === clause && (DEONTIC.has(unit.word(p)) || reading(unit.operator(p), 'phrases', 'modal')))
      return true;
  return false;
}

/** The verb before the hit, with nothing between them that takes it out of its reach. */
function deeming({ unit, found }: Reckoning, clause: number): Operator | undefined {
  for (let p = found.first - 1; p >= 0 && p >= found.first - REACH && unit.clause[p] === clause; p--) {
    const operator = unit.operator(p);
    // "my government views X as …": taken for a noun where the clause has no other verb
    const isVerb = unit.tag(p) === TAG.VERB || (unit.clauses[clause].verb < 0 && unit.word(p).endsWith('s'));
    if (isVerb && operator && hasEffect(operator, 'deem')) return operator;
    const word = unit.word(p);
    if (unit.finite[p] || (unit.tag(p) === TAG.ADP && word !== 'of' && word !== 'for')) return undefined;
  }
  return undefined;
}

/** Where what it is held to be begins: after "as" or "to be", or right behind the hit; -1 where nothing does. */
function held({ unit }: Reckoning, p: number, isNext: boolean): number {
  if (unit.word(p) === 'as') return p + 1;
  if (unit.word(p) === 'to' && unit.word(p + 1) === 'be') return p + 2;
  const tag = unit.tag(p);
  return isNext && (tag === TAG.ADJ || tag === TAG.DET) ? p : -1;
}

/** "We want to see X respected", "in having X restored": what is done stands behind what it is done to. */
export function seenDone(r: Reckoning, from: number, clause: number): void {
  const { unit, found } = r;
  if (unit.tag(from) !== TAG.VERB || !/(?:ed|en)$/.test(unit.word(from)) || unit.clauses[clause].verb === from) return;
  for (let p = found.first - 1; p >= 0 && p >= found.first - NEAR && unit.clause[p] === clause; p--) {
    if (unit.tag(p) !== TAG.VERB) continue;
    if (SEEING.has(unit.lemma(p))) asParticiple(r, from);
    return;
  }
}
