/** What a matrix is made of: an event with its weight, 1 where statements are only counted. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly pro: number;
  readonly anti: number;
}

/** Weights of statements for and against, by row and column: actors × concepts, or the other way round. */
export class Matrix {
  readonly pro: Float64Array;
  readonly anti: Float64Array;

  constructor(
    readonly rows: number,
    readonly columns: number,
  ) {
    this.pro = new Float64Array(rows * columns);
    this.anti = new Float64Array(rows * columns);
  }

  add({ row, column, pro, anti }: Cell, weight = 1): void {
    const at = row * this.columns + column;
    this.pro[at] += weight * pro;
    this.anti[at] += weight * anti;
  }

  /** The sum of all of a row, of a column. */
  rowSums(): Float64Array {
    const sums = new Float64Array(this.rows);
    for (let at = 0; at < this.pro.length; at++) sums[Math.floor(at / this.columns)] += this.pro[at] + this.anti[at];
    return sums;
  }

  columnSums(): Float64Array {
    const sums = new Float64Array(this.columns);
    for (let at = 0; at < this.pro.length; at++) sums[at % this.columns] += this.pro[at] + this.anti[at];
    return sums;
  }
}
