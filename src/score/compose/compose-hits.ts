import type { Term } from '../../knowledge/lexicon.js';
import { governorsOf } from '../governors/governors.js';
import type { Match } from '../match/match.js';
import type { ComposedHit } from '../reader/hit-features.js';
import type { Scorer } from '../scorer.js';
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
  return matches.map((match) => {
    const term = scorer.terms[match.term];
    const first = s.at[match.first];
    const verb = s.at[match.verb];
    const place = { first, last: s.at[match.last - 1] + 1, verb, isDeed: term.role === 'deed' };
    const steps = governorsOf(s, place);
    const value = (term.pole === 'pro' ? term.valence : -term.valence) as 1 | -1;
    const composed = compose(
      s,
      steps,
      { kind: kindOf(s, term, first, verb), value, blames: isBlamed(s, term, verb) },
      cue,
    );
    return { match, term, composed };
  });
}

/** A wrong deed is held against others, unless its verb only says that they left something. */
function isBlamed(s: Sentence, { role, valence }: Term, verb: number): boolean {
  const operator = s.operator(verb);
  return role === 'deed' && valence < 0 && !hasEffect(operator, 'withdraw');
}

function kindOf(s: Sentence, { role, valence }: Term, first: number, verb: number): Kind {
  const isVerb = s.groupAt(verb) >= 0 && s.isVerb(verb);
  if (role === 'deed') return 'deed';
  if (role === 'concept') return isVerb ? 'deed' : 'thing';
  if (isVerb || s.groupAt(first) >= 0) return 'clause';
  return role === 'pro' && valence > 0 ? 'position' : 'complaint';
}
