import type { Predicate } from '../../knowledge/load/shared.js';
import { Matcher } from '../../knowledge/pattern/matcher.js';
import type { Vocabulary } from '../../segment/vocabulary.js';
import type { Tokens } from '../../types/text.js';
import type { Operator } from './operator.js';

/** Tokens of an article: the first `count` that `at` lists. */
export interface Stretch {
  readonly article: { readonly tokens: Tokens };
  readonly at: Int32Array;
  readonly count: number;
}

/** Finds the words of lexicons/shared in a sentence: the longest wins, then the leftmost; all its readings are kept. */
export class OperatorFinder {
  private readonly matcher: Matcher;

  constructor(
    private readonly predicates: readonly Predicate[],
    vocabulary: Vocabulary,
  ) {
    this.matcher = new Matcher(predicates, vocabulary);
  }

  find({ article, at, count }: Stretch): Operator[] {
    const found: { entry: number; first: number; last: number }[] = [];
    this.matcher.match(article.tokens, at, count, (entry, first, last) => found.push({ entry, first, last }));
    found.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first || a.entry - b.entry);
    const operators: Operator[] = [];
    const taken: (Operator | undefined)[] = [];
    for (const { entry, first, last } of found) {
      const here = taken[first];
      if (here && here.first === at[first] && here.last === at[last - 1] + 1) {
        if (!here.readings.includes(this.predicates[entry])) here.readings.push(this.predicates[entry]);
        continue;
      }
      let isFree = true;
      for (let p = first; p < last && isFree; p++) isFree = taken[p] === undefined;
      if (!isFree) continue;
      const operator = { first: at[first], last: at[last - 1] + 1, readings: [this.predicates[entry]] };
      for (let p = first; p < last; p++) taken[p] = operator;
      operators.push(operator);
    }
    for (const operator of operators) preferOwn(operator);
    return operators;
  }
}

/** Of words that the user's own files hold in some form, no other reading in that form counts. */
function preferOwn(operator: Operator): void {
  if (!operator.readings.some(({ own }) => own)) return;
  const own = new Set(operator.readings.filter((one) => one.own).map(({ form }) => form));
  operator.readings = operator.readings.filter((one) => one.own || !own.has(one.form));
}
