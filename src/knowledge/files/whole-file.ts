import { readFileSync, statSync } from 'node:fs';
import { OwnError } from '../../base/problems/causes.js';

/** Bytes of the largest file that is read whole: larger ones do not fit a string. */
export const LARGEST_FILE = 512 * 1024 ** 2 - 1024;

/**
 * The bytes of a file that is read whole: knowledge, a model, annotations. Throws an error of which `causeOf` says why it cannot be read:
 * it is no file but a folder, or a pipe or device, which may never end, or it is too large.
 */
export function readWholeFile(path: string): Buffer {
  const stats = statSync(path);
  if (stats.isDirectory()) throw new OwnError('it is a folder, not a file');
  if (!stats.isFile()) throw new OwnError('it is a pipe, socket or device, not a file');
  if (stats.size > LARGEST_FILE) throw new OwnError('it is too large');
  return readFileSync(path);
}

/** The text of such a file, as UTF-8. */
export const readWholeText = (path: string): string => readWholeFile(path).toString('utf8');
