/**
 * Sets of elements as marks in 32 bits, several elements to a bit: where two sets have no bit in common, they have no element in common.
 * `DONE` is in every set of a word's elements that is known, and in a node's set where it has something to do whatever word comes next.
 * `PASSED` marks a word that is passed over.
 */
export const DONE = 1 << 31;
export const PASSED = 1 << 30;
const BITS = 30;

export function marksOf(elements: ArrayLike<number>): number {
  let marks = 0;
  for (let i = 0; i < elements.length; i++) marks |= 1 << (elements[i] % BITS);
  return marks;
}

/** Marks that are not known; none that are have all bits. */
export const UNKNOWN = -1;
