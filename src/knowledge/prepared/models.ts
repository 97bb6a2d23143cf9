import type { PreparedWords, SideModel, Thresholds, WordModel, WordWeights } from '../learned.js';
import { readPrepared } from '../prepared-file.js';
import type { Flat } from './flat.js';
import { columnsOf, LearnedWords } from './learned-words.js';

/** What the build writes, in dist/: the words of our own models, ready for use. */
export const MODELS_FILE = 'learned.bin';

type Head = Omit<WordModel, 'words' | 'prepared'>;

interface PreparedFile {
  key: string;
  head: Head;
  entries: WordWeights;
}

/** A model whose words lie in prepared columns; the file is parsed only for who asks for the words themselves. */
export class PreparedModel implements WordModel {
  readonly pro: SideModel;
  readonly anti: SideModel;
  readonly thresholds: Thresholds;
  private parsed: WordWeights | undefined;

  constructor(
    readonly dimension: string,
    private readonly key: string,
    private readonly head: Head,
    readonly prepared: PreparedWords,
    private readonly text: string,
  ) {
    ({ pro: this.pro, anti: this.anti, thresholds: this.thresholds } = head);
  }

  get words(): WordWeights {
    this.parsed ??= (JSON.parse(this.text) as WordModel).words;
    return this.parsed;
  }

  /** The same model for another dimension. */
  named(dimension: string): PreparedModel {
    return new PreparedModel(dimension, this.key, this.head, this.prepared, this.text);
  }

  /** The words stand for themselves where models are compared. */
  toJSON(): unknown {
    const { dimension, head, key } = this;
    return { ...head, dimension, key };
  }
}

/** Models with the keys of their files, for the build to write. */
export function packModels(models: readonly { key: string; model: WordModel }[]): Flat {
  const files = models.map(({ key, model: { anti, dimension, pro, thresholds, words } }): PreparedFile => {
    const entries = Object.fromEntries(Object.entries(words).filter(([word]) => word[0] === '<'));
    return { key, head: { dimension, pro, anti, thresholds }, entries };
  });
  return { data: files, columns: columnsOf(models.map(({ model }) => model)) };
}

/** A function from a file's key and text to its model, undefined for files that were not prepared; undefined where nothing is prepared. */
export function preparedModels(): ((key: string, text: string) => WordModel | undefined) | undefined {
  const prepared = readPrepared(MODELS_FILE);
  if (!prepared) return undefined;
  const files = prepared.data as PreparedFile[];
  const words = new LearnedWords(prepared.columns, files.length);
  const places = new Map(files.map(({ key }, index) => [key, index]));
  return (key, text) => {
    const index = places.get(key);
    if (index === undefined) return undefined;
    const { entries, head } = files[index];
    return new PreparedModel(head.dimension, key, head, { words, index, entries }, text);
  };
}
