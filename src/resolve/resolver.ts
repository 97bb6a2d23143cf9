import { getOrInsert } from '../base/order.js';
import type { KnownActor } from '../knowledge/load/actors.js';
import type { SpeakerWords } from '../knowledge/load/titles.js';
import type { Vocabulary } from '../segment/vocabulary.js';
import { compileNicknames, type Nicknames, spellingKey } from './names/names.js';
import { compileWords, plain, Words, type WordTable } from './words.js';

/** The actors files and word lists, compiled; one for a run. */
export interface Resolver {
  readonly actors: readonly KnownActor[];
  readonly byId: ReadonlyMap<string, KnownActor>;
  /** By folded name, alias or seat, its words joined by blanks. */
  readonly byName: ReadonlyMap<string, KnownActor>;
  /** People of the actors files, by the spelling key of their family name. */
  readonly byFamilyName: ReadonlyMap<string, readonly KnownActor[]>;
  readonly byDemonym: ReadonlyMap<string, KnownActor>;
  /** Words in the longest of those names. */
  readonly longestName: number;
  readonly nicknames: Nicknames;
  /** Family names that stand first in their language, folded. */
  readonly familyFirst: ReadonlySet<string>;
  readonly tails: readonly (readonly string[])[];
  /** By folded word, how many speak together. */
  readonly collectives: ReadonlyMap<string, number>;
  /** The bits of words in a vocabulary, kept from document to document. */
  words(vocabulary: Vocabulary): Words;
}

/** A name's words as tokens have them: folded, without accents, hyphens kept inside a word. */
export const nameKey = (name: string): string => plain(name).replace(/[,]/g, '').replace(/\s+/g, ' ').trim();

export function compileResolver(speakerWords: SpeakerWords, actors: readonly KnownActor[]): Resolver {
  const byName = new Map<string, KnownActor>();
  const byDemonym = new Map<string, KnownActor>();
  for (const actor of actors) {
    for (const name of [actor.name, ...actor.aliases, ...actor.seats])
      if (!byName.has(nameKey(name))) byName.set(nameKey(name), actor);
    for (const demonym of actor.demonyms) if (!byDemonym.has(nameKey(demonym))) byDemonym.set(nameKey(demonym), actor);
  }
  const familyFirst = new Set(speakerWords.names.family_first.map(plain));
  const byFamilyName = new Map<string, KnownActor[]>();
  for (const actor of actors) {
    const name = actor.name.split(' ');
    const family = spellingKey(familyFirst.has(plain(name[0])) ? name[0] : name[name.length - 1]);
    if (actor.type === 'person') getOrInsert(byFamilyName, family, () => []).push(actor);
  }
  const collectives = new Map<string, number>();
  for (const [count, list] of Object.entries(speakerWords.sources.collectives))
    for (const word of list) collectives.set(plain(word), Number(count));
  const table: WordTable = compileWords(speakerWords, [...byName.keys(), ...byDemonym.keys()]);
  const cache = new WeakMap<Vocabulary, Words>();
  return {
    actors,
    byId: new Map(actors.map((actor) => [actor.id, actor])),
    byName,
    byDemonym,
    longestName: Math.max(1, ...[...byName.keys()].map((name) => name.split(' ').length)),
    familyFirst,
    byFamilyName,
    nicknames: compileNicknames(speakerWords.names.nicknames),
    tails: speakerWords.titles.tails.map((tail) => plain(tail).split(' ')),
    collectives,
    words(vocabulary) {
      const words = cache.get(vocabulary) ?? new Words(vocabulary, table);
      cache.set(vocabulary, words);
      return words;
    },
  };
}
