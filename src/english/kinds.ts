import { TAGS } from '../types/text.js';

/**
 * What a token is: its tag, or a class of punctuation, verb form or word. The words of each kind from `that` on are in
 * lexicons/english/kinds.yaml. Append only: the numbers are in the weights of the attribution model.
 */
export const KINDS_OF_TOKEN = [
  ...TAGS,
  // biome-ignore format: one kind of token a line would fill a page
  ...([
    'comma', 'colon', 'semicolon', 'stop', 'question-mark', 'dash', 'open', 'close', 'bracket', 'ellipsis', 'ing', 'ed',
  ] as const),
  // biome-ignore format: as above
  ...([
    'that', 'to', 'whether', 'relative', 'question', 'and', 'or', 'but', 'because', 'while', 'as', 'than', 'not', 'modal', 'be', 'have',
    'do', 'possessive-mark', 'he', 'they', 'i', 'you', 'it', 'him', 'his', 'this', 'the', 'a', 'some', 'by', 'for', 'of', 'in', 'on',
    'about', 'with', 'without', 'from', 'against', 'into', 'according', 'there', 'also',
    'day', 'title', 'person', 'organisation', 'document', 'poll',
  ] as const),
] as const;
export type TokenKind = (typeof KINDS_OF_TOKEN)[number];
export const K = Object.fromEntries(KINDS_OF_TOKEN.map((name, i) => [name, i])) as Record<TokenKind, number>;

/** From here on, kinds of noun: they say what a noun is, but leave proper nouns proper. */
export const FIRST_NOUN_KIND = K.day;

/** Words by kind, as lexicons/english/kinds.yaml gives them; where two kinds name a word, the later one has it. */
export type KindWords = Readonly<Partial<Record<TokenKind, readonly string[]>>>;
