import { StanceError } from '../../base/errors.js';
import { toDay } from '../dates/dates.js';
import { labelOf } from './labels.js';
import { type Article, author, compact, stretch, type TextLine } from './text.js';

/** Labels of a head above a text, as the fields that they are. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  headline: 'title',
  subject: 'title',
  date: 'date',
  published: 'date',
  'publication date': 'date',
  from: 'author',
  by: 'author',
  byline: 'author',
  author: 'author',
  outlet: 'outlet',
  source: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  newspaper: 'outlet',
  section: 'section',
  length: 'length',
  speaker: 'speaker',
  url: 'url',
  link: 'url',
  language: 'language',
  id: 'id',
  'message-id': 'message-id',
  to: 'to',
  location: 'location',
};
/** A date on a line of its own stands among the first. */
const HEAD_LINES = 5;
const TITLE_WORDS = 25;
const SENTENCE_END = /[.!?…:,;]["'”’)]*$/;

/** Throws `StanceError` where it is no regular expression. */
export function splitPattern(written: string): RegExp {
  try {
    return new RegExp(written, 'u');
  } catch {
    throw new StanceError({
      code: 'invalid-pattern',
      message: `--split is no regular expression: ${written}`,
      hint: 'Close its brackets, and put a backslash before signs that mean themselves: --split "^Document \\(\\d+\\)".',
    });
  }
}

/**
 * Documents that begin at each line in which the pattern is found, and what stands before the first one. That line is no
 * text; `Label: value` lines below it, as in e-mails, and a date on a line of its own become fields.
 */
export function splitAt(lines: readonly TextLine[], pattern: RegExp): Article[] {
  const parts: TextLine[][] = [[]];
  for (const line of lines) {
    if (pattern.test(line.text)) parts.push([line]);
    else parts[parts.length - 1].push(line);
  }
  return parts.flatMap((part, i) => (part.length ? [articleOf(part, i > 0)] : []));
}

function articleOf(part: readonly TextLine[], hasMark: boolean): Article {
  const [first] = part;
  const isDropped = hasMark && fieldOf(first) === undefined;
  const lines = isDropped ? part.slice(1) : part;
  const head = headOf(lines);
  const body = lines.slice(head.lines);
  const dated = body.slice(0, HEAD_LINES).find(({ text }) => toDay(text) !== undefined);
  const date = head.record.date ?? dated?.text ?? (isDropped ? dateIn(first.text) : undefined);
  return {
    record: compact({ title: titleOf(body), ...head.record, date, author: author(head.record.author) }),
    ...stretch(body),
    line: first.number,
  };
}

const fieldOf = (line: TextLine): string | undefined => FIELDS[labelOf(line)?.label ?? ''];

/** The fields above the text: lines with labels up to the first blank line, if they name one of the fields. */
function headOf(lines: readonly TextLine[]): { record: Record<string, string>; lines: number } {
  const record: Record<string, string> = {};
  let count = 0;
  for (const line of lines) {
    if (count > 0 && line.apart) break;
    const label = labelOf(line);
    if (!label && count === 0) break;
    const field = fieldOf(line);
    if (field && label?.value) record[field] ??= label.value;
    count++;
  }
  return Object.keys(record).length ? { record, lines: count } : { record: {}, lines: 0 };
}

/** A date at the end of the line between two texts: "From press@example.org Wed May 4 10:00:00 2022". */
function dateIn(line: string): string | undefined {
  const words = line.split(/\s+/);
  return words.map((_, i) => words.slice(i).join(' ')).find((rest) => toDay(rest) !== undefined);
}

/** A first line that is no sentence, above a blank line; it stays in the text. */
function titleOf([first, second]: readonly TextLine[]): string | undefined {
  const isTitle =
    second?.apart &&
    first.text.split(' ').length <= TITLE_WORDS &&
    !SENTENCE_END.test(first.text) &&
    !toDay(first.text);
  return isTitle ? first.text : undefined;
}
