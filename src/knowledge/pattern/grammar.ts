/**
 * The pattern language of boilerplate rules and stance lexicons (docs/lexicon-format.md). A pattern is read into nodes here; `steps.ts`
 * compiles them to steps over tokens for lexicons, `clean/pattern.ts` to a regular expression over characters for boilerplate.
 */
export type PatternNode =
  | { kind: 'text'; text: string }
  /** A sign after a backslash, meant literally. */
  | { kind: 'literal'; text: string }
  | { kind: 'blank' }
  /** `*` or `?` */
  | { kind: 'wildcard'; text: string }
  /** `...` */
  | { kind: 'gap' }
  /** `<name>`: a list of words, or something built in. */
  | { kind: 'list'; text: string; at: number }
  /** `(a|b)` */
  | { kind: 'choice'; branches: PatternNode[][] };

/** What is wrong with a pattern, and where in it, from 0. */
export class PatternError extends Error {
  constructor(
    message: string,
    readonly at: number,
    readonly pattern: string,
  ) {
    super(message);
  }
}

const BLANK: PatternNode = { kind: 'blank' };
const GAP: PatternNode = { kind: 'gap' };
const BLANKS = /\s+/y;
const LIST = /<([a-z][a-z-]*)>/y;
const TEXT = /[^\s\\<*?(|).]+/y;
const SMALL = /[a-z]/;
const SPACE = /\s/;

/** Reads a pattern. Throws `PatternError` where a bracket has no other half. */
export function parseNodes(pattern: string): PatternNode[] {
  const parser = new Parser(pattern);
  const nodes = parser.sequence();
  if (parser.at < pattern.length) throw new PatternError('has ")" or "|" without "("', parser.at, pattern);
  return nodes;
}

class Parser {
  at = 0;

  constructor(private readonly pattern: string) {}

  /** Nodes up to the end of the pattern, or of a branch. */
  sequence(): PatternNode[] {
    const { pattern } = this;
    const nodes: PatternNode[] = [];
    while (this.at < pattern.length && pattern[this.at] !== '|' && pattern[this.at] !== ')') nodes.push(this.node());
    return nodes;
  }

  private node(): PatternNode {
    const text = this.take(TEXT);
    if (text) return { kind: 'text', text };
    const { at, pattern } = this;
    const sign = pattern[at];
    if (sign === '(') return this.choice();
    if (sign === '<' && SMALL.test(pattern[at + 1])) return this.list();
    if (sign === '\\' && at + 1 < pattern.length) return this.literal();
    if (this.take(BLANKS)) return BLANK;
    if (sign === '.' && pattern.startsWith('...', at)) {
      this.at += 3;
      return GAP;
    }
    this.at++;
    return { kind: sign === '*' || sign === '?' ? 'wildcard' : 'text', text: sign };
  }

  private literal(): PatternNode {
    const text = String.fromCodePoint(this.pattern.codePointAt(this.at + 1) as number);
    this.at += 1 + text.length;
    return { kind: 'literal', text };
  }

  private choice(): PatternNode {
    const open = this.at;
    const branches: PatternNode[][] = [];
    do {
      this.at++;
      branches.push(this.sequence());
    } while (this.pattern[this.at] === '|');
    if (this.at >= this.pattern.length) throw new PatternError('has "(" without ")"', open, this.pattern);
    this.at++;
    return { kind: 'choice', branches };
  }

  private list(): PatternNode {
    const { at } = this;
    const list = this.take(LIST);
    if (!list) throw new PatternError('has "<" without ">"', at, this.pattern);
    return { kind: 'list', text: list.slice(1, -1), at };
  }

  private take(sticky: RegExp): string | undefined {
    sticky.lastIndex = this.at;
    if (!sticky.test(this.pattern)) return undefined;
    const from = this.at;
    this.at = sticky.lastIndex;
    return this.pattern.slice(from, this.at);
  }
}

const OPEN = 0x28;
const CLOSE = 0x29;
const BACKSLASH = 0x5c;

/** Cuts a pattern at its blanks, but not within brackets. */
export function chunks(pattern: string): string[] {
  const found: string[] = [];
  const { length } = pattern;
  let from = 0;
  let depth = 0;
  let at = 0;
  while (at < length) {
    const unit = pattern.charCodeAt(at);
    if (unit === OPEN) depth++;
    else if (unit === CLOSE) depth--;
    else if (unit === BACKSLASH) at++;
    else if (depth <= 0 && isSpace(unit)) {
      if (at > from) found.push(pattern.slice(from, at));
      from = at + 1;
    }
    at++;
  }
  if (from < length) found.push(pattern.slice(from));
  return found;
}

const isSpace = (unit: number): boolean =>
  unit < 0x80 ? unit === 0x20 || (unit > 8 && unit < 14) : SPACE.test(String.fromCharCode(unit));
