import type { EffectClass } from '../../knowledge/load/shared.js';
import { type Operator, reading } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';
import type { Place, Relation, Step } from './step.js';

/** How many words a search goes back or on. */
export const REACH = 24;

/** The way outwards from a hit: the words that act on it so far. */
export class Path {
  readonly steps: Step[] = [];
  /** Verb groups that have acted. */
  private readonly seen = new Set<number>();

  constructor(
    readonly s: Sentence,
    readonly hit: Place,
  ) {}

  /** Adds a word that acts; its tokens are the operator's if `at` has no others. */
  add(relation: Relation, operator: Operator | undefined, effect?: EffectClass, at?: Partial<Step>): Step {
    const { first, last } = operator ?? { first: 0, last: 0 };
    const step = { relation, effect, first, last, negated: false, agent: undefined, bits: 0, isPast: false, ...at };
    this.steps.push(step);
    return step;
  }

  hasSeen(group: number): boolean {
    return this.seen.has(group);
  }

  /** Marks a verb group as having acted. */
  see(group: number): void {
    this.seen.add(group);
  }

  /** Adds the negators of a phrase: "no violation of X". */
  addNegation(from: number, to: number): void {
    const { s } = this;
    for (let t = Math.max(from, s.low); t < to; t++) {
      const operator = s.operator(t);
      if (s.groupAt(t) < 0 && reading(operator, 'phrases', 'negate'))
        this.add('modifier', operator, undefined, { negated: true });
    }
  }
}
