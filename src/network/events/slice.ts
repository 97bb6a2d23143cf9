import { getOrInsert } from '../../base/order.js';
import type { Events, NetworkEvent } from './events.js';
import { type Cell, Matrix } from './matrix.js';

/** An event at its place in the matrix, with its weight: 1, or what a kernel gives it. */
export interface Placed extends Cell {
  readonly event: NetworkEvent;
  readonly weight: number;
}

/** What a cell of the matrix rests on. Documents and statements are places in the lists of the events, in order, each once. */
export interface Basis {
  readonly documents: readonly number[];
  readonly statements: readonly number[];
  /** The first and last date, as exact as they were given; empty where none is known. */
  readonly first: string;
  readonly last: string;
}

/** Events of a stretch of time, or of all time, as a matrix with what each cell rests on. */
export class Slice {
  readonly matrix: Matrix;
  /** What each cell rests on: row × columns + column. Absent for an empty one. */
  readonly bases: readonly (Basis | undefined)[];

  constructor(
    readonly events: Events,
    readonly placed: readonly Placed[],
    rows: number,
    columns: number,
  ) {
    this.matrix = new Matrix(rows, columns);
    const inCell = new Map<number, Placed[]>();
    for (const one of placed) {
      this.matrix.add(one, one.weight);
      getOrInsert(inCell, one.row * columns + one.column, () => []).push(one);
    }
    const bases = new Array<Basis | undefined>(rows * columns).fill(undefined);
    for (const [at, all] of inCell) bases[at] = this.basisOf(all);
    this.bases = bases;
  }

  private basisOf(all: readonly Placed[]): Basis {
    const documents = inOrder(all.map(({ event }) => event.document));
    const statements = inOrder(all.map(({ event }) => event.statement));
    const dates = documents.map((document) => this.events.documents[document].date).filter(Boolean);
    return { documents, statements, ...spanOf(dates) };
  }
}

/** Numbers in order, each once. */
export const inOrder = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** The first and last of some dates. */
export function spanOf(dates: readonly string[]): { first: string; last: string } {
  let [first, last] = ['', ''];
  for (const date of dates) {
    if (!first || date < first) first = date;
    if (date > last) last = date;
  }
  return { first, last };
}
