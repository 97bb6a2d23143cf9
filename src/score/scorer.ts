import type { CompiledEnglish } from '../english/english.js';
import type { ReaderModel, Thresholds } from '../knowledge/learned.js';
import type { Lexicon, Term } from '../knowledge/lexicon.js';
import type { Predicate } from '../knowledge/load/shared.js';
import { type Entry, Matcher } from '../knowledge/pattern/matcher.js';
import type { Vocabulary } from '../segment/vocabulary.js';
import { type CompiledModel, compileModel } from './reader/model.js';
import { OperatorFinder } from './sentence/operators.js';

/** Compiled lexicons: what `score` needs. Bound to one vocabulary. */
export interface Scorer {
  vocabulary: Vocabulary;
  english: CompiledEnglish;
  /** Dimensions in the order of the lexicons. */
  dimensions: string[];
  /** All entries of all lexicons, and the index of each one's dimension. */
  terms: Term[];
  dimensionOf: Int32Array;
  /** Finds entries by index; what a deed is done to is found as an entry of its own, from `terms.length` on. */
  matcher: Pick<Matcher, 'match'>;
  /** By entry of the matcher from `terms.length` on: the deed that it belongs to. */
  deedOf: Int32Array;
  operators: OperatorFinder;
  model: CompiledModel;
  /** By dimension: the probabilities from which a side counts. */
  thresholds: readonly Thresholds[];
  stanceConfidence: number | undefined;
}

/** What changes how statements are scored, beside the lexicons. */
export interface ScoringOptions {
  /** The probability, 0 to 1, from which either side counts where an entry hits; by default, what was learned for the dimension. */
  stanceConfidence?: number;
}

/** Compiles stance lexicons, shared predicates and what was learned; costs a few hundred milliseconds, so do it once. `operators` are the predicates compiled before. */
export function compileScorer(
  lexicons: readonly Lexicon[],
  shared: readonly Predicate[],
  reader: ReaderModel,
  vocabulary: Vocabulary,
  english: CompiledEnglish,
  {
    operators = new OperatorFinder(shared, vocabulary),
    stanceConfidence,
  }: ScoringOptions & { operators?: OperatorFinder } = {},
): Scorer {
  const terms = lexicons.flatMap((lexicon) => lexicon.terms);
  const deeds = terms.flatMap(({ object }, index) => (object === undefined ? [] : [index]));
  const objects: Entry[] = deeds.map((index) => ({ term: terms[index].object as string }));
  return {
    vocabulary,
    english,
    dimensions: lexicons.map(({ dimension }) => dimension),
    terms,
    dimensionOf: Int32Array.from(lexicons.flatMap((lexicon, index) => lexicon.terms.map(() => index))),
    matcher: new Matcher([...terms, ...objects], vocabulary),
    deedOf: Int32Array.from(deeds),
    operators,
    model: compileModel(reader, lexicons, vocabulary),
    thresholds: lexicons.map(({ learned }) =>
      thresholdsFrom(learned?.thresholds ?? reader.thresholds, stanceConfidence),
    ),
    stanceConfidence,
  };
}

/** Thresholds in place of the learned ones. Words alone never need less than entries do; a side that was not learned stays off. */
export function thresholdsFrom(learned: Thresholds, stanceConfidence: number | undefined): Thresholds {
  if (stanceConfidence === undefined) return learned;
  const least = 1000 * stanceConfidence;
  const isLearned = (threshold: number): boolean => threshold <= 1000;
  return {
    pro: isLearned(learned.pro) ? least : learned.pro,
    anti: isLearned(learned.anti) ? least : learned.anti,
    wordsPro: Math.max(least, learned.wordsPro),
    wordsAnti: Math.max(least, learned.wordsAnti),
  };
}
