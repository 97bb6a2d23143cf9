import { entryName, type ReaderModel, type SideModel, type WordModel } from '../../knowledge/learned.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { Vocabulary } from '../../segment/vocabulary.js';
import { HitReader } from './hit-reader.js';
import { placeOf, type Side } from './side.js';
import { WordFeatures } from './word-features.js';
import { WordTable } from './word-table.js';

/** What was learned, ready for one vocabulary. */
export interface CompiledModel {
  reader: ReaderModel;
  /** The same, ready to read hits. */
  hits: HitReader;
  /** By dimension; undefined where no words were learned. */
  words: readonly (WordModel | undefined)[];
  table: WordTable;
  features: WordFeatures;
}

export function compileModel(reader: ReaderModel, lexicons: readonly Lexicon[], vocabulary: Vocabulary): CompiledModel {
  const words = lexicons.map(({ learned }) => learned);
  const table = new WordTable(words, vocabulary);
  return { reader, hits: new HitReader(reader), words, table, features: new WordFeatures() };
}

/** What was learned of a side beside its words. */
export const sideModel = ({ pro, anti }: WordModel, side: Side): SideModel => (side === 1 ? pro : anti);

/** The column of a dimension's side in the table of words. */
export const columnOf = (dimension: number, side: Side): number => 2 * dimension + placeOf(side);

/** What an entry was learned to add to a side of a dimension, wherever it hits. */
export function entryWeight(model: WordModel, entry: string, side: Side): number {
  const weights = model.prepared ? model.prepared.entries : model.words;
  return weights[entryName(entry)]?.[placeOf(side)] ?? 0;
}
