import type { ReaderModel, WordModel } from '../../knowledge/learned.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { Vocabulary } from '../../segment/vocabulary.js';
import { HitReader } from './hit-reader.js';
import type { Side } from './side.js';
import { WordTable } from './word-table.js';

/** What was learned, ready for one vocabulary. */
export interface CompiledModel {
  reader: ReaderModel;
  /** The same, ready to read hits. */
  hits: HitReader;
  /** By dimension; undefined where no words were learned. */
  words: readonly (WordModel | undefined)[];
  table: WordTable;
}

export function compileModel(reader: ReaderModel, lexicons: readonly Lexicon[], vocabulary: Vocabulary): CompiledModel {
  const words = lexicons.map(({ learned }) => learned);
  return { reader, hits: new HitReader(reader), words, table: new WordTable(words, vocabulary) };
}

/** What an entry was learned to add to a side of a dimension, wherever it hits. */
export function entryWeight({ words }: WordModel, entry: string, side: Side): number {
  return words[`<${entry}>`]?.[side === 1 ? 0 : 1] ?? 0;
}
