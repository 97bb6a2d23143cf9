/** A cell with its place in the file, both from 1: of CSV a place in the text, in UTF-16 units; of a workbook row and column. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface CellRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

const QUOTE = '"';

/** The cells of one row of a delimited table. Quotation marks that do not match are taken as they stand; nothing is lost. */
export function cellsOf(raw: string, first: number, delimiter: string): Cell[] {
  const cells: Cell[] = [];
  let line = first;
  let lineStart = 0;
  for (let at = 0; ; at++) {
    const start = { line, column: at - lineStart + 1 };
    const { text, end } = raw[at] === QUOTE ? quoted(raw, at, delimiter) : unquoted(raw, at, delimiter);
    cells.push({ text, ...start });
    for (let i = raw.indexOf('\n', at); i >= 0 && i < end; i = raw.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    if (raw[end] !== delimiter) return cells;
    at = end;
  }
}

interface Scanned {
  text: string;
  /** Where the delimiter stands, or the row ends. */
  end: number;
}

function unquoted(raw: string, from: number, delimiter: string): Scanned {
  const found = raw.indexOf(delimiter, from);
  const end = found < 0 ? raw.length : found;
  return { text: raw.slice(from, end).replace(/[\r\n]+$/, ''), end };
}

function quoted(raw: string, from: number, delimiter: string): Scanned {
  let text = '';
  let at = from + 1;
  for (;;) {
    const close = raw.indexOf(QUOTE, at);
    if (close < 0) return unquoted(raw, from, delimiter);
    text += raw.slice(at, close);
    if (raw[close + 1] !== QUOTE) {
      const rest = unquoted(raw, close + 1, delimiter);
      return { text: text + rest.text, end: rest.end };
    }
    text += QUOTE;
    at = close + 2;
  }
}
