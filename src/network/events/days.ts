const DAY = 86_400_000;
const EXACT = /^\d{4}-\d{2}-\d{2}/;

/** Days since 1970-01-01, of a date that names a day; undefined for a month, a year or nothing. */
export function dayOf(date: string): number | undefined {
  const day = EXACT.exec(date)?.[0];
  return day === undefined ? undefined : Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** The day as ISO 8601. */
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The Monday of the day's week: 1970-01-01 was a Thursday. */
export const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);
