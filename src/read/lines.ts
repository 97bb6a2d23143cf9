/** A line without its end, and its number from 1. */
export interface NumberedLine {
  line: number;
  text: string;
}

/** Longest line kept, in UTF-16 units; what is longer is cut off and then fails as broken, instead of filling memory. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/** Cuts decoded chunks at `\n`, `\r\n`: not at U+2028, which may stand inside JSON strings. */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<NumberedLine> {
  let line = 0;
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      const piece = chunk.slice(from, end);
      const text = length ? parts.join('') + piece : piece;
      yield { line: ++line, text: text.endsWith('\r') ? text.slice(0, -1) : text };
      parts = [];
      length = 0;
      from = end + 1;
    }
    if (from < chunk.length && length < LONGEST_LINE) {
      parts.push(chunk.slice(from));
      length += chunk.length - from;
    }
  }
  if (length) yield { line: ++line, text: parts.join('') };
}
