import { TAG } from '../../../types/text.js';
import type { NameReader } from '../../name-reader.js';
import { mayBeNamed, WORD } from '../../word-bits.js';
import { type NameWord, nameWordAt } from '../name-words.js';

/** No part of a body's name has more words without a preposition: "Economic and Social Affairs". */
const LONGEST = 6;
const OFFICE = WORD.role | WORD.honorific;

/**
 * The capitalised words from a token on that can be part of a body's name. An office ends them, and belongs to them only `withOffice`: "the
 * Office of the President", but "the Bank of England" of "the Bank of England Governor Ada Obi".
 */
export function capitalsAt(reader: NameReader, from: number, limit: number, withOffice: boolean): NameWord[] {
  const { quotation } = reader.article.tokens;
  const words: NameWord[] = [];
  for (let i = from; i < limit && words.length < LONGEST && quotation[i] === quotation[from]; ) {
    const bits = reader.bits(i);
    if (!mayBeNamed(bits) || reader.tag(i) === TAG.PRON) break;
    const isOffice = (bits & OFFICE) !== 0 && !(bits & (WORD.organisation | WORD.modifier));
    if (isOffice && !withOffice) {
      while (words.length && words[words.length - 1].bits & WORD.modifier) words.pop(); // "Deputy"
      break;
    }
    const word = nameWordAt(reader, i, limit);
    words.push(word);
    i = word.last;
    if (isOffice) break;
  }
  return words;
}
