import { getOrInsert } from '../../base/order.js';
import { firstNameKeys, firstNameQueries, type NameRules, partOf, samePerson } from './names.js';
import { spellingKey } from './spelling.js';

/** A name with whoever has it. */
interface Owned<T> {
  name: readonly string[];
  owner: T;
}

/** Beginnings and ends of a name that have more words than this are not looked up. */
const LONGEST_PART = 12;

/**
 * Names by everything that can make two of them one person's, so that each is compared with those few and not with all who share a word of it.
 * What is found is in no particular order.
 */
export class NameTable<T> {
  /** By the whole name, by the family name with what fits the first name, and by the words that a longer name ends or begins with. */
  private readonly byWhole = new Map<string, Owned<T>[]>();
  private readonly byFirstName = new Map<string, Owned<T>[]>();
  private readonly byEnd = new Map<string, Owned<T>[]>();
  private readonly byBeginning = new Map<string, Owned<T>[]>();

  constructor(private readonly rules: NameRules) {}

  add(name: readonly string[], owner: T): void {
    const words = name.map(spellingKey);
    const owned = { name, owner };
    push(this.byWhole, words.join(' '), owned);
    for (const end of endsOf(words)) push(this.byEnd, end, owned);
    for (const beginning of beginningsOf(words)) push(this.byBeginning, beginning, owned);
    if (words.length > 1)
      for (const key of firstNameKeys(name[0], this.rules)) push(this.byFirstName, `${words.at(-1)} ${key}`, owned);
  }

  /** Who has a name of this spelling. */
  called(words: readonly string[]): Set<T> {
    return new Set((this.byWhole.get(words.map(spellingKey).join(' ')) ?? []).map(({ owner }) => owner));
  }

  /** Who has a name that can be the same person's. */
  same(words: readonly string[]): Set<T> {
    const found = new Set<T>();
    const spelled = words.map(spellingKey);
    const whole = spelled.join(' ');
    const last = spelled.at(-1);
    const compare = (owned: readonly Owned<T>[] = []): void => {
      for (const { name, owner } of owned)
        if (!found.has(owner) && samePerson(name, words, this.rules)) found.add(owner);
    };
    for (const key of firstNameQueries(words[0], this.rules)) compare(this.byFirstName.get(`${last} ${key}`));
    compare(this.byEnd.get(whole));
    compare(this.byBeginning.get(whole));
    for (const part of [...endsOf(spelled), ...beginningsOf(spelled)]) compare(this.byWhole.get(part));
    return found;
  }

  /** Who has a longer name that ends, or begins, with these words. */
  wholes(words: readonly string[], part: 'family' | 'first'): Set<T> {
    const longer = (part === 'family' ? this.byEnd : this.byBeginning).get(words.map(spellingKey).join(' ')) ?? [];
    return new Set(longer.filter(({ name }) => partOf(words, name, this.rules) === part).map(({ owner }) => owner));
  }
}

function push<T>(map: Map<string, Owned<T>[]>, key: string, owned: Owned<T>): void {
  getOrInsert(map, key, () => []).push(owned);
}

/** The ends of a name, without the whole. */
const endsOf = (words: readonly string[]): string[] =>
  partLengths(words).map((length) => words.slice(words.length - length).join(' '));

/** The beginnings of a name, without the whole. */
const beginningsOf = (words: readonly string[]): string[] =>
  partLengths(words).map((length) => words.slice(0, length).join(' '));

const partLengths = ({ length }: readonly string[]): number[] =>
  Array.from({ length: Math.min(LONGEST_PART, length - 1) }, (_, i) => i + 1);
