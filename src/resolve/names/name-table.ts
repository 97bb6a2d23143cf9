import { firstNameKeys, firstNameQueries, type NameRules, partOf, samePerson } from './names.js';
import { spellingKey } from './spelling.js';

/** A name with whoever has it. */
interface Owned<T> {
  name: readonly string[];
  owner: T;
}

/** Beginnings and ends of a name that have more words than this are not looked up. */
const LONGEST_PART = 12;
/** So many names with one family name are compared one by one; more are filed by what fits the first name. */
const FEW = 12;
const NOBODY: readonly never[] = [];

/**
 * Names by everything that can make two of them one person's, so that each is compared with those few and not with all who share a word of it.
 * What is found is in no particular order.
 */
export class NameTable<T> {
  /** By the whole name, by the family name, and by the words that a longer name ends or begins with. */
  private readonly byWhole = new Map<string, Owned<T>[]>();
  private readonly families = new Map<string, Family<T>>();
  private readonly byEnd = new Map<string, Owned<T>[]>();
  private readonly byBeginning = new Map<string, Owned<T>[]>();
  /** The words of all names, by their spelling. */
  private readonly words = new Set<string>();

  constructor(private readonly rules: NameRules) {}

  add(name: readonly string[], owner: T): void {
    const words = spelled(name);
    const owned = { name, owner };
    for (const word of words) this.words.add(word);
    push(this.byWhole, words.join(' '), owned);
    for (let length = longestPart(words); length > 0; length--) {
      push(this.byEnd, endOf(words, length), owned);
      push(this.byBeginning, beginningOf(words, length), owned);
    }
    if (words.length < 2) return;
    const family = words[words.length - 1];
    const known = this.families.get(family);
    if (known) known.add(owned);
    else this.families.set(family, new Family(this.rules, owned));
  }

  /** Whether a name has any of these words: where none has, there is neither one that can be the same person's nor a part. */
  sharesWord(words: readonly string[]): boolean {
    for (const word of words) if (this.words.has(spellingKey(word))) return true;
    return false;
  }

  /** Who has a name of this spelling. */
  called(words: readonly string[]): Set<T> {
    return new Set((this.byWhole.get(keyOf(words)) ?? NOBODY).map(({ owner }) => owner));
  }

  /** Whether somebody has a name of this spelling. */
  has(words: readonly string[]): boolean {
    return this.byWhole.has(keyOf(words));
  }

  /** Who has a name that can be the same person's. */
  same(words: readonly string[]): Set<T> {
    const found = new Set<T>();
    if (words.length < 2) return found;
    const keys = spelled(words);
    const compare = (owned: readonly Owned<T>[] | undefined): void => {
      if (!owned) return;
      for (const { name, owner } of owned)
        if (!found.has(owner) && samePerson(name, words, this.rules)) found.add(owner);
    };
    this.families.get(keys[keys.length - 1])?.eachNear(words[0], compare);
    const whole = keys.join(' ');
    compare(this.byEnd.get(whole));
    compare(this.byBeginning.get(whole));
    for (let length = longestPart(keys); length > 0; length--) {
      compare(this.byWhole.get(endOf(keys, length)));
      compare(this.byWhole.get(beginningOf(keys, length)));
    }
    return found;
  }

  /** Whether somebody has a longer name that ends or begins with these words. */
  mayBePart(words: readonly string[]): boolean {
    const key = keyOf(words);
    return this.byEnd.has(key) || this.byBeginning.has(key);
  }

  /** Who has a longer name that ends, or begins, with these words; each once. */
  wholes(words: readonly string[], part: 'family' | 'first'): T[] {
    const found: T[] = [];
    const owned = (part === 'family' ? this.byEnd : this.byBeginning).get(keyOf(words));
    if (!owned) return found;
    for (const { name, owner } of owned) if (partOf(words, name, this.rules) === part) found.push(owner);
    return found.length < 2 ? found : [...new Set(found)];
  }
}

/** The names that end in one family name. */
class Family<T> {
  private readonly all: Owned<T>[];
  /** Once they are many. */
  private byFirstName: Map<string, Owned<T>[]> | undefined;

  constructor(
    private readonly rules: NameRules,
    first: Owned<T>,
  ) {
    this.all = [first];
  }

  add(owned: Owned<T>): void {
    this.all.push(owned);
    if (this.byFirstName) this.file(owned, this.byFirstName);
    else if (this.all.length > FEW) {
      this.byFirstName = new Map();
      for (const one of this.all) this.file(one, this.byFirstName);
    }
  }

  /** Visits all names whose first name can be the same person's, and others. */
  eachNear(first: string, visit: (owned: readonly Owned<T>[] | undefined) => void): void {
    if (!this.byFirstName) visit(this.all);
    else for (const key of firstNameQueries(first, this.rules)) visit(this.byFirstName.get(key));
  }

  private file(owned: Owned<T>, byFirstName: Map<string, Owned<T>[]>): void {
    for (const key of firstNameKeys(owned.name[0], this.rules)) push(byFirstName, key, owned);
  }
}

function push<T>(map: Map<string, Owned<T>[]>, key: string, owned: Owned<T>): void {
  const known = map.get(key);
  if (known) known.push(owned);
  else map.set(key, [owned]);
}

function spelled(name: readonly string[]): string[] {
  const keys: string[] = [];
  for (const word of name) keys.push(spellingKey(word));
  return keys;
}

const keyOf = (words: readonly string[]): string =>
  words.length === 1 ? spellingKey(words[0]) : spelled(words).join(' ');

/** Words of the longest beginning or end that is looked up, without the whole. */
const longestPart = ({ length }: readonly string[]): number => Math.min(LONGEST_PART, length - 1);

const endOf = (words: readonly string[], length: number): string =>
  length === 1 ? words[words.length - 1] : words.slice(words.length - length).join(' ');

const beginningOf = (words: readonly string[], length: number): string =>
  length === 1 ? words[0] : words.slice(0, length).join(' ');
