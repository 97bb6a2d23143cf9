import { getOrInsert } from '../../base/order.js';
import { TAG } from '../../types/text.js';
import type { Reading } from '../reading.js';
import { plain, WORD } from '../words.js';
import { isTitle, type Mention } from './mention.js';
import { endsInPossessive, RunParser, type Unit } from './parser.js';
import { readApposition, readTitleBefore } from './roles.js';

/** From how many words on, and with what share of capitals, a paragraph is a headline. */
const HEADLINE = { words: 5, share: 0.8 } as const;
const KEPT_OF_FIRST_PART = WORD.capital | WORD.firstName | WORD.male | WORD.female | WORD.role;

/** Reads an article's tokens once and yields its mentions in order. */
export function findMentions(reading: Reading): Mention[] {
  const parser = new RunParser(reading);
  const { mentions } = parser;
  for (const { first, last } of reading.article.sentences) {
    if (isHeadline(reading, first, last)) {
      // a name only if the document has it elsewhere
      for (let i = first; i < last; i++) if (reading.bits(i) & WORD.capital) parser.readWord(unitAt(reading, i, i + 1));
      continue;
    }
    for (let i = first; i < last; ) i = reading.isName(i) ? readRun(reading, parser, i, last) : i + 1;
  }
  spellOut(reading, mentions);
  tellGenerations(reading, mentions);
  mentions.forEach((mention, i) => {
    if (mention.actor && mention.actor.type !== 'person') return;
    readTitleBefore(reading, mentions, i);
    readApposition(reading, mentions, i);
  });
  return mentions;
}

/** "Ada Obi Jr." is somebody else where the document has an Ada Obi too, or an actors file has one; else the word says nothing. */
function tellGenerations({ resolver }: Reading, mentions: readonly Mention[]): void {
  const generations = new Map<string, Set<string>>();
  if (!mentions.some(({ generation }) => generation)) return;
  for (const { key, words, generation = '' } of mentions)
    if (words.length > 1) getOrInsert(generations, key, () => new Set()).add(generation);
  for (const mention of mentions) {
    const { key, words, generation, actor } = mention;
    if (!generation || words.length < 2) continue;
    const full = `${key} ${plain(generation)}`;
    const known = resolver.byName.get(full);
    if (!known && !actor && generations.get(key)?.size === 1) continue;
    mention.words = [...words, generation];
    mention.key = full;
    mention.actor = known;
  }
}

/** A paragraph of its own with nearly every word but the smallest in capitals and no full stop: there a capital says nothing. */
function isHeadline(reading: Reading, first: number, last: number): boolean {
  if (last - first < HEADLINE.words) return false;
  const { paragraphs, sentences, tokens } = reading.article;
  const paragraph = paragraphs[sentences[tokens.sentence[first]].paragraph];
  if (paragraph.last - paragraph.first !== last - first || /^[.!?]$/.test(reading.text(last - 1))) return false;
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const tag = reading.tag(i);
    if (tag === TAG.PUNCT || tag === TAG.PART || reading.bits(i) & (WORD.noName | WORD.particle)) continue;
    words++;
    if (reading.bits(i) & WORD.capital) capitals++;
  }
  return capitals >= HEADLINE.share * words;
}

/** Reads the run that begins at a token; returns the token after it. */
function readRun(reading: Reading, parser: RunParser, from: number, limit: number): number {
  const { quotation } = reading.article.tokens;
  const units: Unit[] = [];
  let nickname: string | undefined;
  let i = from;
  while (i < limit) {
    if (quotation[i] !== quotation[from]) {
      const after = afterNickname(reading, i, limit);
      if (after === i) break;
      nickname = reading.text(i + 1);
      i = after;
    } else if (units.length > 0 && reading.text(i) === '&' && i + 1 < limit && reading.isName(i + 1)) {
      units.push({ first: i, last: i + 1, text: '&', key: '&', bits: WORD.organisation }); // "Procter & Gamble"
      i++;
    } else if (reading.isName(i) || (units.length > 0 && particleAt(reading, i, limit))) {
      const unit = unitAt(reading, i, limit);
      units.push(unit);
      i = unit.last;
    } else break;
  }
  const mention = parser.read(units);
  if (mention) mention.nickname = nickname;
  return mention && isTitle(mention) ? takeTail(reading, mention, limit) : i;
}

/** A nickname in quotation marks is passed over: Robert "Bob" Smith. */
function afterNickname(reading: Reading, i: number, limit: number): number {
  const inner = reading.article.quotations[reading.article.tokens.quotation[i]];
  const isWord = inner?.first === i && inner.last - i === 3 && inner.last < limit;
  return isWord && reading.bits(inner.last) & WORD.capital ? inner.last : i;
}

/** "de", "von der", "al-" before a capital. */
function particleAt(reading: Reading, i: number, limit: number): boolean {
  for (let k = i; k < Math.min(i + 3, limit - 1); k++) {
    if (!(reading.bits(k) & WORD.particle)) return false;
    const next = reading.text(k + 1) === '-' ? k + 2 : k + 1;
    if (next < limit && reading.bits(next) & WORD.capital) return true;
  }
  return false;
}

/** One word of a run: a token, or several that hyphens join. */
function unitAt(reading: Reading, first: number, limit: number): Unit {
  let last = first + 1;
  while (
    last + 1 < limit &&
    reading.text(last) === '-' &&
    reading.touches(last - 1) &&
    reading.touches(last) &&
    /^\p{L}/u.test(reading.text(last + 1))
  )
    last += 2;
  const bits = reading.bits(first);
  const { start, end } = reading.article.tokens;
  const whole =
    last === first + 1 ? reading.text(first) : reading.article.document.text.slice(start[first], end[last - 1]);
  const text = endsInPossessive(whole) ? whole.slice(0, -2) : whole; // where the tokenizer left it on
  if (last === first + 1 && text === whole) return { first, last, text, key: reading.plain(first), bits };
  const id = reading.article.vocabulary.id(text);
  // "Prime Minister-designate", "Calgary-based": the first part decides what it is, unless the whole is known
  return {
    first,
    last,
    text,
    key: reading.words.plain(reading.article.vocabulary.lower(id)),
    bits: reading.words.bits(id) | (bits & KEPT_OF_FIRST_PART),
  };
}

/** "of State" after "Secretary" is part of the title, so that a name may follow; returns the token after it. */
function takeTail(reading: Reading, mention: Mention, limit: number): number {
  const role = mention.roles[mention.roles.length - 1];
  for (const tail of role ? reading.resolver.tails : []) {
    const last = mention.last + tail.length;
    if (last > limit || !tail.every((word, i) => reading.lower(mention.last + i) === word)) continue;
    for (let i = mention.last; i < last; i++) {
      role.modifiers.push(reading.plain(i));
      role.title += ` ${reading.text(i)}`;
    }
    mention.last = last;
    mention.name = { first: last, last };
    break;
  }
  return mention.last;
}

/** Gives every "SMT" of an article that has a "Society of Motor Traders" the name in full. */
function spellOut(reading: Reading, mentions: readonly Mention[]): void {
  const short = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const [word] = mention.words;
    if (mention.words.length !== 1 || mention.actor || !/^\p{Lu}{3,6}$/u.test(word)) continue;
    getOrInsert(short, word, () => []).push(mention);
  }
  if (!short.size) return;
  const { tokens, document } = reading.article;
  for (let i = 0; i < tokens.count && short.size; i++) {
    if (!(reading.bits(i) & WORD.capital) || reading.bits(i) & WORD.noName) continue;
    for (const [initials, same] of short) {
      const last = endOfInitials(reading, i, initials);
      if (last < 0) continue;
      const words = document.text.slice(tokens.start[i], tokens.end[last - 1]).split(/\s+/);
      for (const mention of same) {
        mention.words = words;
        mention.key = plain(words.join(' '));
        mention.thing = true;
      }
      short.delete(initials);
    }
  }
}

/** Where the words end that begin at a token and whose capitals are these initials, or -1. */
function endOfInitials(reading: Reading, first: number, initials: string): number {
  let found = 0;
  for (let i = first; i < Math.min(reading.article.tokens.count, first + 3 * initials.length); i++) {
    const text = reading.text(i);
    if (text[0] === initials[found] && text.length > 1) {
      found++;
      if (found === initials.length) return i + 1;
    } else if (i === first || !/^(?:of|and|the|for|on|in|to|de|&|-)$/.test(text)) return -1;
  }
  return -1;
}
