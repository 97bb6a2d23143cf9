import { once } from '../../base/once.js';
import { getOrInsert } from '../../base/order.js';
import type { Automaton } from '../pattern/automaton.js';
import { readPrepared } from '../prepared-file.js';
import { soundKey } from '../validate.js';
import type { Column, Flat } from './flat.js';

/** What the build writes, in dist/: the automata of our own entries, ready for use. */
export const AUTOMATA_FILE = 'automata.bin';

/** What is not in columns. */
type Head = Pick<Automaton, 'globs' | 'cased'> & { key: string };

const known = new Map<string, Automaton>();
const prepared = once(() => unpackAutomata(readPrepared(AUTOMATA_FILE)));

/** The automaton of some entries, `content` being all on which it depends: from the build where they are ours, else it is made. */
export function automatonFrom(content: string, make: () => Automaton): Automaton {
  const key = soundKey('automaton', content);
  return getOrInsert(known, key, () => prepared().get(key) ?? make());
}

/** All automata of this process, by what they are found by. */
export const allAutomata = (): ReadonlyMap<string, Automaton> => known;

/** Automata for the build to write. */
export function packAutomata(automata: ReadonlyMap<string, Automaton>): Flat {
  const heads: Head[] = [];
  const columns: Record<string, Column> = {};
  for (const [key, { cased, globs, lemmas, words, ...own }] of automata) {
    const at = heads.push({ key, globs, cased }) - 1;
    for (const [list, part] of Object.entries({ own, words, lemmas }))
      for (const [name, column] of Object.entries(part)) columns[`${at} ${list} ${name}`] = column;
  }
  return { data: heads, columns };
}

/** Reads packed automata. Their columns are views of the file. None without a file. */
export function unpackAutomata(flat: Flat | undefined): ReadonlyMap<string, Automaton> {
  if (!flat) return new Map();
  const heads = flat.data as readonly Head[];
  const parts = heads.map(() => ({ own: {}, words: {}, lemmas: {} }) as Record<string, Record<string, Column>>);
  for (const [path, column] of Object.entries(flat.columns)) {
    const [at, list, name] = path.split(' ');
    parts[Number(at)][list][name] = column;
  }
  return new Map(
    heads.map(({ key, globs, cased }, at) => {
      const { own, words, lemmas } = parts[at];
      return [key, { globs, cased, words, lemmas, ...own } as unknown as Automaton];
    }),
  );
}
