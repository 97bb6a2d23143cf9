import type { Gender } from '../lexicon/titles.js';
import type { Mention } from './mention.js';
import { genderOf, plain, WORD, type Words } from './words.js';

/** Evidence that a form names a person, in points: one makes a name of several words a person, two a single word. */
const PERSON = { titled: 3, apposition: 2, firstName: 2, source: 2, familyFirst: 1, initial: 1, state: 1 } as const;
const THING = 3;

/** All mentions of a document that are written with the same words. */
export interface Form {
  /** The words folded, joined by blanks. */
  key: string;
  words: string[];
  /** Indices of its mentions. */
  mentions: number[];
  person: number;
  thing: number;
  gender?: Gender;
  /** No mention of it is sure to be a name. */
  weak: boolean;
}

/** The forms of a document, longest first, and in an order that does not depend on where they stand. */
export function gatherForms(
  mentions: readonly Mention[],
  isSource: (mention: Mention) => boolean,
  words: Words,
): Form[] {
  const forms = new Map<string, Form>();
  mentions.forEach((mention, i) => {
    if (!mention.words.length) return;
    const { key } = mention;
    let form = forms.get(key);
    if (!form) {
      form = {
        key,
        words: mention.words,
        mentions: [],
        person: namePoints(mention.words, words),
        thing: 0,
        weak: true,
      };
      forms.set(key, form);
    }
    form.mentions.push(i);
    form.weak &&= mention.weak;
    if (mention.titled) form.person += PERSON.titled;
    if (mention.affiliation) form.person += PERSON.state;
    if (isSource(mention)) form.person += PERSON.source;
    if (mention.thing) form.thing += THING;
    form.gender ??= mention.gender ?? mention.roles.find(({ gender }) => gender)?.gender;
  });
  // a full name whose family name alone is somebody's is a person's
  for (const form of forms.values()) {
    const family = forms.get(plain(form.words[form.words.length - 1]));
    if (form.words.length > 1 && family && isPerson(family)) form.person += PERSON.source;
  }
  return [...forms.values()].sort(
    (a, b) => b.words.length - a.words.length || b.key.length - a.key.length || (a.key < b.key ? -1 : 1),
  );
}

function namePoints(name: readonly string[], words: Words): number {
  const first = words.bits(words.vocabulary.id(name[0]));
  if (name.length < 2) return 0;
  if (first & WORD.firstName) return PERSON.firstName;
  if (first & WORD.familyFirst && name.length <= 3) return PERSON.familyFirst;
  return first & WORD.initial ? PERSON.initial : 0;
}

export const isPerson = (form: Form): boolean =>
  form.person > form.thing && form.person >= (form.words.length > 1 ? 1 : 2);

/** The gender that a first name speaks for. */
export const nameGender = (name: readonly string[], words: Words): Gender | undefined =>
  name.length > 1 ? genderOf(words.bits(words.vocabulary.id(name[0])) & ~WORD.gendered) : undefined;
