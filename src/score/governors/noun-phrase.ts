import { TAG } from '../../types/text.js';
import { effectOf, NOUN_FORMS, VERB_FORMS } from '../sentence/effects.js';
import { hasEffect, reading } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';
import { comparisonBefore } from './comparison.js';
import { type Path, REACH } from './path.js';
import { firstInSeries, isStop, phraseActs } from './phrase.js';
import { throughPreposition } from './preposition.js';
import type { Next } from './step.js';
import { subjectOfInfinitive } from './subject.js';
import { verbActs } from './verb-group.js';

const { ADP, CCONJ, SCONJ } = TAG;
/** Nothing more acts from the left. */
const BORDER = -1;

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
  for (let t = hit.first - 1; t >= start; t--) modify(path, t, start, end);
  if (s.word(start - 1) === 'for') subjectOfInfinitive(path, end);
  return { to: 'left', start, end };
}

/** What a word before the hit in its own phrase does: "so-called X", "no X". */
function modify(path: Path, t: number, start: number, end: number): void {
  const { hit, s } = path;
  const operator = s.operator(t);
  if (t === start && isBareVerb(s, t)) path.add('object', operator, effectOf(operator, VERB_FORMS));
  if (reading(operator, 'phrases', 'negate')) path.add('modifier', operator, undefined, { negated: true });
  else if (hasEffect(operator, 'distance')) path.add('modifier', operator, 'distance');
  else if (end === hit.last && reading(operator, 'adjectives', 'bad')) path.add('modifier', operator, 'bad');
}

/** "Let us honour X": a verb that was taken for a noun, after the object of another. */
const isBareVerb = (s: Sentence, t: number): boolean =>
  s.is(t - 1, 'object-pronoun') && s.groupAt(t - 2) >= 0 && s.groupAt(t) < 0;

/** The nouns, prepositions and phrases before a phrase, up to a verb; where nothing governs it, it is a subject. */
export function leftOf(path: Path, start: number, end: number): Next {
  const { s } = path;
  let at = start;
  for (let count = 0; at > s.low && count < REACH; count++) {
    const found = before(path, at);
    if (typeof found !== 'number') return found;
    if (found === BORDER) break;
    at = found;
  }
  // "without X there is no peace": the object of a preposition is no subject
  const isObject = at < start && s.tag(at) === ADP && s.tag(start - 1) === ADP;
  return isObject ? { to: 'clause', token: start } : { to: 'subject', start, end };
}

/** What stands right before a token: a number says from where to go on. */
function before(path: Path, at: number): number | Next {
  const { s } = path;
  const t = firstInSeries(s, at - 1);
  if (compares(path, at, t)) return undefined;
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

/** Whether a phrase is what others are compared with: "nothing is more important than X". */
function compares(path: Path, at: number, t: number): boolean {
  const { s, hit, steps } = path;
  if (at !== s.chunkStart(hit.first) && steps.at(-1)?.relation !== 'noun') return false;
  const comparison = comparisonBefore(s, t);
  if (comparison)
    path.add('predicate', undefined, comparison.effect, { first: comparison.first, last: t + 1, agent: 'none' });
  return comparison !== undefined;
}

/** Whether a clause with a verb of its own begins at a token. */
function opensClause(s: Sentence, t: number): boolean {
  const { clauseFirst, clauseOf } = s.clauses;
  const first = clauseFirst[clauseOf[t]];
  return first === t || (s.tag(t - 1) === CCONJ && first === t - 1);
}
