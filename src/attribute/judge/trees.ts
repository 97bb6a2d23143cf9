/**
 * Boosted regression trees over integers: complete binary trees of one depth, in arrays. Node `k` of a tree has the children `2k + 1` and
 * `2k + 2`; a value at most `limit` goes left. The sum of the leaves that a row falls into, in whole numbers, times `scale`, plus `bias`, is its log-odds.
 */
export interface Trees {
  count: number;
  depth: number;
  /** Of each inner node: which feature is looked at, and its limit. */
  feature: Uint8Array;
  limit: Int16Array;
  leaf: Int16Array;
  scale: number;
  bias: number;
}

export function scoreTrees(trees: Trees, features: Int16Array): number {
  const { count, depth } = trees;
  const leaves = 1 << depth;
  let sum = 0;
  let t = 0;
  for (; t + 3 < count; t += 4) sum += sumOfFour(trees, t * (leaves - 1), t * leaves, features);
  for (; t < count; t++) sum += leafOf(trees, t * (leaves - 1), t * leaves, features);
  return sum * trees.scale + trees.bias;
}

/** The leaf of the tree whose nodes begin at `first` and whose leaves begin at `leaves`. */
function leafOf({ depth, feature, leaf, limit }: Trees, first: number, leaves: number, features: Int16Array): number {
  let k = 0;
  for (let level = 0; level < depth; level++) k = childOf(k, first + k, features, feature, limit);
  return leaf[leaves + k - (1 << depth) + 1];
}

/** The leaves of four trees in a row, added up: where one waits for a value, the others go on. */
function sumOfFour(
  { depth, feature, leaf, limit }: Trees,
  first: number,
  leaves: number,
  features: Int16Array,
): number {
  const width = 1 << depth;
  const second = first + width - 1;
  const third = second + width - 1;
  const fourth = third + width - 1;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let level = 0; level < depth; level++) {
    a = childOf(a, first + a, features, feature, limit);
    b = childOf(b, second + b, features, feature, limit);
    c = childOf(c, third + c, features, feature, limit);
    d = childOf(d, fourth + d, features, feature, limit);
  }
  const at = leaves - width + 1;
  return leaf[at + a] + leaf[at + width + b] + leaf[at + 2 * width + c] + leaf[at + 3 * width + d];
}

/** The child of node `k`, whose feature and limit are at `at`. The sign bit is 1 where the value is beyond the limit: no branch to guess. */
function childOf(k: number, at: number, features: Int16Array, feature: Uint8Array, limit: Int16Array): number {
  return 2 * k + 1 + ((limit[at] - features[feature[at]]) >>> 31);
}
