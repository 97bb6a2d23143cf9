import { getOrInsert } from '../base/order.js';
import { slug } from '../resolve/names/spelling.js';
import type { NameEntry } from '../tally/name-index.js';
import { type People, representative, wordsOf } from './people.js';

/** Initials of fewer words are too many bodies'. */
const FEWEST_INITIALS = 3;
const SMALL_WORD = /^(?:of|and|the|for|on|in|to|de|&)$/;

/** Organisations of which several names are one, and, by key, those that a short name could mean. */
export interface Bodies {
  same: NameEntry[][];
  ambiguous: Map<string, string[]>;
}

/**
 * Which names mean one body: "the Obi campaign" and "Ada Obi's campaign", where Obi is one person; initials and the only name with
 * these initials. The last word of several names ("the Times") is ambiguous, as it may stand for either.
 */
export function linkBodies(entries: readonly NameEntry[], people: People): Bodies {
  const same = new Map<string, NameEntry[]>();
  const byInitials = new Map<string, NameEntry[]>();
  const byLast = new Map<string, NameEntry[]>();
  for (const entry of entries) {
    const words = wordsOf(entry);
    if (words.length < 2) continue;
    const owned = ownedName(words, people);
    if (owned) getOrInsert(same, owned, () => []).push(entry);
    if (words.some((word) => !/^\p{Lu}/u.test(word) && !SMALL_WORD.test(word))) continue;
    const initials = words.filter((word) => !SMALL_WORD.test(word)).map((word) => word[0]);
    if (initials.length >= FEWEST_INITIALS) getOrInsert(byInitials, initials.join(''), () => []).push(entry);
    getOrInsert(byLast, words[words.length - 1], () => []).push(entry);
  }
  const ambiguous = new Map<string, string[]>();
  for (const entry of entries) {
    const [word, more] = wordsOf(entry);
    if (more !== undefined || entry.known) continue;
    const full = byInitials.get(word.replace(/\./g, ''));
    const ending = byLast.get(word);
    if (full?.length === 1) getOrInsert(same, full[0].key, () => [full[0]]).push(entry);
    else if (ending && ending.length > 1)
      ambiguous.set(
        entry.key,
        ending.map(({ key }) => key),
      );
  }
  return { same: [...same.values()].filter((members) => members.length > 1), ambiguous };
}

/** "Obi campaign", "Ada Obi's campaign": the same where the owner is one person; undefined for any other name. */
function ownedName(words: readonly string[], people: People): string | undefined {
  const owner = words.slice(0, -1);
  const what = words[words.length - 1];
  if (!/^\p{Ll}+$/u.test(what) || !owner.every((word) => /^\p{Lu}/u.test(word))) return undefined;
  owner.push(owner.pop()!.replace(/['\u2019]s?$/, ''));
  const cluster = people.called(owner);
  return cluster && `${representative(cluster.members).key} ${slug(what)}`;
}
