import { Bases } from './bases.js';
import type { Calendar } from './calendar.js';
import type { Events } from './events.js';
import { Matrix } from './matrix.js';
import type { Placed } from './placed.js';

/** Events of a stretch of time, or of all time, as a matrix with what each cell rests on. */
export class Slice {
  readonly matrix: Matrix;
  readonly bases: Bases;

  constructor(
    readonly events: Events,
    readonly placed: readonly Placed[],
    rows: number,
    columns: number,
    readonly calendar: Calendar,
  ) {
    this.matrix = new Matrix(rows, columns);
    for (const one of placed) this.matrix.add(one, one.weight);
    this.bases = new Bases(placed, rows, columns, calendar);
  }
}
