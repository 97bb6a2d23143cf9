/** A hint for a mistyped name; undefined if no name is similar to it. */
export function didYouMean(mistyped: string, names: readonly string[]): string | undefined {
  const name = nearest(mistyped, names);
  return name === undefined ? undefined : `Did you mean "${name}"?`;
}

/** The name that is most similar to a mistyped one; undefined if none is similar. */
function nearest(mistyped: string, names: readonly string[]): string | undefined {
  const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const ranked = names
    .map((name) => ({ name, distance: editDistance(fold(mistyped), fold(name)) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  if (!best) return undefined;
  // a name that shares nothing with another is not similar to it, however short both are
  const most = Math.min(Math.max(1, Math.floor(mistyped.length / 3)), fold(mistyped).length - 1);
  return best.distance <= most ? best.name : undefined;
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one into the other (restricted Damerau–Levenshtein distance). */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = rows[i - 1][j - 1] + Number(a[i - 1] !== b[j - 1]);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, exchanged, swaps ? rows[i - 2][j - 2] + 1 : Infinity);
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}
