import { toDay } from '../dates/dates.js';
import {
  type Article,
  author,
  compact,
  isName,
  type Marked,
  partsUpTo,
  SENTENCE_END,
  type Splitter,
  stretch,
  type TextLine,
  wordCount,
} from './text.js';

/** "Document DLYN000020220504ei540000a": a code of the source, the day, and the article's own. */
const END = /^(?:Document|Dokument|Documento) (?<id>[A-Z][A-Z\d]{2,}\d{6,}[a-z\d]{5,})$/;
const LENGTH = /^[\d.,\u00a0]+ (?:words|Wörter|mots|palabras|palavras|parole|woorden)$/i;
const TIME = /^\d{1,2}:\d{2}(?: [AP]M)?$/i;
const CODE = /^[A-Z][A-Z\d]{1,9}$/;
const LANGUAGE =
  /^(?:English|Englisch|Anglais|Inglés|Inglês|Inglese|Engels|German|French|Spanish|Italian|Portuguese|Dutch|Russian|Chinese.*|Japanese|Arabic)$/;
const COPYRIGHT = /^(?:Copyright|©|\(c\))/i;
const BYLINE = /^by\s/i;
/** Lines between the length and the text. */
const LONGEST_HEADER = 12;
const LONGEST_TITLE_BLOCK = 6;
/** The publisher's name below the text. */
const PUBLISHER_WORDS = 8;

/**
 * Factiva's articles as they are shown, in HTML or text: section, title, byline, "30 words", date, outlet and its code,
 * language, copyright, the text, "Document …".
 */
export const splitFactiva: Splitter = (lines, marked) => {
  const parts = partsUpTo(lines, ({ text }) => END.test(text)).filter((part) => lengthAt(part) >= 0);
  return parts.length ? parts.map((part) => articleOf(part, marked)) : undefined;
};

const lengthAt = (part: readonly TextLine[]): number =>
  part.findIndex(({ text }, i) => LENGTH.test(text) && toDay(part[i + 1]?.text ?? '') !== undefined);

function articleOf(part: readonly TextLine[], marked: Marked | undefined): Article {
  const length = lengthAt(part);
  const above = part.slice(Math.max(0, length - LONGEST_TITLE_BLOCK), length);
  const below = part.slice(length + 2, -1);
  const end = headerEnd(below);
  const header = below.slice(0, end).map(({ text }) => text);
  const rest = below.slice(end);
  const { title, byline, section } = titleAmong(above, marked);
  const outlet = header.find((text) => !TIME.test(text));
  return {
    record: compact({
      id: END.exec(part[part.length - 1].text)?.groups?.id,
      title: title?.text,
      date: part[length + 1].text,
      outlet,
      author: author(byline),
      section,
      length: wordCount(part[length].text),
      language: header.find((text) => LANGUAGE.test(text)),
    }),
    ...stretch(withoutPublisher(rest)),
    line: (title ?? part[length]).number,
  };
}

/** Behind the copyright; where there is none, behind the language or the outlet's code. */
function headerEnd(below: readonly TextLine[]): number {
  const texts = below.slice(0, LONGEST_HEADER).map(({ text }) => text);
  for (const sign of [COPYRIGHT, LANGUAGE, CODE]) {
    const at = texts.findIndex((text) => sign.test(text));
    if (at >= 0) return at + 1;
  }
  return 1;
}

/** Of the lines above the length: a page marks its title; without marks, the byline says "By", and the section stands first. */
function titleAmong(
  above: readonly TextLine[],
  marked: Marked | undefined,
): { title?: TextLine; byline?: string; section?: string } {
  const at = above.findIndex(({ text }) => marked?.titles.has(text));
  const bylineAt = above.findIndex(({ text }, i) => i > 0 && (marked?.bylines.has(text) || BYLINE.test(text)));
  if (at >= 0) {
    return { title: above[at], byline: above[bylineAt]?.text, section: at > 0 ? above[at - 1].text : undefined };
  }
  const head = bylineAt < 0 ? above : above.slice(0, bylineAt);
  const nameAt = bylineAt < 0 && head.length > 1 && isName(head[head.length - 1].text) ? head.length - 1 : head.length;
  const named = head.slice(0, nameAt);
  return {
    title: named[named.length - 1],
    byline: bylineAt < 0 ? head[nameAt]?.text : above[bylineAt].text,
    section: named.length > 1 ? named[named.length - 2].text : undefined,
  };
}

function withoutPublisher(lines: readonly TextLine[]): readonly TextLine[] {
  const last = lines[lines.length - 1];
  const isPublisher =
    lines.length > 1 && last.text.split(' ').length <= PUBLISHER_WORDS && !SENTENCE_END.test(last.text);
  return isPublisher ? lines.slice(0, -1) : lines;
}
