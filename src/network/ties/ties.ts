import { type Basis, inOrder, type Slice } from '../events/slice.js';
import type { NetworkOptions } from '../options.js';
import type { NetworkEdge } from '../types.js';
import { jointOf } from './joint.js';
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
  const edges: NetworkEdge[] = [];
  let balanced = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const basis = slice.bases[row * columns + column];
      if (!basis) continue;
      const [pros, antis] = [pro[row * columns + column], anti[row * columns + column]];
      const signed = cellOf(options.agreement, pros, antis) / (byRow?.[row] ?? byColumn?.[column] ?? 1);
      if (signed) edges.push(edgeOf(row, column, signed, { pro: pros, anti: antis }, [basis], slice, options));
      else balanced++;
    }
  return { edges, balanced };
}

/** Ties between rows, by what they say on the same columns. */
export function projectedTies(slice: Slice, options: NetworkOptions): Ties {
  const { rows, columns } = slice.matrix;
  const weights = new Weights(slice.matrix, options.agreement, options.normalise);
  const joint = options.joint || options.project !== 'actor' ? undefined : jointOf(slice.placed, rows);
  const edges: NetworkEdge[] = [];
  let balanced = 0;
  for (let row = 0; row < rows; row++)
    for (let other = row + 1; other < rows; other++) {
      const pair = weights.pair(row, other);
      if (!pair.common) continue;
      const apart = joint?.get(row * rows + other);
      if (apart) {
        pair.congruence = less(pair.congruence, apart.congruence);
        pair.conflict = less(pair.conflict, apart.conflict);
        if (!pair.congruence && !pair.conflict) continue; // all that they have in common they said together
      }
      const signed = weights.of(pair, row, other);
      if (!signed) {
        balanced++;
        continue;
      }
      const { congruence, conflict } = pair;
      const bases = basesOf(slice, row, other, columns);
      edges.push(edgeOf(row, other, signed, { congruence, conflict }, bases, slice, options));
    }
  return { edges, balanced };
}

/** A difference, without what is left by rounding. */
const less = (all: number, some: number): number => (all - some < all * 1e-12 ? 0 : all - some);

/** What a statement for and one against come to where two modes meet; `combine` numbers the cases: 1 for, 2 against, 3 both. */
function cellOf(agreement: NetworkOptions['agreement'], pro: number, anti: number): number {
  if (agreement === 'ignore') return pro + anti;
  return agreement === 'combine' ? Number(pro > 0) + 2 * Number(anti > 0) : pro - anti;
}

function basesOf({ bases }: Slice, row: number, other: number, columns: number): Basis[] {
  const found: Basis[] = [];
  for (let column = 0; column < columns; column++) {
    const [one, two] = [bases[row * columns + column], bases[other * columns + column]];
    if (one && two) found.push(one, two);
  }
  return found;
}

function edgeOf(
  source: number,
  target: number,
  signed: number,
  counts: Partial<NetworkEdge>,
  bases: readonly Basis[],
  { events }: Slice,
  { evidence }: NetworkOptions,
): NetworkEdge {
  let [first, last] = ['', ''];
  for (const basis of bases) {
    if (basis.first && (!first || basis.first < first)) first = basis.first;
    if (basis.last > last) last = basis.last;
  }
  const statements = evidence ? inOrder(bases.flatMap((basis) => basis.statements)) : [];
  const edge: NetworkEdge = {
    source,
    target,
    weight: Math.abs(signed),
    sign: signed < 0 ? -1 : 1,
    pro: counts.pro,
    anti: counts.anti,
    congruence: counts.congruence,
    conflict: counts.conflict,
    documents: countOf(bases, events.documents.length),
    first,
    last,
  };
  return evidence ? { ...edge, statements: statements.map((place) => events.statements[place]).filter(Boolean) } : edge;
}

/** How many documents some cells rest on together. */
function countOf(bases: readonly Basis[], documents: number): number {
  if (bases.length === 1) return bases[0].documents.length;
  const { at, stamp } = stamps(documents);
  let count = 0;
  for (const basis of bases)
    for (const document of basis.documents)
      if (at[document] !== stamp) {
        at[document] = stamp;
        count++;
      }
  return count;
}

let stamped = { at: new Int32Array(0), stamp: 0 };

/** An array to mark documents in, where every mark of a former call is out of date. */
function stamps(documents: number): typeof stamped {
  if (stamped.at.length < documents || stamped.stamp > 2 ** 30) stamped = { at: new Int32Array(documents), stamp: 0 };
  stamped.stamp++;
  return stamped;
}
