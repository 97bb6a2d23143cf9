import { onceFor } from '../../base/once.js';
import type { Span } from '../../types/text.js';
import { holdsOne, phraseOf, type TurnGrammar } from './grammar.js';

/** The phrases in what a chair says by which the meeting is run; none where the chair announces a statement of its own. */
export function procedureIn(text: string, { start, end }: Span, { own_statement, procedure }: TurnGrammar): Span[] {
  const said = text.slice(start, end);
  if (holdsOne(phraseOf(said), own_statement)) return [];
  return Array.from(said.matchAll(patternOf(procedure)), ({ 0: phrase, index }) => ({
    start: start + index,
    end: start + index + phrase.length,
  }));
}

/** Finds any of a list of phrases, whatever blanks and commas are between their words. */
const patternOf = onceFor((phrases: ReadonlySet<string>): RegExp => {
  const written = [...phrases].map((phrase) => phrase.replaceAll("'", "['\u2019]").replaceAll(' ', '[\\s,.!]+'));
  return new RegExp(`(?<!\\p{L})(?:${written.join('|')})(?!\\p{L})`, 'giu');
});
