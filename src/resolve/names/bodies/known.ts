import type { NameReader } from '../../name-reader.js';
import { mayBeNamed } from '../../word-bits.js';
import { keyOf, type NameWord } from '../name-words.js';
import { nameKey } from '../spelling.js';
import { nameWordOf } from './words.js';

/**
 * The name of an organisation or state in the actors files that begins at a token, as words: the longest of two words or more. It may have
 * words that a run of capitals lacks: "Save the Children", "People's Republic of China". What is a capital in the actors file is one in the
 * text as well.
 */
export function knownBodyAt(reader: NameReader, first: number, limit: number): NameWord[] | undefined {
  if (!mayBeNamed(reader.bits(first))) return undefined;
  const most = reader.resolver.longNames.get(reader.plain(first));
  if (most === undefined) return undefined;
  const { quotation } = reader.article.tokens;
  const end = Math.min(limit, first + most);
  let words = [nameWordOf(reader, first, first + 1)];
  let found: NameWord[] | undefined;
  for (let i = first + 1; i < end && quotation[i] === quotation[first]; i++) {
    const isOneWord = reader.touches(i - 1);
    const from = isOneWord ? words[words.length - 1].first : i;
    words = [...(isOneWord ? words.slice(0, -1) : words), nameWordOf(reader, from, i + 1)];
    if (isBodyName(reader, words)) found = words;
  }
  return found;
}

function isBodyName({ resolver }: NameReader, words: readonly NameWord[]): boolean {
  const key = keyOf(words, 0, words.length);
  const actor = resolver.byName.get(key);
  if (!actor || actor.type === 'person') return false;
  return [actor.name, ...actor.aliases, ...actor.seats].some(
    (name) => nameKey(name) === key && hasCapitals(words, name),
  );
}

/** Whether the words have a capital wherever a word of the name has one. */
function hasCapitals(words: readonly NameWord[], name: string): boolean {
  const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
  return name.split(' ').every((word, i) => !isCapital(word) || (words[i] !== undefined && isCapital(words[i].text)));
}
