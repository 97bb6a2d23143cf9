/** The codes of one unit: places in a list of values; a coder who gave none is missing. */
export type UnitCodes = readonly number[];

/** Pairs of values within units, each unit weighing as much as it has codes; row by row (c, k) of a square matrix. */
export type Coincidences = Float64Array;

/** Adds a unit: each of its pairs of codes by different coders counts 1/(m − 1), m being the number of codes. */
export function addUnit(matrix: Coincidences, values: number, codes: UnitCodes): void {
  const m = codes.length;
  if (m < 2) return;
  for (let i = 0; i < m; i++)
    for (let j = 0; j < m; j++) if (i !== j) matrix[codes[i] * values + codes[j]] += 1 / (m - 1);
}

export const METRICS = ['nominal', 'ordinal'] as const;
export type Metric = (typeof METRICS)[number];

/**
 * Krippendorff's α = 1 − D_o/D_e from a coincidence matrix, for any number of coders and with missing codes; null where all codes are
 * one value. δ² is 0 or 1 (nominal), or the square of the codes from c to k, the two ends counted half (ordinal; the values are in
 * order). Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.
 */
export function alphaOf(matrix: Coincidences, values: number, metric: Metric): number | null {
  const totals = Array.from({ length: values }, (_, c) => {
    let sum = 0;
    for (let k = 0; k < values; k++) sum += matrix[c * values + k];
    return sum;
  });
  const n = totals.reduce((sum, total) => sum + total, 0);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < values; c++)
    for (let k = 0; k < values; k++) {
      const delta = metric === 'nominal' ? Number(c !== k) : ordinalDelta(totals, c, k);
      observed += matrix[c * values + k] * delta;
      expected += totals[c] * totals[k] * delta;
    }
  return expected > 0 ? 1 - ((n - 1) * observed) / expected : null;
}

function ordinalDelta(totals: readonly number[], c: number, k: number): number {
  const [from, to] = c < k ? [c, k] : [k, c];
  let between = -(totals[from] + totals[to]) / 2;
  for (let g = from; g <= to; g++) between += totals[g];
  return between * between;
}

/** α of units, each with its codes. */
export function alpha(units: readonly UnitCodes[], values: number, metric: Metric): number | null {
  const matrix = new Float64Array(values * values);
  for (const codes of units) addUnit(matrix, values, codes);
  return alphaOf(matrix, values, metric);
}
