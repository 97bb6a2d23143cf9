import type { Lexicon } from '../knowledge/lexicon.js';
import { Matcher } from '../knowledge/pattern/matcher.js';
import type { Vocabulary } from '../segment/vocabulary.js';

/** Whether a text of some words could touch a dimension; see `Matcher.couldFind`. */
export type TouchTest = (words: readonly string[]) => boolean;

/** A test of all statements of a text on some lexicons, from its words alone. Learned words may see a position where no entry hits. */
export function touchTest(lexicons: readonly Lexicon[], vocabulary: Vocabulary): TouchTest {
  if (lexicons.some(({ learned }) => learned !== undefined)) return () => true;
  const matcher = new Matcher(
    lexicons.flatMap(({ terms }) => terms),
    vocabulary,
  );
  return (words) => matcher.couldFind(words);
}
