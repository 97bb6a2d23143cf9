/**
 * The smallest hashes of a text's runs of `run` words, at most `size`, ascending, from the hashes of its words. Texts that share most of
 * their words share most of these hashes, so texts can be compared without keeping them (bottom-k sketch; Cohen & Kaplan 2007).
 */
export function sketch(hashes: readonly number[], run: number, size: number): number[] {
  const smallest: number[] = [];
  for (let i = 0; i + run <= hashes.length; i++) {
    let mixed = 0;
    for (let j = i; j < i + run; j++) mixed = mix(mixed ^ hashes[j]);
    keep(smallest, mixed >>> 0, size);
  }
  return smallest;
}

/** Puts a hash among the smallest, unless it is there or they are `size` smaller ones. */
function keep(smallest: number[], hash: number, size: number): void {
  if (smallest.length === size && hash >= smallest[size - 1]) return;
  let at = smallest.length;
  while (at > 0 && smallest[at - 1] > hash) at--;
  if (at > 0 && smallest[at - 1] === hash) return;
  if (smallest.length < size) smallest.push(hash);
  for (let k = smallest.length - 1; k > at; k--) smallest[k] = smallest[k - 1];
  smallest[at] = hash;
}

/** The estimated share of runs of words that two texts have in common (Jaccard), 0 to 1, from so many hashes of each. */
export function similarity(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  size: number,
  inA = a.length,
  inB = b.length,
): number {
  let common = 0;
  let union = 0;
  for (let i = 0, j = 0; union < size && (i < inA || j < inB); union++) {
    const isInBoth = i < inA && j < inB && a[i] === b[j];
    if (isInBoth) common++;
    if (isInBoth || j === inB || (i < inA && a[i] < b[j])) {
      i++;
      if (isInBoth) j++;
    } else j++;
  }
  return union ? common / union : 0;
}

/** MurmurHash3's finalizer, in 32 bits with a sign, which V8 keeps in a register: spreads neighbouring hashes. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
