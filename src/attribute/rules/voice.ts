import type { EnglishArticle } from '../../english/english.js';
import type { Attribution } from '../../types/saying.js';
import type { Span } from '../../types/text.js';
import { contrastPattern } from '../patterns.js';

/** Attributions with a higher confidence are hardly ever wrong. */
const SURE = 0.8;
/** News has 5 to 30 sure attributions in 1,000 words, an essay less than one: below this number, a text is an essay. */
const FEW = 2;
const PER_WORDS = 1000;
/** This many may be chance, however short the text. */
const CHANCE = 1;
/** A text with as many reports of what somebody said, sure or not, is none either. */
const MANY = 10;
/** Texts of fewer tokens are too short to recognize an essay. */
const SHORT = 300;

/**
 * Leaves out what an article says in its own voice. In a text that hardly ever reports what others say (an essay, an analysis),
 * what looks like reporting ("governments eager to collaborate") is mostly the author's own account: only sure attributions and
 * quoted words are kept, and "I argue" outside quotation marks is not.
 */
export function withoutOwnVoice(article: EnglishArticle, attributions: Attribution[]): Attribution[] {
  const { tokens } = article;
  const sure = attributions.filter(({ confidence }) => confidence > SURE).length;
  if (tokens.count < SHORT || (sure > CHANCE && sure * PER_WORDS >= FEW * tokens.count)) return attributions;
  const reports = attributions.filter(({ said, source }) => said && source && !isFirstPerson(article, source)).length;
  if (reports * PER_WORDS >= MANY * tokens.count) return attributions;
  return attributions.filter(
    ({ confidence, kind, source }) =>
      kind === 'direct' || kind === 'mixed' || (confidence > SURE && !(source && isAuthor(article, source))),
  );
}

/** Whether a source is "I" or "we". */
export function isFirstPerson({ document, english }: EnglishArticle, source: Span | undefined): boolean {
  return source !== undefined && isWord(document.text, source, english.classes['first-person-subject']);
}

const isWord = (text: string, { start, end }: Span, words: ReadonlySet<string>): boolean =>
  words.has(text.slice(start, end).toLowerCase());

function isAuthor(article: EnglishArticle, source: Span): boolean {
  if (!isFirstPerson(article, source)) return false;
  return !article.quotations.some(({ start, end }) => start <= source.start && source.end <= end);
}

/** "what she called “a folly”", "which he says is closed": leaves out the pronoun before source and cue, which says nothing by itself. */
export function withoutPronoun({ document, english }: EnglishArticle, content: Span[]): Span[] {
  const isFronted = content.length > 1 && isWord(document.text, content[0], english.classes['fronted-pronoun']);
  return isFronted ? content.slice(1) : content;
}

/** The longest contrast, in characters. */
const LONGEST = 100;

/** Leaves out the reporter's contrast at the end of a content: ", which the others did not". */
export function withoutContrast({ document, english }: EnglishArticle, content: Span[]): Span[] {
  const last = content[content.length - 1];
  if (!last) return content;
  const from = Math.max(last.start, last.end - LONGEST);
  const match = contrastPattern(english.classes).exec(document.text.slice(from, last.end));
  const end = match ? from + match.index : last.end;
  if (end === last.end || end <= last.start) return content;
  return [...content.slice(0, -1), { start: last.start, end }];
}
