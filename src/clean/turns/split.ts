import { copyOf, type Line, readWords } from '../lines.js';
import type { TurnGrammar } from './grammar.js';
import { nameOf, type Opening } from './speakers.js';
import { stageOf } from './stage.js';

/** The lines with each label as a line of its own, and what is said and what is only told marked as such. */
export function splitLines(
  text: string,
  lines: readonly Line[],
  { openings, close }: { openings: readonly Opening[]; close: number },
  grammar: TurnGrammar,
): Line[] {
  const found: Line[] = [];
  let next = 0; // of the openings
  for (const [i, line] of lines.entries()) {
    const opening = openings[next]?.line === i ? openings[next++] : undefined;
    if (i < openings[0].line || i > close) found.push(line);
    else if (i === close) found.push(partedFrom(line));
    else if (opening?.label) pushTurn(text, line, opening, found, grammar);
    else found.push(saidIn(text, line, opening !== undefined || found.at(-1)?.turn === 'label', grammar));
  }
  return found;
}

function partedFrom(line: Line): Line {
  const copy = copyOf(line);
  copy.parted = true;
  return copy;
}

/** A line within a turn. */
function saidIn(text: string, line: Line, isParted: boolean, grammar: TurnGrammar): Line {
  const said = copyOf(line);
  said.parted ||= isParted;
  said.turn = 'said';
  said.reason ??= stageOf(text, line, grammar);
  return said;
}

/** Adds the name in a label and what is said behind the label, as lines of their own. */
function pushTurn(text: string, line: Line, opening: Opening, found: Line[], grammar: TurnGrammar): void {
  const named = nameOf(opening);
  if (named) found.push(part(text, line, named.start, named.end, 'label'));
  const start = skipped(text, opening.label!.label.end, line.end);
  if (start >= line.end) return;
  const rest = part(text, line, start, line.end, 'said');
  rest.apart = false;
  rest.reason = stageOf(text, rest, grammar);
  found.push(rest);
}

function part(text: string, line: Line, start: number, end: number, turn: Line['turn']): Line {
  const copy = partedFrom(line);
  copy.start = start;
  copy.end = end;
  copy.bullet = -1;
  copy.turn = turn;
  copy.reason = undefined;
  readWords(text, copy);
  return copy;
}

const SKIPPED = /[\s*_\\]/;

function skipped(text: string, start: number, end: number): number {
  while (start < end && SKIPPED.test(text[start])) start++;
  return start;
}
