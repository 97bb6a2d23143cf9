import { compilePattern, type Lists } from './pattern.js';

export const MATCHES = ['line', 'start', 'end', 'anywhere'] as const;
export const PASSES = ['line', 'match', 'rest'] as const;
export const POSITIONS = ['anywhere', 'beginning', 'ending'] as const;

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

export interface BoilerplateData {
  lists: Record<string, string[]>;
  rules: RuleData[];
}

export interface Rule {
  id: string;
  match: RuleData['match'];
  passes: NonNullable<RuleData['passes']>;
  position: NonNullable<RuleData['position']>;
  /** In words: longer lines are left alone. */
  longest: number;
  pattern: RegExp;
}

/** Compiled: rules by the words that they need, so that a line meets only the few that it could match. */
export interface Boilerplate {
  rules: Rule[];
  /** Indices into `rules`, ascending, by `wordHash` of a word that every match holds. */
  byWord: ReadonlyMap<number, readonly number[]>;
  /** One byte for the low 16 bits of every hash in `byWord`: most words are dismissed here. */
  filter: Uint8Array;
  /** Rules without such a word: tried at the start of every line. */
  wordless: readonly number[];
}

export const FILTER_MASK = 0xffff;

/** Throws `PatternError` for a pattern that cannot be read; `lexicon/boilerplate.ts` checks them all first and says where. */
export function compileBoilerplate({ lists, rules: data }: BoilerplateData): Boilerplate {
  const rules: Rule[] = [];
  const byWord = new Map<number, number[]>();
  const filter = new Uint8Array(FILTER_MASK + 1);
  const wordless: number[] = [];
  for (const { id, match, passes = 'line', position = 'anywhere', longest = 40, patterns } of data) {
    for (const written of patterns) {
      const { source, keys } = compilePattern(written, lists);
      const index = rules.length;
      rules.push({ id, match, passes, position, longest, pattern: anchored(match, source) });
      for (const key of new Set(keys)) {
        const hash = wordHash(key, 0, key.length);
        byWord.set(hash, [...(byWord.get(hash) ?? []), index]);
        filter[hash & FILTER_MASK] = 1;
      }
      if (!keys) wordless.push(index);
    }
  }
  return { rules, byWord, filter, wordless };
}

/** Whether a pattern may do without a word to look it up by: only where it is tried at one place of a line. */
export function needsWord(match: RuleData['match']): boolean {
  return match === 'end' || match === 'anywhere';
}

export function keysOf(pattern: string, lists: Lists): string[] | undefined {
  return compilePattern(pattern, lists).keys;
}

function anchored(match: Rule['match'], source: string): RegExp {
  const before = match === 'line' || match === 'start' ? '^' : '';
  const after = match === 'line' || match === 'end' ? '[.:!\\s)"\\u201d]*$' : '';
  return new RegExp(`${before}(?:${source})${after}`);
}

/** FNV-1a over UTF-16 units, ASCII capitals as small letters. */
export function wordHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = hashUnit(hash, text.charCodeAt(i));
  return hash;
}

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit | 32 : unit), 0x01000193);
}
