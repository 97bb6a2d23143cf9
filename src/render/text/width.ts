import stringWidth from 'string-width';
import wrapAnsi, { type Options } from 'wrap-ansi';

/** Letters, digits and marks of one column each, without styles: most of what is printed. */
const SIMPLE = /^[\x20-\x7e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u2010-\u2027\u2212]*$/;

/** The columns that a text takes in a terminal, without its styles. */
export function widthOf(text: string): number {
  return SIMPLE.test(text) ? text.length : stringWidth(text);
}

/** Lines of at most `columns`, as wrap-ansi has them, which looks at simple text no closer than at any other and takes a hundred times as long. */
export function wrap(text: string, columns: number, options: Pick<Options, 'hard' | 'trim'> = {}): string {
  const isSimple = SIMPLE.test(text) && !text.split(' ').some((word) => options.hard && word.length > columns);
  if (!isSimple) return wrapAnsi(text, columns, options);
  return options.trim === false ? wrapSimple(text, columns) : wrapTrimmed(text, columns);
}

/** Keeps all blanks. */
function wrapSimple(text: string, columns: number): string {
  const rows = [''];
  for (const [index, word] of text.split(' ').entries()) {
    if (index > 0) {
      if (rows[rows.length - 1].length >= columns) rows.push('');
      rows[rows.length - 1] += ' ';
    }
    append(rows, word, columns);
  }
  return rows.join('\n');
}

function wrapTrimmed(text: string, columns: number): string {
  const rows = [''];
  for (const [index, word] of text.split(' ').entries()) {
    const row = rows[rows.length - 1].trimStart();
    rows[rows.length - 1] = index > 0 && row !== '' ? `${row} ` : row;
    append(rows, word, columns);
  }
  return text.trim() === '' ? '' : rows.map((row) => row.trimEnd()).join('\n');
}

function append(rows: string[], word: string, columns: number): void {
  const { length } = rows[rows.length - 1];
  if (length + word.length > columns && length > 0 && word !== '') rows.push('');
  rows[rows.length - 1] += word;
}
