import type { UnitCodes } from './alpha.js';

/**
 * Cohen's κ = (p_o − p_e)/(1 − p_e) of two coders on the units that both coded (Cohen 1960); null where both give one value only, or
 * there is no such unit.
 */
export function kappa(pairs: readonly (readonly [number, number])[], values: number): number | null {
  const n = pairs.length;
  if (!n) return null;
  const shares = [0, 1].map((coder) =>
    Array.from({ length: values }, (_, v) => pairs.filter((pair) => pair[coder] === v).length / n),
  );
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  const expected = shares[0].reduce((sum, share, v) => sum + share * shares[1][v], 0);
  return expected < 1 ? (observed - expected) / (1 - expected) : null;
}

/**
 * Gwet's AC1 = (p_a − p_e)/(1 − p_e), which stays meaningful where one value dominates (Gwet 2008). p_a is over the units with two
 * codes or more; p_e = Σ π(1 − π)/(q − 1), with π the mean share of a value over all units with a code, and q the number of values of
 * the scheme, used or not. Null where no unit has two codes.
 */
export function ac1(units: readonly UnitCodes[], values: number): number | null {
  const observed = percentAgreement(units);
  if (observed === null) return null;
  const coded = units.filter((codes) => codes.length);
  let expected = 0;
  for (let v = 0; v < values; v++) {
    const share = coded.reduce((sum, codes) => sum + countOf(codes, v) / codes.length, 0) / coded.length;
    expected += (share * (1 - share)) / (values - 1);
  }
  return (observed - expected) / (1 - expected);
}

/** The share of pairs of codes that agree, averaged over the units with two or more; null where there are none. */
export function percentAgreement(units: readonly UnitCodes[]): number | null {
  const several = units.filter((codes) => codes.length > 1);
  if (!several.length) return null;
  const shares = several.map((codes) => {
    const agreeing = [...new Set(codes)].reduce((sum, v) => sum + countOf(codes, v) * (countOf(codes, v) - 1), 0);
    return agreeing / (codes.length * (codes.length - 1));
  });
  return shares.reduce((sum, share) => sum + share, 0) / several.length;
}

const countOf = (codes: UnitCodes, value: number): number => codes.filter((code) => code === value).length;
