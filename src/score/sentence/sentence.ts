import { widened } from '../../base/lists.js';
import { someFrom } from '../../base/search.js';
import type { Clauses } from '../../english/clauses.js';
import type { EnglishArticle } from '../../english/english.js';
import type { NounChunks } from '../../english/noun-chunks.js';
import { GROUP, type VerbGroups } from '../../english/verb-groups.js';
import type { WordClass } from '../../english/word-classes.js';
import { type Span, TAG } from '../../types/text.js';
import type { Operator } from './operator.js';
import type { OperatorFinder } from './operators.js';

/** Sentences of at most so many tokens are short. */
const SHORT = 18;

/**
 * What a statement's content has of one sentence, as composition reads it: tokens `low` to `high` (not included) of the article, with the
 * article's noun chunks. Verb groups, clauses and the operators of the stretch are found when first asked for.
 */
export class Sentence {
  low = 0;
  high = 0;
  /** The tokens that belong to the content, in order: all from `low` to `high` but for what others say in between. */
  at = new Int32Array(256);
  count = 0;
  /** Whether the statement tells in others' words what its speaker said: "he would …" is the speaker. */
  isTold = false;
  /** The names, folded, of the state for which the speaker speaks; undefined where it is not known. */
  side: ReadonlySet<string> | undefined;
  /** What is found when it is first asked for: operators, and the article's verb groups and clauses with those of the sentence. */
  private operators: readonly Operator[] | undefined;
  /** By place in the stretch: an index of `operators`, or -1. */
  private operatorAt = new Int32Array(0);
  private ownGroups: VerbGroups | undefined;
  private ownClauses: Clauses | undefined;

  constructor(
    readonly article: EnglishArticle,
    private readonly finder: Pick<OperatorFinder, 'find'>,
  ) {}

  begin(): void {
    this.count = 0;
    this.operators = undefined;
    this.ownGroups = undefined;
    this.ownClauses = undefined;
  }

  push(token: number): void {
    if (this.count === 0) this.low = token;
    if (this.count === this.at.length) this.at = widened(this.at, 2 * this.count);
    this.at[this.count++] = token;
    this.high = token + 1;
  }

  /** Begins with the tokens `first` to `last` (not included). */
  take(first: number, last: number): void {
    this.begin();
    for (let token = first; token < last; token++) this.push(token);
  }

  /** Whether it is so short that composition is seldom wrong. */
  get isShort(): boolean {
    return this.count <= SHORT;
  }

  get groups(): VerbGroups {
    this.ownGroups ??= this.article.english.verbGroups(this.low, this.high);
    return this.ownGroups;
  }

  get clauses(): Clauses {
    this.ownClauses ??= this.article.english.clauses(this.low, this.high);
    return this.ownClauses;
  }

  get chunks(): NounChunks {
    return this.article.english.chunks;
  }

  /** The verb group of a token, and its noun chunk; -1 for none and outside the stretch. */
  groupAt(token: number): number {
    return token < this.low || token >= this.high || this.isObject(token) ? -1 : this.groups.groupOf[token];
  }

  chunkAt(token: number): number {
    return token < this.low || token >= this.high ? -1 : this.chunks.chunkOf[token];
  }

  /** Where a token's noun chunk begins in the stretch: after a verb that the chunk took for a participle ("our party abandoned X"). */
  chunkStart(token: number): number {
    const chunk = this.chunkAt(token);
    if (chunk < 0) return token;
    let start = token;
    const first = Math.max(this.chunks.chunkFirst[chunk], this.low);
    while (start > first && !this.isFinite(start - 1)) start--;
    return start;
  }

  /** One past the last token of a token's noun chunk, or of the token. */
  chunkEnd(token: number): number {
    const chunk = this.chunkAt(token);
    if (chunk < 0) return token + 1;
    let end = token + 1;
    const last = Math.min(this.chunks.chunkLast[chunk], this.high);
    while (end < last && !this.isFinite(end)) end++;
    return end;
  }

  /** Whether a token is a verb; "breaches of law" is none, whatever the tagger says. */
  isVerb(token: number): boolean {
    if (this.tag(token) !== TAG.VERB || this.word(token + 1) === 'of') return false;
    return !this.isModifier(token) && !this.isBareNoun(token);
  }

  /** "No excuse for torture", "theft and torture": the form of a verb where only a noun can stand. */
  private isBareNoun(token: number): boolean {
    if (this.word(token) !== this.lemma(token)) return false;
    const before = this.tag(token - 1);
    if (before === TAG.ADP || before === TAG.DET || this.word(token - 1) === 'for') return true;
    const after = this.tag(token + 1);
    const isLast = after === TAG.PUNCT || after === TAG.CCONJ || after < 0;
    return isLast && (before === TAG.CCONJ || before === TAG.PUNCT || before < 0) && this.groupAt(token - 2) < 0;
  }

  /** "Enforced disappearances": a participle first in its clause, before the noun that it belongs to. */
  private isModifier(token: number): boolean {
    return token === this.low && this.word(token).endsWith('ed') && this.tag(token + 1) === TAG.NOUN;
  }

  /** "Rejected | calls to leave X": what looks like a verb, where content begins right after the verb that it is the object of. */
  private isObject(token: number): boolean {
    if (token !== this.low || token === 0) return false;
    const { lemma, lower, sentence, tag } = this.article.tokens;
    const isAfterVerb = tag[token - 1] === TAG.VERB && sentence[token - 1] === sentence[token];
    return isAfterVerb && tag[token] === TAG.VERB && lower[token] !== lemma[token] && this.word(token).endsWith('s');
  }

  private isFinite(token: number): boolean {
    const group = this.groupAt(token);
    return group >= 0 && (this.groups.groupBits[group] & GROUP.finite) !== 0;
  }

  /** The operator that a token belongs to. */
  operator(token: number): Operator | undefined {
    const operators = this.allOperators();
    if (token < this.low || token >= this.high) return undefined;
    const index = this.operatorAt[token - this.low];
    return index < 0 ? undefined : operators[index];
  }

  allOperators(): readonly Operator[] {
    this.operators ??= this.readOperators();
    return this.operators;
  }

  tag(token: number): number {
    return token < this.low || token >= this.high ? -1 : this.article.tokens.tag[token];
  }

  /** The folded word; empty outside the stretch. */
  word(token: number): string {
    if (token < this.low || token >= this.high) return '';
    return this.article.vocabulary.text(this.article.tokens.lower[token]);
  }

  /** Whether the word of a token is of a class. */
  is(token: number, name: WordClass): boolean {
    return this.article.english.classes[name].has(this.word(token));
  }

  /** Whether the lemma of a token is of a class. */
  isFormOf(token: number, name: WordClass): boolean {
    return this.article.english.classes[name].has(this.lemma(token));
  }

  lemma(token: number): string {
    if (token < this.low || token >= this.high) return '';
    return this.article.vocabulary.text(this.article.tokens.lemma[token]);
  }

  /** Whether a token from `from` to `to` (not included) passes a test. */
  some(from: number, to: number, passes: (token: number) => boolean): boolean {
    return someFrom(from, to, passes);
  }

  span(first: number, last: number): Span {
    return { start: this.article.tokens.start[first], end: this.article.tokens.end[last - 1] };
  }

  private readOperators(): readonly Operator[] {
    const { high, low } = this;
    if (this.operatorAt.length < high - low) this.operatorAt = new Int32Array(Math.max(this.at.length, high - low));
    this.operatorAt.fill(-1, 0, high - low);
    const operators = this.finder.find(this);
    operators.forEach(({ first, last }, index) => {
      this.operatorAt.fill(index, first - low, last - low);
    });
    return operators;
  }
}
