import type { Calendar } from './calendar.js';
import type { Placed } from './placed.js';

/**
 * What the cells of a matrix rest on, cell after cell in one array, so that going through all pairs of rows is fast: the documents of
 * cell `at` are `documents[starts[at]]` up to, but not including, `documents[starts[at + 1]]`; statements likewise. Both are places in the
 * lists of the events, in order; a document may come several times.
 */
export class Bases {
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  readonly statements: Int32Array;
  /** By cell the places of the first and last date in the calendar; -1 where none is known. */
  readonly first: Int32Array;
  readonly last: Int32Array;

  /** @param placed in the order of documents and statements */
  constructor(placed: readonly Placed[], rows: number, columns: number, { placeOf }: Calendar) {
    this.starts = new Int32Array(rows * columns + 1);
    for (const { row, column } of placed) this.starts[row * columns + column + 1]++;
    for (let at = 0; at < rows * columns; at++) this.starts[at + 1] += this.starts[at];
    const next = this.starts.slice();
    this.documents = new Int32Array(placed.length);
    this.statements = new Int32Array(placed.length);
    this.first = new Int32Array(rows * columns).fill(-1);
    this.last = new Int32Array(rows * columns).fill(-1);
    for (const { row, column, event } of placed) {
      const cell = row * columns + column;
      const at = next[cell]++;
      this.documents[at] = event.document;
      this.statements[at] = event.statement;
      const date = placeOf[event.document];
      if (date < 0) continue;
      if (this.first[cell] < 0 || date < this.first[cell]) this.first[cell] = date;
      if (date > this.last[cell]) this.last[cell] = date;
    }
  }

  /** Whether any event is in a cell. */
  has(cell: number): boolean {
    return this.starts[cell] < this.starts[cell + 1];
  }
}
