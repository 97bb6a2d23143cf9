/** What a pattern's matches can begin, or end, with: one of some words, in small letters, or, where `isOptional`, no word. Undefined: anything. */
export type Edge = { words: readonly string[]; isOptional: boolean } | undefined;

export const ANY: Edge = undefined;
export const NO_WORD: Edge = { words: [], isOptional: true };
export const wordsOf = (words: readonly string[]): Edge => ({ words, isOptional: false });

/** The edge of parts that follow each other, that of the part at the edge first: what is behind a part counts where that may be without a word. */
export function edgeOf(parts: readonly Edge[]): Edge {
  const words: string[] = [];
  for (const part of parts) {
    if (!part) return ANY;
    words.push(...part.words);
    if (!part.isOptional) return wordsOf(words);
  }
  return { words, isOptional: true };
}

/** The edge of parts of which one stands there. */
export function alternatives(branches: readonly Edge[]): Edge {
  const known = branches.filter((branch) => branch !== undefined);
  if (known.length < branches.length) return ANY;
  return { words: known.flatMap(({ words }) => words), isOptional: known.some(({ isOptional }) => isOptional) };
}

/** The words that a match must begin or end with; undefined where it need not. */
export const required = (edge: Edge): readonly string[] | undefined =>
  edge && !edge.isOptional ? [...new Set(edge.words)] : undefined;
