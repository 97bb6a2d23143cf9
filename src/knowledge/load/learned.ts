import { existsSync, readFileSync } from 'node:fs';
import type { Report } from '../../base/errors.js';
import { BUNDLED } from '../file.js';
import type { ReaderModel, WordModel } from '../learned.js';
import type { Lexicon } from '../lexicon.js';

export const READER_FILE = `${BUNDLED}reader.json`;

/** Without the file, a reader that knows nothing: every hit is a mention. */
const UNTAUGHT: ReaderModel = {
  bias: 0,
  thresholds: { pro: 1001, anti: 1001, wordsPro: 1001, wordsAnti: 1001 },
  weights: {},
};

export const loadReader = (): ReaderModel =>
  existsSync(READER_FILE) ? (JSON.parse(readFileSync(READER_FILE, 'utf8')) as ReaderModel) : UNTAUGHT;

/** Where the words learned for a lexicon stand: beside it. */
export const learnedPath = (lexicon: string): string => `${lexicon.replace(/\.ya?ml$/i, '')}.learned.json`;

/** The lexicon with its learned words, where there are any. */
export function withLearned(lexicon: Lexicon, report: Report): Lexicon {
  const path = learnedPath(lexicon.path);
  if (!existsSync(path)) return lexicon;
  try {
    const learned = JSON.parse(readFileSync(path, 'utf8')) as WordModel;
    if (learned.dimension === lexicon.dimension) return { ...lexicon, learned };
    const message = `learned for "${learned.dimension}", not for "${lexicon.dimension}"`;
    report({ level: 'error', code: 'other-dimension', message, file: path, hint: 'Learn the words again.' });
  } catch (error) {
    const hint = 'Learn the words again, or delete the file.';
    report({ level: 'error', code: 'bad-learned-words', message: (error as Error).message, file: path, hint });
  }
  return lexicon;
}
