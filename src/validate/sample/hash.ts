import { createHash } from 'node:crypto';

/** A number that is as good as drawn by chance and the same everywhere, as 64 hexadecimal digits: they sort like the number. */
export function hashOf(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Whether something falls into one of two halves. */
export const isHeads = (...parts: readonly (string | number)[]): boolean =>
  Number.parseInt(hashOf(...parts)[0], 16) < 8;

/** A seed for a generator of random numbers. */
export const seedOf = (...parts: readonly (string | number)[]): number =>
  Number.parseInt(hashOf(...parts).slice(0, 8), 16);
