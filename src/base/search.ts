/** By halving, the index of the first item that passes a test which every later item passes too; the length where none does. */
export function firstIndex<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(items[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a whole number from `first` to `last` (not included) passes a test. */
export function someFrom(first: number, last: number, passes: (number: number) => boolean): boolean {
  for (let i = first; i < last; i++) if (passes(i)) return true;
  return false;
}
