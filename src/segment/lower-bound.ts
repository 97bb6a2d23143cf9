/** The first index from `from` to `count` (not included) of a column that ascends there, whose value is at least `wanted`; `count` where none is. */
export function lowerBound(values: Int32Array, count: number, wanted: number, from = 0): number {
  let low = from;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
