import type { Lexicon, Term } from '../knowledge/lexicon.js';
import type { Predicate } from '../knowledge/load/shared.js';
import type { Vocabulary } from '../segment/vocabulary.js';
import { Matcher } from './matcher.js';
import { OperatorFinder } from './operators.js';

/** Compiled lexicons: what `score` needs. Bound to one vocabulary. */
export interface Scorer {
  vocabulary: Vocabulary;
  /** Dimensions in the order of the lexicons. */
  dimensions: string[];
  /** All entries of all lexicons, and the index of each one's dimension. */
  terms: Term[];
  dimensionOf: Int32Array;
  matcher: Matcher;
  operators: OperatorFinder;
}

/** Compiles stance lexicons and shared predicates; costs a few milliseconds, so do it once. `operators` are the predicates compiled before. */
export function compileScorer(
  lexicons: readonly Lexicon[],
  shared: readonly Predicate[],
  vocabulary: Vocabulary,
  operators = new OperatorFinder(shared, vocabulary),
): Scorer {
  const terms = lexicons.flatMap((lexicon) => lexicon.terms);
  return {
    vocabulary,
    dimensions: lexicons.map(({ dimension }) => dimension),
    terms,
    dimensionOf: Int32Array.from(lexicons.flatMap((lexicon, index) => lexicon.terms.map(() => index))),
    matcher: new Matcher(terms, vocabulary),
    operators,
  };
}
