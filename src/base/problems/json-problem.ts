/** What is wrong with a text that is not JSON, and where: an offset in UTF-16 units, a line and a column, from 1. */
export interface JsonProblem {
  message: string;
  offset: number;
  line: number;
  column: number;
}

/** A list or an object that is not closed yet: what may stand next in it. */
type Open = { closing: ']' | '}'; next: 'first' | 'item' | 'value' | 'colon' | 'more' };

const BLANK = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;

/**
 * Finds the first mistake in a text that `JSON.parse` refuses, whose own messages differ between versions of Node and often name no
 * place. Linear, and without recursion.
 */
export function jsonProblem(text: string): JsonProblem {
  const [message, offset] = new JsonScan(text).mistake();
  const before = text.slice(0, offset);
  return { message, offset, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

class JsonScan {
  private at = 0;
  private readonly open: Open[] = [];

  constructor(private readonly text: string) {
    if (text.startsWith('\uFEFF')) this.at = 1;
  }

  mistake(): [message: string, offset: number] {
    let isDone = false;
    for (;;) {
      this.skip(BLANK);
      const found = this.step(isDone);
      if (found !== undefined) return [found, this.at];
      isDone = !this.open.length;
    }
  }

  /** Takes one piece; the mistake if there is one. */
  private step(isDone: boolean): string | undefined {
    const { open, text } = this;
    const inside = open.at(-1);
    const character = text[this.at];
    if (character === undefined) return this.endsEarly(isDone);
    if (isDone) return 'this is not JSON from here on: it ends before';
    if (!inside) return this.value();
    if (character === inside.closing && (inside.next === 'first' || inside.next === 'more')) {
      this.at++;
      open.pop();
      return undefined;
    }
    if (inside.next === 'more') return this.sign(',', inside, 'item', `a comma or ${inside.closing} is missing here`);
    if (inside.next === 'colon') return this.sign(':', inside, 'value', 'a colon is missing here');
    if (inside.closing === '}' && inside.next !== 'value') return this.name(inside);
    inside.next = 'more';
    return this.value();
  }

  private endsEarly(isDone: boolean): string {
    if (isDone) return 'this is not JSON';
    const inside = this.open.at(-1);
    return inside ? `the text ends before its last ${inside.closing}` : 'there is no text in it';
  }

  private sign(wanted: string, inside: Open, next: Open['next'], missing: string): string | undefined {
    if (this.text[this.at] !== wanted) return missing;
    this.at++;
    inside.next = next;
    return undefined;
  }

  private name(inside: Open): string | undefined {
    const character = this.text[this.at];
    if (character !== '"')
      return character === '}'
        ? 'a comma stands before the closing }'
        : 'a name in double quotation marks must stand here';
    inside.next = 'colon';
    return this.string();
  }

  private value(): string | undefined {
    const character = this.text[this.at];
    if (character === '[' || character === '{') {
      this.at++;
      this.open.push({ closing: character === '[' ? ']' : '}', next: 'first' });
      return undefined;
    }
    if (character === '"') return this.string();
    if (this.skip(NUMBER) || this.skip(WORD)) return undefined;
    return character === ']' || character === '}'
      ? `a value is missing before this ${character}`
      : 'a value must stand here: text in double quotation marks, a number, true, false, null, […] or {…}';
  }

  private string(): string | undefined {
    const { text } = this;
    const start = this.at;
    for (this.at++; this.at < text.length; this.at++) {
      const character = text[this.at];
      if (character === '"') {
        this.at++;
        return undefined;
      }
      if (character === '\\') {
        this.at++;
        if (!this.skip(ESCAPE))
          return 'a backslash stands before a character that needs none; write \\\\ for a backslash';
        this.at--;
      } else if (character < ' ')
        return character === '\n' || character === '\r'
          ? 'a line break stands inside quotation marks; write \\n for it'
          : 'a control character stands inside quotation marks';
    }
    this.at = start;
    return 'the quotation mark is never closed';
  }

  /** Goes past what fits here; whether anything did. */
  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text) || pattern.lastIndex === this.at) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
