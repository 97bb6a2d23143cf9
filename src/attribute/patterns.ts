import type { WordClass, WordClasses } from '../english/word-classes.js';

/** Regular expressions over the words of lexicons/english/. */
export interface Patterns {
  /** ", which the others did not": a reporter's contrast at the end of a content, without its verb. */
  contrast: RegExp;
  /** The label of a speaker who is addressed by title, in lower case. */
  address: RegExp;
  /** "Q." and "A:"; the first group is the letter. */
  letter: RegExp;
  /** What the label of a speaker looks like: all capitals; a title and a name; "The President"; "Question". */
  labels: readonly RegExp[];
  /** The label of somebody who asks. */
  questioner: RegExp;
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
  const capitalised = (name: WordClass): string =>
    [...classes[name]].map((word) => word[0].toUpperCase() + word.slice(1)).join('|');
  const letters = words('question-letter', 'answer-letter').toUpperCase();
  return {
    contrast: new RegExp(
      `,\\s+(?:${words('contrast-opener')})\\s+[^,;:\u201c\u201d"]{1,${CONTRAST}}?\\s(?:${words('contrast-verb')})(?:n['\u2019]t|\\s+not)\\W*$`,
      'i',
    ),
    address: new RegExp(`^(?:${words('form-of-address')})\\b`),
    letter: new RegExp(`^(${letters})[.:]?$`),
    labels: [
      /^\p{Lu}[\p{Lu}\p{M}.'\u2019-]*(?: \p{Lu}[\p{Lu}\p{M}.'\u2019-]*){0,6}$/u,
      new RegExp(`^(?:${capitalised('speaker-title')})\\b\\.?(?: [\\p{L}.'\u2019-]+){1,5}$`, 'u'),
      /^The \p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,3}$/u,
      new RegExp(`^(?:${capitalised('transcript-role')})s?$`, 'u'),
    ],
    questioner: new RegExp(`^(?:${words('question-letter', 'questioner')})s?$`, 'i'),
  };
}
