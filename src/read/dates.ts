import { dayInWords } from './date-words.js';

/** Year, month and day as numbers, however the pattern's groups are named. */
const PATTERNS: readonly RegExp[] = [
  /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:$|[T\s])/,
  /^(?<y>\d{4})[/.](?<m>\d{1,2})[/.](?<d>\d{1,2})(?:$|\s)/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?:$|T|\d{6}$)/, // GDELT adds the time: 20220504101500
  /^(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})(?:$|\s)/, // with full stops, the day comes first
];
/** `5/7/2021`: a day only where one of the two cannot be a month, or both are the same. */
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:$|\s)/;
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
  const slashed = SLASHED.exec(date);
  if (!slashed) {
    const named = dayInWords(date);
    return named && isoDay(named.year, named.month, named.day);
  }
  const [a, b, year] = slashed.slice(1).map(Number);
  if (a > 12 || a === b) return isoDay(year, b, a);
  return b > 12 ? isoDay(year, a, b) : undefined;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
