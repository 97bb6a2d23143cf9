import type { Matrix } from '../events/matrix.js';

/** Pseudo-observations by which a row's share is drawn towards that of all. */
const PRIOR = 2;

/**
 * How far each row's share of pro on a column is from that of all rows, in standard deviations:
 * z = [(X₊ + 2p) / (X₊ + X₋ + 2) − p] / √(p(1 − p)), with p = (Σ X₊ + ½) / (Σ X + 1) over the column. 0 where a row does not touch it.
 * A share of everybody's that nobody departs from so says nothing about who stands with whom: adjusting co-occurrence for the margins
 * follows the idea of Neal (2014, doi:10.1016/j.socnet.2014.06.001); the formula is our own.
 */
export function centred({ rows, columns, pro, anti }: Matrix): Float64Array {
  const z = new Float64Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    let [pros, all] = [0, 0];
    for (let at = column; at < pro.length; at += columns) {
      pros += pro[at];
      all += pro[at] + anti[at];
    }
    const p = (pros + 0.5) / (all + 1);
    const deviation = Math.sqrt(p * (1 - p));
    for (let at = column; at < pro.length; at += columns) {
      const n = pro[at] + anti[at];
      if (n) z[at] = ((pro[at] + PRIOR * p) / (n + PRIOR) - p) / deviation;
    }
  }
  return z;
}
