import { HASH_PRIME, HASH_START } from '../base/hash.js';

/** The unit that a letter or digit of ASCII counts as in hashes, small for capital; 0 for anything else. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[a-z0-9]/i.test(String.fromCharCode(unit)) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0,
);

/** As `ASCII`, for any UTF-16 unit; beyond ASCII, everything but the punctuation and spaces of news text is a letter. */
export function wordUnit(unit: number): number {
  if (unit < 128) return ASCII[unit];
  return unit > 0xbf && (unit < 0x2000 || unit > 0x206f) && unit !== 0x3000 && unit !== 0xfeff ? unit : 0;
}

/** FNV-1a over `wordUnit`s. */
export function wordHash(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ wordUnit(word.charCodeAt(i)), HASH_PRIME);
  return hash;
}
