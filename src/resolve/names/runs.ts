import { getOrInsert } from '../../base/order.js';
import { TAG } from '../../types/text.js';
import type { NameReader } from '../name-reader.js';
import { WORD } from '../word-bits.js';
import { readApposition, readTitleBefore } from './appositions.js';
import { bodyGoverned } from './bodies/governed.js';
import { knownBodyAt } from './bodies/known.js';
import { nameBehindOffice } from './bodies/office-tails.js';
import { possessorAt } from './bodies/possessors.js';
import { bodyTailAt } from './bodies/tails.js';
import { expandInitials } from './initials.js';
import { isTitle, type Mention, type Role } from './mention.js';
import { ampersandAt, isParticle, type NameWord, nameWordAt, opensWithParticle } from './name-words.js';
import { RunParser } from './parser.js';
import { plain } from './spelling.js';

const { PART, PUNCT } = TAG;
/** A paragraph is a headline from this many words and this share of capitals on. */
const HEADLINE = { words: 5, share: 0.8 } as const;
/** No name has more words with its titles; what goes on is read as another. */
const LONGEST_RUN = 60;
/** Tokens of a nickname with its two quotation marks: "Bob", "The Rock". */
const NICKNAME = { fewest: 3, most: 5 } as const;

/** An article's mentions, in the order of the text. */
export function findMentions(reader: NameReader): Mention[] {
  const parser = new RunParser(reader);
  const { mentions } = parser;
  const labels = new Set(reader.article.turns?.map(({ name }) => name?.start));
  for (const { first, last, start } of reader.article.sentences)
    if (!labels.has(start) && isHeadline(reader, first, last)) readHeadline(reader, parser, first, last);
    else readSentence(reader, parser, first, last);
  const { start: starts } = reader.article.tokens;
  for (const mention of mentions) if (labels.has(starts[mention.first])) mention.opens = false; // a label is a name
  expandInitials(reader, mentions);
  separateGenerations(reader, mentions);
  for (let i = 0; i < mentions.length; i++) {
    const { actor } = mentions[i];
    if (actor && actor.type !== 'person') continue;
    readTitleBefore(reader, mentions, i);
    readApposition(reader, mentions, i);
  }
  return mentions;
}

/** Every name begins with a capital or a particle. */
const OPENING = WORD.capital | WORD.particle;

function readSentence(reader: NameReader, parser: RunParser, first: number, last: number): void {
  const { column } = reader;
  for (let i = first; i < last; ) i = column[i] & OPENING ? readRun(reader, parser, i, last) : i + 1;
}

/** "Ada Obi Jr." and Ada Obi are two people where the document or an actors file has both; otherwise "Jr." is ignored. */
function separateGenerations({ resolver }: NameReader, mentions: readonly Mention[]): void {
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

/** Each capitalised word of a headline, where a capital is no evidence: a name if the document has it elsewhere. */
function readHeadline(reader: NameReader, parser: RunParser, first: number, last: number): void {
  for (let i = first; i < last; i++) if (reader.bits(i) & WORD.capital) parser.readWord(nameWordAt(reader, i, i + 1));
}

/** Whether a sentence is a paragraph of its own, without a full stop, with nearly every word but the smallest in capitals. */
function isHeadline(reader: NameReader, first: number, last: number): boolean {
  if (last - first < HEADLINE.words) return false;
  const { paragraphs, sentences, tokens } = reader.article;
  const paragraph = paragraphs[sentences[tokens.sentence[first]].paragraph];
  if (paragraph.last - paragraph.first !== last - first || /^[.!?:]$/.test(reader.text(last - 1))) return false; // "And from Ada Obi:"
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const tag = reader.tag(i);
    if (tag === PUNCT || tag === PART || reader.bits(i) & (WORD.noName | WORD.particle)) continue;
    words++;
    if (reader.bits(i) & WORD.capital) capitals++;
  }
  return capitals >= HEADLINE.share * words;
}

/** Reads the run that begins at a token, if one does; returns the token from which to go on. */
function readRun(reader: NameReader, parser: RunParser, first: number, limit: number): number {
  const { quotation } = reader.article.tokens;
  const words: NameWord[] = [];
  let nickname: string | undefined;
  let i = first;
  while (i < limit && words.length < LONGEST_RUN) {
    const isOutside = quotation[i] !== quotation[first];
    const next = isOutside ? afterNickname(reader, i, limit) : readWord(reader, words, i, limit);
    if (next === i) break;
    if (isOutside) nickname = inside(reader, i, next);
    i = next;
  }
  if (!words.length) return first + 1;
  const tail = bodyTailAt(reader, words, i, limit);
  if (tail) i = tail[tail.length - 1].last;
  const governed = bodyGoverned(reader, words, tail);
  const mention = parser.read(tail ? [...words, ...tail] : words, governed);
  if (mention && nickname !== undefined) mention.nickname = nickname;
  return mention && isTitle(mention) ? takeTail(reader, mention, limit) : i;
}

/** What stands in quotation marks. */
const inside = ({ article }: NameReader, first: number, last: number): string =>
  article.document.text.slice(article.tokens.start[first + 1], article.tokens.end[last - 2]);

/** Adds the word at a token if the run goes on there; returns the token after it, or the same token. */
function readWord(reader: NameReader, words: NameWord[], token: number, limit: number): number {
  const known =
    knownBodyAt(reader, token, limit) ?? (words.length ? possessorAt(reader, words, token, limit) : undefined);
  if (known) {
    words.push(...known);
    return known[known.length - 1].last;
  }
  const ampersand = words.length ? ampersandAt(reader, token, limit) : undefined;
  const opens = reader.isName(token) || opensWithParticle(reader, token, limit);
  const goesOn = opens || (words.length > 0 && isParticle(reader, token, limit));
  const word = ampersand ?? (goesOn ? nameWordAt(reader, token, limit) : undefined);
  if (!word) return token;
  words.push(word);
  return word.last;
}

/** The token after a nickname in quotation marks within a name: Robert "Bob" Smith; the same token where there is none. */
function afterNickname(reader: NameReader, token: number, limit: number): number {
  const inner = reader.article.quotations[reader.article.tokens.quotation[token]];
  const tokens = inner?.first === token && inner.last < limit ? inner.last - token : 0;
  if (tokens < NICKNAME.fewest || tokens > NICKNAME.most || !(reader.bits(inner.last) & WORD.capital)) return token;
  // "Ada Obi said “No” Bo Lund": punctuation inside tells speech from a name
  for (let i = token + 1; i < inner.last - 1; i++) if (reader.tag(i) === PUNCT) return token;
  return inner.last;
}

/** What an office is of belongs to its title, so that a name may follow: "of State" after "Secretary". Returns the token after it. */
function takeTail(reader: NameReader, mention: Mention, limit: number): number {
  const role = mention.roles[mention.roles.length - 1];
  if (!role) return mention.last;
  const tail = reader.resolver.tails.find(
    (words) =>
      mention.last + words.length <= limit && words.every((word, i) => reader.lower(mention.last + i) === word),
  );
  if (tail) lengthenTitle(reader, mention, role, mention.last + tail.length);
  const name = nameBehindOffice(reader, mention.last, limit);
  if (name > 0) lengthenTitle(reader, mention, role, name);
  return mention.last;
}

function lengthenTitle(reader: NameReader, mention: Mention, role: Role, last: number): void {
  for (let i = mention.last; i < last; i++) {
    role.modifiers.push(reader.plain(i));
    role.title += ` ${reader.text(i)}`;
  }
  mention.last = last;
  mention.name = { first: last, last };
}
