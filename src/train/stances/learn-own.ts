import { type SignCounts, signCounts } from '../../evaluate/sign-counts.js';
import type { ReaderModel, Thresholds, WordModel } from '../../knowledge/learned.js';
import { type Case, caseOf, type Given, valueAt } from './cases.js';
import type { Example } from './examples/example.js';
import { partOf } from './examples/held-out.js';
import { type Instance, InstanceReader } from './examples/instances.js';
import { type NumberedReader, readAll } from './learn-reader.js';
import { learnWords, wordModel } from './learn-words.js';
import { type LearnOptions, OWN_OPTIONS } from './options.js';
import { chooseThresholds } from './thresholds.js';
import type { TrainingKnowledge } from './train.js';

/** The ways to come to a value that are compared. */
export const WAYS = ['learned', 'reader', 'plain', 'always'] as const;
export type Way = (typeof WAYS)[number];

/** How each way does on sentences that the words were not learned from. */
export interface Comparison {
  /** Empty for all sentences. */
  genre: string;
  sentences: number;
  counts: Record<Way, SignCounts>;
}

export interface LearnedOwn {
  words: WordModel;
  /** All sentences, then each genre where there are several. */
  comparisons: Comparison[];
}

const PARTS = 5;

/**
 * Learns the words of one dimension from a user's coded sentences, beside a reader that never saw them. The figures come from five parts:
 * each is judged by words learned from the other four, at thresholds chosen without it. The same examples give the same words.
 *
 * @param knowledge its scorer holds the lexicon of the dimension; `reader` is the one that it was compiled with
 */
export function learnOwn(
  examples: readonly Example[],
  dimension: string,
  reader: ReaderModel,
  { scorer, abbreviations, names }: TrainingKnowledge,
  options: LearnOptions = OWN_OPTIONS,
): LearnedOwn {
  const index = scorer.dimensions.indexOf(dimension);
  const source = new InstanceReader(scorer, abbreviations, names);
  const instances = examples.map((example) => source.read(example));
  const learnable = source.learnable();
  const numbered = numberedReader(reader, source.features.list);
  const learn = (of: readonly Instance[]) => learnWords(of, index, readAll(of, numbered), learnable, options);
  const parts = instances.map(({ example }) => partOf(example.document, PARTS));
  const judged = Array.from({ length: PARTS }, (_, part) => {
    const model = learn(instances.filter((_one, k) => parts[k] !== part));
    return instances
      .filter((_one, k) => parts[k] === part)
      .map((instance) => caseOf(instance, model, dimension, numbered, scorer.terms));
  });
  const values = judged.flatMap((cases, part) => {
    const others = judged.filter((_, other) => other !== part).flat();
    return valuesOf(cases, chooseThresholds(others, 'learned', 0), reader.thresholds);
  });
  const thresholds = chooseThresholds(judged.flat(), 'learned', 0);
  return {
    words: wordModel(learn(instances), dimension, source.words.list, thresholds),
    comparisons: compare(judged.flat(), values),
  };
}

/** A reader with the numbers of these features. */
function numberedReader({ bias, weights }: ReaderModel, names: readonly string[]): NumberedReader {
  return { bias, weights: Int32Array.from(names, (name) => (Object.hasOwn(weights, name) ? weights[name] : 0)) };
}

type Values = Record<Way, Given>;

function valuesOf(cases: readonly Case[], learned: Thresholds, reader: Thresholds): Values[] {
  return cases.map((one) => ({
    learned: valueAt(one.learned, one.isHit, learned),
    reader: valueAt(one.reader, one.isHit, reader),
    plain: one.plain,
    always: one.isHit ? 'pro' : 'none',
  }));
}

function compare(cases: readonly Case[], values: readonly Values[]): Comparison[] {
  const genres = [...new Set(cases.map(({ genre }) => genre))].filter(Boolean).sort();
  return ['', ...(genres.length > 1 ? genres : [])].map((genre) => {
    const own = cases.flatMap((one, k) => (!genre || one.genre === genre ? [k] : []));
    const countsOf = (way: Way) => signCounts(own.map((k) => [cases[k].coded, values[k][way]] as const));
    return {
      genre,
      sentences: own.length,
      counts: Object.fromEntries(WAYS.map((way) => [way, countsOf(way)])) as Record<Way, SignCounts>,
    };
  });
}
