import { compilePattern } from './pattern.js';

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
        const hash = wordHash(key);
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

function anchored(match: Rule['match'], source: string): RegExp {
  const before = match === 'line' || match === 'start' ? '^' : '';
  const after = match === 'line' || match === 'end' ? '[.,:!\\s)"\\u201d]*$' : '';
  return new RegExp(`${before}(?:${source})${after}`);
}

export const HASH_START = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;
/** The unit that a letter or digit of ASCII counts as in hashes, small for capital; 0 for anything else. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[a-z0-9]/i.test(String.fromCharCode(unit)) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0,
);

/** As `ASCII`, for any UTF-16 unit; beyond ASCII, whatever is no punctuation or space of news text is a letter. */
export function wordUnit(unit: number): number {
  if (unit < 128) return ASCII[unit];
  return unit > 0xbf && (unit < 0x2000 || unit > 0x206f) && unit !== 0x3000 && unit !== 0xfeff ? unit : 0;
}

/** FNV-1a over `wordUnit`s. */
function wordHash(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ wordUnit(word.charCodeAt(i)), HASH_PRIME);
  return hash;
}
