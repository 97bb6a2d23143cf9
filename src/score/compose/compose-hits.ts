import { GROUP } from '../../english/verb-groups.js';
import type { Term } from '../../knowledge/lexicon.js';
import { governorsOf, type Place } from '../governors/governors.js';
import type { Match } from '../match/match.js';
import type { ComposedHit } from '../reader/hit-features.js';
import type { Scorer } from '../scorer.js';
import { effectOf, VERB_FORMS } from '../sentence/effects.js';
import { hasEffect } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';
import { type CueEffect, compose, type Kind } from './compose.js';

/** What acts on each hit of a sentence, and what it comes to. */
export function composeHits(
  s: Sentence,
  matches: readonly Match[],
  scorer: Scorer,
  cue: CueEffect | undefined,
): ComposedHit[] {
  const hits: ComposedHit[] = [];
  for (const match of matches) {
    const term = scorer.terms[match.term];
    const place = placeOf(s, match, term);
    const { first, verb } = place;
    const steps = governorsOf(s, place);
    const value = (term.pole === 'pro' ? term.valence : -term.valence) as 1 | -1;
    const composed = compose(
      s,
      steps,
      { kind: kindOf(s, term, first, verb), value, blames: isBlamed(s, term, verb) },
      cue && { ...cue, relative: relativeAround(s, first) },
    );
    hits.push({ match, term, composed });
  }
  return hits;
}

/** Where a hit stands. Of a claim with a subject ("we leave X") its verb counts, and of a value with a verb ("violate X") the rest. */
function placeOf(s: Sentence, match: Match, { role, valence }: Term): Place {
  const first = s.at[match.first];
  const last = s.at[match.last - 1] + 1;
  const verb = s.at[match.verb];
  const isDeed = role === 'deed';
  if (isDeed) return { first, last, verb, isDeed };
  if (role !== 'concept') return { first, last, verb: finiteVerb(s, first, last), isDeed };
  const operator = valence > 0 && s.isVerb(verb) ? s.operator(verb) : undefined;
  const rest = operator && effectOf(operator, VERB_FORMS) && operator.last < last ? operator.last : first;
  return { first: rest, last, verb: rest, isDeed };
}

/** "Denounced leaders who trample on X" says of whom; "denounced the bombing, which X forbids" adds something. */
function relativeAround(s: Sentence, token: number): CueEffect['relative'] {
  const { clauseFirst, clauseOf } = s.clauses;
  const first = clauseFirst[clauseOf[token]];
  const pronoun = s.is(first, 'relative-subject') ? first : first - 1;
  if (pronoun <= s.low || !s.is(pronoun, 'relative-subject')) return undefined;
  if (s.word(pronoun) === 'that' && s.groupAt(pronoun + 1) < 0) return undefined; // "reports that she …"
  return s.word(pronoun - 1) === ',' ? 'aside' : 'restrictive';
}

/** The finite verb after the first word of a claim, or that word. */
function finiteVerb(s: Sentence, first: number, last: number): number {
  if (s.groupAt(first) >= 0) return first;
  const { groupBits, groupHead, groupLast, groupSubject } = s.groups;
  const { chunkFirst } = s.chunks;
  for (let t = first + 1; t < last; t++) {
    const group = s.groupAt(t);
    const subject = group < 0 ? -1 : groupSubject[group];
    const isWhole = group >= 0 && groupHead[group] < last && s.groupAt(groupLast[group]) < 0;
    if (isWhole && subject >= 0 && groupBits[group] & GROUP.finite && chunkFirst[subject] >= first - 1) return t;
  }
  return first;
}

/** A deed is held against others, or that they leave it undone, unless its verb only says that they left something. */
function isBlamed(s: Sentence, { role, valence }: Term, verb: number): boolean {
  const operator = s.operator(verb);
  const isDone = role === 'deed' || (role === 'concept' && s.groupAt(verb) >= 0 && s.isVerb(verb));
  return isDone && (valence > 0 || !hasEffect(operator, 'withdraw'));
}

function kindOf(s: Sentence, { role, valence }: Term, first: number, verb: number): Kind {
  const isVerb = s.groupAt(verb) >= 0 && s.isVerb(verb);
  if (role === 'deed') return 'deed';
  if (role === 'concept') return isVerb ? 'deed' : 'thing';
  if (isVerb || s.groupAt(first) >= 0 || verb > first) return 'clause';
  return role === 'pro' && valence > 0 ? 'position' : 'complaint';
}
