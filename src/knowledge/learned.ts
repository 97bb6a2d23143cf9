import type { LearnedWords } from './prepared/learned-words.js';

/** What was learned from examples, as files of lexicons/ hold it. All weights are whole thousandths of log-odds, so that sums do not depend on order. */

/** Probabilities from which a side counts, in thousandths: where an entry hits, and where words alone speak. */
export interface Thresholds {
  pro: number;
  anti: number;
  wordsPro: number;
  wordsAnti: number;
}

/** What the reader learned of hits, whatever their dimension: lexicons/reader.json. */
export interface ReaderModel {
  bias: number;
  /** Used for a lexicon without learned words. */
  thresholds: Thresholds;
  /** By feature, as `hitFeatures` writes it. */
  weights: Readonly<Record<string, number>>;
  /** What a feature weighs, 0 if nothing was learned of it, where that can be told without `weights`. */
  weightOf?(feature: string): number;
}

/** What was learned of one side of a dimension beside its words. */
export interface SideModel {
  bias: number;
  /** Added where an entry hits. */
  hit: number;
  /** What the reader's log-odds are multiplied by, in thousandths: in most sentences, and in short ones, where it is surer. */
  reader: number;
  short: number;
}

/** The words of one dimension, beside its lexicon: un-centrism.learned.json. */
export interface WordModel {
  dimension: string;
  pro: SideModel;
  anti: SideModel;
  thresholds: Thresholds;
  /** Lemmas, pairs of lemmas in order, and entries as "<entry>", with their weights for pro and for anti. */
  words: WordWeights;
  /** The same as columns, where the build prepared them: then `words` is read when it is asked for. */
  prepared?: PreparedWords;
}

/** What an entry is called among words: its wording between `<` and `>`. */
export const entryName = (term: string): string => `<${term}>`;

/** Whether a name among words is that of an entry. */
export const isEntryName = (name: string): boolean => name.startsWith('<') && name.endsWith('>');

export type WordWeights = Readonly<Record<string, readonly [number, number]>>;

export interface PreparedWords {
  words: LearnedWords;
  /** Which of the models in `words` it is. */
  index: number;
  /** The entries alone. */
  entries: WordWeights;
}
