import type { NetworkEvent } from './events.js';
import type { Cell } from './matrix.js';

/** An event at its place in the matrix, with its weight: 1, or what a kernel gives it. */
export interface Placed extends Cell {
  readonly event: NetworkEvent;
  readonly weight: number;
}
