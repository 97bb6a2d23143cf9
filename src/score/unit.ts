import type { Predicate } from '../knowledge/load/shared.js';
import type { Vocabulary } from '../segment/vocabulary.js';
import type { Tokens } from '../types/text.js';

/** An occurrence of a predicate, negator or the like: positions `first` to `last` (not included) of a unit. */
export interface Operator {
  first: number;
  last: number;
  /** What the words can be: "respect" is a verb and a noun. */
  readings: Predicate[];
}

export type ClauseKind = 'main' | 'that' | 'relative' | 'concede' | 'condition' | 'subordinate';

/** A clause: its tokens are those whose `clause` is its index, which need not stand together. */
export interface Clause {
  first: number;
  kind: ClauseKind;
  parent: number;
  /** Position of the first finite verb, or -1. */
  verb: number;
}

/**
 * The part of one sentence that belongs to a statement's content, as positions 0 to `count`, with its operators and clauses:
 * what composition reads.
 */
export class Unit {
  count = 0;
  at = new Int32Array(256);
  /** Index of the operator at a position, or -1. */
  operatorAt = new Int32Array(256);
  /** Index of the clause at a position. */
  clause = new Int32Array(256);
  /** 1 where a finite verb or auxiliary stands. */
  finite = new Uint8Array(256);
  operators: Operator[] = [];
  clauses: Clause[] = [];

  constructor(
    readonly tokens: Tokens,
    readonly vocabulary: Vocabulary,
  ) {}

  begin(): void {
    this.count = 0;
  }

  push(token: number): void {
    if (this.count === this.at.length) {
      const grown = new Int32Array(this.count * 2);
      grown.set(this.at);
      this.at = grown;
      this.operatorAt = new Int32Array(this.count * 2);
      this.clause = new Int32Array(this.count * 2);
      this.finite = new Uint8Array(this.count * 2);
    }
    this.at[this.count++] = token;
  }

  tag(p: number): number {
    return this.tokens.tag[this.at[p]];
  }

  /** The folded word at a position; empty outside the unit. */
  word(p: number): string {
    return p < 0 || p >= this.count ? '' : this.vocabulary.text(this.tokens.lower[this.at[p]]);
  }

  lemma(p: number): string {
    return p < 0 || p >= this.count ? '' : this.vocabulary.text(this.tokens.lemma[this.at[p]]);
  }

  operator(p: number): Operator | undefined {
    return p < 0 || p >= this.count || this.operatorAt[p] < 0 ? undefined : this.operators[this.operatorAt[p]];
  }

  span(first: number, last: number): { start: number; end: number } {
    return { start: this.tokens.start[this.at[first]], end: this.tokens.end[this.at[last - 1]] };
  }

  text(first: number, last: number): string {
    const words: string[] = [];
    for (let p = first; p < last; p++) words.push(this.vocabulary.text(this.tokens.form[this.at[p]]));
    return words.join(' ');
  }
}
