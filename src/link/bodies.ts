import { getOrInsert } from '../base/order.js';
import type { NameRules } from '../resolve/names/names.js';
import { slug } from '../resolve/names/spelling.js';
import type { NameEntry } from '../tally/name-index.js';
import { representative, wordsOf } from './names.js';
import type { People } from './people.js';

/** Initials of fewer words belong to too many bodies. */
const FEWEST_INITIALS = 3;

/** Which names of organisations are one body, and, by key, the bodies that an ambiguous short name could mean. */
export interface Bodies {
  same: NameEntry[][];
  ambiguous: Map<string, string[]>;
}

/**
 * Joins the names of one body: "the Obi campaign" and "Ada Obi's campaign", if Obi is one person; initials and the only name
 * with these initials. The last word of several names ("the Times") is ambiguous.
 */
export function linkBodies(entries: readonly NameEntry[], people: People, rules: NameRules): Bodies {
  const names = new BodyNames(entries, people, rules);
  const ambiguous = new Map<string, string[]>();
  for (const entry of entries) {
    const [word, more] = wordsOf(entry);
    if (more !== undefined || entry.known) continue;
    const full = names.byInitials.get(word.replace(/\./g, ''));
    const ending = names.byLast.get(word);
    if (full?.length === 1) getOrInsert(names.same, full[0].key, () => [full[0]]).push(entry);
    else if (ending && ending.length > 1)
      ambiguous.set(
        entry.key,
        ending.map(({ key }) => key),
      );
  }
  return { same: [...names.same.values()].filter((members) => members.length > 1), ambiguous };
}

/** Names of several words, under what shorter names may refer to them by. */
class BodyNames {
  /** Entries of one body under a common key. */
  readonly same = new Map<string, NameEntry[]>();
  readonly byInitials = new Map<string, NameEntry[]>();
  readonly byLast = new Map<string, NameEntry[]>();

  constructor(
    entries: readonly NameEntry[],
    private readonly people: People,
    private readonly rules: NameRules,
  ) {
    for (const entry of entries) this.enter(entry);
  }

  private enter(entry: NameEntry): void {
    const words = wordsOf(entry);
    if (words.length < 2) return;
    const owned = ownedName(words, this.people);
    if (owned) getOrInsert(this.same, owned, () => []).push(entry);
    const { smallWords } = this.rules;
    if (words.some((word) => !/^\p{Lu}/u.test(word) && !smallWords.has(word))) return;
    const initials = words.filter((word) => !smallWords.has(word)).map((word) => word[0]);
    if (initials.length >= FEWEST_INITIALS) getOrInsert(this.byInitials, initials.join(''), () => []).push(entry);
    getOrInsert(this.byLast, words[words.length - 1], () => []).push(entry);
  }
}

/** One key for "Obi campaign" and "Ada Obi's campaign" if the owner is one person; undefined for any other name. */
function ownedName(words: readonly string[], people: People): string | undefined {
  const owner = words.slice(0, -1);
  const what = words[words.length - 1];
  if (!/^\p{Ll}+$/u.test(what) || !owner.every((word) => /^\p{Lu}/u.test(word))) return undefined;
  owner.push(owner.pop()!.replace(/['\u2019]s?$/, ''));
  const cluster = people.called(owner);
  return cluster && `${representative(cluster.members).key} ${slug(what)}`;
}
