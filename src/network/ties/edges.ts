import type { Slice } from '../events/slice.js';
import type { NetworkOptions } from '../options.js';
import type { NetworkEdge } from '../types.js';
import type { Pair } from './pairs.js';

type Counts = Pick<NetworkEdge, 'pro' | 'anti' | 'congruence' | 'conflict'>;

/**
 * Makes ties with what they rest on. Where many actors speak of the same, nearly every pair of them has a tie: so documents are counted by
 * marks in an array, those of the first row once for all of its ties, and dates are compared by their places.
 */
export class TieMaker {
  /** The last tie that a document was counted for, and the last row that it is of. */
  private readonly ofTie: Int32Array;
  private readonly ofRow: Int32Array;
  private tie = 0;
  private row = -1;
  private inRow = 0;
  private documents = 0;
  private first = -1;
  private last = -1;

  constructor(
    private readonly slice: Slice,
    private readonly options: Pick<NetworkOptions, 'evidence'>,
  ) {
    const { length } = slice.events.documents;
    this.ofTie = new Int32Array(length).fill(-1);
    this.ofRow = new Int32Array(length).fill(-1);
  }

  /** The tie of a row and a column. */
  ofCell(row: number, column: number, signed: number, counts: Pick<NetworkEdge, 'pro' | 'anti'>): NetworkEdge {
    const cell = row * this.slice.matrix.columns + column;
    this.begin();
    this.take(cell);
    return this.edge(row, column, signed, counts, [cell]);
  }

  /** The tie of two rows. `touched` has the columns of the first. */
  ofPair(row: number, other: number, signed: number, pair: Pair, touched: Int32Array): NetworkEdge {
    const { bases, matrix } = this.slice;
    const { columns } = matrix;
    this.begin();
    const isWhole = pair.common === touched.length;
    if (isWhole) this.takeRow(row, touched);
    const cells: number[] = [];
    for (const column of touched) {
      const [own, others] = [row * columns + column, other * columns + column];
      if (!bases.has(others)) continue;
      if (!isWhole) this.take(own);
      this.take(others, isWhole ? row : -2);
      if (this.options.evidence) cells.push(own, others);
    }
    const { congruence, conflict } = pair;
    return this.edge(row, other, signed, { congruence, conflict }, cells);
  }

  private begin(): void {
    this.tie++;
    this.documents = 0;
    this.first = -1;
    this.last = -1;
  }

  /** Counts all documents of a row. */
  private takeRow(row: number, touched: Int32Array): void {
    const { bases, matrix } = this.slice;
    if (this.row !== row) {
      this.row = row;
      this.inRow = 0;
    }
    const isNew = this.inRow === 0;
    for (const column of touched) {
      const cell = row * matrix.columns + column;
      this.takeDates(cell);
      if (!isNew) continue;
      for (let at = bases.starts[cell]; at < bases.starts[cell + 1]; at++) {
        const document = bases.documents[at];
        if (this.ofRow[document] !== row) this.inRow++;
        this.ofRow[document] = row;
      }
    }
    this.documents = this.inRow;
  }

  /** Counts the documents of a cell that are not counted yet for this tie, nor for a row. */
  private take(cell: number, row = -2): void {
    const { starts, documents } = this.slice.bases;
    const { ofTie, ofRow, tie } = this;
    this.takeDates(cell);
    const end = starts[cell + 1];
    let count = 0;
    for (let at = starts[cell]; at < end; at++) {
      const document = documents[at];
      if (ofTie[document] === tie || ofRow[document] === row) continue;
      ofTie[document] = tie;
      count++;
    }
    this.documents += count;
  }

  private takeDates(cell: number): void {
    const first = this.slice.bases.first[cell];
    const last = this.slice.bases.last[cell];
    if (first >= 0 && (this.first < 0 || first < this.first)) this.first = first;
    if (last > this.last) this.last = last;
  }

  private edge(source: number, target: number, signed: number, counts: Counts, cells: readonly number[]): NetworkEdge {
    const { dates } = this.slice.calendar;
    const edge: NetworkEdge = {
      source,
      target,
      weight: Math.abs(signed),
      sign: signed < 0 ? -1 : 1,
      pro: counts.pro,
      anti: counts.anti,
      congruence: counts.congruence,
      conflict: counts.conflict,
      documents: this.documents,
      first: this.first < 0 ? '' : dates[this.first],
      last: this.last < 0 ? '' : dates[this.last],
    };
    return this.options.evidence ? { ...edge, statements: this.statementsIn(cells) } : edge;
  }

  private statementsIn(cells: readonly number[]): string[] {
    const { starts, statements } = this.slice.bases;
    const found = new Set<number>();
    for (const cell of cells) for (let at = starts[cell]; at < starts[cell + 1]; at++) found.add(statements[at]);
    const ids = [...found].sort((a, b) => a - b).map((place) => this.slice.events.statements[place]);
    return ids.filter(Boolean);
  }
}
