import type { WordClass, WordClasses } from '../english/word-classes.js';

/** Regular expressions over the words of lexicons/english/. */
export interface Patterns {
  /** ", which the others did not": a reporter's contrast at the end of a content, without its verb. */
  contrast: RegExp;
}

/** The longest contrast has this many characters between its first word and its verb. */
const CONTRAST = 60;

const compiled = new WeakMap<WordClasses, Patterns>();

export function patternsOf(classes: WordClasses): Patterns {
  let patterns = compiled.get(classes);
  if (!patterns) {
    patterns = compile(classes);
    compiled.set(classes, patterns);
  }
  return patterns;
}

function compile(classes: WordClasses): Patterns {
  const words = (...names: WordClass[]): string => names.flatMap((name) => [...classes[name]]).join('|');
  return {
    contrast: new RegExp(
      `,\\s+(?:${words('contrast-opener')})\\s+[^,;:\u201c\u201d"]{1,${CONTRAST}}?\\s(?:${words('contrast-verb')})(?:n['\u2019]t|\\s+not)\\W*$`,
      'i',
    ),
  };
}
