import { TAG } from '../types/text.js';
import { hasEffect, reading } from './operators.js';
import type { Agent, Reckoning } from './reckoning.js';

/** Forms of the speaker that are never a subject. */
const OBJECTS = new Set(['us', 'me']);

/** What is told of these is the speaker's own record. */
const RECORD = new Set(['constitution', 'laws', 'law', 'courts', 'legislation', 'system']);

/** Who does it: reads the noun phrase before a finite verb. `negatable`: "no country", "nobody" negate the verb. */
export function subject(r: Reckoning, verb: number, clause: number, negatable: boolean): void {
  const { unit } = r;
  const { first, kind } = unit.clauses[clause];
  if (kind === 'relative') {
    r.agent = hasEffect(unit.operator(first - 1), 'self') ? 'self' : 'other';
    return;
  }
  let agent: Agent = 'nobody';
  let seen = false;
  let head = -1;
  for (let p = first; p < verb; p++) {
    if (unit.clause[p] !== clause) continue;
    const operator = unit.operator(p);
    if (hasEffect(operator, 'self') && !OBJECTS.has(unit.word(p))) {
      agent = 'self';
      r.past ||= RECORD.has(unit.word(operator!.last - 1)); // "our constitution guarantees X"
      break;
    }
    if (hasEffect(operator, 'other')) {
      agent = r.indirect && /^(?:s?he)$/.test(unit.word(p)) ? 'self' : 'other';
      if (agent === 'self') break;
    }
    const tag = unit.tag(p);
    if (
      !seen &&
      negatable &&
      reading(operator, 'phrases', 'negate') &&
      p < first + 3 &&
      unit.tag(p) !== TAG.PART &&
      !isAuxiliary(r, p, verb)
    ) {
      r.negate(operator!, r.modal || r.deontic);
      p = operator!.last - 1;
    }
    if (tag === TAG.NOUN || tag === TAG.PROPN) {
      head = /^\p{Lu}/u.test(unit.text(p, p + 1)) ? tag : TAG.NOUN;
      seen = true;
    }
    if (unit.finite[p] && agent === 'nobody' && seen) break;
  }
  if (agent === 'nobody' && seen) agent = head === TAG.PROPN ? 'named' : 'things';
  if (first < verb || agent !== 'nobody') r.agent = agent;
  if (!seen && agent === 'nobody' && verb === first && unit.word(verb) === unit.lemma(verb)) r.deontic = true; // an imperative
}

export function isAuxiliary(r: Reckoning, p: number, verb: number): boolean {
  for (let q = p + 1; q < verb; q++)
    if (r.unit.tag(q) !== TAG.AUX && r.unit.tag(q) !== TAG.ADV && r.unit.tag(q) !== TAG.PART) return false;
  return p > 0 && r.unit.tag(p - 1) === TAG.AUX;
}
