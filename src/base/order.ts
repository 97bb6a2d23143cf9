/** Compares strings by UTF-16 unit: the same order in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The value that a map, weak or not, has for a key; made and kept where it has none. */
export function getOrInsert<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** Whether a set has something; it has it afterwards. */
export function hasOrAdds<T>(set: Set<T>, what: T): boolean {
  const { size } = set;
  return set.add(what).size === size;
}
