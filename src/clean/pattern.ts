/**
 * The language of boilerplate patterns: words and a few signs, no regular expressions, so that every pattern reads
 * like the text it finds and none can take more than linear time.
 *
 *   read more      small letters match either case, capitals only capitals; a blank is any white space
 *   {by|from|}     alternatives, the empty one for "or nothing"
 *   [agency]       one of a list of the file, or built in: [name] words with capitals, [capitals] words all in capitals,
 *                  [number] digits
 *   *              one word; ** up to six, with the blanks around them
 *   ...            any words, up to 300 characters
 *   \\|             a sign that is meant as it stands
 *   - ' " \u2026        any dash, apostrophe, quotation mark, ellipsis
 */
export type Lists = Readonly<Record<string, readonly string[]>>;

export interface Pattern {
  /** Of the whole pattern, without anchors. */
  source: string;
  /** One of these words, in small letters, stands in every match; undefined where no word must. */
  keys: string[] | undefined;
}

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

/** Latin letters by their ranges: classes of Unicode properties take a thousand times longer to compile. */
const CAPITAL = 'A-Z\\u00c0-\\u00de\\u0100-\\u017f';
const LETTER = `${CAPITAL}a-z\\u00df-\\u00ff\\u0180-\\u024f\\u1e00-\\u1eff`;
const WORD_CHAR = `[${LETTER}0-9]`;
const CAPITALISED = `[${CAPITAL}][${LETTER}0-9.'\\u2019&-]{0,30}`;
const SMALL_IN_NAMES = '(?:of|the|and|for|in|on|to|at|de|la|van|von|der|al|bin)';
const BUILT_IN: Record<string, string> = {
  name: `${CAPITALISED}(?:\\s(?:${SMALL_IN_NAMES}\\s){0,2}${CAPITALISED}){0,7}`,
  capitals: `[${CAPITAL}]{2}[${CAPITAL}.'\\u2019-]{0,30}(?:[ ,]{1,2}[${CAPITAL}][${CAPITAL}.'\\u2019-]{1,30}){0,5}`,
  number: '[0-9]{1,12}',
};
const SIGNS: Record<string, string> = {
  '-': '[-\\u2010-\\u2015]{1,2}',
  "'": "['\\u2018\\u2019]",
  '"': '["\\u201c\\u201d\\u201e\\u2018\\u2019\']',
  '\u2026': '(?:\\u2026|\\.{2,3})',
  '*': '[^\\s]{1,60}',
};

/** Throws `PatternError`. */
export function compilePattern(pattern: string, lists: Lists): Pattern {
  const { source, keys } = compileParts(pattern, lists);
  const first = STARTS_WITH_WORD.test(pattern) ? `(?<!${WORD_CHAR})` : '';
  const last = ENDS_WITH_WORD.test(pattern) ? `(?!${WORD_CHAR})` : '';
  return { source: first + source + last, keys };
}

const STARTS_WITH_WORD = /^[\p{L}\p{N}[{*]/u;
const ENDS_WITH_WORD = /[\p{L}\p{N}\]}*]$/u;

const SEVERAL_WORDS = /\s*\*\*\s*/y;
const WORD = /[\p{L}\p{N}]+/uy;

function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

function compileParts(pattern: string, lists: Lists): Pattern {
  let at = 0;

  const sequence = (until: string): Pattern => {
    const parts: Pattern[] = [];
    while (at < pattern.length && !until.includes(pattern[at])) parts.push(part());
    return {
      source: parts.map(({ source }) => source).join(''),
      keys: parts.map(({ keys }) => keys).reduce(rarer, undefined),
    };
  };

  const part = (): Pattern => {
    const char = pattern[at];
    if (pattern.startsWith('...', at)) {
      at += 3;
      return { source: '[^\\n]{0,300}?', keys: undefined };
    }
    const words = matchAt(SEVERAL_WORDS, pattern, at);
    if (words) {
      at += words.length;
      return { source: '\\s*(?:[^\\s]{1,60}\\s+){0,6}', keys: undefined };
    }
    if (char === '\\' && at + 1 < pattern.length) {
      const sign = String.fromCodePoint(pattern.codePointAt(at + 1) as number);
      at += 1 + sign.length;
      return { source: literal(sign), keys: undefined };
    }
    if (char === '{') return alternatives();
    if (char === '[') return list();
    if ('}|]'.includes(char)) throw new PatternError(`“${char}” without its beginning`, at, pattern);
    if (/\s/.test(char)) {
      while (/\s/.test(pattern[at] ?? '')) at++;
      return { source: '\\s+', keys: undefined };
    }
    const word = matchAt(WORD, pattern, at);
    if (!word) {
      at++;
      return { source: SIGNS[char] ?? literal(char), keys: undefined };
    }
    at += word.length;
    const complete = !/[*{[]/.test(pattern[at] ?? '') && !/[*}\]]/.test(pattern[at - word.length - 1] ?? '');
    return { source: [...word].map(eitherCase).join(''), keys: complete ? [word.toLowerCase()] : undefined };
  };

  const alternatives = (): Pattern => {
    const open = at;
    const branches: Pattern[] = [];
    do {
      at++;
      branches.push(sequence('|}'));
    } while (pattern[at] === '|');
    if (pattern[at] !== '}') throw new PatternError('“{” without its “}”', open, pattern);
    at++;
    return anyOf(branches);
  };

  const list = (): Pattern => {
    const close = pattern.indexOf(']', at);
    if (close < 0) throw new PatternError('“[” without its “]”', at, pattern);
    const name = pattern.slice(at + 1, close);
    if (!Object.hasOwn(BUILT_IN, name) && !Object.hasOwn(lists, name)) {
      throw new PatternError(`no list is called “${name}”`, at, pattern);
    }
    at = close + 1;
    if (Object.hasOwn(BUILT_IN, name)) return { source: BUILT_IN[name], keys: undefined };
    return expandList(lists, name);
  };

  const whole = sequence('');
  if (!whole.source) throw new PatternError('an empty pattern', 0, pattern);
  return whole;
}

const expanded = new WeakMap<Lists, Map<string, Pattern>>();

/** A list's entries as alternatives, worked out once. */
function expandList(lists: Lists, name: string): Pattern {
  let known = expanded.get(lists);
  if (!known) {
    known = new Map();
    expanded.set(lists, known);
  }
  let pattern = known.get(name);
  if (!pattern) {
    const entries = [...lists[name]].sort((a, b) => b.length - a.length);
    pattern = anyOf(entries.map((entry) => compileParts(entry, {})));
    known.set(name, pattern);
  }
  return pattern;
}

function anyOf(branches: Pattern[]): Pattern {
  const keys = branches.every((branch) => branch.keys) ? branches.flatMap((branch) => branch.keys ?? []) : undefined;
  return { source: `(?:${branches.map(({ source }) => source).join('|')})`, keys };
}

/** Too common to look for, if there is another word. */
const COMMON = new Set(
  'a about also an and are at by do for from have he her his i in is it more of on or that the their this to was we who with you'.split(
    ' ',
  ),
);

/** Of two sets of words that must stand in a match, the one to look for: rare words, by their length, and few of them. */
function rarer(a: string[] | undefined, b: string[] | undefined): string[] | undefined {
  if (!a || !b) return a ?? b;
  const worth = (words: string[]) =>
    Math.min(...words.map((word) => (COMMON.has(word) ? 0 : word.length))) - words.length / 16;
  return worth(b) > worth(a) ? b : a;
}

function eitherCase(char: string): string {
  const upper = char.toUpperCase();
  return char === upper || upper.length !== 1 ? literal(char) : `[${char}${upper}]`;
}

function literal(char: string): string {
  return char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}
