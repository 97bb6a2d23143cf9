import { readFileSync } from 'node:fs';
import { type Flat, unpackFlat } from './prepared/flat.js';

/** Where the build keeps what it has worked out, for every run to read. */
export const preparedUrl = (name: string): URL => new URL(`../../dist/${name}`, import.meta.url);

/** Columns that the build prepared; undefined where there was none, or one on another kind of machine. */
export function readPrepared(name: string): Flat | undefined {
  try {
    return unpackFlat(readFileSync(preparedUrl(name)));
  } catch {
    return undefined;
  }
}
