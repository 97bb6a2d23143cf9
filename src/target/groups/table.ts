import { plural } from '../../english/morphology.js';
import type { GroupWords } from '../../knowledge/targets/groups.js';
import type { ReferenceVia } from '../../types/target.js';

/** Words that stand for a group. */
export interface GroupTerm {
  /** Folded. */
  readonly words: readonly string[];
  /** The group's name; absent where it is that of the words. */
  readonly name?: string;
  readonly via: ReferenceVia;
  /** Whether it is written with a capital: "the West". */
  readonly isName: boolean;
  /** Whether it stands for a group with "the" alone. */
  readonly isDefinite: boolean;
}

/** Terms by their first word, the longest first. */
export type GroupTable = ReadonlyMap<string, readonly GroupTerm[]>;

export function compileGroups({ bodies, camps, people, regions, states }: GroupWords): GroupTable {
  const table = new Map<string, GroupTerm[]>();
  const add = (text: string, term: Omit<GroupTerm, 'words'>): void => {
    const words = text.toLowerCase().split(' ');
    table.set(words[0], [...(table.get(words[0]) ?? []), { ...term, words }]);
  };
  for (const { alone = [], name, words } of regions) {
    for (const word of words) {
      for (const noun of states) add(`${word} ${plural(noun)}`, { name, via: 'name', isName: true, isDefinite: false });
      for (const noun of people)
        add(`${word} ${plural(noun)}`, { name, via: 'affiliation', isName: true, isDefinite: false });
    }
    for (const word of alone) add(word, { name, via: 'name', isName: true, isDefinite: true });
  }
  for (const noun of camps) add(plural(noun), { via: 'name', isName: false, isDefinite: false });
  for (const noun of bodies) add(noun, { via: 'name', isName: false, isDefinite: true });
  for (const terms of table.values()) terms.sort((a, b) => b.words.length - a.words.length);
  return table;
}
