import { isWeekday, monthOf } from './names.js';

/** Longer texts are sentences, which may hold a date but are not one. */
const LONGEST = 80;
const TIME = /^\d{1,2}(?:[:.]\d{2}){1,2}(?:\.\d+)?(?:[ap]\.?m\.?|z)?$/;
/** Words and signs around a day: hours, time zones, "on", "the 4th of May". */
const BESIDE =
  /^(?:on|the|of|at|[ap]\.?m\.?|[a-z]{1,4}t|le|de|del|den|der|utc|z|[+-]\d{2}:?\d{2}|(?:utc|gmt)[+-]\d{1,4}|\([a-z ]+\))$/;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
/** Two digits of a year are of this century up to here (POSIX). */
const LAST_SHORT_YEAR = 68;

/** A day whose month is a word; months from 1. */
export interface NamedDay {
  year: number;
  month: number;
  day: number;
}

/**
 * The day of a text that is nothing but a date with a month in words, in any order: `4-May-22`, `May 4, 2022 Wednesday`,
 * `Wed May 04 10:15:00 +0000 2022`. Two numbers of two digits are day and year. Undefined where the text holds anything
 * else, or no year.
 */
export function dayInWords(written: string): NamedDay | undefined {
  const { month, numbers } = wordsOf(written) ?? {};
  const found = month === undefined || !numbers ? undefined : dayAndYear(numbers);
  return found && month !== undefined ? { ...found, month } : undefined;
}

/** The month of a text that is nothing but a month and a year of four digits: `May 2022`, `2022, Sept.` */
export function monthInWords(written: string): Pick<NamedDay, 'year' | 'month'> | undefined {
  const { month, numbers = [] } = wordsOf(written) ?? {};
  const isYear = numbers.length === 1 && /^[12]\d{3}$/.test(numbers[0]);
  return month !== undefined && isYear ? { year: Number(numbers[0]), month } : undefined;
}

/** The number of a month's name, written out or cut; undefined for anything else. */
export const monthNamed = (word: string): number | undefined => monthOf(word.toLowerCase());

/** The month and the numbers of a text that holds nothing else but what may stand beside a date. */
function wordsOf(written: string): { month?: number; numbers: string[] } | undefined {
  if (written.length > LONGEST) return undefined;
  const numbers: string[] = [];
  let month: number | undefined;
  for (const part of partsOf(written)) {
    const named = monthOf(part);
    if (named !== undefined) {
      if (month !== undefined) return undefined;
      month = named;
    } else if (/^(?:'?\d{2}|\d{4})$/.test(part) || DAY.test(part)) numbers.push(part);
    else if (!isWeekday(part) && !TIME.test(part) && !BESIDE.test(part)) return undefined;
  }
  return { month, numbers };
}

/** Tokens; `4-May-22` and `4/May/2022` fall apart at their signs, `GMT-5` does not. */
function partsOf(written: string): string[] {
  const tokens = written.toLowerCase().replace(/[,;|]/g, ' ').split(/\s+/);
  return tokens.filter(Boolean).flatMap((token) => {
    const pieces = token.split(/[-/]/);
    return pieces.some((piece) => monthOf(piece) !== undefined) ? pieces : [token.replace(/^(\d+)\.$/, '$1')];
  });
}

function dayAndYear(numbers: readonly string[]): Pick<NamedDay, 'day' | 'year'> | undefined {
  if (numbers.length !== 2) return undefined;
  const long = numbers.findIndex((number) => /^\d{4}$/.test(number));
  const at = long < 0 ? 1 : long;
  const day = DAY.exec(numbers[1 - at]);
  const year = Number(numbers[at].replace("'", ''));
  if (!day || !Number.isInteger(year)) return undefined;
  if (long >= 0) return { day: Number(day[1]), year };
  return numbers[1].length < 2
    ? undefined
    : { day: Number(day[1]), year: year + (year > LAST_SHORT_YEAR ? 1900 : 2000) };
}
