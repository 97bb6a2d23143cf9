const QUOTE = '"';
/** Characters behind a backslash that decide what it means. */
const LOOKAHEAD = 3;

/** Where in a table a character stands. */
type Place = 'before a field' | 'in a field' | 'in quotation marks';

/**
 * Chunks of a table in which programs wrote `\"` for a quotation mark inside a quoted field: `""` takes its place, so the
 * text keeps its length. A backslash before the quotation mark that closes a field stays: `"C:\",`. `onFound` is called once.
 */
export async function* doubleQuotes(
  chunks: AsyncIterable<string>,
  delimiter: string,
  onFound: () => void,
): AsyncGenerator<string> {
  const scanner = new Scanner(delimiter);
  let held = '';
  let found = false;
  for await (const chunk of chunks) {
    const text = held + chunk;
    const length = Math.max(0, text.length - LOOKAHEAD);
    const ready = scanner.scan(text, length);
    held = text.slice(ready.end);
    if (ready.found && !found) onFound();
    found ||= ready.found;
    if (ready.text) yield ready.text;
  }
  const last = scanner.scan(held, held.length);
  if (last.found && !found) onFound();
  if (last.text) yield last.text;
}

class Scanner {
  private place: Place = 'before a field';
  /** Whether an odd number of `\"` went before in this field: the next one closes what it opened. */
  private open = false;

  constructor(private readonly delimiter: string) {}

  /** Scans up to `length`, or a little further; what stands there may depend on characters behind it. */
  scan(text: string, length: number): { text: string; end: number; found: boolean } {
    const pieces: string[] = [];
    let from = 0;
    let at = 0;
    while (at < length) {
      if (this.place === 'in quotation marks') {
        const char = text[at];
        if (char === '\\' && text[at + 1] === QUOTE && this.isEscape(text, at)) {
          pieces.push(text.slice(from, at), '""');
          this.open = !this.open;
          from = at + 2;
          at += 2;
        } else if (char === '\\' && text[at + 1] === '\\') at += 2;
        else if (char !== QUOTE) at++;
        else if (text[at + 1] === QUOTE) at += 2;
        else {
          this.place = 'in a field';
          at++;
        }
      } else this.step(text[at++]);
    }
    pieces.push(text.slice(from, at));
    return { text: pieces.join(''), end: at, found: pieces.length > 1 };
  }

  private step(char: string): void {
    if (char === this.delimiter || char === '\n' || char === '\r') this.place = 'before a field';
    else if (char === QUOTE && this.place === 'before a field') {
      this.place = 'in quotation marks';
      this.open = false;
    } else if (this.place === 'before a field' && char !== ' ') this.place = 'in a field';
  }

  /** A field ends behind a quotation mark only with a delimiter, a line's end or the end of the text. */
  private isEscape(text: string, at: number): boolean {
    const next = text[at + 2];
    if (next === QUOTE) return this.endsField(text[at + 3]) || text[at + 3] === QUOTE || this.open;
    return this.endsField(next) ? this.open : true;
  }

  private endsField(char: string | undefined): boolean {
    return char === undefined || char === this.delimiter || char === '\n' || char === '\r';
  }
}
