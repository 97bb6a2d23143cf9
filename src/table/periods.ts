import { getOrInsert } from '../base/order.js';
import { isPartialDate, sideOf } from '../read/dates/partial.js';

const KEY = /^period:(.+)$/;
const BEFORE = 'before';
const FROM = 'from';

const known = new Map<string, readonly string[] | undefined>();

/** Whether a key cuts time into periods: `period:2008:2017` has the days, months or years in which one begins. */
export const isPeriodKey = (key: string): boolean => beginningsOf(key) !== undefined;

/** Whether a key is meant to be one, right or wrong. */
export const looksLikePeriodKey = (key: string): boolean => /^periods?(?:$|\W)/i.test(key);

/** In order of time; undefined where a key does not name them so. */
function beginningsOf(key: string): readonly string[] | undefined {
  return getOrInsert(known, key, () => {
    const named = KEY.exec(key)?.[1].split(':');
    const isRight = named?.every(
      (date, i) => isPartialDate(date) && (i === 0 || sideOf(named[i - 1], date) === 'before'),
    );
    return isRight ? named : undefined;
  });
}

/**
 * The period of a date, by a key of periods: `before 2008`, `2008 to before 2017`, `from 2017`. Empty where there is no date, or none
 * that is exact enough.
 */
export function periodOf(key: string, date: string): string {
  const beginnings = beginningsOf(key) ?? [];
  const sides = date ? beginnings.map((beginning) => sideOf(date, beginning)) : [];
  if (!sides.length || sides.includes('around')) return '';
  const begun = sides.filter((side) => side !== 'before').length;
  const [begin, end] = [beginnings[begun - 1], beginnings[begun]];
  if (begin === undefined) return `${BEFORE} ${end}`;
  return end === undefined ? `${FROM} ${begin}` : `${begin} to ${BEFORE} ${end}`;
}

/** A text that stands where a period, a day, a month, a year or a decade stands in the order of time. */
export const orderInTime = (value: string): string =>
  value.startsWith(`${BEFORE} `) ? '' : value.replace(`${FROM} `, '');
