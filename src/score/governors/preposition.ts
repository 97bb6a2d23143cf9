import type { EffectClass } from '../../knowledge/load/shared.js';
import { TAG } from '../../types/text.js';
import { effectOf, NOUN_FORMS, PHRASE_FORMS, VERB_FORMS } from '../sentence/effects.js';
import { type Operator, reading } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';
import type { Path } from './path.js';
import { ACTING } from './phrase.js';
import type { Next } from './step.js';
import { verbActs } from './verb-group.js';

/** Adjectives of these effects say that a thing helps: "essential for X". */
const HELPING = ['good', 'prevail'] as const satisfies readonly EffectClass[];

/** "violation of X", "call for X", "look at X": a number says from where to go on. */
export function throughPreposition(path: Path, t: number): number | Next {
  const { s } = path;
  const operator = s.operator(t - 1) ?? s.operator(t);
  const reaching = operator && operator.last >= t ? operator : undefined;
  const verb = reaching ? ofReachingVerb(path, t, reaching) : undefined;
  if (verb) return verb.next;
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

/** What a word with a preposition of its own hands on where it is a verb: "look at X". */
function ofReachingVerb(path: Path, t: number, operator: Operator): { next: Next } | undefined {
  const { s } = path;
  const progressive = progressiveOf(s, operator);
  if (progressive >= 0) {
    const effect = effectOf(operator, VERB_FORMS);
    return { next: { to: 'verb', group: progressive, relation: 'object', operator, effect } };
  }
  const phrasal = s.groupAt(operator.first);
  return phrasal >= 0 ? { next: pastVerb(path, t, phrasal, operator.last > t) } : undefined;
}

/** "Good roads are essential for X", "fatal to X": whatever helps it is good, whatever hurts it bad. */
function isJudgedFor(path: Path, t: number): boolean {
  const { hit, s } = path;
  const word = s.word(t);
  const operator = s.operator(t - 1);
  if ((word !== 'for' && word !== 'to') || !operator || s.chunkAt(t - 1) >= 0 || s.groupAt(hit.last) >= 0) return false;
  const isGood =
    HELPING.some((effect) => reading(operator, 'adjectives', effect)) ||
    reading(operator, 'phrases', 'modal') !== undefined;
  if (!isGood && !reading(operator, 'adjectives', 'bad')) return false;
  path.add('predicate', operator, isGood ? 'good' : 'worry', { agent: 'none' });
  return true;
}
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
