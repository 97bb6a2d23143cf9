import type { Operator } from '../score/sentence/operator.js';
import type { OperatorFinder, Stretch } from '../score/sentence/operators.js';

/** Finds operators in one article, each unbroken stretch once: several steps read the same sentence. */
export class RememberedOperators {
  private readonly known = new Map<string, Operator[]>();

  constructor(private readonly finder: OperatorFinder) {}

  find(stretch: Stretch): Operator[] {
    const { at, count } = stretch;
    if (!count || at[count - 1] - at[0] !== count - 1) return this.finder.find(stretch);
    const place = `${at[0]} ${count}`;
    const known = this.known.get(place);
    if (known) return known;
    const found = this.finder.find(stretch);
    this.known.set(place, found);
    return found;
  }
}
