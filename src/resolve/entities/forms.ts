import { compare } from '../../base/order.js';
import type { Gender } from '../../knowledge/load/titles.js';
import type { Mention } from '../names/mention.js';
import { plain, spellingKey } from '../names/spelling.js';
import type { VocabularyWords } from '../vocabulary-words.js';
import { genderOf, WORD } from '../word-bits.js';

/** Evidence that a form names a person, in points: one makes a name of several words a person, two a single word. */
const PERSON = { titled: 3, firstName: 2, source: 2, familyFirst: 1, initial: 1, state: 1 } as const;
/** Points of a mention that can only be a thing's, and of a form that is more than a name. */
const THING = 3;
const OVERLONG = 99;
/** No name with the family name first has more words: "Wang Yi", "Nguyen Van Anh". */
const LONGEST_FAMILY_FIRST = 3;
const GIVEN = WORD.firstName | WORD.initial | WORD.particle | WORD.familyFirst;

/** All mentions of a document with the same words. */
export interface Form {
  /** The words folded, joined by blanks. */
  key: string;
  words: string[];
  /** Indices of its mentions. */
  mentions: number[];
  person: number;
  thing: number;
  gender?: Gender;
  /** None of its mentions is sure to be a name. */
  weak: boolean;
}

/** The forms of a document, longest first, in an order that does not depend on where they occur. */
export function gatherForms(
  mentions: readonly Mention[],
  isSource: (mention: Mention) => boolean,
  words: VocabularyWords,
): Form[] {
  const forms = formsByKey(mentions, isSource, words);
  const cores = new Set<Form>();
  for (const form of [...forms.values()]) {
    if (form.words.length < 2) continue;
    const core = coreOf(form, forms, mentions, words);
    if (core === 'none') form.thing += OVERLONG;
    else if (core) {
      for (const mention of form.mentions) core.mentions.push(mention);
      cores.add(core);
      forms.delete(form.key);
    }
  }
  for (const core of cores) core.mentions.sort((a, b) => a - b);
  return [...forms.values()].sort(
    (a, b) => b.words.length - a.words.length || b.key.length - a.key.length || compare(a.key, b.key),
  );
}

function formsByKey(
  mentions: readonly Mention[],
  isSource: (mention: Mention) => boolean,
  words: VocabularyWords,
): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention.words.length) continue;
    let form = forms.get(mention.key);
    if (!form) {
      form = newForm(mention, words);
      forms.set(mention.key, form);
    }
    form.mentions.push(i);
    addEvidence(form, mention, words);
    if (isSource(mention)) form.person += PERSON.source;
  }
  // a full name whose family name alone is a person's is a person's
  for (const form of forms.values()) {
    if (form.words.length < 2) continue;
    const family = forms.get(plain(form.words[form.words.length - 1]));
    if (family && isPerson(family)) form.person += PERSON.source;
  }
  return forms;
}

const newForm = ({ key, words: name }: Mention, words: VocabularyWords): Form => ({
  key,
  words: name,
  mentions: [],
  person: namePoints(name, words),
  thing: 0,
  gender: undefined,
  weak: true,
});

function addEvidence(form: Form, mention: Mention, words: VocabularyWords): void {
  form.weak &&= mention.weak;
  if (mention.titled) form.person += PERSON.titled;
  if (mention.affiliation) form.person += PERSON.state;
  if (mention.thing) form.thing += mention.article && endsInBody(form.words, words) ? 2 * THING : THING;
  form.gender ??= mention.gender ?? mention.roles.find(({ gender }) => gender)?.gender;
}

/** "Carter Center": with an article no person, although it begins with a first name. */
const endsInBody = (name: readonly string[], words: VocabularyWords): boolean =>
  name.length > 1 && (words.bitsOfText(name[name.length - 1]) & WORD.organisation) !== 0;

/** Letters that no English word has. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/;

/**
 * Where a run is more than a name, the form of the name in it: a shorter one that occurs on its own elsewhere, among words that are not
 * first names ("Ada Obi Hits Back", "Absent Obi"). 'none' where two people run together ("Ada Obi Hits Bo Lund").
 */
function coreOf(
  form: Form,
  forms: ReadonlyMap<string, Form>,
  mentions: readonly Mention[],
  words: VocabularyWords,
): Form | 'none' | undefined {
  const isGiven = (i: number): boolean => (words.bitsOfText(form.words[i]) & GIVEN) !== 0;
  const formAt = (from: number, to: number): Form | undefined => {
    const other = forms.get(plain(form.words.slice(from, to).join(' ')));
    return other && other.mentions.length >= form.mentions.length && isPerson(other) ? other : undefined;
  };
  const { length } = form.words;
  if (length === 2) {
    const opens = form.mentions.every((i) => mentions[i].opens && !mentions[i].titled);
    return opens && !isGiven(0) && !ACCENTED.test(form.words[0]) ? formAt(1, 2) : undefined;
  }
  const core = (isGiven(2) ? undefined : formAt(0, 2)) ?? (isGiven(0) ? undefined : formAt(length - 2, length));
  if (core) return core;
  const another = form.words.some(
    (_, i) => i > 1 && i < length - 1 && (words.bitsOfText(form.words[i]) & WORD.firstName) !== 0,
  );
  return length > 3 && isGiven(0) && another ? 'none' : undefined;
}

function namePoints(name: readonly string[], words: VocabularyWords): number {
  const first = words.bitsOfText(name[0]);
  if (name.length < 2) return 0;
  if (first & WORD.firstName) return PERSON.firstName;
  if (first & WORD.familyFirst && name.length <= LONGEST_FAMILY_FIRST) return PERSON.familyFirst;
  return first & WORD.initial ? PERSON.initial : 0;
}

export const isPerson = (form: Form): boolean =>
  form.person > form.thing && form.person >= (form.words.length > 1 ? 1 : 2);

/** Where people of each family name, by its spelling, are first named in full. */
export function surnamesIn(forms: readonly Form[], mentions: readonly Mention[]): Map<string, number> {
  const surnames = new Map<string, number>();
  for (const form of forms) {
    if (form.words.length < 2 || !isPerson(form)) continue;
    const surname = spellingKey(form.words[form.words.length - 1]);
    const { first } = mentions[form.mentions[0]];
    surnames.set(surname, Math.min(first, surnames.get(surname) ?? first));
  }
  return surnames;
}

/** The gender of a first name, where it has one; "Al Basha" may begin with a particle. */
export function nameGender(name: readonly string[], words: VocabularyWords): Gender | undefined {
  const first = words.bitsOfText(name[0]);
  return name.length > 1 && !(first & WORD.particle) ? genderOf(first & ~WORD.gendered) : undefined;
}

/** A few points may come from one odd mention. */
const MARGIN = 2;

/** How surely a part of a name is a thing's: "the Obi camp" now and then does not make every Obi a thing. */
export function thingness(form: Form): 'none' | 'some' | 'sure' {
  if (form.thing <= form.person + MARGIN) return 'none';
  return form.thing >= THING * form.mentions.length ? 'sure' : 'some';
}
