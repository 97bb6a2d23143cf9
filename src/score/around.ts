import type { EffectClass } from '../knowledge/load/shared.js';
import { TAG } from '../types/text.js';
import { yields } from './contrast.js';
import { DEONTIC } from './grammar.js';
import { hasEffect, reading } from './operators.js';
import type { CueEffect, Reckoning } from './reckoning.js';
import { subject } from './subject.js';
import type { Clause, Operator, Unit } from './unit.js';

/** What others put forward, to be answered. */
const CHARGES = new Set(['claim', 'charge', 'allegation', 'accusation', 'assertion', 'contention']);
/** How far behind the verb a judgement may stand, in words. */
const NEAR = 6;

/** What the clauses around do: concession strikes, "reject the claim that" turns, a condition on support makes it mixed. */
export function outwards(r: Reckoning, from: number): void {
  const { unit } = r;
  for (let index = from; index >= 0; index = unit.clauses[index].parent) {
    const clause = unit.clauses[index];
    if (clause.kind === 'concede') {
      r.strike('concession', unit.operator(clause.first), 'granted, not meant');
      return;
    }
    const opener = unit.word(clause.first);
    if (clause.kind === 'subordinate' && isFeigned(unit, clause.first) && r.found.isConcept) {
      // "as if treaties did not bind them": what others feign is held against them
      if (r.value > 0) r.strike('distance', unit.operator(clause.first), 'what others feign');
      r.judged = false;
      r.agent = 'other';
      return;
    }
    if (clause.kind === 'subordinate' && opener === 'whether') {
      r.strike('question', unit.operator(clause.first), 'left open');
      return;
    }
    if (clause.kind === 'subordinate' && r.value < 0 && (opener === 'if' || opener === 'unless')) {
      r.strike('condition', unit.operator(clause.first), 'only supposed'); // "futile if we do not uphold X"
      return;
    }
    // "where X has not flourished": told, not judged
    const isTold = clause.kind === 'subordinate' && r.value < 0 && r.agent !== 'self' && !gives(r, opener);
    if (isTold && !r.effects.some(({ kind }) => kind === 'distance')) r.judged = false;
    if (clause.kind === 'that') {
      matrix(r, clause);
      claimed(r, index);
    }
    if (clause.kind === 'relative') {
      if (r.value > 0 && r.outermost === 'endorse' && unit.word(clause.first - 1) === 'those' && isAside(r, clause))
        r.strike('report', unit.operator(clause.first - 1), 'what others hold');
      break;
    }
  }
  const winner = r.found.isConcept && r.acted && r.value > 0 ? yields(unit, r.found) : undefined;
  if (winner) {
    r.strike('concession', winner, 'granted: something else comes first');
    return;
  }
  const limits = unit.clauses.find(
    ({ first, kind, parent }) =>
      kind === 'subordinate' && parent === from && (unit.word(first) === 'if' || unit.word(first) === 'unless'),
  );
  if (limits && r.value < 0 && r.modal && r.effects.some(({ kind }) => kind === 'negation')) {
    r.strike('condition', unit.operator(limits.first), 'tied to something else'); // "X cannot work if …"
    return;
  }
  for (const clause of unit.clauses)
    if (clause.kind === 'condition' && clause.parent === from) {
      r.note('condition', unit.operator(clause.first) ?? null, 'support depends on this', 1);
      r.conditional = true;
    }
}

/** "as if", "as though" */
const isFeigned = (unit: Unit, p: number): boolean =>
  unit.word(p) === 'as' && (unit.word(p + 1) === 'if' || unit.word(p + 1) === 'though');

/** "because X has failed": a reason that the speaker gives is the speaker's own judgement. */
const gives = (r: Reckoning, opener: string): boolean =>
  (opener === 'because' || opener === 'since' || opener === 'given') &&
  r.effects.some(({ kind }) => kind === 'judgement');

/** "Those who believe in X will be disappointed": neither praised, nor called upon, nor the speaker among them. */
function isAside({ unit, found }: Reckoning, { first, parent }: Clause): boolean {
  if (!found.isConcept) return false;
  for (let p = first; p < found.first; p++) if (hasEffect(unit.operator(p), 'support')) return false;
  for (let p = 0; p < unit.count; p++) {
    if (unit.clause[p] !== parent) continue;
    const operator = unit.operator(p);
    if (DEONTIC.has(unit.word(p)) || hasEffect(operator, 'self') || hasEffect(operator, 'modal')) return false;
    if (['endorse', 'support', 'good', 'demand', 'suffer'].some((effect) => hasEffect(operator, effect as EffectClass)))
      return false;
  }
  return first > 0;
}

/** Where the clauses that "and" joins to one another begin: "that X is new and that Y …". */
function firstOf(unit: Unit, { first, kind, parent }: Clause): number {
  if (unit.tag(first - 1) !== TAG.CCONJ) return first;
  return unit.clauses.find((clause) => clause.kind === kind && clause.parent === parent)?.first ?? first;
}

/** The verb or noun before "that". */
export function matrix(r: Reckoning, clause: Clause): void {
  const { unit } = r;
  const opening = firstOf(unit, clause);
  const low = Math.max(0, opening - 6);
  for (let p = opening - 1; p >= low && unit.clause[p] === clause.parent; p--) {
    const operator = unit.operator(p);
    if (!operator) continue;
    const effect = operator.readings.find((predicate) =>
      ['oppose', 'deny', 'distance', 'endorse'].includes(predicate.effect),
    )?.effect;
    if (r.found.isConcept && r.acted && r.value > 0 && wishes(operator)) {
      r.judged = true; // "it is vital that X enter into force", "we are glad that X was restored"
      if (hasEffect(operator, 'support') || hasEffect(operator, 'demand')) r.deontic = true;
    }
    if (effect === 'endorse' || unit.tag(p) === TAG.VERB) {
      const before = unit.operator(operator.first - 1);
      // "we cannot accept that they bully the weak" believes it
      const isBelief = r.found.isConcept ? r.acted : effect !== 'endorse' || / that$/.test(operator.readings[0].term);
      if (isBelief && reading(before, 'phrases', 'negate') && !hasEffect(before, 'additive'))
        r.turn('negation', before!, 'not believed', -1, true);
    }
    if (effect === 'oppose' || effect === 'distance' || effect === 'deny') {
      const agent = r.agent;
      subject(r, operator.first, clause.parent, false);
      const own =
        effect !== 'distance' &&
        (r.agent === 'self' ||
          reading(operator, 'phrases', 'deny') !== undefined || // "it is not true that …"
          (effect === 'oppose' && r.agent !== 'other' && r.agent !== 'things'));
      const third = r.agent;
      r.agent = agent;
      if (effect === 'deny' && r.value < 0 && r.found.isConcept)
        r.strike('denial', operator, 'harm denied is no position', 'defend');
      else if (r.found.isConcept ? r.acted : own) r.rejectClaim(operator, own);
      if (!own && r.agent === 'self') r.agent = third;
      return;
    }
    p = operator.first;
  }
}

/** "The claim that X is universal is absurd": the verb of the claim stands behind what is claimed. */
function claimed(r: Reckoning, index: number): void {
  const { unit } = r;
  const { first, parent } = unit.clauses[index];
  if (!hasEffect(unit.operator(first - 1), 'clausal') || (r.found.isConcept && !r.acted)) return;
  let p = r.found.last;
  // the verb after the claim's own may have stayed in the claim's clause
  while (p < unit.count && !(unit.finite[p] && (unit.clause[p] === parent || unit.clause[p] === index))) p++;
  const claim = unit.clause[p];
  for (let end = p + NEAR; p < end && unit.clause[p] === claim; p++) {
    const operator = unit.operator(p);
    if (hasEffect(operator, 'negate')) return;
    const isRejected =
      reading(operator, 'adjectives', 'bad') ||
      reading(operator, 'states', 'distance') ||
      (unit.tag(p) === TAG.VERB && /ed$/.test(unit.word(p)) && reading(operator, 'verbs', 'oppose'));
    if (!isRejected) continue;
    r.rejectClaim(operator!, true);
    return;
  }
  const noun = unit.operator(first - 1);
  if (!r.claimRejected && CHARGES.has(unit.word(first - 1)) && !hasEffect(unit.operator(first - 2), 'self'))
    r.strike('report', noun, 'a claim of others');
}

/** Whether what "that" opens after it is wanted, or welcome. */
function wishes(operator: Operator): boolean {
  return operator.readings.some(
    ({ form, effect }) =>
      effect === 'endorse' ||
      (form === 'verbs' && (effect === 'demand' || effect === 'support')) ||
      (form === 'adjectives' && effect === 'good'),
  );
}

export function applyCue(r: Reckoning, cue: CueEffect): void {
  const { effect } = cue;
  if (!r.acted && standsAside(r)) return;
  // "reiterates that torture cannot be reformed": what is said of a bad thing is said by the clause
  if (r.value < 0 && effect !== 'oppose' && hasVerb(r)) return;
  if (effect === 'oppose' || (effect === undefined && cue.cueClass === 'criticism')) {
    const accusation = r.acted && r.value < 0;
    r.acted = true;
    r.effects.push({
      kind: 'cue',
      span: cue.span,
      note: accusation ? 'held against somebody' : 'criticised',
      factor: -1,
    });
    r.value = r.value > 0 ? -1 : 1;
    r.judged = true;
    if (r.value > 0) r.mode = 'accuse';
  } else if (
    effect === 'demand' ||
    effect === 'endorse' ||
    (effect === 'support' && r.value > 0) ||
    (effect === undefined && (cue.cueClass === 'demand' || cue.cueClass === 'praise'))
  ) {
    r.acted = true;
    r.judged = true;
    const demands = effect === 'demand' || cue.cueClass === 'demand';
    if (demands) r.mode = 'demand';
    r.effects.push({ kind: 'cue', span: cue.span, note: demands ? 'asked for' : 'approved', factor: 1 });
  } else if (effect === 'end' || effect === 'fail' || effect === 'withdraw') {
    r.acted = true;
    r.judged = true;
    r.value = r.value > 0 ? -1 : 1;
    r.effects.push({ kind: 'cue', span: cue.span, note: 'turned down', factor: -1 });
  }
}

const hasVerb = ({ unit, found }: Reckoning): boolean => unit.clauses[unit.clause[found.first]].verb >= 0;

/** Whether the hit only places what the cue speaks of: "goals in multilateral bodies". */
function standsAside({ unit, found }: Reckoning): boolean {
  for (let p = 0; p + 1 < found.first; p++) {
    const isPlace = unit.tag(p + 1) === TAG.ADP && unit.word(p + 1) !== 'of' && unit.word(p + 1) !== 'for';
    if (isPlace && unit.tag(p) === TAG.NOUN) return true;
  }
  return false;
}

/** Denials and questions act on whole clauses too. */
export function cueOverClauses(r: Reckoning): void {
  const { cue } = r;
  if (!cue || r.struck) return;
  if (cue.cueClass === 'question') {
    r.effects.push({ kind: 'question', span: cue.span, note: 'asked, not said', factor: 0 });
    r.struck = true;
  } else if (cue.effect === 'deny' || (cue.cueClass === 'denial' && cue.effect !== 'oppose')) {
    if (r.hasPurpose()) return;
    r.effects.push({ kind: 'denial', span: cue.span, note: 'denied', factor: r.value < 0 ? 0 : -1 });
    if (r.value < 0) {
      r.struck = true;
      r.mode = 'defend';
    } else {
      r.value = -1;
      r.judged = true;
    }
  }
}
