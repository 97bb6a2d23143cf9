import type { Attribution } from '../types/saying.js';
import type { Article } from '../types/text.js';
import { attributionOf } from './attribution.js';

/** No headline has more tokens. */
const LONGEST = 25;
/** A paragraph of at least this many tokens is prose, and no further headline. */
const PROSE = 10;
const FINAL = /[.\u2026]["'\u201d\u2019)\]]*$/;

/**
 * The same attributions, with those in the headline marked: what a headline says the article says again, and formats that keep the
 * headline as a title have it nowhere in the text. It is the first paragraph where that is the document's title, or else where it is one
 * sentence without a full stop above prose. Transcripts and speeches have none.
 */
export function withHeadline(article: Article, attributions: readonly Attribution[]): Attribution[] {
  const end = endOfHeadline(article);
  const all: Attribution[] = [];
  for (const attribution of attributions)
    all.push(attribution.content[0].start < end ? attributionOf({ ...attribution, headline: true }) : attribution);
  return all;
}

/** Offset behind the headline; 0 where there is none. */
function endOfHeadline({ document, paragraphs, tokens, turns }: Article): number {
  const [first] = paragraphs;
  if (turns?.length || document.speaker || paragraphs.length < 2) return 0;
  const { start } = tokens;
  const end = tokens.end[first.last - 1];
  const text = document.text.slice(start[first.first], end);
  if (document.title !== undefined && plain(text) === plain(document.title)) return end;
  const isLine = first.lastSentence - first.firstSentence === 1 && first.last - first.first <= LONGEST;
  if (!isLine || FINAL.test(text)) return 0;
  const isAboveProse = paragraphs.some(
    (paragraph) =>
      paragraph !== first &&
      paragraph.last - paragraph.first >= PROSE &&
      FINAL.test(document.text.slice(start[paragraph.first], tokens.end[paragraph.last - 1])),
  );
  return isAboveProse ? end : 0;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
