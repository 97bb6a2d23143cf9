import { compare } from '../../base/order.js';
import type { Code } from '../codes.js';

export const ALLOCATIONS = ['equal', 'proportional', 'neyman'] as const;
export type Allocation = (typeof ALLOCATIONS)[number];

/** A stratum before anything is drawn. */
export interface Cell {
  /** Its keys joined: decides between equals. */
  readonly name: string;
  /** Units in it. */
  readonly population: number;
  /** The machine's value where it is the same for all of its units. */
  readonly value?: Code;
}

/** How often a unit with this machine value is expected to take a side, where nothing else is known. */
const EXPECTED: Readonly<Record<Code, number>> = { pro: 0.7, anti: 0.7, mixed: 0.7, mention: 0.25, none: 0.1 };
const UNKNOWN = 0.5;

/**
 * How many units each stratum gives to a sample of n, at most all and, if n allows, at least `min`.
 *
 * It is a divisor method, equal proportions: the units are given out one by one, the next one to the stratum with the largest
 * w/√(k(k+1)), k being what it has. For w = N·S this is the allocation of the least variance in whole numbers, to which Neyman's
 * is an approximation (Wright 2012). As units are only ever added, no stratum has fewer in a larger sample.
 */
export function allocate(cells: readonly Cell[], n: number, allocation: Allocation, min: number): number[] {
  const weights = cells.map((cell) => weightOf(cell, allocation));
  const order = cells.map((_, i) => i).sort((a, b) => weights[b] - weights[a] || compare(cells[a].name, cells[b].name));
  const drawn = cells.map(() => 0);
  let left = n;
  for (let round = 0; round < min && left > 0; round++)
    for (const i of order)
      if (left > 0 && drawn[i] < cells[i].population) {
        drawn[i]++;
        left--;
      }
  while (left > 0) {
    let best = -1;
    for (const i of order) if (drawn[i] < cells[i].population && (best < 0 || priority(i) > priority(best))) best = i;
    if (best < 0) break;
    drawn[best]++;
    left--;
  }
  return drawn;

  function priority(i: number): number {
    return drawn[i] ? weights[i] / Math.sqrt(drawn[i] * (drawn[i] + 1)) : Number.POSITIVE_INFINITY;
  }
}

function weightOf({ population, value }: Cell, allocation: Allocation): number {
  if (allocation === 'equal') return 1;
  const share = value ? EXPECTED[value] : UNKNOWN;
  return allocation === 'proportional' ? population : population * Math.sqrt(share * (1 - share));
}
