import type { Features } from '../attribute/features/features.js';
import { widened } from '../base/lists.js';

/** Rows of hashed features in groups (the candidates of one choice), kept flat so that epochs are quick. */
export class Examples {
  ids = new Uint32Array(1 << 20);
  used = 0;
  rows: number[] = [0];
  /** First row of each group. */
  groups: number[] = [];
  /** Of each group: the right row, or for single rows 1 and 0. */
  labels: number[] = [];
  private readonly shift: number;

  constructor(readonly bits: number) {
    this.shift = 32 - bits;
  }

  row(features: Features): void {
    const { ids, count } = features;
    if (this.used + count > this.ids.length) this.ids = widened(this.ids, 2 * this.ids.length);
    for (let i = 0; i < count; i++) this.ids[this.used + i] = ids[i] >>> this.shift;
    this.used += count;
    this.rows.push(this.used);
  }

  /** Ends a group of the rows since the last one. */
  group(firstRow: number, label: number): void {
    this.groups.push(firstRow);
    this.labels.push(label);
  }

  get rowCount(): number {
    return this.rows.length - 1;
  }
}
