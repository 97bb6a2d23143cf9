import { GROUP } from '../../english/verb-groups.js';
import type { EffectClass } from '../../knowledge/load/shared.js';
import { TAG } from '../../types/text.js';
import { effectOf, NOUN_FORMS, PHRASE_FORMS, VERB_FORMS } from '../sentence/effects.js';
import { hasEffect, type Operator, reading } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';
import { comparisonBefore } from './comparison.js';
import { type Path, REACH } from './path.js';
import type { Next } from './step.js';
import { saidOfSubject } from './subject.js';
import { isNegated, operatorOf, verbActs } from './verb-group.js';

const { ADP, ADV, CCONJ, PUNCT, SCONJ } = TAG;
/** Effects of phrases that act on what follows. */
const ACTING: ReadonlySet<EffectClass | undefined> = new Set<EffectClass>([
  'support',
  'harm',
  'end',
  'fail',
  'withdraw',
  'endorse',
  'oppose',
  'demand',
  'worry',
  'negate',
  'distance',
  'topic',
  'realise',
  'commit',
  'neglect',
  'deny',
  'suffer',
  'concede',
]);
/** Nothing more acts from the left. */
const BORDER = -1;
const isQuote = (word: string): boolean => /^["“”'‘’-]$/.test(word);

/** Whether punctuation ends a phrase: all but commas, quotation marks and hyphens. */
export const isStop = (s: Sentence, t: number): boolean =>
  s.tag(t) === PUNCT && s.word(t) !== ',' && !isQuote(s.word(t));

/** What acts within the hit's own noun phrase: "so-called X", "X violations". */
export function withinPhrase(path: Path): Next {
  const { hit, s } = path;
  const start = s.chunkStart(hit.first);
  const end = s.chunkEnd(hit.last - 1);
  for (let t = hit.last; t < end; t++) {
    const operator = s.operator(t);
    const effect = operator?.first === t ? effectOf(operator, NOUN_FORMS) : undefined;
    if (effect) path.add('noun', operator, effect);
  }
  for (let t = hit.first - 1; t >= start; t--) {
    const operator = s.operator(t);
    if (t === start && isBareVerb(s, t)) path.add('object', operator, effectOf(operator, VERB_FORMS));
    if (reading(operator, 'phrases', 'negate')) path.add('modifier', operator, undefined, { negated: true });
    else if (hasEffect(operator, 'distance')) path.add('modifier', operator, 'distance');
    else if (end === hit.last && reading(operator, 'adjectives', 'bad')) path.add('modifier', operator, 'bad');
  }
  if (s.word(start - 1) === 'for') subjectOfInfinitive(path, end);
  return { to: 'left', start, end };
}

/** "Let us honour X": a verb that was taken for a noun, after the object of another. */
const isBareVerb = (s: Sentence, t: number): boolean =>
  s.is(t - 1, 'object-pronoun') && s.groupAt(t - 2) >= 0 && s.groupAt(t) < 0;

/** "It is time for X to end": what an infinitive says of its subject. */
function subjectOfInfinitive(path: Path, end: number): void {
  const { s } = path;
  const { groupBits, groupFirst, groupHead, groupLast } = s.groups;
  const group = s.groupAt(end);
  if (group < 0 || !(groupBits[group] & GROUP.infinitive)) return;
  const operator = operatorOf(s, group, groupLast[group] - 1);
  const isPassive = (groupBits[group] & GROUP.passive) !== 0;
  const effect = isPassive ? effectOf(operator, VERB_FORMS) : saidOfSubject(s, operator, groupLast[group]);
  path.see(group);
  path.add(isPassive ? 'passive' : 'subject', operator, effect, {
    first: groupFirst[group],
    last: groupHead[group] + 1,
    negated: isNegated(path, group),
    bits: groupBits[group],
  });
}

/** The nouns, prepositions and phrases before a phrase, up to a verb; where nothing governs it, it is a subject. */
export function leftOf(path: Path, start: number, end: number): Next {
  let at = start;
  for (let count = 0; at > path.s.low && count < REACH; count++) {
    const found = before(path, at);
    if (typeof found !== 'number') return found;
    if (found === BORDER) break;
    at = found;
  }
  return { to: 'subject', start, end };
}

/** What stands right before a token: a number says from where to go on. */
function before(path: Path, at: number): number | Next {
  const { s } = path;
  const t = firstInSeries(s, at - 1);
  const comparison = comparisonBefore(s, t);
  if (comparison) {
    path.add('predicate', undefined, comparison.effect, { first: comparison.first, last: t + 1, agent: 'none' });
    return undefined;
  }
  const group = s.groupAt(t);
  if (group < 0 && phraseActs(path, t)) return Math.max(s.operator(t)!.first, s.low);
  if (group >= 0) return verbActs(path, group, t);
  if (s.tag(t) === ADP || s.word(t) === 'to') return throughPreposition(path, t);
  // "our faith in X, our commitment …": a phrase right before this one is its conjunct, or an indirect object
  if (s.chunkAt(t) >= 0) return opensClause(s, at) ? BORDER : s.chunkStart(t);
  if (s.tag(t) === SCONJ || s.word(t) === 'that' || isStop(s, t)) return BORDER;
  const isJoint = s.tag(t) === CCONJ || s.word(t) === ',';
  return isJoint && opensClause(s, at) ? BORDER : t;
}

/** "Against hunger, against disease and against X": the first of several phrases with the same preposition; else the token itself. */
function firstInSeries(s: Sentence, t: number): number {
  const word = s.word(t);
  if (s.tag(t) !== ADP || word === 'of') return t;
  for (let at = t; ; ) {
    let k = at - 1;
    while (s.tag(k) === CCONJ || s.word(k) === ',') k--;
    if (k === at - 1 || s.chunkAt(k) < 0) return at;
    const earlier = s.chunkStart(k) - 1;
    if (s.word(earlier) !== word) return at;
    at = earlier;
  }
}

/** Whether a phrase that ends at a token acts on what follows: "against X", "without X". */
function phraseActs(path: Path, t: number): boolean {
  const { s } = path;
  const operator = s.operator(t);
  if (operator?.last !== t + 1) return false;
  if (reading(operator, 'phrases', 'negate')) {
    path.add('phrase', operator, undefined, { negated: true });
    return true;
  }
  const effect = s.tag(t) === ADV ? undefined : effectOf(operator, PHRASE_FORMS);
  if (!ACTING.has(effect)) return false;
  const isNeeded = s.word(operator.first) === 'without' && isNegative(path, operator.first);
  path.add('phrase', operator, isNeeded ? 'prevail' : effect);
  return true;
}

/** "No peace without X", "without X, nothing …": whether a sentence says no. */
function isNegative({ hit, s }: Path, except: number): boolean {
  for (let t = s.low; t < s.high; t++)
    if (t !== except && (t < hit.first || t >= hit.last) && hasEffect(s.operator(t), 'negate')) return true;
  return false;
}

/** Whether a clause with a verb of its own begins at a token. */
function opensClause(s: Sentence, t: number): boolean {
  const { clauseFirst, clauseOf } = s.clauses;
  const first = clauseFirst[clauseOf[t]];
  return first === t || (s.tag(t - 1) === CCONJ && first === t - 1);
}

/** "violation of X", "call for X", "look at X": a number says from where to go on. */
function throughPreposition(path: Path, t: number): number | Next {
  const { s } = path;
  const operator = s.operator(t - 1) ?? s.operator(t);
  const reaching = operator && operator.last >= t ? operator : undefined;
  const progressive = reaching ? progressiveOf(s, reaching) : -1;
  if (progressive >= 0)
    return {
      to: 'verb',
      group: progressive,
      relation: 'object',
      operator: reaching,
      effect: effectOf(reaching, VERB_FORMS),
    };
  const phrasal = reaching ? s.groupAt(reaching.first) : -1;
  if (phrasal >= 0) return pastVerb(path, t, phrasal, reaching!.last > t);
  const noun = effectOf(reaching, NOUN_FORMS) ?? effectOf(asNoun(s, reaching), VERB_FORMS);
  if (reaching && noun) {
    path.add('noun', reaching, noun);
    const from = s.chunkStart(reaching.first);
    path.addNegation(from, reaching.first);
    return from;
  }
  const state = effectOf(reaching, PHRASE_FORMS);
  if (reaching && ACTING.has(state)) {
    path.add('phrase', reaching, state);
    return Math.max(reaching.first, s.low);
  }
  const group = s.groupAt(t - 1);
  if (group >= 0) return pastVerb(path, t, group, false);
  if (isJudgedFor(path, t)) return undefined;
  if (s.chunkAt(t - 1) < 0) return t;
  const from = s.chunkStart(t - 1);
  if (!s.is(t, 'adjunct-preposition') && s.word(t) !== 'in') path.addNegation(from, t);
  return from;
}

/** "Good roads are essential for X", "fatal to X": whatever helps it is good, whatever hurts it bad. */
function isJudgedFor(path: Path, t: number): boolean {
  const { hit, s } = path;
  const word = s.word(t);
  const operator = s.operator(t - 1);
  if ((word !== 'for' && word !== 'to') || !operator || s.chunkAt(t - 1) >= 0 || s.groupAt(hit.last) >= 0) return false;
  const isGood = JUDGING.some((effect) => reading(operator, 'adjectives', effect));
  if (!isGood && !reading(operator, 'adjectives', 'bad')) return false;
  path.add('predicate', operator, isGood ? 'good' : 'worry', { agent: 'none' });
  return true;
}
const JUDGING = ['good', 'prevail'] as const satisfies readonly EffectClass[];

/** "Trampling on X", "to trample on X", taken for a noun. */
function asNoun(s: Sentence, operator: Operator | undefined): Operator | undefined {
  if (!operator || s.tag(operator.first) !== TAG.NOUN) return undefined;
  return s.word(operator.first).endsWith('ing') || s.word(operator.first - 1) === 'to' ? operator : undefined;
}

/** "have been trampling on X", taken for a noun: the verb group before it, or -1. */
function progressiveOf(s: Sentence, { first }: Operator): number {
  const auxiliary = s.groupAt(first - 1);
  const isProgressive =
    auxiliary >= 0 && s.lemma(s.groups.groupHead[auxiliary]) === 'be' && s.word(first).endsWith('ing');
  return isProgressive ? auxiliary : -1;
}

/** A preposition after a verb: it hands on what the verb does, but for adjuncts ("break rules with X"). */
function pastVerb(path: Path, t: number, group: number, isPhrasal: boolean): Next {
  const { s } = path;
  if (isPhrasal || !s.is(t, 'adjunct-preposition')) return verbActs(path, group, t);
  return s.word(t) === 'by' ? undefined : { to: 'verb', group, relation: 'object' };
}
