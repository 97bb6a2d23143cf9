import { hashString } from '../../base/hash.js';

/** A key names at most this many people; of more it has a hash. */
const MOST_NAMED = 20;

/** Keys as one key, whose length does not grow with their number. */
export function joined(keys: readonly string[], joiner: string): string {
  if (keys.length <= MOST_NAMED) return keys.join(joiner);
  const hash = (hashString(keys.join(joiner)) >>> 0).toString(36);
  return [...keys.slice(0, MOST_NAMED), `${keys.length - MOST_NAMED}-more-${hash}`].join(joiner);
}

/** Of the words with capitals. */
export function initials(name: readonly string[]): string {
  let letters = '';
  for (const word of name) if (/^\p{Lu}/u.test(word)) letters += word[0];
  return letters;
}
