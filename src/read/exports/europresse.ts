import { toDay } from '../dates/dates.js';
import {
  type Article,
  author,
  compact,
  isName,
  partsUpTo,
  SENTENCE_END,
  type Splitter,
  stretch,
  type TextLine,
} from './text.js';

/** "news·20220504·HN·1234567": kind, day, code of the source, number. */
const END = /(?:^|[\s.\p{L}])[·•]\s?(?<day>\d{8})[·•](?<source>[\p{L}\d_-]+)[·•](?<number>[\p{L}\d_-]+)$/u;
const COPYRIGHT = /^(?:copyright|©|\(c\))/i;
const HEAD_LINES = 8;
const TITLE_WORDS = 40;
/** A day inside the line of section, day, length and page: "News, mercredi 4 mai 2022 30 mots, p. 1". */
const DAY = /\d{1,2} \p{L}{3,12}\.? \d{4}|\p{L}{3,12} \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}/u;
const WORDS = /^\D*(\d[\d\s.,]*) (?:mots|words)\b/;
const BEFORE_DAY = /[\s,]*(?:\p{L}+,? )?$/u;

/** Europresse (Eureka): outlet, section with the day and the length, title, byline, the text, a copyright, "news·20220504·HN·1234567". */
export const splitEuropresse: Splitter = (lines) => {
  const parts = partsUpTo(lines, ({ text }) => END.test(text));
  return parts.length ? parts.map(withoutFoot).map(articleOf) : undefined;
};

/** A copyright below the number belongs to the article before. */
function withoutFoot(part: readonly TextLine[]): readonly TextLine[] {
  const first = part.findIndex(({ text }) => !COPYRIGHT.test(text));
  return part.slice(first);
}

function articleOf(part: readonly TextLine[]): Article {
  const { day: printed, number, source } = END.exec(part[part.length - 1].text)?.groups ?? {};
  const dated = part.slice(0, HEAD_LINES).findIndex(({ text }) => dayIn(text) !== undefined);
  const line = part[dated]?.text ?? '';
  const title = part[dated + 1];
  const behind = part.slice(dated + 2, -1);
  const hasByline = behind.length > 1 && (/^(?:by|par)\s/i.test(behind[0].text) || isName(behind[0].text));
  const rest = behind.slice(hasByline ? 1 : 0);
  const below = rest.findIndex(({ text }) => COPYRIGHT.test(text));
  return {
    record: compact({
      id: `${printed}·${source}·${number}`,
      title: title && title.text.split(' ').length <= TITLE_WORDS ? title.text : undefined,
      date: dayIn(line) ?? printed,
      outlet: dated > 0 ? part[0].text : undefined,
      section: sectionOf(line),
      length: WORDS.exec(behindDay(line))?.[1].replace(/\s/g, ''),
      author: hasByline ? author(behind[0].text.replace(/^par\s/i, '')) : undefined,
    }),
    ...stretch(below < 0 ? rest : rest.slice(0, below)),
    line: part[0].number,
  };
}

/** The day that a line of the head names; sentences that name one are no head. */
function dayIn(text: string): string | undefined {
  if (SENTENCE_END.test(text)) return undefined;
  const written = DAY.exec(text)?.[0];
  return written && toDay(written) !== undefined ? written : undefined;
}

/** What stands behind the day: length and page. */
function behindDay(line: string): string {
  const day = DAY.exec(line);
  return day ? line.slice(day.index + day[0].length) : '';
}

/** What stands before day and weekday. */
function sectionOf(line: string): string | undefined {
  const at = line.search(DAY);
  return at > 0 ? line.slice(0, at).replace(BEFORE_DAY, '') : undefined;
}
