import { dayInWords, monthInWords } from './words.js';

/** Year, month and day as numbers, however the pattern's groups are named. */
const PATTERNS: readonly RegExp[] = [
  /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:$|[T\s])/,
  /^(?<y>\d{4})[/.](?<m>\d{1,2})[/.](?<d>\d{1,2})(?:$|\s)/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?:$|T|\d{6}$)/, // GDELT adds the time: 20220504101500
  /^(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})(?:$|\s)/, // with full stops, the day comes first
];
/** `5/7/2021`: a day only where one of the two cannot be a month, or both are the same. */
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:$|[\s,T])/;
/** Seconds or milliseconds since 1970, from September 2001 on; fractions of a second are dropped. */
const UNIX = /^(\d{10})(?:\d{3})?(?:\.\d+)?$/;

/** The calendar day that a date names as ISO 8601, as written, in whatever time zone; undefined where it is unclear. */
export function toDay(written: string): string | undefined {
  const date = written.trim();
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(date)?.groups;
    if (groups) return isoDay(Number(groups.y), Number(groups.m), Number(groups.d));
  }
  const seconds = UNIX.exec(date)?.[1];
  if (seconds) return new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
  const slashed = numbersOf(date);
  if (!slashed) {
    const named = dayInWords(date);
    return named && isoDay(named.year, named.month, named.day);
  }
  const [a, b, year] = slashed;
  if (a > 12 || a === b) return isoDay(year, b, a);
  return b > 12 ? isoDay(year, a, b) : undefined;
}

/** Which comes first in `5/7/2021`. */
export type DateOrder = 'dmy' | 'mdy';

/** A year, or a month of one, as databases and people write them; in `2021-00-00` and `2021-05-00` the rest is not known. */
const YEAR = /^([12]\d{3})(?:-00-00)?$/;
const MONTH = /^([12]\d{3})[-/.](\d{1,2})(?:-00)?$/;
const MONTH_FIRST = /^(\d{1,2})[-/.]([12]\d{3})$/;

/**
 * What a date names as ISO 8601, no more exact than it is written: `2021-05-07`, `2021-05`, `2021`. `order` is that of the days that
 * are written with slashes. Undefined where it is unclear.
 */
export function toDate(written: string, order?: DateOrder): string | undefined {
  const date = written.trim();
  const slashed = order && isAmbiguous(date) ? numbersOf(date) : undefined;
  if (slashed) {
    const [a, b, year] = slashed;
    return order === 'dmy' ? isoDay(year, b, a) : isoDay(year, a, b);
  }
  return toDay(date) ?? monthOrYear(date);
}

function monthOrYear(date: string): string | undefined {
  const year = YEAR.exec(date)?.[1];
  if (year) return year;
  const [, first, second] = MONTH.exec(date) ?? MONTH_FIRST.exec(date) ?? [];
  const numbers = [first, second].map(Number).sort((a, b) => b - a);
  const found = first ? { year: numbers[0], month: numbers[1] } : monthInWords(date);
  return found && isoDay(found.year, found.month, 1)?.slice(0, 7);
}

/** The order that a date with slashes shows, as only one of its numbers can be a month. */
export function orderShownBy(written: string): DateOrder | undefined {
  const numbers = numbersOf(written.trim());
  if (!numbers) return undefined;
  const [a, b, year] = numbers;
  if (a > 12 && isoDay(year, b, a)) return 'dmy';
  return b > 12 && isoDay(year, a, b) ? 'mdy' : undefined;
}

/** Whether a date with slashes names another day when it is read in the other order. */
export function isAmbiguous(written: string): boolean {
  const numbers = numbersOf(written.trim());
  if (!numbers) return false;
  const [a, b] = numbers;
  return a !== b && Math.max(a, b) <= 12 && Math.min(a, b) > 0;
}

/** Two numbers that are day and month in either order, and the year. */
function numbersOf(date: string): [number, number, number] | undefined {
  const match = SLASHED.exec(date);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

/** A day as ISO 8601, months from 1; undefined where the calendar has none. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
