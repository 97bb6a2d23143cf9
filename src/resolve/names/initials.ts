import { getOrInsert } from '../../base/order.js';
import type { EnglishArticle } from '../../english/english.js';
import type { NameReader } from '../name-reader.js';
import { mayBeNamed, WORD } from '../word-bits.js';
import type { Mention } from './mention.js';
import { plain } from './spelling.js';

const INITIALS = /^\p{Lu}{3,6}$/u;
const FEWEST = 3;
const MOST = 6;
/** A name has at most this many times as many words as initials: "Society of the Makers and Traders" is SMT. */
const WORDS_PER_INITIAL = 3;

/** Gives every "SMT" of an article that has a "Society of Motor Traders" the name in full. */
export function expandInitials(reader: NameReader, mentions: readonly Mention[]): void {
  const short = new Map<string, Mention[]>();
  for (const mention of mentions)
    if (mention.words.length === 1 && !mention.actor && INITIALS.test(mention.words[0]))
      getOrInsert(short, mention.words[0], () => []).push(mention);
  if (!short.size) return;
  const { article, column } = reader;
  const { tokens, document } = article;
  const openings = new Set([...short.keys()].map((initials) => initials[0]));
  for (let i = 0; i < tokens.count && short.size; i++) {
    if (!mayBeNamed(column[i]) || !goesOn(reader, i + 1) || !openings.has(reader.text(i)[0])) continue;
    eachName(reader, i, (initials, last) => {
      const same = short.get(initials);
      if (!same) return;
      rename(same, document.text.slice(tokens.start[i], tokens.end[last - 1]).split(/\s+/));
      short.delete(initials);
    });
  }
}

function rename(mentions: readonly Mention[], words: string[]): void {
  for (const mention of mentions) {
    mention.words = words;
    mention.key = plain(words.join(' '));
    mention.thing = true;
  }
}

/** Whether a token may stand in a name behind another. */
const goesOn = ({ article, column }: NameReader, token: number): boolean =>
  (column[token] & WORD.capital) !== 0 || (token < article.tokens.count && isLeftOut(article, token));

/** "of", "the": initials pass over them. */
const isLeftOut = ({ english, tokens, vocabulary }: EnglishArticle, token: number): boolean =>
  english.classes['without-initial'].has(vocabulary.text(tokens.form[token]));

/** Visits the initials of the words from a token on, shortest first, each with the token after its words. */
function eachName(reader: NameReader, first: number, visit: (initials: string, last: number) => void): void {
  const { article, column } = reader;
  const { count } = article.tokens;
  let initials = '';
  for (let i = first; i < Math.min(count, first + WORDS_PER_INITIAL * MOST) && initials.length < MOST; i++) {
    const text = reader.text(i);
    if (text.length > 1 && column[i] & WORD.capital) {
      initials += text[0];
      if (initials.length >= FEWEST && i < first + WORDS_PER_INITIAL * initials.length) visit(initials, i + 1);
    } else if (i === first || !isLeftOut(article, i)) return;
  }
}
