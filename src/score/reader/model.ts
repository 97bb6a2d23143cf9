import type { ReaderModel, WordModel } from '../../knowledge/learned.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { Vocabulary } from '../../segment/vocabulary.js';
import { WordTable } from './word-table.js';

/** What was learned, ready for one vocabulary. */
export interface CompiledModel {
  reader: ReaderModel;
  /** By dimension; undefined where no words were learned. */
  words: readonly (WordModel | undefined)[];
  table: WordTable;
}

/** The sides of a dimension: 1 for pro, -1 for anti. */
export const SIDES = [1, -1] as const;
export type Side = (typeof SIDES)[number];

export function compileModel(reader: ReaderModel, lexicons: readonly Lexicon[], vocabulary: Vocabulary): CompiledModel {
  const words = lexicons.map(({ learned }) => learned);
  return { reader, words, table: new WordTable(words, vocabulary) };
}

/** What an entry was learned to add to a side of a dimension, wherever it hits. */
export function entryWeight({ words }: WordModel, entry: string, side: Side): number {
  return words[`<${entry}>`]?.[side === 1 ? 0 : 1] ?? 0;
}

/** What the reader learned of features, together. */
export function readerWeight({ weights }: ReaderModel, features: Iterable<string>): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}
