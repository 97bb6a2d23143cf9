import { getOrInsert } from '../base/order.js';
import type { EnglishArticle } from '../english/english.js';
import type { KnownActor } from '../knowledge/load/actors.js';
import type { SpeakerWords } from '../knowledge/load/titles.js';
import type { Vocabulary } from '../segment/vocabulary.js';
import { compileNicknames, type NameRules } from './names/names.js';
import { nameKey, plain, spellingKey } from './names/spelling.js';
import { VocabularyWords } from './vocabulary-words.js';
import { compileWordBits } from './word-bits.js';

/** The actors files and word lists, compiled; one for a run. */
export interface Resolver extends NameRules, ActorIndex {
  /** Words that may follow an office before the name: "of state". */
  readonly tails: readonly (readonly string[])[];
  /** By folded word, how many speak together. */
  readonly collectives: ReadonlyMap<string, number>;
  /** What the words of an article's vocabulary can be, kept from article to article. */
  words(article: EnglishArticle): VocabularyWords;
}

/** The actors of the actors files by their names. */
export interface ActorIndex {
  readonly actors: readonly KnownActor[];
  readonly byId: ReadonlyMap<string, KnownActor>;
  /** By folded name, alias or seat, its words joined by blanks. */
  readonly byName: ReadonlyMap<string, KnownActor>;
  readonly byDemonym: ReadonlyMap<string, KnownActor>;
  /** People, by the spelling key of their family name. */
  readonly byFamilyName: ReadonlyMap<string, readonly KnownActor[]>;
  /** Words in the longest name. */
  readonly longestName: number;
  /** By first token, how many tokens the longest name of two words or more has at most. */
  readonly longNames: ReadonlyMap<string, number>;
  /** In each way in which the actors files write the name of a state or organisation, which of its words have a capital; by its folded words. */
  bodyNames(key: string): readonly (readonly boolean[])[] | undefined;
}

export function compileResolver(speakerWords: SpeakerWords, actors: readonly KnownActor[]): Resolver {
  const { names, sources, titles } = speakerWords;
  const familyFirst = new Set(names.family_first.map(plain));
  const index = indexActors(actors, familyFirst);
  const bits = compileWordBits(speakerWords, [...index.byName.keys(), ...index.byDemonym.keys()]);
  const cache = new WeakMap<Vocabulary, VocabularyWords>();
  return {
    ...index,
    familyFirst,
    nicknames: compileNicknames(names.nicknames),
    generations: new Set(names.generations),
    smallWords: new Set(names.small_words),
    tails: titles.tails.map((tail) => plain(tail).split(' ')),
    collectives: new Map(
      Object.entries(sources.collectives).flatMap(([count, words]) =>
        words.map((word) => [plain(word), Number(count)] as const),
      ),
    ),
    words({ english, vocabulary }) {
      const words = cache.get(vocabulary) ?? new VocabularyWords(vocabulary, bits, english.classes, index.longNames);
      cache.set(vocabulary, words);
      return words;
    },
  };
}

/** Where two actors share a name or demonym, the first has it. */
function indexActors(actors: readonly KnownActor[], familyFirst: ReadonlySet<string>): ActorIndex {
  const byName = new Map<string, KnownActor>();
  const byDemonym = new Map<string, KnownActor>();
  const byFamilyName = new Map<string, KnownActor[]>();
  for (const actor of actors) {
    for (const name of [actor.name, ...actor.aliases, ...actor.seats]) getOrInsert(byName, nameKey(name), () => actor);
    for (const demonym of actor.demonyms) getOrInsert(byDemonym, nameKey(demonym), () => actor);
    const words = actor.name.split(' ');
    const family = spellingKey(familyFirst.has(plain(words[0])) ? words[0] : words[words.length - 1]);
    if (actor.type === 'person') getOrInsert(byFamilyName, family, () => []).push(actor);
  }
  return {
    actors,
    byId: new Map(actors.map((actor) => [actor.id, actor])),
    byName,
    byDemonym,
    byFamilyName,
    longestName: Math.max(1, ...[...byName.keys()].map((name) => name.split(' ').length)),
    longNames: longNamesOf(byName.keys()),
    bodyNames: bodyNamesIn(byName),
  };
}

/** Worked out for a name when it is first met. */
function bodyNamesIn(byName: ReadonlyMap<string, KnownActor>): ActorIndex['bodyNames'] {
  const met = new Map<string, readonly (readonly boolean[])[]>();
  return (key) => {
    const actor = byName.get(key);
    return actor && actor.type !== 'person' ? getOrInsert(met, key, () => capitalsOf(actor, key)) : undefined;
  };
}

const capitalsOf = ({ aliases, name, seats }: KnownActor, key: string): boolean[][] =>
  [name, ...aliases, ...seats]
    .filter((own) => nameKey(own) === key)
    .map((own) => own.split(' ').map((word) => /^\p{Lu}/u.test(word)));

function longNamesOf(names: Iterable<string>): Map<string, number> {
  const most = new Map<string, number>();
  for (const name of names) {
    if (!name.includes(' ')) continue;
    const [first = '', ...rest] = name.match(PIECES) ?? [];
    most.set(first, Math.max(1 + rest.length, most.get(first) ?? 0));
  }
  return most;
}

/** What can be a token of its own: letters and digits, one mark. */
const PIECES = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
