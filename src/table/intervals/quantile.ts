/**
 * The value below which a share of the values lies, by linear interpolation between those in order: number 7 of Hyndman and Fan (1996),
 * what R and NumPy do unless told otherwise.
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
