import { type Article, TAG } from '../types/text.js';
import { K } from './kinds.js';
import type { NounChunks } from './noun-chunks.js';
import { GROUP, type VerbGroups } from './verb-groups.js';
import type { WordClass, WordClasses } from './word-classes.js';

const { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PRON, PROPN, PUNCT, SCONJ, VERB } = TAG;

/** A clause's kind is its index here. `adverbial` is any subordinate clause that is none of the others. */
export const CLAUSE_KINDS = ['main', 'that', 'relative', 'concession', 'condition', 'adverbial'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];
export const CLAUSE = Object.fromEntries(CLAUSE_KINDS.map((name, i) => [name, i])) as Record<ClauseKind, number>;

/** Classes of words that open a clause, and its kind. */
const OPENERS: readonly (readonly [WordClass, number])[] = [
  ['relative-pronoun', CLAUSE.relative],
  ['concessive', CLAUSE.concession],
  ['conditional', CLAUSE.condition],
  ['subordinator', CLAUSE.adverbial],
];
/** How many tokens ahead the verb of a subject is looked for. */
const REACH = 14;
const HYPHEN = '-';

/** What shows where clauses of one sentence begin and end. */
export class ClauseCues {
  /** The sentence: its first token, and one past its last. */
  protected low = 0;
  protected limit = 0;

  constructor(
    protected readonly article: Article,
    protected readonly kind: Uint8Array,
    private readonly chunks: NounChunks,
    protected readonly groups: VerbGroups,
    private readonly classes: WordClasses,
  ) {}

  /** The kind of clause that a word opens, or -1. */
  protected kindOfOpener(i: number): number {
    if (i >= this.limit) return -1;
    const word = this.wordAt(i);
    if (word === 'that') return this.kindOfThat(i);
    for (const [name, kind] of OPENERS)
      if (this.classes[name].has(word)) {
        return this.article.tokens.tag[i] === ADP && this.isPreposition(i) ? -1 : kind;
      }
    return -1;
  }

  /** "After the war we left"; but "after the war ended". */
  private isPreposition(i: number): boolean {
    const { chunkLast, chunkOf } = this.chunks;
    const chunk = i + 1 < this.limit ? chunkOf[i + 1] : -1;
    const isTwoChunks = chunk >= 0 && chunkLast[chunk] < this.limit && chunkOf[chunkLast[chunk]] >= 0;
    return isTwoChunks || !this.opensClause(i + 1);
  }

  /** "said that we …", "the fact that we …"; "the plan that we …" is relative; "that plan" opens nothing. */
  private kindOfThat(i: number): number {
    if (i === this.low) return -1;
    const { tag } = this.article.tokens;
    const before = tag[i - 1];
    const isNoun = before === NOUN || before === PROPN;
    if (i + 1 < this.limit && this.isFinite(i + 1) && (isNoun || before === PRON)) return CLAUSE.relative;
    const isClausal = this.classes['clausal-word'].has(this.wordAt(i - 1));
    if (isNoun && isClausal) return CLAUSE.that;
    if (tag[i] === DET && tag[i + 1] === NOUN && !(isClausal && this.opensClause(i + 1))) return -1;
    if (isNoun) return CLAUSE.relative;
    const takesThat = before === VERB || before === AUX || before === ADJ || before === PUNCT || before === PRON;
    return takesThat ? CLAUSE.that : -1;
  }

  /** Whether a subject with a verb of its own begins here. */
  protected opensClause(from: number): boolean {
    const { tag } = this.article.tokens;
    let i = from;
    while (i < this.limit && (tag[i] === CCONJ || tag[i] === ADV)) i++;
    if (i >= this.limit || !isNominal(tag[i])) return false;
    for (let k = i + 1; k < Math.min(i + REACH, this.limit); k++) {
      if (this.isFinite(k)) return true;
      if (tag[k] === SCONJ || tag[k] === CCONJ || (tag[k] === PUNCT && !this.isPassedOver(k))) return false;
    }
    return false;
  }

  /**
   * Whether a comma is inside a list: "who defend peace, justice and human rights". Before a verb, what follows is the subject of the next clause,
   * except in a clause with "that", which no comma ends.
   */
  protected continuesList(from: number, isThat: boolean): boolean {
    const { tag } = this.article.tokens;
    const limit = Math.min(from + REACH, this.limit);
    let joined = -1;
    let i = from;
    for (; i < limit && this.isListed(i); i++)
      if (joined >= 0 && this.kind[i] === K.comma) return true;
      else if (joined < 0 && tag[i] === CCONJ && i > from) joined = i;
    if (joined < 0 || i === limit) return joined >= 0;
    if (this.isFinite(i)) return isThat;
    return tag[i] === PUNCT || i > joined + 1;
  }

  private isListed(i: number): boolean {
    const tag = this.article.tokens.tag[i];
    if (this.isFinite(i)) return false;
    return (
      tag === CCONJ ||
      tag === ADP ||
      (isNominal(tag) && tag !== PRON) ||
      this.kind[i] === K.comma ||
      this.isPassedOver(i)
    );
  }

  protected isFinite(i: number): boolean {
    const group = this.groups.groupOf[i];
    return group >= 0 && (this.groups.groupBits[group] & GROUP.finite) !== 0;
  }

  /** Quotation marks and hyphens do not end a clause. */
  private isPassedOver(i: number): boolean {
    return this.kind[i] === K.open || this.kind[i] === K.close || this.wordAt(i) === HYPHEN;
  }

  protected wordAt(i: number): string {
    return this.article.vocabulary.text(this.article.tokens.lower[i]);
  }

  /** Whether a mark ends all clauses before it. */
  protected isStrong(i: number): boolean {
    return STRONG.has(this.kind[i]) && this.wordAt(i) !== HYPHEN;
  }
}

const STRONG: ReadonlySet<number> = new Set([K.semicolon, K.colon, K.stop, K['question-mark'], K.dash, K.ellipsis]);
const isNominal = (tag: number): boolean =>
  tag === PRON || tag === DET || tag === NOUN || tag === PROPN || tag === ADJ || tag === NUM;
