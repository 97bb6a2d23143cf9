import type { Span } from '../../types/text.js';
import { type Head, type LabelWords, PATTERN } from './head.js';

const MOST_WORDS = 9;
const MOST_BRACKETS = 4;
const LONGEST_QUALIFIER = 90;
/** Lines are looked at so far. */
const LONGEST = 240;

const WORD_NEXT = /^ [\p{L}\p{N}]/u;

/** A line that begins with a small letter is no label, unless it begins so. */
const SMALL_OPENING = /(?:the\b|[dl]['\u2019])/y;

/** Reads the head of a line; undefined where it cannot be a label. */
export function scanHead(text: string, from: number, to: number, known: LabelWords): Head | undefined {
  const unit = text.charCodeAt(from);
  if (unit >= 97 && unit <= 122) {
    SMALL_OPENING.lastIndex = from;
    if (!SMALL_OPENING.test(text)) return undefined;
  }
  const scanner = new Scanner(text.slice(from, Math.min(to, from + LONGEST)), from, to - from > LONGEST);
  return scanner.head(known);
}

class Scanner {
  private at = 0;
  private hasTime = false;
  private hasStars = false;

  constructor(
    private readonly line: string,
    private readonly from: number,
    private readonly cut: boolean,
  ) {}

  head(known: LabelWords): Head | undefined {
    if (!PATTERN.letter.test(this.line)) this.opening();
    else if (this.line[0] === 'Q') this.take(PATTERN.number);
    if (this.line[this.at] === '[') return this.inBrackets(known);
    const start = this.at;
    const { words, end, stopped } = this.words(known);
    if (!words.length) return undefined;
    const wide = stopped ? '' : (this.take(PATTERN.gap) ?? '');
    if (!stopped) this.stars(PATTERN.stars);
    const afterWords = this.at;
    let brackets = stopped ? [] : this.brackets();
    if (brackets.length && words.length === 1 && known.isLetter(words[0]) && !/[:.]/.test(this.line.charAt(this.at))) {
      this.at = afterWords; // "Q (Off mic.)": somebody asks, and is not heard
      brackets = [];
    }
    const qualified = !stopped && words.length > 1 && this.qualifier();
    const found = this.mark(stopped, wide, end, words, known);
    if (!found) return undefined;
    this.stars(PATTERN.stars);
    this.take(PATTERN.gap);
    if (found.mark === 'colon' && /^[[(]/.test(this.line.slice(this.at)) && this.take(PATTERN.time)) {
      this.hasTime = true;
      this.take(PATTERN.gap);
    }
    return {
      label: { start: this.from + start, end: this.from + this.at },
      name: { start: this.from + start, end: this.from + end },
      words,
      brackets,
      hasTime: this.hasTime,
      hasStars: this.hasStars,
      qualified,
      mark: found.mark,
      cue: found.cue,
    };
  }

  /** What stands before the words: marks, a time, the number of a question. */
  private opening(): void {
    this.stars(PATTERN.opening);
    if (this.take(PATTERN.time)) {
      this.hasTime = true;
      this.take(PATTERN.dash);
      this.stars(PATTERN.opening);
    }
    this.take(PATTERN.number);
  }

  /** "[Speaker 1] Good morning." */
  private inBrackets(known: LabelWords): Head | undefined {
    const label = this.from + this.at++;
    const start = this.from + this.at;
    const { words, end, stopped } = this.words(known);
    if (!words.length || stopped || this.line[this.at] !== ']') return undefined;
    this.at++;
    if (this.line[this.at] === ':') this.at++;
    if (!this.take(PATTERN.gap)) return undefined;
    return {
      label: { start: label, end: this.from + this.at },
      name: { start, end: this.from + end },
      words,
      brackets: [],
      hasTime: this.hasTime,
      hasStars: this.hasStars,
      qualified: false,
      mark: 'colon',
      cue: undefined,
    };
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.line);
    if (!match?.[0]) return undefined;
    this.at = pattern.lastIndex;
    return match[0];
  }

  private stars(pattern: RegExp): void {
    if (/[*_]/.test(this.take(pattern) ?? '')) this.hasStars = true;
  }

  /** Words with single blanks between them; `stopped` where a full stop ends the last. None where they are no label's. */
  private words({ isLetter, keepsStop, mayHold }: LabelWords): { words: string[]; end: number; stopped: boolean } {
    const words: string[] = [];
    let end = this.at;
    for (;;) {
      const word = words.length <= MOST_WORDS ? this.take(PATTERN.word) : undefined;
      if (!word) break;
      const stops = word.endsWith('.') && !keepsStop(word.slice(0, -1));
      words.push(stops ? word.slice(0, -1) : word);
      if (!mayHold(words)) return { words: [], end, stopped: false };
      end = stops ? this.at - 1 : this.at;
      if (stops) return { words, end, stopped: true };
      if (words.length === 1 && isLetter(word)) break;
      if (!this.wordFollows()) break;
      this.at++;
    }
    return { words, end, stopped: false };
  }

  /** Whether a single blank and another word follow, and not a time. */
  private wordFollows(): boolean {
    const next = this.line.slice(this.at, this.at + 6);
    return WORD_NEXT.test(next) && !PATTERN.clockNext.test(next);
  }

  private brackets(): Span[] {
    const found: Span[] = [];
    for (let n = 0; n < MOST_BRACKETS; n++) {
      if (this.take(PATTERN.time)) {
        this.hasTime = true;
      } else {
        const bracket = this.take(PATTERN.bracket);
        if (!bracket) break;
        const inner = bracket.slice(1, -1);
        if (PATTERN.clock.test(inner)) this.hasTime = true;
        else found.push({ start: this.from + this.at - bracket.length + 1, end: this.from + this.at - 1 });
      }
      this.stars(PATTERN.stars);
    }
    return found;
  }

  /** ", on behalf of the S&D Group": what stands between a comma and the mark. */
  private qualifier(): boolean {
    if (this.line[this.at] !== ',') return false;
    const rest = this.line.slice(this.at, this.at + LONGEST_QUALIFIER);
    const end = rest.search(/[:;?!\u201c"]|\. ?[-\u2010-\u2015\u2212]/);
    if (end < 0 || !/[:.]/.test(rest[end])) return false;
    this.at += end;
    return true;
  }

  private mark(
    stopped: boolean,
    wide: string,
    nameEnd: number,
    words: readonly string[],
    { isLetter }: LabelWords,
  ): Pick<Head, 'mark' | 'cue'> | undefined {
    const rest = this.line.slice(this.at);
    if (/^[:\uff1a](?![\d/\\])/.test(rest)) {
      const start = this.from + this.at++;
      return { mark: 'colon', cue: { start, end: start + 1 } };
    }
    if (rest[0] === '.' || stopped) return this.stop(stopped ? nameEnd : undefined);
    if (!rest) return this.cut ? undefined : { mark: 'line' };
    if (/^[-\u2013\u2014]/.test(rest) && !(words.length === 1 && isLetter(words[0]))) return undefined;
    if (!wide || (words.length > 1 && !this.hasTime)) return undefined; // only a letter stands so, or a name behind a time
    return { mark: wide.length > 1 || wide === '\t' ? 'wide' : 'narrow' };
  }

  /** A full stop, here or behind the words, and perhaps a dash after it. */
  private stop(wordsEnd: number | undefined): Pick<Head, 'mark' | 'cue'> | undefined {
    const at = wordsEnd ?? this.at++;
    const cue = { start: this.from + at, end: this.from + at + 1 };
    if (this.take(PATTERN.dash)) return { mark: 'dash', cue };
    if (this.at < this.line.length && !/\s/.test(this.line[this.at])) return undefined;
    return { mark: 'stop', cue };
  }
}
