import type { WordClasses } from '../../english/word-classes.js';
import type { Role } from './mention.js';
import { plain } from './spelling.js';

/** "ambassador to the united states" as a role: its head is ambassador. */
export function roleOf(title: string, affiliation: string | undefined, classes: WordClasses): Role {
  const words = plain(title).split(' ');
  const end = words.findIndex((word) => word === 'to' || classes['office-preposition'].has(word));
  const at = (end < 0 ? words.length : end) - 1;
  return { head: words[at], modifiers: words.filter((_, i) => i !== at), title, affiliation };
}

/** Whether an office is what a role in the text says of it: "secretary of state" is a "Secretary", but not a "Foreign Secretary". */
export function isCalled(office: string, { head, modifiers }: Role, classes: WordClasses): boolean {
  const own = roleOf(office, undefined, classes);
  return own.head === head && modifiers.every((word) => classes.former.has(word) || own.modifiers.includes(word));
}

/** Whether a role in the text says all of an office's name: "the U.S. secretary of state" is the "secretary of state". */
export function isNamedIn({ head, modifiers }: Role, office: string, classes: WordClasses): boolean {
  const words = plain(office).split(' ');
  return (
    words.includes(head) &&
    words.every((word) => word === head || modifiers.includes(word) || classes['office-filler'].has(word))
  );
}

/** An office without its post and without an article: "the ambassador to the United States" is an ambassador. */
export function officeOf(title: string, classes: WordClasses): string {
  const [office] = title.split(' to ');
  const blank = office.indexOf(' ');
  const opens = blank > 0 && blank + 1 < office.length && classes['title-opener'].has(plain(office.slice(0, blank)));
  return opens ? office.slice(blank + 1) : office;
}
