import { childrenOf, descendants, find, localName, type Node, textOf } from './tree.js';

/** A speaker, as a list of persons (`listPerson`) has them. */
export interface Person {
  readonly name: string;
  readonly sex?: string;
  /** The id of the party that they were last a member of. */
  readonly party?: string;
}

/** By `xml:id`. */
export type People = Map<string, Person>;

/** Adds a `person` to those that are known. */
export function addPerson(node: Node, people: People): void {
  const id = node.attributes['xml:id'];
  const name = nameOf(node);
  if (!id || !name) return;
  const sex = find(node, 'sex');
  people.set(id, { name, sex: sex?.attributes.value ?? textOf(sex), party: partyOf(node) });
}

/** Given names before the surname, whatever their order in the list; a name may have a time, then the last one counts. */
function nameOf(person: Node): string | undefined {
  const names = childrenOf(person, 'persname');
  const name = names.find(({ attributes }) => !attributes.to) ?? names.at(-1);
  if (!name) return undefined;
  const parts = (wanted: string): string[] =>
    [...descendants(name)].flatMap((node) => (localName(node.name) === wanted ? [textOf(node) ?? ''] : []));
  const split = [...parts('forename'), ...parts('namelink'), ...parts('surname')].filter(Boolean);
  return split.length ? split.join(' ') : textOf(name);
}

function partyOf(person: Node): string | undefined {
  const parties = childrenOf(person, 'affiliation').filter(
    ({ attributes: { role = '', ref = '' } }) => /member/i.test(role) && /party/i.test(ref),
  );
  const { ref } = (parties.find(({ attributes }) => !attributes.to) ?? parties.at(-1))?.attributes ?? {};
  return ref?.replace(/^#?(?:party\.)?/, '');
}

/** A name from an id: `ObiAda` and `obi_ada` hold one, `PE2071` does not and stays as it is. */
export function namedBy(id: string): string {
  const words = id
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/[_.]+/g, ' ')
    .trim();
  return /\d/.test(words) ? id : words;
}

/** The name in a note ("The Minister, Ada Obi:") that an id is made of (`ObiAda`), in the order of the note; undefined where it has none. */
export function namedIn(note: string | undefined, id: string): string | undefined {
  const wanted = new Set(wordsOf(namedBy(id)).map(fold));
  const words = wordsOf(note ?? '');
  const first = words.findIndex((word) => wanted.has(fold(word)));
  const last = words.findLastIndex((word) => wanted.has(fold(word)));
  const name = words.slice(first, last + 1);
  const isAll = first >= 0 && [...wanted].every((word) => name.some((other) => fold(other) === word));
  return isAll && name.length <= wanted.size + MOST_BETWEEN ? name.join(' ') : undefined;
}

/** Middle names and particles that an id leaves out. */
const MOST_BETWEEN = 2;
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}'’.-]+/gu) ?? [];
const fold = (word: string): string => plainLetters(word).replace(/[^\p{L}]/gu, '');
const plainLetters = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
