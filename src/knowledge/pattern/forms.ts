/** Whether a glob matches the whole of a word. Linear in practice: one backtracking point, as in shells. */
export function matchesGlob(glob: string, word: string): boolean {
  let g = 0;
  let w = 0;
  let star = -1;
  let mark = 0;
  while (w < word.length) {
    if (g < glob.length && (glob[g] === '?' || (glob[g] !== '*' && glob[g] === word[w]))) {
      g++;
      w++;
    } else if (glob[g] === '*') {
      star = g++;
      mark = w;
    } else if (star >= 0) {
      g = star + 1;
      w = ++mark;
    } else return false;
  }
  while (glob[g] === '*') g++;
  return g === glob.length;
}

/**
 * Forms that a written word may be an inflection of, without a dictionary: "denied" → deny, "stopped" → stop, "uses" → use.
 * Some are not words; they match nothing.
 */
export function stems(word: string): string[] {
  const found: string[] = [...singulars(word)];
  const suffix = /^(.{3,}?)(ied|ed|ing)$/.exec(word);
  if (suffix) {
    const [, stem, ending] = suffix;
    if (ending === 'ied') found.push(`${stem}y`);
    else {
      found.push(stem, `${stem}e`);
      if (stem.length > 3 && stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
    }
  }
  return found;
}

/** What a plural or a third person may be one of: "countries" → country, "abuses" → abuse, abus. */
export function singulars(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return [word.slice(0, -1)];
}
