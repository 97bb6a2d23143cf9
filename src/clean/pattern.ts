import { PatternError, type PatternNode, parseNodes } from '../knowledge/pattern/grammar.js';
import { ANY, alternatives, type Edge, edgeOf, NO_WORD, wordsOf } from './edges.js';
import { signBit } from './signs.js';
import { wordUnit } from './words.js';

/** What patterns are compiled with: parts of lexicons/text/boilerplate.yaml, which says what each is. */
export interface PatternWords {
  lists: Readonly<Record<string, readonly string[]>>;
  names: readonly string[];
  common: readonly string[];
}

export interface Pattern {
  /** A regular expression of the whole pattern, without anchors; none takes more than linear time. */
  source: string;
  /** Every match holds one of these words, in small letters; undefined where no word is certain. */
  keys: string[] | undefined;
  /** Signs that every match holds, as bits. */
  signs: number;
  /** The first and the last word of every match. */
  first: Edge;
  last: Edge;
}

/** Latin letters by their ranges: classes of Unicode properties take a thousand times longer to compile. */
const CAPITAL = 'A-Z\\u00c0-\\u00de\\u0100-\\u017f\\u0218\\u021a\\u1e00-\\u1eff';
const LETTER = `${CAPITAL}a-z\\u00df-\\u00ff\\u0180-\\u024f\\u1e00-\\u1eff`;
const WORD_CHAR = `[${LETTER}0-9]`;
const CAPITALISED = `[${CAPITAL}][${LETTER}0-9.'\\u2019&-]{0,30}`;
/** Any words: it may end within a word, so a word beside it is complete. */
const TEXT = 'text';
const BUILT_IN: Readonly<Record<string, string>> = {
  capitals: `[${CAPITAL}]{2}[${CAPITAL}.'\\u2019-]{0,30}(?:[ ,]{1,2}[${CAPITAL}][${CAPITAL}.'\\u2019-]{1,30}){0,5}`,
  number: '[0-9]{1,12}',
  [TEXT]: '[^\\n]{0,300}?',
};
/** Up to six words. */
const GAP = '\\s*(?:[^\\s]{1,60}\\s+){0,6}';
const WILDCARDS: Readonly<Record<string, string>> = { '*': '[^\\s]{1,60}', '?': '[^\\s]' };
const SIGNS: Readonly<Record<string, string>> = {
  '-': '[-\\u2010-\\u2015]{1,2}',
  "'": "['\\u2018\\u2019]",
  '"': '["\\u201c\\u201d\\u201e\\u2018\\u2019\']',
  '\u2026': '(?:\\u2026|\\.{2,3})',
};
const WORD = /[\p{L}\p{N}]+/uy;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;
const ENDS_WITH_WORD = /[\p{L}\p{N}]$/u;

/** Compiles patterns of the language of `grammar.ts` to regular expressions over a line. */
export class PatternCompiler {
  private readonly builtIn: Readonly<Record<string, string>>;
  private readonly common: ReadonlySet<string>;
  /** Lists as alternatives. */
  private readonly expanded = new Map<string, Pattern>();

  constructor(private readonly words: PatternWords) {
    const link = `(?:${words.names.join('|')})`;
    this.builtIn = { ...BUILT_IN, name: `${CAPITALISED}(?:\\s(?:${link}\\s){0,2}${CAPITALISED}){0,7}` };
    this.common = new Set(words.common);
  }

  /** Throws `PatternError`. */
  compile(pattern: string): Pattern {
    const nodes = parseNodes(pattern);
    const { source, ...rest } = this.sequence(nodes, pattern);
    if (!source) throw new PatternError('is empty', 0, pattern);
    const first = isWordAt(nodes[0], BEGINS_WITH_WORD) ? `(?<!${WORD_CHAR})` : '';
    const last = isWordAt(nodes.at(-1), ENDS_WITH_WORD) ? `(?!${WORD_CHAR})` : '';
    return { ...rest, source: first + source + last };
  }

  private sequence(nodes: readonly PatternNode[], pattern: string): Pattern {
    const parts = nodes.map((node, i): Pattern => {
      const before = nodes[i - 1];
      const after = nodes[i + 1];
      switch (node.kind) {
        case 'text':
          return this.text(node.text, joins(before), joins(after));
        case 'literal':
          return sign(node.text, literal(node.text));
        case 'blank':
          // a gap holds the blanks around it
          return withoutWord(before?.kind === 'gap' || after?.kind === 'gap' ? '' : '\\s+');
        case 'wildcard':
          return anything(WILDCARDS[node.text]);
        case 'gap':
          return anything(GAP);
        case 'list':
          return besideWords(before, after, this.list(node.text, node.at, pattern));
        default:
          return besideWords(before, after, anyOf(node.branches.map((branch) => this.sequence(branch, pattern))));
      }
    });
    return this.concatenate(parts);
  }

  /** Words and signs; the first and the last word may be parts of words only. */
  private text(text: string, isJoinedBefore: boolean, isJoinedAfter: boolean): Pattern {
    const parts: Pattern[] = [];
    for (let at = 0; at < text.length; ) {
      WORD.lastIndex = at;
      const word = WORD.exec(text)?.[0];
      if (word) {
        const isPart = (isJoinedBefore && at === 0) || (isJoinedAfter && at + word.length === text.length);
        const source = [...word].map(eitherCase).join('');
        parts.push(isPart ? anything(source) : wholeWord(source, word.toLowerCase()));
      } else parts.push(sign(text[at], SIGNS[text[at]] ?? literal(text[at])));
      at += word?.length ?? 1;
    }
    const whole = this.concatenate(parts);
    // to a line's words, a sign such as an arrow is part of the word beside it
    return isOdd(text) ? { ...whole, first: ANY, last: ANY } : whole;
  }

  /** Something built in, or a list's entries as alternatives, the longest first. */
  private list(name: string, at: number, pattern: string): Pattern {
    if (Object.hasOwn(this.builtIn, name)) return anything(this.builtIn[name]);
    const { lists } = this.words;
    if (!Object.hasOwn(lists, name)) throw new PatternError(`names a list that is not known: <${name}>`, at, pattern);
    const known = this.expanded.get(name);
    if (known) return known;
    const entries = [...lists[name]].sort((a, b) => b.length - a.length);
    const compiled = anyOf(entries.map((entry) => this.sequence(parseNodes(entry), entry)));
    this.expanded.set(name, compiled);
    return compiled;
  }

  private concatenate(parts: readonly Pattern[]): Pattern {
    return {
      source: parts.map(({ source }) => source).join(''),
      keys: parts.map(({ keys }) => keys).reduce((a, b) => this.rarer(a, b), undefined),
      signs: parts.reduce((all, { signs }) => all | signs, 0),
      first: edgeOf(parts.map(({ first }) => first)),
      last: edgeOf(parts.map(({ last }) => last).reverse()),
    };
  }

  /** Of two sets of words that a match must hold one of, the one to look for: rare words, by their length, and few of them. */
  private rarer(a: string[] | undefined, b: string[] | undefined): string[] | undefined {
    if (!a || !b) return a ?? b;
    const worth = (words: string[]): number =>
      Math.min(...words.map((word) => (this.common.has(word) ? 0 : word.length))) - words.length / 16;
    return worth(b) > worth(a) ? b : a;
  }
}

/** Whether a word beside the node may be a part of a word only: "photo(s|)". */
const joins = (node: PatternNode | undefined): boolean =>
  node !== undefined &&
  (node.kind === 'choice' ||
    node.kind === 'wildcard' ||
    node.kind === 'gap' ||
    (node.kind === 'list' && node.text !== TEXT));

/** Whether a pattern begins or ends with a whole word there. */
const isWordAt = (node: PatternNode | undefined, edge: RegExp): boolean =>
  joins(node) || (node?.kind === 'text' && edge.test(node.text));

function anyOf(branches: readonly Pattern[]): Pattern {
  const keys = branches.every((branch) => branch.keys) ? branches.flatMap((branch) => branch.keys ?? []) : undefined;
  return {
    source: `(?:${branches.map(({ source }) => source).join('|')})`,
    keys,
    signs: branches.reduce((all, { signs }) => all & signs, -1),
    first: alternatives(branches.map(({ first }) => first)),
    last: alternatives(branches.map(({ last }) => last)),
  };
}

const anything = (source: string): Pattern => ({ source, keys: undefined, signs: 0, first: ANY, last: ANY });
const withoutWord = (source: string, signs = 0): Pattern => ({
  source,
  keys: undefined,
  signs,
  first: NO_WORD,
  last: NO_WORD,
});
const wholeWord = (source: string, word: string): Pattern => ({
  source,
  keys: [word],
  signs: 0,
  first: wordsOf([word]),
  last: wordsOf([word]),
});

const isOdd = (text: string): boolean =>
  /[^\p{L}\p{N}]/u.test(text) && [...text].some((char) => !/[\p{L}\p{N}]/u.test(char) && wordUnit(char.charCodeAt(0)));

/** What is no letter or digit to a pattern may be one to a line's words. */
const sign = (char: string, source: string): Pattern =>
  wordUnit(char.charCodeAt(0)) ? anything(source) : withoutWord(source, signBit(char.charCodeAt(0)));

/** A list or choice; right beside something else than a blank, what it begins and ends with may be parts of words. */
const besideWords = (before: PatternNode | undefined, after: PatternNode | undefined, pattern: Pattern): Pattern =>
  isApart(before, -1) && isApart(after, 0) ? pattern : { ...pattern, first: ANY, last: ANY };

/** Whether no word goes on in a neighbour, whose character at `edge` is the nearest. */
const isApart = (node: PatternNode | undefined, edge: number): boolean =>
  node === undefined ||
  node.kind === 'blank' ||
  (node.kind === 'text' && !wordUnit((node.text.at(edge) as string).charCodeAt(0)));

function eitherCase(char: string): string {
  const upper = char.toUpperCase();
  return char === upper || upper.length !== 1 ? literal(char) : `[${char}${upper}]`;
}

const literal = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
