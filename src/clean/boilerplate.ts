import { getOrInsert } from '../base/order.js';
import { PatternError } from '../knowledge/pattern/grammar.js';
import { required } from './edges.js';
import { type Pattern, PatternCompiler, type PatternWords } from './pattern.js';
import { wordHash } from './words.js';

export const MATCHES = ['line', 'start', 'end', 'anywhere'] as const;
export const PASSES = ['line', 'match', 'next', 'rest'] as const;
export const POSITIONS = ['anywhere', 'beginning', 'below', 'ending'] as const;

/** One entry of lexicons/text/boilerplate.yaml, which says what each field means. */
export interface RuleData {
  id: string;
  description: string;
  match: (typeof MATCHES)[number];
  passes?: (typeof PASSES)[number];
  position?: (typeof POSITIONS)[number];
  longest?: number;
  patterns: string[];
}

export interface BoilerplateData extends PatternWords {
  unfinished: string[];
  titles: string[];
  rules: RuleData[];
}

export interface Rule {
  id: string;
  match: RuleData['match'];
  passes: NonNullable<RuleData['passes']>;
  position: NonNullable<RuleData['position']>;
  /** In words: longer lines are left alone. */
  longest: number;
  source: string;
  /** Hashes of the words of which a line that it matches must begin, or end, with one. */
  first?: ReadonlySet<number>;
  last?: ReadonlySet<number>;
  /** Bits of signs that a line that it matches holds, as `signBit` has them. */
  signs: number;
  /** Of the source, made when a line first calls for it. */
  pattern?: RegExp;
}

/** Compiled: rules by the words that they need, so that a line meets only the few that it could match. */
export interface Boilerplate {
  rules: Rule[];
  /** Indices into `rules`, ascending, by `wordHash` of a word that every match holds. */
  byWord: ReadonlyMap<number, readonly number[]>;
  /** One byte for the low 16 bits of every hash in `byWord`: most words are dismissed here. */
  filter: Uint8Array;
  /** Rules without such a word: tried at the start of every line. */
  wordless: readonly Rule[];
  /** Hashes of words that no sentence ends with. */
  unfinished: ReadonlySet<number>;
  /** Matches a line of words with capitals or digits, and the small ones that titles and names have between them. */
  title: RegExp;
}

export const FILTER_MASK = 0xffff;

/** Told of a pattern that cannot be used, and where in the data it stands. */
export type Refuse = (at: (string | number)[], problem: PatternError) => void;

/** A rule with the words that every match holds; without any, it is tried at every line. And those that the line begins or ends with. */
export interface CompiledRule {
  rule: Omit<Rule, 'first' | 'last' | 'pattern'>;
  keys: readonly string[] | undefined;
  first: readonly string[] | undefined;
  last: readonly string[] | undefined;
}

/** The rules with their patterns as sources of regular expressions. Leaves out patterns that cannot be used, and says so to `refuse`; without it, throws `PatternError`. */
export function compileRules(
  data: BoilerplateData,
  refuse: Refuse = (_at, problem) => {
    throw problem;
  },
): CompiledRule[] {
  const compile = (
    compiler: PatternCompiler,
    pattern: string,
    needsWord: boolean,
    at: (string | number)[],
  ): Pattern | undefined => {
    try {
      const compiled = compiler.compile(pattern);
      if (compiled.keys || !needsWord) return compiled;
      throw new PatternError('has no whole word to look it up by', 0, pattern);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      refuse(at, error);
      return undefined;
    }
  };
  const withoutLists = new PatternCompiler({ ...data, lists: {} });
  const lists = Object.fromEntries(
    Object.entries(data.lists).map(([name, entries]) => [
      name,
      entries.filter((entry, i) => compile(withoutLists, entry, true, ['lists', name, i])),
    ]),
  );
  const compiler = new PatternCompiler({ ...data, lists });
  return data.rules.flatMap(({ id, match, passes = 'line', position = 'anywhere', longest = 40, patterns }, i) => {
    const needsWord = match === 'end' || match === 'anywhere'; // the others are tried at one place of a line only
    return patterns.flatMap((written, j): CompiledRule[] => {
      const compiled = compile(compiler, written, needsWord, ['rules', i, 'patterns', j]);
      if (!compiled) return [];
      const source = anchored(match, compiled.source);
      const first = match === 'line' || match === 'start' ? required(compiled.first) : undefined;
      const last = match === 'line' || match === 'end' ? required(compiled.last) : undefined;
      const { signs } = compiled;
      return [{ rule: { id, match, passes, position, longest, source, signs }, keys: compiled.keys, first, last }];
    });
  });
}

/** Files the rules by their words. */
export function indexRules(compiled: readonly CompiledRule[], data: BoilerplateData): Boilerplate {
  const byWord = new Map<number, number[]>();
  const filter = new Uint8Array(FILTER_MASK + 1);
  for (const [index, { keys }] of compiled.entries()) {
    for (const key of new Set(keys)) {
      const hash = wordHash(key);
      getOrInsert(byWord, hash, () => []).push(index);
      filter[hash & FILTER_MASK] = 1;
    }
  }
  const rules = compiled.map(
    ({ rule, first, last }): Rule => ({
      ...rule,
      first: first && new Set(first.map(wordHash)),
      last: last && new Set(last.map(wordHash)),
    }),
  );
  const wordless = rules.filter((_, index) => !compiled[index].keys);
  const title = titlePattern(data.titles);
  return { rules, byWord, filter, wordless, unfinished: new Set(data.unfinished.map(wordHash)), title };
}

function titlePattern(small: readonly string[]): RegExp {
  const word = `(?:[\\p{Lu}\\p{N}]\\S*|${small.join('|')})`;
  return new RegExp(`^${word}(?:\\s+${word})*$`, 'u');
}

function anchored(match: Rule['match'], source: string): string {
  const before = match === 'line' || match === 'start' ? '^' : '';
  const after = match === 'line' || match === 'end' ? '[.,:!\\s)"\\u201d]*$' : '';
  return `${before}(?:${source})${after}`;
}
