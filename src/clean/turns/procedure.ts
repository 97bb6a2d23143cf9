import { onceFor } from '../../base/once.js';
import type { Span } from '../../types/text.js';
import { holdsOne, phraseOf, type TurnGrammar } from './grammar.js';
import { startsOf } from './phrase-starts.js';

/** The phrases in what a chair says by which the meeting is run; none where the chair announces a statement of its own. */
export function procedureIn(text: string, { start, end }: Span, { own_statement, procedure }: TurnGrammar): Span[] {
  const said = text.slice(start, end);
  const starts = startsOf(procedure).in(said);
  if (!starts.length) return [];
  if (startsOf(own_statement).in(said).length && holdsOne(phraseOf(said), own_statement)) return [];
  const pattern = patternOf(procedure);
  const found: Span[] = [];
  let behind = 0;
  for (const at of starts) {
    if (at < behind) continue;
    pattern.lastIndex = at;
    if (!pattern.test(said)) continue;
    behind = pattern.lastIndex;
    found.push({ start: start + at, end: start + behind });
  }
  return found;
}

/** Finds any of a list of phrases at a place, whatever blanks and commas are between their words. */
const patternOf = onceFor((phrases: ReadonlySet<string>): RegExp => {
  const written = [...phrases].map((phrase) => phrase.replaceAll("'", "['\u2019]").replaceAll(' ', '[\\s,.!]+'));
  return new RegExp(`(?<!\\p{L})(?:${written.join('|')})(?!\\p{L})`, 'iuy');
});
