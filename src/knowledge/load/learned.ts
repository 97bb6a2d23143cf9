import { existsSync } from 'node:fs';
import type { Report } from '../../base/errors.js';
import { once } from '../../base/once.js';
import { BUNDLED } from '../file.js';
import { readJsonFile } from '../files/json.js';
import { readWholeText } from '../files/whole-file.js';
import { isEntryName, type ReaderModel, type WordModel } from '../learned.js';
import type { Lexicon } from '../lexicon.js';
import { PreparedModel, preparedModels } from '../prepared/models.js';
import { preparedReader } from '../prepared/reader.js';
import { schemaText } from '../schema.js';
import { soundKey } from '../validate.js';

export const READER_FILE = `${BUNDLED}reader.json`;

/** Without the file, a reader that knows nothing: every hit is a mention. */
const UNTAUGHT: ReaderModel = {
  bias: 0,
  thresholds: { pro: 1001, anti: 1001, wordsPro: 1001, wordsAnti: 1001 },
  weights: {},
};

const SCHEMA = 'learned';
const READER_SCHEMA = 'reader';

/** The reader; one that takes every hit for a mention where its file is missing or damaged, which is reported. */
export function loadReader(report: Report, path = READER_FILE): ReaderModel {
  const hint = 'Every hit is taken for a mention. Undo the last change of the file, or install stance again.';
  return (
    prepared(path, READER_SCHEMA, preparedReader) ??
    readJsonFile<ReaderModel>(path, READER_SCHEMA, hint, report) ??
    UNTAUGHT
  );
}

/** What the build has prepared of a file; undefined for all others. */
function prepared<T>(path: string, schema: string, find: (key: string, text: string) => T | undefined): T | undefined {
  try {
    const text = readWholeText(path);
    return find(soundKey(schemaText(schema), text), text);
  } catch {
    return undefined; // reported when it is read anew
  }
}

const allPrepared = once(preparedModels);

/** What a file is found by among the prepared ones. */
export const modelKey = (text: string): string => soundKey(schemaText(SCHEMA), text);
export const readerKey = (text: string): string => soundKey(schemaText(READER_SCHEMA), text);

/** Where the words learned for a lexicon stand: beside it. */
export const learnedPath = (lexicon: string): string => `${lexicon.replace(/\.ya?ml$/i, '')}.learned.json`;

/**
 * The lexicon with its learned words, or with those of the lexicon that it extends, and without the words that it vetoes. What is wrong is
 * reported; a lexicon without learned words works by the reader alone.
 */
export function withLearned(lexicon: Lexicon, report: Report): Lexicon {
  const path = [lexicon.path, ...(lexicon.bases ?? [])].map(learnedPath).find((one) => existsSync(one));
  if (path === undefined) return lexicon;
  const hint = `The words of "${lexicon.dimension}" are not used. Learn them again, or delete the file.`;
  const learned =
    prepared(path, SCHEMA, (key, text) => allPrepared()?.(key, text)) ??
    readJsonFile<WordModel>(path, SCHEMA, hint, report);
  if (!learned) return lexicon;
  if (path === learnedPath(lexicon.path) && learned.dimension !== lexicon.dimension) {
    const message = `was learned for "${learned.dimension}", not for "${lexicon.dimension}"`;
    report({ level: 'error', code: 'other-dimension', message, file: path, hint });
    return lexicon;
  }
  for (const word of lexicon.veto)
    if (!isEntryName(word) && !Object.hasOwn(learned.words, word)) reportIdleVeto(word, lexicon, report);
  return { ...lexicon, learned: ownModel(learned, lexicon) };
}

/** A model under the name of its lexicon, without the words that this vetoes. */
function ownModel(model: WordModel, { dimension, veto }: Lexicon): WordModel {
  if (!veto.length) return model instanceof PreparedModel ? model.named(dimension) : { ...model, dimension };
  const { anti, pro, thresholds, words } = model;
  const vetoed = new Set(veto);
  const kept = Object.fromEntries(Object.entries(words).filter(([word]) => !vetoed.has(word)));
  return { dimension, pro, anti, thresholds, words: kept };
}

/** Says where a vetoed word stands that was not learned anyway. One that the lexicon inherits is another file's affair. */
function reportIdleVeto(word: string, { path, terms }: Lexicon, report: Report): void {
  const file = terms.find((term) => term.file.path === path)?.file;
  const index = (file?.data as { veto?: string[] } | undefined)?.veto?.indexOf(word) ?? -1;
  if (!file || index < 0) return;
  report(
    file.at(['veto', index], {
      level: 'warning',
      code: 'nothing-vetoed',
      message: `"${word}" is not a learned word`,
      hint: 'Write it as "stance lexicon show --words" prints it, an entry between < and >, or leave it out.',
    }),
  );
}
