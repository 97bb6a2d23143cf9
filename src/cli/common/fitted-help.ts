import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const GAP = 2;
/** Explanations of examples get at least so many columns. */
const EXPLANATION = 24;
const CONTINUED = '      ';

/** An example and what it does. */
const EXAMPLE = /^( {2}stance .*?\S) {2,}(\S.*)$/;

/**
 * Help text with no line wider than `width`: paragraphs wrap, explanations of examples go behind or below their commands, and commands that
 * are too long go on in the next line, behind a backslash.
 */
export function fittedHelp(text: string, width: number): string {
  const lines = text.split('\n');
  if (lines.every((line) => stringWidth(line) <= width)) return text;
  return shortest(lines, width).join('\n');
}

/** Explanations begin in the column that makes the fewest lines. */
function shortest(lines: readonly string[], width: number): string[] {
  const commands = lines.flatMap((line) => EXAMPLE.exec(line)?.[1].length ?? []);
  const columns = [...new Set(commands)].filter((column) => column <= width - GAP - EXPLANATION);
  const all = (columns.length ? columns : [width - GAP - EXPLANATION])
    .sort((one, other) => other - one)
    .map((column) => lines.flatMap((line) => fittedLine(line, column, width)));
  return all.reduce((best, one) => (one.length < best.length ? one : best));
}

function fittedLine(line: string, column: number, width: number): string[] {
  const [, command, explanation] = EXAMPLE.exec(line) ?? [];
  if (command !== undefined) return example(command, explanation, column, width);
  if (stringWidth(line) <= width) return [line];
  if (line.startsWith('  stance ')) return continued(line, width);
  const [indent] = /^ */.exec(line)!;
  return wrapAnsi(line.trimStart(), width - indent.length, { hard: true })
    .split('\n')
    .map((part) => indent + part);
}

function example(command: string, explanation: string, column: number, width: number): string[] {
  const room = width - column - GAP;
  const [first, ...rest] = wrapAnsi(explanation, room).split('\n');
  const below = ' '.repeat(column + GAP);
  const isShort = stringWidth(command) <= column;
  return isShort
    ? [command.padEnd(column + GAP) + first, ...rest.map((part) => below + part)]
    : [...continued(command, width), ...[first, ...rest].map((part) => below + part)];
}

/** A command in lines that a shell reads as one. */
function continued(command: string, width: number): string[] {
  if (stringWidth(command) <= width) return [command];
  const at = lastBlank(command, width - 2);
  if (at <= CONTINUED.length) return [command];
  return [`${command.slice(0, at)} \\`, ...continued(CONTINUED + command.slice(at + 1), width)];
}

/** Where a command can go on in the next line: not inside quotation marks. */
function lastBlank(command: string, before: number): number {
  const blanks = [...command.matchAll(/"[^"]*"|'[^']*'| /g)]
    .filter(([found]) => found === ' ')
    .map(({ index }) => index);
  return Math.max(0, ...blanks.filter((at) => at <= before && /\S/.test(command.slice(0, at))));
}
