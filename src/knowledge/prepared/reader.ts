import type { ReaderModel, Thresholds } from '../learned.js';
import { readPrepared } from '../prepared-file.js';
import type { Flat } from './flat.js';
import { NONE, type WordColumns, WordList, wordColumns } from './word-list.js';

/** What the build writes, in dist/: our own reader, ready for use. */
export const PREPARED_READER = 'reader.bin';

interface Columns extends WordColumns {
  /** By the place of a feature in the list. */
  readonly weight: Int32Array;
}

interface Head {
  key: string;
  bias: number;
  thresholds: Thresholds;
}

/** A reader whose weights lie in prepared columns; the file is parsed only for who asks for all of them. */
class PreparedReader implements ReaderModel {
  readonly bias: number;
  readonly thresholds: Thresholds;
  readonly #columns: Columns;
  readonly #features: WordList;
  readonly #key: string;
  readonly #text: string;
  #parsed: ReaderModel['weights'] | undefined;

  constructor({ bias, key, thresholds }: Head, columns: Flat['columns'], text: string) {
    this.bias = bias;
    this.thresholds = thresholds;
    this.#columns = columns as unknown as Columns;
    this.#features = new WordList(this.#columns);
    this.#key = key;
    this.#text = text;
  }

  get weights(): ReaderModel['weights'] {
    this.#parsed ??= (JSON.parse(this.#text) as ReaderModel).weights;
    return this.#parsed;
  }

  weightOf(feature: string): number {
    const place = this.#features.find(feature);
    return place === NONE ? 0 : this.#columns.weight[place];
  }

  /** The file's key instead of its weights: readers with the same key have the same weights. */
  toJSON(): unknown {
    return { bias: this.bias, thresholds: this.thresholds, key: this.#key };
  }
}

/** A reader with the key of its file, for the build to write. */
export function packReader(key: string, { bias, thresholds, weights }: ReaderModel): Flat {
  const head: Head = { key, bias, thresholds };
  return {
    data: head,
    columns: { ...wordColumns(Object.keys(weights)), weight: Int32Array.from(Object.values(weights)) },
  };
}

/** The reader of a file, by the file's key; undefined where another one was prepared, or none. */
export const preparedReader = (key: string, text: string): ReaderModel | undefined =>
  readerOf(key, text, readPrepared(PREPARED_READER));

export function readerOf(key: string, text: string, prepared: Flat | undefined): ReaderModel | undefined {
  const head = prepared?.data as Head | undefined;
  return prepared && head?.key === key ? new PreparedReader(head, prepared.columns, text) : undefined;
}
