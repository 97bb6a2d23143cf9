import type { Line } from '../lines.js';
import { beginsWithOne, holdsOne, phraseOf, type TurnGrammar } from './grammar.js';

/** Longer lines are said by somebody. */
const SHORT = { interruption: 12, procedure: 25, closing: 40, end: 6 } as const;
const BRACKETED = /^[\s*_\\]*(?:[([][^()[\]]*[)\]][\s*_.\\]*){1,3}$/;
/** "{time} 1415", as the Congressional Record marks the hour. */
const BRACED = /^\{[^{}]*\}[\s\d:]*$/;
const BROKEN_OFF = /[-\u2013\u2014]$/;

/** Index of the line that ends the last turn ("END 3:25 P.M.", "This interview was edited …"), or that behind the last line. */
export function closingLine(text: string, lines: readonly Line[], last: number, grammar: TurnGrammar): number {
  for (let i = last + 1; i < lines.length; i++) {
    const { end, start, words } = lines[i];
    if (words > SHORT.closing) continue;
    const written = text.slice(start, end);
    const phrase = phraseOf(written);
    const isEnd = words <= SHORT.end && /^\P{L}*\p{Lu}{3}/u.test(written) && beginsWithOne(phrase, grammar.end);
    if (isEnd || (lines[i].apart && beginsWithOne(phrase, grammar.closings))) return i;
  }
  return lines.length;
}

/** Why a line among turns is nobody's: it tells what happened in the room, or what was decided; undefined where somebody says it. */
export function stageOf(text: string, { end, start, words }: Line, grammar: TurnGrammar): string | undefined {
  if (words > SHORT.procedure) return undefined;
  const written = text.slice(start, end);
  if (words <= SHORT.interruption) {
    if (BRACKETED.test(written) || BRACED.test(written)) return 'interruption';
    if (BROKEN_OFF.test(written) && holdsOne(phraseOf(written), grammar.interruptions)) return 'interruption';
  }
  return beginsWithOne(phraseOf(written), grammar.procedural_lines) ? 'procedure' : undefined;
}
