import { type Line, scanWords } from '../lines.js';
import type { TurnGrammar } from './grammar.js';
import { nameOf } from './name-in-label.js';
import type { Opening } from './speakers.js';
import { stageOf } from './stage.js';

/** The lines with each label as a line of its own, and what is said and what is only told marked as such. */
export function splitLines(
  text: string,
  lines: readonly Line[],
  { openings, close }: { openings: readonly Opening[]; close: number },
  grammar: TurnGrammar,
): Line[] {
  const byLine = new Map(openings.map((opening) => [opening.line, opening]));
  const found: Line[] = [];
  lines.forEach((line, i) => {
    const opening = byLine.get(i);
    if (i < openings[0].line || i >= close) {
      found.push(i === close ? { ...line, parted: true } : line);
      return;
    }
    const parted = line.parted || opening !== undefined;
    if (!opening?.label) {
      const reason = line.reason ?? stageOf(text, line, grammar);
      found.push({
        ...line,
        parted: parted || found.at(-1)?.turn === 'label',
        turn: 'said',
        ...(reason && { reason }),
      });
      return;
    }
    const { label } = opening.label;
    const named = nameOf(opening);
    if (named)
      found.push({
        ...line,
        ...scanWords(text, named.start, named.end),
        ...named,
        parted,
        bullet: -1,
        turn: 'label',
        reason: undefined,
      });
    const start = skipped(text, label.end, line.end);
    if (start < line.end) {
      const rest: Line = {
        ...line,
        ...scanWords(text, start, line.end),
        start,
        bullet: -1,
        apart: false,
        parted: true,
        turn: 'said',
        reason: undefined,
      };
      const reason = stageOf(text, rest, grammar);
      found.push(reason ? { ...rest, reason } : rest);
    }
  });
  return found;
}

function skipped(text: string, start: number, end: number): number {
  while (start < end && /[\s*_\\]/.test(text[start])) start++;
  return start;
}
