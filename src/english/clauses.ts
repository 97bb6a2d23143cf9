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

/** The clauses of an article in the order in which they begin. A clause continues after what is embedded in it. */
export interface Clauses {
  clauseCount: number;
  /** By clause: its first token, its kind, the clause that it is embedded in or -1, and its finite verb group or -1. */
  clauseFirst: Int32Array;
  clauseKind: Uint8Array;
  clauseParent: Int32Array;
  clauseVerb: Int32Array;
  /** By token: its clause. */
  clauseOf: Int32Array;
}

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

/**
 * Cuts sentences into clauses: at strong punctuation, subordinators, relative pronouns and "that", and at commas and conjunctions before a
 * subject with its own finite verb. One pass with a bounded look ahead.
 */
export function findClauses(
  article: Article,
  kind: Uint8Array,
  chunks: NounChunks,
  groups: VerbGroups,
  classes: WordClasses,
): Clauses {
  const finder = new ClauseFinder(article, kind, chunks, groups, classes);
  for (const { first, last } of article.sentences) finder.readSentence(first, last);
  return finder.clauses;
}

class ClauseFinder {
  readonly clauses: Clauses;
  /** The clauses that are open, the innermost last. */
  private readonly open: number[] = [];
  private low = 0;
  private limit = 0;

  constructor(
    private readonly article: Article,
    private readonly kind: Uint8Array,
    private readonly chunks: NounChunks,
    private readonly groups: VerbGroups,
    private readonly classes: WordClasses,
  ) {
    const { count } = article.tokens;
    const most = 2 * count + 1; // a comma and the word behind it may each open one
    this.clauses = {
      clauseCount: 0,
      clauseFirst: new Int32Array(most),
      clauseKind: new Uint8Array(most),
      clauseParent: new Int32Array(most),
      clauseVerb: new Int32Array(most),
      clauseOf: new Int32Array(count),
    };
  }

  readSentence(first: number, last: number): void {
    this.low = first;
    this.limit = last;
    this.open.length = 0;
    this.begin(first, CLAUSE.main, -1);
    for (let i = first; i < last; i++) {
      const isPunctuation = this.article.tokens.tag[i] === PUNCT && this.readMark(i);
      if (isPunctuation) continue;
      this.readOpener(i);
      this.readVerb(i);
      this.clauses.clauseOf[i] = this.top;
    }
  }

  private get top(): number {
    return this.open[this.open.length - 1];
  }

  private begin(first: number, kind: number, parent: number): void {
    const { clauses } = this;
    const clause = clauses.clauseCount++;
    clauses.clauseFirst[clause] = first;
    clauses.clauseKind[clause] = kind;
    clauses.clauseParent[clause] = parent;
    clauses.clauseVerb[clause] = -1;
    this.open.push(clause);
  }

  /** A conjunct takes the place of the innermost clause: "we agree, and they agree". */
  private replace(first: number): void {
    const { clauseKind, clauseParent } = this.clauses;
    const clause = this.open.pop() as number;
    this.begin(first, clauseKind[clause] === CLAUSE.relative ? CLAUSE.main : clauseKind[clause], clauseParent[clause]);
  }

  private hasVerb(clause: number): boolean {
    return this.clauses.clauseVerb[clause] >= 0;
  }

  /** Reads a mark that ends or opens a clause; false for any other mark. */
  private readMark(i: number): boolean {
    const { clauseOf } = this.clauses;
    const what = this.kind[i];
    const word = this.wordAt(i);
    if (word === '(') this.begin(i, CLAUSE.main, this.top);
    clauseOf[i] = this.top;
    if (word === '(') return true;
    if (word === ')' && this.open.length > 1) this.open.pop();
    else if (what === K.comma) this.readComma(i);
    else if (isStrong(what) && word !== HYPHEN && i + 1 < this.limit) {
      this.open.length = 0;
      this.begin(i + 1, CLAUSE.main, -1);
    } else return false;
    return true;
  }

  private readComma(i: number): void {
    const isThat = this.wordAt(this.clauses.clauseFirst[this.top]) === 'that';
    const isListed = this.open.length > 1 && this.hasVerb(this.top) && this.continuesList(i + 1, isThat);
    while (!isListed && this.open.length > 1 && this.endsAtComma(this.top, this.open[this.open.length - 2]))
      this.open.pop();
    if (this.hasVerb(this.top) && this.kindOfOpener(i + 1) !== CLAUSE.condition && this.opensClause(i + 1))
      this.replace(i + 1);
  }

  /** A comma ends a relative clause, and one that stands before its main clause. */
  private endsAtComma(inner: number, outer: number): boolean {
    if (!this.hasVerb(inner)) return false;
    const kind = this.clauses.clauseKind[inner];
    return kind === CLAUSE.relative || (kind !== CLAUSE.that && !this.hasVerb(outer));
  }

  private readOpener(i: number): void {
    const { clauseKind } = this.clauses;
    if (this.article.tokens.tag[i] === CCONJ && this.hasVerb(this.top) && this.opensClause(i + 1)) {
      while (this.open.length > 1 && clauseKind[this.top] !== CLAUSE.that) this.open.pop();
      this.replace(i);
      return;
    }
    const kind = this.kindOfOpener(i);
    if (kind >= 0) this.begin(i, kind, this.top);
  }

  /** A second finite verb belongs to an outer clause, unless "and" or a comma joins it: "those who left are here". */
  private readVerb(i: number): void {
    const { clauseVerb } = this.clauses;
    const group = this.groups.groupOf[i];
    if (!this.isFinite(i) || this.groups.groupFirst[group] !== i) return;
    const isJoined = i > this.low && (this.article.tokens.tag[i - 1] === CCONJ || this.kind[i - 1] === K.comma);
    if (!isJoined) while (this.open.length > 1 && this.hasVerb(this.top) && !this.isComplete(this.top)) this.open.pop();
    if (!this.hasVerb(this.top)) clauseVerb[this.top] = group;
  }

  /** A clause with "that" whose outer clause has its verb: a second verb is of the same clause. */
  private isComplete(clause: number): boolean {
    const { clauseKind, clauseParent } = this.clauses;
    return clauseKind[clause] === CLAUSE.that && this.hasVerb(clauseParent[clause]);
  }

  /** The kind of clause that a word opens, or -1. */
  private kindOfOpener(i: number): number {
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
  private opensClause(from: number): boolean {
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
  private continuesList(from: number, isThat: boolean): boolean {
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

  private isFinite(i: number): boolean {
    const group = this.groups.groupOf[i];
    return group >= 0 && (this.groups.groupBits[group] & GROUP.finite) !== 0;
  }

  /** Quotation marks and hyphens do not end a clause. */
  private isPassedOver(i: number): boolean {
    return this.kind[i] === K.open || this.kind[i] === K.close || this.wordAt(i) === HYPHEN;
  }

  private wordAt(i: number): string {
    return this.article.vocabulary.text(this.article.tokens.lower[i]);
  }
}

const isStrong = (kind: number): boolean =>
  kind === K.semicolon ||
  kind === K.colon ||
  kind === K.stop ||
  kind === K['question-mark'] ||
  kind === K.dash ||
  kind === K.ellipsis;
const isNominal = (tag: number): boolean =>
  tag === PRON || tag === DET || tag === NOUN || tag === PROPN || tag === ADJ || tag === NUM;
