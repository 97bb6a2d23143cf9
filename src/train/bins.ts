/** Bins of a feature's values. */
const BINS = 64;

/** Limits between the bins of feature `f`: a bin has the values above the limit before it, up to its own; about equally many rows each. */
export function limitsOf(rows: readonly Int16Array[], f: number): Int16Array {
  const values = Int16Array.from(rows, (row) => row[f]).sort();
  const limits: number[] = [];
  const step = values.length / BINS;
  let from = 0;
  for (let k = 0; k < values.length - 1; k++)
    if (values[k] !== values[k + 1] && k + 1 - from >= step && limits.length < BINS - 1) {
      limits.push(values[k]);
      from = k + 1;
    }
  return Int16Array.from(limits);
}

/** By row and feature, the bin of the value. */
export function binned(rows: readonly Int16Array[], limits: readonly Int16Array[]): Uint8Array {
  const width = limits.length;
  const bins = new Uint8Array(rows.length * width);
  rows.forEach((row, r) => {
    for (let f = 0; f < width; f++) {
      let low = 0;
      let high = limits[f].length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (row[f] <= limits[f][middle]) high = middle;
        else low = middle + 1;
      }
      bins[r * width + f] = low;
    }
  });
  return bins;
}

/** Derivatives and numbers of rows by feature and bin, and the sums of the derivatives. */
export interface Histogram {
  slopes: Float64Array;
  curves: Float64Array;
  counts: Int32Array;
  slope: number;
  curve: number;
}

/** What all rows have: the bins of their features, and the first and second derivative of the loss. */
interface Rows {
  width: number;
  bins: Uint8Array;
  slope: Float64Array;
  curve: Float64Array;
}

export function histogramOf(
  members: readonly number[],
  features: readonly number[],
  { bins, curve, slope, width }: Rows,
): Histogram {
  const slopes = new Float64Array(width * BINS);
  const curves = new Float64Array(width * BINS);
  const counts = new Int32Array(width * BINS);
  let slopeSum = 0;
  let curveSum = 0;
  for (const r of members) {
    slopeSum += slope[r];
    curveSum += curve[r];
    for (const f of features) {
      const k = f * BINS + bins[r * width + f];
      slopes[k] += slope[r];
      curves[k] += curve[r];
      counts[k]++;
    }
  }
  return { slopes, curves, counts, slope: slopeSum, curve: curveSum };
}

/** The bin after which to split a feature with this many limits for a gain of more than `least`; -1 for none. */
export function bestBin(
  { slopes, curves, counts, slope, curve }: Histogram,
  feature: number,
  limits: number,
  rows: number,
  { fewest, l2 }: { fewest: number; l2: number },
  least: number,
): { bin: number; gain: number } {
  const whole = (slope * slope) / (curve + l2);
  const best = { bin: -1, gain: least };
  let left = 0;
  let leftCurve = 0;
  let number = 0;
  for (let bin = 0; bin < limits; bin++) {
    const k = feature * BINS + bin;
    left += slopes[k];
    leftCurve += curves[k];
    number += counts[k];
    if (number < fewest) continue;
    if (rows - number < fewest) break;
    const right = slope - left;
    const gain = (left * left) / (leftCurve + l2) + (right * right) / (curve - leftCurve + l2) - whole;
    if (gain > best.gain) {
      best.gain = gain;
      best.bin = bin;
    }
  }
  return best;
}
