import type { PieceWriter } from './pieces.js';
import { Category, type CategoryRule, type Rules } from './tables.js';

const INITIALS = /^(?:[A-Z]\.)+$/i;
const BEGUN_INITIALS = /^(?:[A-Z]\.)+[a-z]?$/i;
const HYPHENS = /[-\u2013\u2014]/g;
const FULL_STOPS = /[.]/g;
const DIGIT = /[0-9]/;

export interface CompiledRule {
  pattern: RegExp;
  category: number;
}

export const compiledRules = (rules: readonly CategoryRule[]): CompiledRule[] =>
  rules.map(([source, flags, category]) => ({ pattern: new RegExp(source, flags), category }));

type Part = string | { text: string; category: number };

/** Cuts what has no simpler form by one rule after the other: what a rule finds are tokens, and what stands between goes on to the next. */
export class Parts {
  private readonly rules: readonly CompiledRule[];
  private readonly prefixes: ReadonlySet<string>;
  private readonly suffixes: ReadonlySet<string>;

  constructor(
    { parts, prefixes, suffixes }: Rules,
    private readonly out: PieceWriter,
  ) {
    this.rules = compiledRules(parts);
    this.prefixes = new Set(prefixes);
    this.suffixes = new Set(suffixes);
  }

  cut(text: string, from = 0): void {
    if (from === this.rules.length) this.out.add(text, Category.unknown);
    else this.cutBy(this.rules[from], text, from);
  }

  private cutBy(rule: CompiledRule, text: string, from: number): void {
    for (const part of this.partsBy(rule, text.trim())) {
      if (typeof part === 'string') this.cut(part, from + 1);
      else if (!this.out.addKnown(part.text)) this.out.add(part.text, part.category);
    }
  }

  private partsBy({ pattern, category }: CompiledRule, text: string): Part[] {
    const found = text.match(pattern) ?? [];
    const between = text.split(pattern);
    const parts: Part[] = [];
    for (let i = 0; i < between.length; i++) {
      const rest = between[i].trim();
      if (rest) parts.push(rest);
      if (i >= found.length) continue;
      if (category === Category.word) this.pushWord(found[i], parts);
      else parts.push({ text: found[i], category });
    }
    return parts;
  }

  /** A word with full stops: as long as initials or known words go. */
  private pushWord(word: string, parts: Part[]): void {
    const stops = word.match(FULL_STOPS);
    if (this.out.isKnown(word) || INITIALS.test(word)) pushToken(word, parts);
    else if (stops) this.pushWithStops(word, stops, parts);
    else this.pushHyphenated(word, parts);
  }

  private pushWithStops(word: string, stops: readonly string[], parts: Part[]): void {
    let built = '';
    for (const [i, piece] of word.split(FULL_STOPS).entries()) {
      if (built === '' || this.isWhole(built + piece)) built += piece;
      else {
        this.pushHyphenated(built, parts);
        built = piece;
      }
      if (i >= stops.length) continue;
      if (this.isWhole(`${built}.`)) built += '.';
      else {
        this.pushHyphenated(built, parts);
        parts.push({ text: '.', category: Category.punctuation });
        built = '';
      }
    }
    if (built !== '') this.pushHyphenated(built, parts);
  }

  private isWhole(text: string): boolean {
    return BEGUN_INITIALS.test(text) || (this.out.isKnown(text) && text.length > 2);
  }

  private pushHyphenated(word: string, parts: Part[]): void {
    const isWhole = this.out.isKnown(word) || DIGIT.test(word);
    const hyphens = isWhole ? null : word.match(HYPHENS);
    const pieces = word.split(HYPHENS);
    if (!hyphens || this.prefixes.has(pieces[0]) || this.suffixes.has(pieces[pieces.length - 1])) {
      pushToken(word, parts);
      return;
    }
    for (const [i, piece] of pieces.entries()) {
      if (piece !== '') pushToken(piece, parts);
      if (i < hyphens.length) parts.push({ text: hyphens[i], category: Category.punctuation });
    }
  }
}

function pushToken(text: string, parts: Part[]): void {
  parts.push({ text, category: Category.word });
}
