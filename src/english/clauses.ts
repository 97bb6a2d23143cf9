import { type Article, TAG } from '../types/text.js';
import { CLAUSE, ClauseCues } from './clause-cues.js';
import { K } from './kinds.js';
import type { NounChunks } from './noun-chunks.js';
import type { VerbGroups } from './verb-groups.js';
import type { WordClasses } from './word-classes.js';

const { CCONJ, PUNCT } = TAG;

/**
 * The clauses of an article, sentence by sentence as these are read, in the order in which they begin within each. A clause continues after
 * what is embedded in it.
 */
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

/**
 * Cuts sentences into clauses: at strong punctuation, subordinators, relative pronouns and "that", and at commas and conjunctions before a
 * subject with its own finite verb. One pass with a bounded look ahead over each sentence that it is given, whose verb groups are known.
 */
export class ClauseFinder extends ClauseCues {
  readonly clauses: Clauses;
  /** The clauses that are open, the innermost last. */
  private readonly open: number[] = [];

  constructor(article: Article, kind: Uint8Array, chunks: NounChunks, groups: VerbGroups, classes: WordClasses) {
    super(article, kind, chunks, groups, classes);
    const { count } = article.tokens;
    const most = 2 * count + 1; // a comma and the word after it may each open one
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
    const word = this.wordAt(i);
    if (word === '(') this.begin(i, CLAUSE.main, this.top);
    clauseOf[i] = this.top;
    if (word === '(') return true;
    if (word === ')' && this.open.length > 1) this.open.pop();
    else if (this.kind[i] === K.comma) this.readComma(i);
    else if (this.isStrong(i) && i + 1 < this.limit) {
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

  /** A comma ends a relative clause, and a clause in front of its main clause. */
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
}
