import type { NumberedLine } from './lines.js';
import { isLikeRow } from './row-likeness.js';

/** The lines of one row of a table; where it is broken, what is wrong with it. */
export interface RowText {
  /** The row as it stands in the file, with its line ends. */
  raw: string;
  /** Lines of the file, from 1. */
  first: number;
  last: number;
  problem?: { message: string; hint: string };
}

const QUOTE = '"';
/** What may be looked at again after quotation marks that nobody closes, in UTF-16 units of the whole file. */
const MOST_LOOKED_AT_AGAIN = 8 * 1024 * 1024;
/** What a line costs besides its length. */
const LINE = 32;
const UNCLOSED = {
  message: 'a quotation mark is opened and not closed',
  hint: 'Close the quotation mark, and double one that stands inside a quoted field.',
};

/**
 * Puts the lines of a table together to rows: a quoted field may go over several lines. Where its quotation mark is
 * never closed, or the next field to open one begins before it is closed, that line is broken, and a row begins in the
 * next one: else rows would be fused silently. `longest` is that of a row, in UTF-16 units.
 */
export class RowReader {
  /** Lines that wait to be looked at, the next one last. */
  private readonly waiting: NumberedLine[] = [];
  private again = 0;
  /** Of the table, once its first row was read: by these a line is known that looks like a row. */
  columns?: number;

  constructor(
    private readonly lines: AsyncIterator<NumberedLine>,
    private readonly delimiter: string,
    private readonly longest: number,
  ) {}

  async *rows(): AsyncGenerator<RowText> {
    for (let first = await this.next(); first; first = await this.next()) yield await this.rowFrom(first);
  }

  private async next(): Promise<NumberedLine | undefined> {
    const held = this.waiting.pop();
    if (held) return held;
    const next = await this.lines.next();
    return next.done ? undefined : next.value;
  }

  private async rowFrom(first: NumberedLine): Promise<RowText> {
    const held: NumberedLine[] = [];
    let length = 0;
    let isOpen = false;
    let hasStray = false;
    for (let line: NumberedLine | undefined = first; line; line = await this.next()) {
      const wasOpen = isOpen;
      const scan = scanQuotes(line.text, this.delimiter, wasOpen);
      if (wasOpen && scan.opensInside) return this.broken(held, line);
      held.push(line);
      length += line.text.length + line.end.length;
      if (line.isCut || length > this.longest) return this.tooLong(held);
      isOpen = scan.isOpen;
      hasStray ||= scan.hasStray;
      if (!isOpen) return hasStray && this.holdsRow(held) ? this.broken(held) : rowOf(held);
    }
    return this.broken(held);
  }

  private holdsRow([first, ...others]: readonly NumberedLine[]): boolean {
    const { columns, delimiter } = this;
    const before = first.text.slice(0, first.text.indexOf(QUOTE)).split(delimiter).slice(0, -1);
    return columns !== undefined && others.some(({ text }) => isLikeRow(text, delimiter, columns, { before }));
  }

  /** The first line is broken; the others, and the one that showed it, are looked at again. */
  private broken(held: readonly NumberedLine[], next?: NumberedLine): RowText {
    const again = next ? [...held.slice(1), next] : held.slice(1);
    this.again += again.reduce((sum, { text }) => sum + text.length + LINE, 0);
    if (this.again > MOST_LOOKED_AT_AGAIN) {
      if (next) this.waiting.push(next);
      return { ...rowOf(held), problem: UNCLOSED };
    }
    for (const line of again.reverse()) this.waiting.push(line);
    return { ...rowOf(held.slice(0, 1)), problem: UNCLOSED };
  }

  private tooLong(held: readonly NumberedLine[]): RowText {
    const message = 'a row holds more than one document may have';
    const problem = { message, hint: 'Look for a quotation mark that is not closed, or see --max-document.' };
    if (held.length === 1) return { ...rowOf(held), problem };
    return { ...this.broken(held), problem };
  }
}

function rowOf(held: readonly NumberedLine[]): RowText {
  const raw = held.map(({ text, end }) => text + end).join('');
  return { raw, first: held[0].line, last: held[held.length - 1].line };
}

interface Quotes {
  /** Whether a quoted field is open at the end of the line. */
  isOpen: boolean;
  /** Whether a quotation mark stands within a quoted field, neither doubled nor at its end. */
  hasStray: boolean;
  /** Whether such a mark looks like the beginning of another field, in one that was open when the line began. */
  opensInside: boolean;
}

function scanQuotes(text: string, delimiter: string, wasOpen: boolean): Quotes {
  let isOpen = wasOpen;
  let isFirst = wasOpen; // whether this is still the field that was open when the line began
  let hasStray = false;
  for (let at = text.indexOf(QUOTE); at >= 0; at = text.indexOf(QUOTE, at + 1)) {
    const after = text[at + 1];
    const begins = at === 0 || text[at - 1] === delimiter;
    if (!isOpen) isOpen = begins;
    else if (after === QUOTE) at++;
    else if (after === undefined || after === delimiter) {
      isOpen = false;
      isFirst = false;
    } else {
      hasStray = true;
      isOpen = false; // the parser takes the field for an unquoted one from here on
      if (isFirst && begins && !/\s/.test(after)) return { isOpen, hasStray, opensInside: true };
    }
  }
  return { isOpen, hasStray, opensInside: false };
}
