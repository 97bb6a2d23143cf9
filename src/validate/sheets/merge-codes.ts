import type { Report } from '../../base/errors.js';
import { compare, getOrInsert } from '../../base/order.js';
import type { Code, Written } from '../codes.js';
import type { SampleKey } from '../sample/key.js';
import type { Coded, SheetCodes } from './read-codes.js';

/** Everything that was coded: by coder and unit, and what was settled afterwards. */
export interface Codings {
  readonly coders: readonly string[];
  readonly byCoder: ReadonlyMap<string, ReadonlyMap<string, Coded>>;
  readonly adjudicated: ReadonlyMap<string, Coded>;
}

/** Name of the file of codes that settle what coders disagree about. */
export const ADJUDICATED = 'adjudicated';

/** Joins the sheets of each coder, in the order of their names. A unit that two of them code differently is reported; the later code counts. */
export function mergeCodes(sheets: readonly { coder: string; codes: SheetCodes }[], report: Report): Codings {
  const byCoder = new Map<string, Map<string, Coded>>();
  const from = new Map<string, string>();
  for (const { coder, codes } of [...sheets].sort((a, b) => compare(a.codes.file, b.codes.file))) {
    const own = getOrInsert(byCoder, coder, () => new Map<string, Coded>());
    for (const [unit, { line, ...coded }] of codes.codes) {
      const earlier = own.get(unit);
      if (earlier && coded.value === '') continue;
      const place = from.get(`${coder}\n${unit}`);
      if (place !== undefined && earlier && earlier.value !== '' && earlier.value !== coded.value)
        report({
          level: 'warning',
          code: 'coded-twice',
          file: codes.file,
          line,
          column: 1,
          message: `unit ${unit} is coded ${earlier.value} in ${place} and ${coded.value} here; the later code counts`,
          hint: 'Keep one sheet of each coder.',
        });
      own.set(unit, coded);
      from.set(`${coder}\n${unit}`, codes.file);
    }
  }
  const adjudicated = byCoder.get(ADJUDICATED) ?? new Map<string, Coded>();
  byCoder.delete(ADJUDICATED);
  return { coders: [...byCoder.keys()].sort(compare), byCoder, adjudicated };
}

/** The value that counts as right for each unit, and why others have none. */
export interface Gold {
  readonly values: ReadonlyMap<string, Code>;
  /** Units on which no value has a majority, that all find unclear, and that nobody coded. */
  readonly ties: readonly string[];
  readonly unclear: readonly string[];
  readonly uncoded: readonly string[];
}

/** What was settled; else what most coders say; else nothing. */
export function goldOf({ units }: SampleKey, { byCoder, adjudicated }: Codings): Gold {
  const values = new Map<string, Code>();
  const ties: string[] = [];
  const unclear: string[] = [];
  const uncoded: string[] = [];
  for (const { unit } of units) {
    const written = [...byCoder.values()].flatMap((own): Written[] => {
      const value = own.get(unit)?.value;
      return value ? [value] : [];
    });
    const settled = adjudicated.get(unit)?.value;
    const found = settled || majority(written);
    if (found === 'unclear') unclear.push(unit);
    else if (found) values.set(unit, found);
    else (written.length ? ties : uncoded).push(unit);
  }
  return { values, ties, unclear, uncoded };
}

/** The value that more coders give than any other; `unclear` counts only where there is nothing else. */
function majority(written: readonly Written[]): Written | undefined {
  const clear = written.filter((value): value is Code => value !== 'unclear');
  if (!clear.length) return written.length ? 'unclear' : undefined;
  const counts = new Map<Code, number>();
  for (const value of clear) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const first = [...counts].filter(([, count]) => count === most);
  return first.length === 1 ? first[0][0] : undefined;
}
