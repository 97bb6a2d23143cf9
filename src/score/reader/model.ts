import type { ReaderModel, WordModel } from '../../knowledge/learned.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { Vocabulary } from '../../segment/vocabulary.js';
import { WordTable } from './word-table.js';

/** What was learned, ready for one vocabulary. */
export interface CompiledModel {
  reader: ReaderModel;
  readerWeights: ReadonlyMap<string, number>;
  /** By dimension; undefined where no words were learned. */
  words: readonly (WordModel | undefined)[];
  table: WordTable;
  /** By dimension: the weights of its entries for pro and anti. */
  entries: readonly ReadonlyMap<string, readonly [number, number]>[];
}

/** The sides of a dimension: 1 for pro, -1 for anti. */
export const SIDES = [1, -1] as const;
export type Side = (typeof SIDES)[number];

export function compileModel(reader: ReaderModel, lexicons: readonly Lexicon[], vocabulary: Vocabulary): CompiledModel {
  const words = lexicons.map(({ learned }) => learned);
  return {
    reader,
    readerWeights: new Map(Object.entries(reader.weights)),
    words,
    table: new WordTable(words, vocabulary),
    entries: words.map((model) => new Map(Object.entries(model?.words ?? {}).filter(([word]) => isEntry(word)))),
  };
}

export const isEntry = (feature: string): boolean => feature.startsWith('<');
