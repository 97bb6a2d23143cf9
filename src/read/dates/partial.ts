import { compare } from '../../base/order.js';
import { isoDay } from './dates.js';

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** With the decimals that data frames give to whole numbers where some are missing. */
const YEAR = /^([12]\d{3})(?:\.0+)?$/;

/** Whether a date is a day, a month or a year of the calendar: 2021-05-07, 2021-05, 2021. */
export function isPartialDate(written: string): boolean {
  const match = PARTIAL.exec(written);
  if (!match) return false;
  const [year, month, day] = [match[1], match[2] ?? 1, match[3] ?? 1].map(Number);
  return isoDay(year, month, day) !== undefined;
}

/** The year that a field called `year` names, for documents without a date. */
export function yearAmong(fields: Iterable<readonly [name: string, value: string]>): string | undefined {
  for (const [name, value] of fields) {
    const year = name.toLowerCase() === 'year' ? YEAR.exec(value.trim())?.[1] : undefined;
    if (year) return year;
  }
  return undefined;
}

/** Where a day, month or year lies, seen from another; `around` where it is the less exact of the two and holds the other. */
export function sideOf(date: string, bound: string): 'before' | 'within' | 'around' | 'after' {
  const length = Math.min(date.length, bound.length);
  const order = compare(date.slice(0, length), bound.slice(0, length));
  if (order) return order < 0 ? 'before' : 'after';
  return date.length < bound.length ? 'around' : 'within';
}
