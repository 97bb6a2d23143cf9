import { StanceError } from '../../base/errors.js';
import type { Slice } from '../events/slice.js';
import type { NetworkOptions } from '../options.js';
import type { NetworkEdge } from '../types.js';
import { TieMaker } from './edges.js';
import { type Joint, jointOf } from './joint.js';
import type { Pair } from './pairs.js';
import { Weights } from './weights.js';

/** Ties, and how many there would be if their statements for and against did not cancel out. In projections, ends are rows; in two modes a target is a column. */
export interface Ties {
  readonly edges: NetworkEdge[];
  readonly balanced: number;
}

/** Ties between rows and columns. Weights may be divided by the row's sum (activity) or the column's (prominence). */
export function twoModeTies(slice: Slice, options: NetworkOptions): Ties {
  const { rows, columns, pro, anti } = slice.matrix;
  const byRow = options.normalise === 'activity' ? slice.matrix.rowSums() : undefined;
  const byColumn = options.normalise === 'prominence' ? slice.matrix.columnSums() : undefined;
  const maker = new TieMaker(slice, options);
  const edges: NetworkEdge[] = [];
  let balanced = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (!slice.bases.has(row * columns + column)) continue;
      const [pros, antis] = [pro[row * columns + column], anti[row * columns + column]];
      const signed = cellOf(options.agreement, pros, antis) / (byRow?.[row] ?? byColumn?.[column] ?? 1);
      if (signed) edges.push(maker.ofCell(row, column, signed, { pro: pros, anti: antis }));
      else balanced++;
    }
  return { edges, balanced };
}

/** Ties between rows, by what they say on the same columns. */
export function projectedTies(slice: Slice, options: NetworkOptions): Ties {
  const { rows } = slice.matrix;
  const weights = new Weights(slice.matrix, options.agreement, options.normalise);
  const maker = new TieMaker(slice, options);
  const joint = options.joint || options.project !== 'actor' ? undefined : jointOf(slice.placed, rows);
  const edges: NetworkEdge[] = [];
  let balanced = 0;
  for (let row = 0; row < rows; row++)
    for (let other = row + 1; other < rows; other++) {
      const pair = weights.pair(row, other);
      if (!pair.common || !isLeft(pair, joint?.get(row * rows + other))) continue;
      const signed = weights.of(pair, row, other);
      if (!signed) balanced++;
      else if (Math.abs(signed) >= options.minWeight) {
        if (edges.length === MOST_TIES) throw manyTies(rows);
        edges.push(maker.ofPair(row, other, signed, pair, weights.touched[row]));
      }
    }
  return { edges, balanced };
}

/** More do not fit into memory. */
const MOST_TIES = 4_000_000;

const manyTies = (nodes: number): StanceError =>
  new StanceError({
    code: 'many-ties',
    message: `${nodes} nodes have more than ${MOST_TIES} ties`,
    hint: 'Leave out those who say little with --min-coded, or weak ties with --min-weight.',
  });

/** Takes out of a pair what both said together. Whether they have anything else in common. */
function isLeft(pair: Pair, together: Joint | undefined): boolean {
  if (!together) return true;
  pair.congruence = less(pair.congruence, together.congruence);
  pair.conflict = less(pair.conflict, together.conflict);
  return pair.congruence > 0 || pair.conflict > 0;
}

/** A difference, without what is left by rounding. */
const less = (all: number, some: number): number => (all - some < all * 1e-12 ? 0 : all - some);

/** What a statement for and one against come to where two modes meet; `combine` numbers the cases: 1 for, 2 against, 3 both. */
function cellOf(agreement: NetworkOptions['agreement'], pro: number, anti: number): number {
  if (agreement === 'ignore') return pro + anti;
  return agreement === 'combine' ? Number(pro > 0) + 2 * Number(anti > 0) : pro - anti;
}
