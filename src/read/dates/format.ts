import { StanceError } from '../../base/errors.js';
import { isoDay } from './dates.js';
import { monthNamed } from './words.js';

/** Reads a date that is written in one format, as ISO 8601 and no more exact than it; undefined where the date does not fit. */
export type DateFormat = (written: string) => string | undefined;

/** Orders of numbers with any signs between them. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  dmy: ['d', 'm', 'y'],
  mdy: ['m', 'd', 'y'],
  ymd: ['y', 'm', 'd'],
};
/** What stands for a part of a date: as in strptime, and as spreadsheets write it. */
const PART = /%[a-z]|%%|y{4}|yy|m{1,4}|d{1,2}/gi;
/** The parts by their marks, those of spreadsheets in lower case. */
const PARTS: Readonly<Record<string, string>> = {
  '%Y': '(?<y>\\d{4})',
  yyyy: '(?<y>\\d{4})',
  '%y': '(?<y>\\d{2})',
  yy: '(?<y>\\d{2})',
  '%m': '(?<m>\\d{1,2})',
  mm: '(?<m>\\d{1,2})',
  m: '(?<m>\\d{1,2})',
  '%b': '(?<m>\\p{L}{3,12})\\.?',
  '%B': '(?<m>\\p{L}{3,12})\\.?',
  mmm: '(?<m>\\p{L}{3,12})\\.?',
  mmmm: '(?<m>\\p{L}{3,12})\\.?',
  '%d': '(?<d>\\d{1,2})',
  '%e': '(?<d>\\d{1,2})',
  dd: '(?<d>\\d{1,2})',
  d: '(?<d>\\d{1,2})',
  '%A': '\\p{L}{3,12}',
  '%a': '\\p{L}{3,12}',
  '%H': '\\d{1,2}',
  '%I': '\\d{1,2}',
  '%M': '\\d{1,2}',
  '%S': '\\d{1,2}',
  '%f': '\\d{1,9}',
  '%p': '[AaPp]\\.?[Mm]\\.?',
  '%z': '[+-]\\d{2}:?\\d{2}',
  '%Z': '[A-Z]{1,5}',
  '%%': '%',
};
/** A time may follow that the format does not name. */
const END = '(?=$|[\\sT,])';
const LONGEST = 60;
/** Two digits of a year are of this century up to here (POSIX). */
const LAST_SHORT_YEAR = 68;

/**
 * The format of `--date-format`: `dmy`, `mdy` or `ymd`; as in Python and R (`%d/%m/%Y`); or as spreadsheets write it (`DD/MM/YYYY`).
 * Throws `StanceError` for any other.
 */
export function dateFormat(written: string): DateFormat {
  const order = Object.hasOwn(ORDERS, written.toLowerCase()) ? ORDERS[written.toLowerCase()] : undefined;
  const source = order ? order.map(partOfOrder).join('\\D{1,3}') : sourceOf(written);
  const pattern = new RegExp(`^${source}${END}`, 'u');
  return (date) => {
    const groups = date.length > LONGEST ? undefined : pattern.exec(date.trim())?.groups;
    return groups && isoDate(groups);
  };
}

const partOfOrder = (part: string): string => (part === 'y' ? '(?<y>\\d{4}|\\d{2})' : `(?<${part}>\\d{1,2})`);

function sourceOf(written: string): string {
  const named: string[] = [];
  let end = 0;
  let source = '';
  for (const { 0: mark, index } of written.slice(0, LONGEST).matchAll(PART)) {
    const part = PARTS[mark.startsWith('%') ? mark : mark.toLowerCase()];
    if (part === undefined) throw badFormat(written);
    source += literal(written.slice(end, index), written) + part;
    named.push(...(/\?<(.)>/.exec(part)?.slice(1) ?? []));
    end = index + mark.length;
  }
  const isWhole = named.includes('y') && (named.includes('m') || !named.includes('d'));
  if (written.length > LONGEST || !isWhole || new Set(named).size < named.length) throw badFormat(written);
  return source + literal(written.slice(end), written);
}

/** What stands between the parts; letters are none of it but for the T before a time. */
function literal(text: string, format: string): string {
  if (/[\p{L}\p{N}]/u.test(text.replace('T', ''))) throw badFormat(format);
  return text.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function badFormat(format: string): StanceError {
  return new StanceError({
    code: 'bad-date-format',
    message: `"${format.slice(0, LONGEST)}" is no format of dates`,
    hint: 'Write dmy, mdy or ymd, or a format with a year such as %d/%m/%Y or DD/MM/YYYY.',
  });
}

function isoDate({ y, m, d }: Readonly<Record<string, string | undefined>>): string | undefined {
  if (y === undefined) return undefined;
  const year = y.length > 2 ? Number(y) : Number(y) + (Number(y) > LAST_SHORT_YEAR ? 1900 : 2000);
  if (m === undefined) return String(year);
  const month = /^\d/.test(m) ? Number(m) : monthNamed(m);
  const day = month === undefined ? undefined : isoDay(year, month, d === undefined ? 1 : Number(d));
  return d === undefined ? day?.slice(0, 7) : day;
}
