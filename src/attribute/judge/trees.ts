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
  const { count, depth, feature, limit, leaf } = trees;
  const inner = 2 ** depth - 1;
  let sum = 0;
  for (let t = 0, base = 0; t < count; t++, base += inner) {
    let k = 0;
    // the sign bit is 1 where the value is beyond the limit: no branch to guess
    while (k < inner) k = 2 * k + 1 + ((limit[base + k] - features[feature[base + k]]) >>> 31);
    sum += leaf[t * (inner + 1) + k - inner];
  }
  return sum * trees.scale + trees.bias;
}
