import type { EffectClass, Predicate } from '../knowledge/load/shared.js';
import { TAG } from '../types/text.js';
import { copula, NAMING } from './copula.js';
import { ADJUNCT, DEONTIC, FUTURE, isNoun, REACH } from './grammar.js';
import { underHeading } from './heading.js';
import { namesAnother, negate } from './negation.js';
import { hasEffect, nounReading, reading, verbReading } from './operators.js';
import { type Reckoning, SIGN } from './reckoning.js';
import type { Operator, Unit } from './unit.js';
import { auxiliaries, isPassive } from './verb-group.js';

/** What nobody would do with a bad thing. */
const WISHES: ReadonlySet<EffectClass> = new Set<EffectClass>(['endorse', 'support', 'demand', 'realise']);
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
    const isBare = !r.acted || (r.outermost === 'realise' && r.value > 0); // "our task is the protection of X"
    if (isBare && !r.adjunct && unit.lemma(p) === 'be' && unit.finite[p] && found.first - p <= NAMING)
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
    if (tag === TAG.PUNCT && underHeading(r, p)) return 'done';
    r.listed ||= isComma || tag === TAG.CCONJ;
    // "the protection and promotion of X": both nouns act
    const isPair = tag === TAG.CCONJ && acts(unit, p - 1);
    if ((r.acted && tag === TAG.CCONJ && !isPair) || (isComma && (r.acted || unit.tag(p + 1) === TAG.DET)))
      r.sibling = true;
    if (tag === TAG.ADP && !operator && ADJUNCT.has(unit.word(p)) && !isWithin(unit, p)) r.adjunct = true;
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

/** "the adoption by the Assembly of X", "at Rome of X": between a noun and its "of". */
function isWithin(unit: Unit, p: number): boolean {
  if (!isNoun(unit, p - 1)) return false;
  let q = p + 1;
  while (unit.tag(q) === TAG.DET || unit.tag(q) === TAG.ADJ) q++;
  const isName = unit.tag(q) === TAG.PROPN;
  while (isNoun(unit, q)) q++;
  return unit.word(q) === 'of' && (unit.word(p) === 'by' || (isName && unit.word(p) === 'at'));
}

/** "the existing treaties", "two emerging powers": a participle before its noun. */
function isAttribute(unit: Unit, p: number): boolean {
  if (!unit.word(p).endsWith('ing')) return false;
  const before = unit.tag(p - 1);
  return p > 0 && (before === TAG.DET || before === TAG.ADJ || before === TAG.NUM);
}

/** "a reformed and reinvigorated X": participles between a determiner and what they describe. */
function isDescribed(unit: Unit, verb: number): boolean {
  if (!/(?:ed|en)$/.test(unit.word(verb))) return false;
  for (let p = verb - 1; p >= 0 && p > verb - 6; p--) {
    const tag = unit.tag(p);
    if (tag === TAG.DET) return true;
    if (tag !== TAG.ADJ && tag !== TAG.CCONJ && tag !== TAG.ADV && !/ed$/.test(unit.word(p))) return false;
  }
  return false;
}

/** Where the hit begins with a verb, the words before it are its auxiliaries. */
export function startsAsVerb(r: Reckoning): boolean {
  const { unit, found } = r;
  if (unit.tag(found.first) !== TAG.VERB) return false;
  const before = found.first > 0 ? unit.tag(found.first - 1) : -1;
  if (found.last - found.first === 1 && found.first === unit.clauses[unit.clause[found.first]].first) return false;
  // "ignore torture": after a verb it is a noun, whatever its tag
  const phrase = unit.operator(found.first - 1);
  if (phrase && phrase.last - phrase.first > 1 && unit.word(found.first - 1) === 'to') return false; // "indifferent to torture"
  if (unit.finite[found.last] === 1) return false; // "torture is …"
  if (before === TAG.ADP || before === TAG.DET || before === TAG.ADJ || before === TAG.VERB) return false;
  return !(/ed$/.test(unit.word(found.first)) && found.last - found.first > 1 && isNoun(unit, found.first + 1));
}

/** Of the verbs that take up a subject, some do something about a bad thing that is to be ended: "to address torture", not "it dealt with torture". */
function bearing({ unit, found }: Reckoning, operator: Operator, verb: Predicate | undefined): Predicate | undefined {
  // "join the treaty", not "join in keeping the treaty"
  if (verb?.effect === 'light' && found.first - operator.last <= 2)
    return reading(operator, 'verbs', 'realise') ?? verb;
  const topic = verb && reading(operator, 'verbs', 'topic');
  if (!topic) return verb;
  const before = operator.first - 1;
  const isTask = unit.word(before) === 'to' || DEONTIC.has(unit.word(before)) || FUTURE.has(unit.word(before));
  return found.valence < 0 && isTask ? (reading(operator, 'verbs', 'end') ?? topic) : topic;
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
  const verb = bearing(r, operator, verbReading(unit, operator));
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
        return negate(r, operator, clause, gap);
      case 'distance':
        if (gap > 8 || r.compound) return next;
        if (r.acted && (r.outermost === 'support' || r.outermost === 'endorse')) {
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
  let noun = nounReading(unit, operator);
  // "the rise of X": nothing that is done, where X is good
  if (noun?.effect === 'commit' && r.value > 0) noun = reading(operator, 'nouns', 'realise') ?? noun;
  if (noun && introduces(r, operator)) {
    if (noun.effect === 'topic' && r.found.valence < 0 && reading(operator, 'nouns', 'light')) return next; // "the problem of torture"
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
  // "bread more than X", not "takes more than X", "more than six"
  if (phrase.effect === 'outrank' && operator.last - operator.first === 2 && (gap > 1 || !isNoun(unit, next)))
    return next;
  // "in the face of X": where, not what
  if (phrase.effect === 'end' && word === 'in') return 'done';
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
  // "undermine ties against X": what the deed does to something else it does not do to X
  if (word === 'against' && !isPredicate && r.value < 0) r.adjunct = true;
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
  if ((verb.effect === 'support' || verb.effect === 'realise') && isDescribed(unit, operator.first))
    return operator.first - 1;
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
    const isBlamed = r.found.valence < 0 && r.value < 0 && r.agent === 'named'; // "the Kingdom recognised the coup"
    if (verb.effect === 'endorse' || verb.effect === 'oppose' || verb.effect === 'demand')
      if (r.agent !== 'other' && r.agent !== 'things' && !isBlamed) r.judged = true;
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
