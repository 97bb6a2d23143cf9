/** A line without its end, and its number from 1. */
export interface NumberedLine {
  line: number;
  text: string;
  /** `\n`, `\r\n`, or empty at the end of the file. */
  end: string;
  /** Whether it was longer than allowed; `text` is its beginning. */
  isCut: boolean;
}

/**
 * Cuts decoded chunks at `\n`, `\r\n`: not at U+2028, which may stand inside JSON strings. Of lines longer than
 * `longest`, in UTF-16 units, the rest is passed over instead of filling the memory. `separator` is `\r` for files of old Macs.
 */
export async function* splitLines(
  chunks: AsyncIterable<string>,
  longest: number,
  separator: '\n' | '\r' = '\n',
): AsyncGenerator<NumberedLine> {
  let line = 0;
  let parts: string[] = [];
  let length = 0;
  const add = (piece: string): void => {
    if (length <= longest) parts.push(piece);
    length += piece.length;
  };
  const take = (end: string): NumberedLine => {
    const isCut = length > longest;
    const whole = parts.length === 1 ? parts[0] : parts.join('');
    const isReturn = end === '\n' && whole.endsWith('\r') && !isCut;
    parts = [];
    length = 0;
    line++;
    return { line, text: isReturn ? whole.slice(0, -1) : whole, end: isReturn ? '\r\n' : end, isCut };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(separator); end >= 0; end = chunk.indexOf(separator, from)) {
      add(chunk.slice(from, end));
      yield take(separator);
      from = end + 1;
    }
    if (from < chunk.length) add(chunk.slice(from));
  }
  if (length) yield take('');
}
