import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { StanceError } from '../../base/errors.js';
import { didYouMean } from '../../base/nearest.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Streams } from '../streams.js';

/** Whether a word of the command line can name documents: it is there, or a pattern, standard input or a path that may be mistyped. */
export const canBeInput = (word: string, { cwd }: Pick<Streams, 'cwd'>): boolean =>
  existsSync(resolve(cwd, word)) || word === '-' || /[*?[\]{}()!/\\]/.test(word) || extname(word) !== '';

/** A word that should be a dimension or name documents, and does neither. `usage` says what the command takes. */
export function neitherDimensionNorInput(word: string, { lexicons }: Knowledge, usage: string): StanceError {
  const known = lexicons.map(({ dimension }) => dimension);
  return new StanceError({
    code: 'unknown-dimension',
    message: `"${word}" is neither a dimension nor a file or folder`,
    hint: [
      didYouMean(word, known),
      known.length ? `The dimensions are ${known.join(', ')}.` : 'No lexicon was loaded.',
      `${usage} Put a name of several words in quotation marks.`,
    ]
      .filter(Boolean)
      .join(' '),
  });
}

/** A dimension that is followed by no documents. */
export const noInputBehind = (dimension: string, usage: string): StanceError =>
  new StanceError({
    code: 'missing-input',
    message: `no documents are named behind the dimension "${dimension}"`,
    hint: usage,
  });
