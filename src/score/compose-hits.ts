import type { Term } from '../knowledge/lexicon.js';
import { TAG } from '../types/text.js';
import { compose, type CueEffect } from './compose.js';
import { governorsOf } from './governors.js';
import type { ComposedHit } from './hit-features.js';
import type { Match } from './overlaps.js';
import type { Scorer } from './scorer.js';
import type { Sentence } from './sentence.js';

/** What acts on each hit of a sentence, and what it comes to. */
export function composeHits(s: Sentence, matches: readonly Match[], scorer: Scorer, cue: CueEffect | undefined): ComposedHit[] {
  return matches.map((match) => {
    const term = scorer.terms[match.term];
    const first = s.at[match.first];
    const verb = s.at[match.verb];
    const steps = governorsOf(s, first, s.at[match.last - 1] + 1, verb);
    const value = (term.pole === 'pro' ? term.valence : -term.valence) as 1 | -1;
    const composed = compose(s, steps, { kind: kindOf(term, s.tag(verb) === TAG.VERB), value }, cue);
    return { match, term, composed };
  });
}

function kindOf({ role }: Term, isVerb: boolean): 'thing' | 'deed' | 'claim' {
  if (role === 'pro' || role === 'anti') return 'claim';
  return role === 'deed' || isVerb ? 'deed' : 'thing';
}
