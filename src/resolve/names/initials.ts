import { getOrInsert } from '../../base/order.js';
import type { NameReader } from '../name-reader.js';
import { WORD } from '../word-bits.js';
import type { Mention } from './mention.js';
import { plain } from './spelling.js';

const INITIALS = /^\p{Lu}{3,6}$/u;
/** A name has at most this many times as many words as initials: "Society of the Makers and Traders" is SMT. */
const WORDS_PER_INITIAL = 3;

/** Gives every "SMT" of an article that has a "Society of Motor Traders" the name in full. */
export function expandInitials(reader: NameReader, mentions: readonly Mention[]): void {
  const short = new Map<string, Mention[]>();
  for (const mention of mentions)
    if (mention.words.length === 1 && !mention.actor && INITIALS.test(mention.words[0]))
      getOrInsert(short, mention.words[0], () => []).push(mention);
  if (!short.size) return;
  const { tokens, document } = reader.article;
  for (let i = 0; i < tokens.count && short.size; i++) {
    if (!(reader.bits(i) & WORD.capital) || reader.bits(i) & WORD.noName) continue;
    for (const [initials, same] of short) {
      const last = endOfName(reader, i, initials);
      if (last < 0) continue;
      rename(same, document.text.slice(tokens.start[i], tokens.end[last - 1]).split(/\s+/));
      short.delete(initials);
    }
  }
}

function rename(mentions: readonly Mention[], words: string[]): void {
  for (const mention of mentions) {
    mention.words = words;
    mention.key = plain(words.join(' '));
    mention.thing = true;
  }
}

/** Where the words end that begin at a token and have these initials, or -1. */
function endOfName(reader: NameReader, first: number, initials: string): number {
  const { classes } = reader.article.english;
  let found = 0;
  for (let i = first; i < Math.min(reader.article.tokens.count, first + WORDS_PER_INITIAL * initials.length); i++) {
    const text = reader.text(i);
    if (text[0] === initials[found] && text.length > 1) {
      found++;
      if (found === initials.length) return i + 1;
    } else if (i === first || !classes['without-initial'].has(text)) return -1;
  }
  return -1;
}
