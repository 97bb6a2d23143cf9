/** Regular forms of a verb besides its base: -s, -ed, -ing. */
export function inflections(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/e$/.test(verb)) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const stem = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ? verb + verb[verb.length - 1] : verb;
  return [
    /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`,
    `${stem}ed`,
    `${stem}ing`,
    `${verb}ed`,
    `${verb}ing`,
  ];
}

/** The regular plural of a noun. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /man$/.test(noun) ? `${noun.slice(0, -3)}men` : `${noun}s`;
}

/** The singular of a noun, good enough to look it up; a singular is left as it is. */
export function singular(noun: string): string {
  if (/men$/.test(noun)) return noun.replace(/men$/, 'man');
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  if (/(?:ches|shes|sses|xes)$/.test(noun)) return noun.slice(0, -2);
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

/** "claiming"; also "king" and "thing". */
export const endsInIng = (word: string): boolean => word.endsWith('ing');
/** "claimed"; also "bed". */
export const endsInEd = (word: string): boolean => word.endsWith('ed');

export function endsInAny(word: string, endings: ReadonlySet<string>): boolean {
  for (const ending of endings) if (word.endsWith(ending)) return true;
  return false;
}
