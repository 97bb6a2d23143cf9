/** A length of time: so many months or years. */
export interface Every {
  readonly count: number;
  readonly unit: 'month' | 'year';
}

/** The lengths that are tried, from short to long, where none is asked for. */
export const LENGTHS: readonly Every[] = [
  { count: 1, unit: 'month' },
  { count: 3, unit: 'month' },
  { count: 1, unit: 'year' },
  { count: 2, unit: 'year' },
  { count: 5, unit: 'year' },
  { count: 10, unit: 'year' },
];

const WRITTEN = /^([1-9]\d{0,2})([my])$/;

/** Reads `6m`, `2y`; undefined where it is no length. Months must divide a year, so that each year begins with a period. */
export function everyOf(written: string): Every | undefined {
  const [, digits, letter] = WRITTEN.exec(written) ?? [];
  const count = Number(digits);
  if (letter === 'y') return { count, unit: 'year' };
  if (letter !== 'm') return undefined;
  if (count % 12 === 0) return { count: count / 12, unit: 'year' };
  return 12 % count === 0 ? { count, unit: 'month' } : undefined;
}

export const written = ({ count, unit }: Every): string => `${count}${unit[0]}`;

/** "2 years", "month". */
export const inWords = ({ count, unit }: Every): string => (count === 1 ? unit : `${count} ${unit}s`);

/** The number of the period that a day, month or year is in; undefined where it is not exact enough. Periods are numbered without gaps. */
export function periodOf(date: string, { count, unit }: Every): number | undefined {
  const year = Number(date.slice(0, 4));
  if (unit === 'year') return Math.floor(year / count);
  const month = Number(date.slice(5, 7));
  return date.length < 7 ? undefined : Math.floor((year * 12 + month - 1) / count);
}

/** A period as it is written: 2011, 2010–2014, 2021-05, 2021-04–06. */
export function labelOf(period: number, { count, unit }: Every): string {
  if (unit === 'year') {
    const first = year(period * count);
    return count === 1 ? first : `${first}–${year(period * count + count - 1)}`;
  }
  const month = (at: number): string => String((at % 12) + 1).padStart(2, '0');
  const first = period * count;
  const start = `${year(Math.floor(first / 12))}-${month(first)}`;
  return count === 1 ? start : `${start}–${month(first + count - 1)}`;
}

const year = (value: number): string => String(value).padStart(4, '0');

/** All labels from the first to the last of some periods, those in between too; none of none. */
export function labelsBetween(periods: Iterable<number>, every: Every): string[] {
  const sorted = [...new Set(periods)].sort((a, b) => a - b);
  if (!sorted.length) return [];
  const first = sorted[0];
  return Array.from({ length: sorted[sorted.length - 1] - first + 1 }, (_, i) => labelOf(first + i, every));
}
