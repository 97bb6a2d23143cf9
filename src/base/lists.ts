/** Items that are there more than once, each of them once. */
export function repeated<T>(items: readonly T[]): T[] {
  const seen = new Set<T>();
  const again = new Set<T>();
  for (const item of items) (seen.has(item) ? again : seen).add(item);
  return [...again];
}

/** All items, or the first `most` and one in place of the others, which `rest` makes of the first of them and their number. */
export function firstFew<T>(items: readonly T[], most: number, rest: (first: T, more: number) => T): T[] {
  const more = items.length - most;
  return more <= 0 ? [...items] : [...items.slice(0, most), rest(items[most], more)];
}

type NumberColumn = Uint8Array | Int32Array | Uint32Array | Float64Array;

/** A longer copy of a column of numbers; `fill` is in its new places. */
export function widened<Column extends NumberColumn>(column: Column, length: number, fill = 0): Column {
  const wider = new (column.constructor as new (length: number) => Column)(length);
  if (fill) wider.fill(fill, column.length);
  wider.set(column);
  return wider;
}

/** The set of the words in a string, for lists that would else stand a word a line. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
