import { onceFor } from '../base/once.js';
import type { WordClass, WordClasses } from '../english/word-classes.js';

/** The longest contrast has this many characters between its first word and its verb. */
const CONTRAST = 60;

/** ", which the others did not": a reporter's contrast at the end of a content, without its verb. */
export const contrastPattern = onceFor((classes: WordClasses): RegExp => {
  const words = (name: WordClass): string => [...classes[name]].join('|');
  return new RegExp(
    `,\\s+(?:${words('contrast-opener')})\\s+[^,;:\u201c\u201d"]{1,${CONTRAST}}?\\s(?:${words('contrast-verb')})(?:n['\u2019]t|\\s+not)\\W*$`,
    'i',
  );
});
