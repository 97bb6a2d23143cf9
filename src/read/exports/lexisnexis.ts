import { words } from '../../base/lists.js';
import { toDay } from '../dates/dates.js';
import { labelled, labelOf } from './labels.js';
import { type Article, author, compact, partsFrom, type Splitter, stretch, type TextLine, wordCount } from './text.js';

const NUMBER = /^(?:Document )?\d+ (?:of|de|von|di) \d+ (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTI)$/i;
const HEADER = new Set(['byline', 'section', 'length', 'dateline', 'highlight', 'headline', 'series', 'source']);
/** Labels below the text. Names before speech in transcripts are written in the same way, so only these count. */
const BELOW = words(
  'load-date language graphic publication-type document-type journal-code pub-type subject company country state city organization geographic industry ticker update correction-date notes url photo sprache grafik langue idioma',
);
const COPYRIGHT = /^(?:Copyright \d{4}|©|\(c\) \d{4})/i;
const RIGHTS = /^All rights reserved/i;

/** LexisNexis before Nexis Uni, as text or HTML: "3 of 10 DOCUMENTS", outlet, date, title, labels, the text, "LOAD-DATE:". */
export const splitLexisNexis: Splitter = (lines) => {
  const parts = partsFrom(lines, ({ text }) => NUMBER.test(text));
  return parts.length ? parts.map(articleOf) : undefined;
};

function articleOf([number, ...part]: readonly TextLine[]): Article {
  const lines = part.filter(({ text }) => !RIGHTS.test(text));
  const body = bodyStart(lines);
  const header = lines.slice(0, body).filter(({ text }) => !COPYRIGHT.test(text));
  const rest = lines.slice(body);
  const below = rest.findIndex((line) => isBelow(line));
  const labels = labelled(header, HEADER);
  const date = header.findIndex(({ text }) => dateOf(text) !== undefined);
  const [day, sameLine] = dateOf(header[date]?.text ?? '') ?? [];
  const underDate = header.slice(date + 1);
  const [edition, title] = editionAndTitle(underDate[0], blocks(underDate.slice(0, firstLabel(underDate))));
  return {
    record: compact({
      title: labels.get('headline') ?? title,
      date: day,
      outlet: date > 0 ? header[0].text : undefined,
      author: author(labels.get('byline')),
      section: labels.get('section'),
      length: wordCount(labels.get('length')),
      edition: sameLine || edition,
      dateline: labels.get('dateline'),
      highlight: labels.get('highlight'),
    }),
    ...stretch(below < 0 ? rest : rest.slice(0, below)),
    line: number.number,
  };
}

const DATE = /^(\p{L}+ \d{1,2}, \d{4}(?:,? \p{L}+day)?)\b(.*)$/u;

/** A date, and the edition where it stands in the same line. */
function dateOf(text: string): [string, string] | undefined {
  if (toDay(text) !== undefined) return [text, ''];
  const match = DATE.exec(text);
  return match && toDay(match[1]) !== undefined ? [match[1], match[2].trim()] : undefined;
}

/** Behind the labels of the header, the last of which is mostly the length. */
function bodyStart(lines: readonly TextLine[]): number {
  let last = -1;
  for (let i = 0; i < lines.length && i < last + 8 + (last < 0 ? 24 : 0); i++) {
    const label = labelOf(lines[i])?.label;
    if (label !== undefined && BELOW.has(label)) break;
    if (label !== undefined && HEADER.has(label)) last = i;
  }
  const start = last + 1;
  const wrapped = lines.slice(start).findIndex(({ apart }) => apart);
  return last < 0 ? 0 : wrapped < 0 ? lines.length : start + wrapped;
}

function isBelow(line: TextLine): boolean {
  const label = labelOf(line)?.label;
  return COPYRIGHT.test(line.text) || (label !== undefined && BELOW.has(label) && /^[A-Z-]+:/.test(line.text));
}

function firstLabel(lines: readonly TextLine[]): number {
  const at = lines.findIndex((line) => HEADER.has(labelOf(line)?.label ?? ''));
  return at < 0 ? lines.length : at;
}

/** Lines without a blank line between them, as one. */
function blocks(lines: readonly TextLine[]): string[] {
  const found: string[] = [];
  for (const { apart, text } of lines) {
    if (apart || !found.length) found.push(text);
    else found[found.length - 1] += ` ${text}`;
  }
  return found;
}

const EDITION = /\beditions?\b|;$/i;

/** The edition stands right below the date, or names itself. */
function editionAndTitle(
  first: TextLine | undefined,
  top: readonly string[],
): [string | undefined, string | undefined] {
  const isEdition = top.length > 1 && (first?.apart === false || EDITION.test(top[0]));
  return isEdition ? [top[0], top[1]] : [undefined, top[0]];
}
