import type { EffectClass, Form, Predicate } from '../lexicon/shared.js';
import { TAG } from '../types.js';
import { ADJUNCT, DEONTIC, isNoun, REACH } from './grammar.js';
import { hasEffect, nounReading, reading, verbReading } from './operators.js';
import { type Reckoning, SIGN } from './reckoning.js';
import type { Operator, Unit } from './unit.js';
import { auxiliaries, isPassive } from './verb-group.js';

/** What nobody would do with a bad thing. */
const WISHES: ReadonlySet<EffectClass> = new Set<EffectClass>(['endorse', 'support', 'demand', 'realise']);
/** What points to something done or said before. */
const POINTERS = new Set(['this', 'that', 'these', 'those']);
/** What is said of a thing that is wanted or valued. */
const WANTS: ReadonlySet<EffectClass> = new Set<EffectClass>(['demand', 'endorse', 'good']);
/** What a thing that is missing depends on begins with one of these. */
const TIED = new Set(['in', 'under', 'amid', 'where', 'when', 'while']);
/** How far before a hit the copula stands that names it, in words. */
const NAMING = 12;
/** What a thing itself can do: "harmed by X", "protected by X". */
const DOERS: ReadonlySet<EffectClass> = new Set<EffectClass>(['harm', 'support']);

/**
 * Walks from the hit to the left, within its clause: through its noun phrase to the verb that governs it, and from there to the
 * verbs and nouns that govern that one. 'start' where no finite verb was met, so that the hit belongs to the subject.
 */
export function leftwards(r: Reckoning, from: number, clause: number, asVerb: boolean): 'start' | 'done' {
  const { unit, found } = r;
  let p = from;
  if (asVerb) {
    r.acted = true;
    const next = auxiliaries(r, p, found.first, clause);
    if (next.done) return 'done';
    p = next.p;
  }
  const limit = Math.max(unit.clauses[clause].first, found.first - 2 * REACH);
  let gap = 0;
  while (p >= limit) {
    if (unit.clause[p] !== clause) {
      p--;
      continue;
    }
    if (r.covered(p)) {
      gap++;
      p--;
      continue;
    }
    if (!r.acted && !r.adjunct && unit.lemma(p) === 'be' && unit.finite[p] && found.first - p <= NAMING)
      return copula(r, p, clause);
    const operator = unit.operator(p);
    if (operator && operator.first < found.first && unit.clause[operator.first] === clause) {
      const step = meet(r, operator, clause, gap);
      if (step === 'done') return 'done';
      if (step === 'start') return 'start';
      if (step !== undefined) {
        gap = step === operator.first - 1 ? gap + 1 : 0;
        p = step;
        continue;
      }
    }
    const tag = unit.tag(p);
    if (tag === TAG.VERB || (tag === TAG.AUX && unit.finite[p])) {
      const transparent = !unit.finite[p] && (/(?:ed|en|t|d)$/.test(unit.word(p)) || isAttribute(unit, p));
      if (!transparent) {
        return unit.finite[p] ? 'done' : r.acted ? 'start' : 'done';
      }
    }
    const isComma = tag === TAG.PUNCT && unit.word(p) === ',';
    r.listed ||= isComma || tag === TAG.CCONJ;
    // "the protection and promotion of X": both nouns act
    const isPair = tag === TAG.CCONJ && acts(unit, p - 1);
    if ((r.acted && tag === TAG.CCONJ && !isPair) || (isComma && (r.acted || unit.tag(p + 1) === TAG.DET))) r.sibling = true;
    if (tag === TAG.ADP && !operator && ADJUNCT.has(unit.word(p))) r.adjunct = true;
    if (++gap > REACH) return 'done';
    p--;
  }
  return p < unit.clauses[clause].first ? 'start' : 'done';
}

function acts(unit: Unit, p: number): boolean {
  const operator = unit.operator(p);
  const noun = operator && isNoun(unit, p) ? nounReading(unit, operator) : undefined;
  return noun !== undefined && SIGN[noun.effect] !== undefined;
}

/** "the existing treaties", "two emerging powers": a participle before its noun. */
function isAttribute(unit: Unit, p: number): boolean {
  if (!unit.word(p).endsWith('ing')) return false;
  const before = unit.tag(p - 1);
  return p > 0 && (before === TAG.DET || before === TAG.ADJ || before === TAG.NUM);
}

/**
 * "This is genocide" calls a bad thing by its name; "our values are X and Y", "the foundation of peace is X" say what is valued. The copula
 * stands at `p`.
 */
function copula(r: Reckoning, p: number, clause: number): 'done' {
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
  const valued = head('endorse', 'nouns') ?? head('support', 'nouns') ?? head('good', 'adjectives');
  if (!valued) return 'done';
  r.turn('judgement', valued, 'named as what is valued', 1, true);
  auxiliaries(r, p - 1, p, clause);
  return 'done';
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

/** Where the hit begins with a verb, the words before it are its auxiliaries. */
export function startsAsVerb(r: Reckoning): boolean {
  const { unit, found } = r;
  if (unit.tag(found.first) !== TAG.VERB) return false;
  const before = found.first > 0 ? unit.tag(found.first - 1) : -1;
  if (found.last - found.first === 1 && found.first === unit.clauses[unit.clause[found.first]].first) return false;
  if (before === TAG.ADP || before === TAG.DET || before === TAG.ADJ) return false;
  return !(/ed$/.test(unit.word(found.first)) && found.last - found.first > 1 && isNoun(unit, found.first + 1));
}

/** One operator on the way to the left. Returns where to go on, 'done', 'start', or nothing where it does not act. */
export function meet(
  r: Reckoning,
  operator: Operator,
  clause: number,
  gap: number,
): number | 'done' | 'start' | undefined {
  const { unit } = r;
  const next = operator.first - 1;
  const verb = verbReading(unit, operator);
  if (hasEffect(operator, 'additive')) return next;
  // "commitment to the fight against crime and torture": nobody is for torture, so what is for the list is for its first member
  const wished = verb?.effect ?? nounReading(unit, operator)?.effect ?? reading(operator, 'phrases')?.effect;
  if (r.listed && !r.acted && r.found.valence < 0 && wished && WISHES.has(wished)) return 'done';
  if (verb) return meetVerb(r, verb, operator, clause);
  const phrase = reading(operator, 'phrases');
  if (r.sibling && phrase?.effect !== 'oppose') return next;
  if (phrase && !reaches(r, operator)) return next;
  if (phrase) {
    switch (phrase.effect) {
      case 'negate':
        return actNegation(r, operator, clause, gap);
      case 'distance':
        if (gap > 8 || r.compound) return next;
        if (r.acted && r.outermost === 'support') {
          r.strike('hypocrisy', operator, 'a charge of not meaning it', 'accuse'); // "the so-called champions of X"
          return 'done';
        }
        if (unit.word(operator.first) === 'in' && r.found.valence > 0 && speaks(r)) {
          r.turn('predicate', operator, 'invoked by the speaker', 1, true); // "in the name of X, we ask …"
          return 'done';
        }
        r.distance(operator);
        return 'done';
      case 'topic':
        if (!r.acted) r.strike('topic', operator, 'a subject, not a position');
        return 'done';
      case 'strengthen':
      case 'weaken':
        if (gap <= 1) r.scaleBy(phrase.effect, operator);
        return next;
      case 'modal':
      case 'self':
      case 'other':
        if (nounReading(unit, operator)) break; // "the enemies of X"
        return next;
      default:
        return actPhrase(r, phrase, operator, gap);
    }
  }
  const noun = nounReading(unit, operator);
  if (noun && introduces(r, operator)) {
    if (noun.effect === 'topic') {
      if (!r.acted) r.strike('topic', operator, 'a subject, not a position');
      return 'done';
    }
    if (noun.effect === 'hypocrisy') {
      r.strike('hypocrisy', operator, 'a charge of not meaning it', 'accuse');
      return 'done';
    }
    if (noun.effect === 'distance') {
      r.distance(operator);
      return 'done';
    }
    if (SIGN[noun.effect]) r.apply(noun, operator, noun.effect === 'oppose');
    if (noun.effect === 'suffer') return 'done';
    r.adjunct = false;
    return next;
  }
  const adjective = reading(operator, 'adjectives', 'bad');
  if (adjective && gap === 0 && unit.tag(operator.first) === TAG.ADJ && r.value < 0 && !r.acted) {
    r.turn('judgement', operator, 'called bad', 1, false);
    return next;
  }
  return next;
}

/** "no X", "not X but Y"; "no X …" with X as the subject negates the verb to come. */
function actNegation(r: Reckoning, operator: Operator, clause: number, gap: number): number | 'done' {
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
function namesAnother({ unit, found }: Reckoning, operator: Operator): boolean {
  for (let p = operator.last; p + 1 < found.first; p++)
    if (isNoun(unit, p) && !unit.operator(p) && unit.tag(p + 1) === TAG.ADP) return true;
  return false;
}

const speaks = ({ unit }: Reckoning): boolean => unit.operators.some((operator) => hasEffect(operator, 'self'));

/** A phrase that does something to what follows: "in breach of X", "against X", "without X". */
function actPhrase(r: Reckoning, phrase: Predicate, operator: Operator, gap: number): number | 'done' {
  const { unit } = r;
  const next = operator.first - 1;
  const word = unit.word(operator.first);
  if (!SIGN[phrase.effect] || (phrase.effect === 'fail' && gap > 5) || (phrase.effect === 'commit' && gap > 1))
    return next;
  if (word === 'against' && isNoun(unit, next)) {
    if (r.value < 0) r.apply(phrase, operator, false); // "our work against torture"
    return next;
  }
  if ((word === 'rather' || word === 'instead') && namesAnother(r, operator)) return next;
  if (word === 'without' && isDenied(r, next)) {
    r.turn('necessity', operator, 'nothing goes without it', 1, true);
    return 'done';
  }
  r.apply(phrase, operator, phrase.effect === 'oppose');
  if (phrase.effect === 'fail' && (word === 'instead' || word === 'rather' || word === 'as')) r.judged = true;
  // "tried in accordance with X": what is done to the tried is not done to X
  const isAdverbial = (phrase.effect === 'support' || phrase.effect === 'harm') && unit.tag(operator.first) === TAG.ADP;
  const before = unit.operator(next);
  const isPredicate =
    unit.lemma(next) === 'be' ||
    unit.lemma(next) === 'come' ||
    hasEffect(before, 'negate') ||
    unit.tag(next) === TAG.AUX;
  return isAdverbial && !isPredicate ? 'done' : next;
}

/** "no peace without X", "cannot last without X" */
function isDenied({ unit, found }: Reckoning, from: number): boolean {
  for (let p = from; p >= 0 && p > found.first - REACH; p--) {
    const operator = unit.operator(p);
    if (reading(operator, 'phrases', 'negate') || unit.word(p) === 'impossible') return true;
  }
  return false;
}

/** Whether a phrase's noun phrase goes on to the hit: "without hesitation the X" has ended before. */
function reaches({ unit, found }: Reckoning, operator: Operator): boolean {
  let noun = false;
  for (let p = operator.last; p < found.first; p++) {
    const tag = unit.tag(p);
    if (noun && tag === TAG.DET) return false;
    noun = tag === TAG.NOUN || tag === TAG.PROPN;
  }
  return true;
}

export function meetVerb(r: Reckoning, verb: Predicate, operator: Operator, clause: number): number | 'done' | 'start' {
  const { unit } = r;
  const passive = isPassive(r, operator.first);
  // "X is harmed by …", "rules harmed by …"
  const isParticiple = !unit.finite[operator.first] && /(?:ed|en)$/.test(unit.word(operator.first));
  const byAgent = (passive || isParticiple) && unit.word(operator.last) === 'by' && !/(?:^| )by$/.test(verb.term);
  if (verb.effect === 'hypocrisy') {
    r.strike('hypocrisy', operator, 'a charge of not meaning it', 'accuse');
    return 'done';
  }
  if (verb.effect === 'topic') {
    if (!r.acted) r.strike('topic', operator, 'a subject, not a position');
    return 'done';
  }
  if (verb.effect !== 'light') {
    const isGerund = unit.word(operator.first).endsWith('ing'); // "fighting want and upholding X"
    if (r.sibling && (passive || isGerund || verb.effect === 'commit')) return operator.first - 1;
    // "rights enshrined in X": a participle acts on what it stands with, not on where that is
    if (isParticiple && unit.tag(operator.last) === TAG.ADP && !byAgent && unit.word(operator.last) !== 'of')
      return operator.first - 1;
    if (byAgent) {
      if (r.acted || !DOERS.has(verb.effect)) return 'done';
      const sign = SIGN[verb.effect] ?? 1;
      r.turn('doer', operator, sign < 0 ? 'does the harm' : 'does good', sign, true);
      return 'done';
    }
    if (
      passive &&
      verb.effect !== 'demand' &&
      verb.effect !== 'deny' &&
      !/ /.test(verb.term) &&
      unit.finite[operator.first]
    )
      return 'done';
    // "we deplore the raid as an act contrary to X" condemns what is done to X
    if (!r.adjunct || (r.value < 0 && verb.effect === 'oppose')) r.apply(verb, operator, false);
    if (verb.effect === 'suffer') return 'done'; // whoever bears it, the speaker too, holds it against others
  }
  const { p, done } = auxiliaries(r, operator.first - 1, operator.first, clause);
  if (done) {
    if (verb.effect === 'endorse' || verb.effect === 'oppose' || verb.effect === 'demand')
      if (r.agent !== 'other' && r.agent !== 'things') r.judged = true;
    return 'done';
  }
  return p < unit.clauses[clause].first ? 'start' : p;
}

/** Whether a noun is followed by what it acts on: "violations of", "respect by all states for". */
export function introduces(r: Reckoning, operator: Operator): boolean {
  const { unit } = r;
  if (operator.last >= r.found.first) return operator.last === r.found.first && unit.tag(operator.last - 1) === TAG.ADP;
  if (unit.word(operator.last - 1) === 'to' || unit.tag(operator.last - 1) === TAG.ADP) return true;
  const word = unit.word(operator.last);
  return word === 'to' || (unit.tag(operator.last) === TAG.ADP && !ADJUNCT.has(word)) || word === 'by';
}
