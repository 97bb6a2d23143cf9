import type { Line } from '../lines.js';
import { beginsWithOne, holdsOne, phraseOf, type TurnGrammar } from './grammar.js';
import { startsOf } from './phrase-starts.js';

/** Longer lines are said by somebody. */
const SHORT = { interruption: 12, procedure: 25, closing: 40, end: 6 } as const;
const BRACKETED = /^[\s*_\\]*(?:[([][^()[\]]*[)\]][\s*_.\\]*){1,3}$/;
/** "{time} 1415", as the Congressional Record marks the hour. */
const BRACED = /^\{[^{}]*\}[\s\d:]*$/;
const BROKEN_OFF = /[-\u2013\u2014]$/;

/** Index of the line that ends the last turn ("END 3:25 P.M.", "This interview was edited …"), or that behind the last line. */
export function closingLine(text: string, lines: readonly Line[], last: number, grammar: TurnGrammar): number {
  for (let i = last + 1; i < lines.length; i++) {
    const { apart, end, start, words } = lines[i];
    if (words <= SHORT.end && endsRecord(text.slice(start, end), grammar)) return i;
    if (!apart || words > SHORT.closing) continue;
    if (beginsLine(text, lines[i], grammar.closings)) return i;
  }
  return lines.length;
}

/** "END 3:25 P.M." */
const endsRecord = (written: string, { end }: TurnGrammar): boolean =>
  /^\P{L}*\p{Lu}{3}/u.test(written) && beginsWithOne(phraseOf(written), end);

const beginsLine = (text: string, { end, start }: Line, list: ReadonlySet<string>): boolean =>
  startsOf(list).open(text, start, end) && beginsWithOne(phraseOf(text.slice(start, end)), list);

/** Why a line among turns is nobody's: it tells what happened in the room, or what was decided; undefined where somebody says it. */
export function stageOf(text: string, line: Line, grammar: TurnGrammar): string | undefined {
  const { end, start, words } = line;
  if (words > SHORT.procedure) return undefined;
  if (words <= SHORT.interruption) {
    const written = text.slice(start, end);
    if (BRACKETED.test(written) || BRACED.test(written)) return 'interruption';
    if (BROKEN_OFF.test(written) && holdsOne(phraseOf(written), grammar.interruptions)) return 'interruption';
  }
  return beginsLine(text, line, grammar.procedural_lines) ? 'procedure' : undefined;
}
