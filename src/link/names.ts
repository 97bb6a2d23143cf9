import { onceFor } from '../base/once.js';
import { compare } from '../base/order.js';
import { commonest, type NameEntry } from '../tally/name-index.js';

/** The words of the entry's most frequent name; worked out once, as names are compared with many others. */
export const wordsOf = onceFor(({ names, key }: NameEntry): readonly string[] => (commonest(names) ?? key).split(' '));

/** All names of the entry, in words. */
export const namesOf = onceFor(({ names }: NameEntry): readonly (readonly string[])[] =>
  Object.keys(names).map((name) => name.split(' ')),
);

/** Words of the name that are not initials. */
const writtenOut = onceFor(
  (entry: NameEntry) => wordsOf(entry).filter((word) => !/^\p{Lu}\.?(?:\p{Lu}\.)*$/u.test(word)).length,
);

/** Known actors first, then names with two words written out, then those in most documents. */
function byStanding(a: NameEntry, b: NameEntry): number {
  return (
    Number(b.known) - Number(a.known) ||
    Number(writtenOut(b) > 1) - Number(writtenOut(a) > 1) ||
    b.documents - a.documents
  );
}

/** The order in which names are linked: each joins one that came before it. */
export function inLinkingOrder(entries: readonly NameEntry[]): NameEntry[] {
  return [...entries].sort((a, b) => byStanding(a, b) || writtenOut(b) - writtenOut(a) || compare(a.key, b.key));
}

/** The entry whose key and name the actor gets: of those with the highest standing the longest, then the first in the alphabet. */
export function representative(members: readonly NameEntry[]): NameEntry {
  const [main] = [...members].sort(
    (a, b) => byStanding(a, b) || wordsOf(b).length - wordsOf(a).length || compare(a.key, b.key),
  );
  return main;
}
