import { compare } from '../../base/order.js';
import type { KnownActor } from '../../knowledge/load/actors.js';
import type { Gender } from '../../knowledge/load/titles.js';
import type { ActorType } from '../../types/saying.js';
import { isTitle, type Mention, type Role } from '../names/mention.js';

/** Somebody or something that a document mentions: all mentions with one local key. */
export interface Entity {
  key: string;
  name: string;
  type: ActorType;
  known?: KnownActor;
  /** Its full names, each as words. */
  names: string[][];
  /** How often each of them is written. */
  written: number[];
  /** Points of evidence for each gender: forms of address, titles, first names, pronouns. */
  genders: Record<Gender, number>;
  roles: Role[];
  affiliation?: string;
  mentions: number;
  /** Its name says that it is an organisation: "Council", an acronym. */
  body: boolean;
  /** First token of its first mention by full name. */
  introduced: number;
  /** The people that a part of a name could mean, where it could mean more than one: such an entity is ambiguous. */
  candidates?: readonly Entity[];
}

/** Points of evidence for a gender. */
export const GENDER = { address: 6, firstName: 3, pronoun: 1 } as const;

/** No article gives anybody more different titles. */
const MOST_ROLES = 50;

/** Adds a title that the entity does not have yet. */
export function addRole({ roles }: Entity, role: Role): void {
  if (roles.length < MOST_ROLES && !roles.some((own) => own === role || sameRole(own, role))) roles.push(role);
}

const sameRole = (a: Role, b: Role): boolean =>
  a.head === b.head &&
  a.title === b.title &&
  a.affiliation === b.affiliation &&
  a.gender === b.gender &&
  a.modifiers.length === b.modifiers.length &&
  a.modifiers.every((word, i) => word === b.modifiers[i]);

/** What a mention says of its entity: its titles, its state, its gender. */
export function addEvidence(entity: Entity, mention: Mention): void {
  entity.mentions++;
  if (!isTitle(mention))
    for (const role of mention.roles) {
      addRole(entity, role);
      if (role.gender) entity.genders[role.gender] += GENDER.address;
    }
  entity.affiliation ??= mention.affiliation;
  if (mention.gender) entity.genders[mention.gender] += GENDER.address;
}

/** Whether something other than speaking shows that it is a person: name, title, state or gender. "Edmonton said" does not. */
export const isSurePerson = ({ type, known, names, genders, roles, affiliation, candidates }: Entity): boolean =>
  type === 'person' &&
  !candidates &&
  (known !== undefined ||
    affiliation !== undefined ||
    names.some((name) => name.length > 1) ||
    roles.length > 0 ||
    genders.male + genders.female > 0);

/** Whether an entity may be of a gender: the evidence is for it, or there is none. */
export function agrees(entity: Entity, gender: Gender | undefined): boolean {
  if (!gender) return true;
  const other = gender === 'male' ? 'female' : 'male';
  return entity.genders[gender] > 0 ? entity.genders[gender] >= entity.genders[other] : entity.genders[other] === 0;
}

/** Records a pronoun for somebody: it decides where nothing else does, and outweighs a first name that nothing else supports. */
export function learnGender(entity: Entity, gender: Gender): void {
  if (!agrees(entity, gender)) entity.genders[gender] = entity.genders[gender === 'male' ? 'female' : 'male'];
  entity.genders[gender] += GENDER.pronoun;
}

interface Counted {
  words: number;
  written: number;
  name: string;
}

/** The name with most words, or an organisation's commonest; ties go to the commonest, the longest, the first in the alphabet. */
export function fullestName({ names, written, type }: Entity): string {
  if (names.length === 1) return names[0].join(' ');
  const commonest = type === 'organisation' ? (a: Counted, b: Counted): number => b.written - a.written : () => 0;
  const ranked: Counted[] = [];
  for (let i = 0; i < names.length; i++)
    ranked.push({ words: names[i].length, written: written[i], name: names[i].join(' ') });
  ranked.sort(
    (a, b) =>
      commonest(a, b) ||
      b.words - a.words ||
      b.written - a.written ||
      b.name.length - a.name.length ||
      compare(a.name, b.name),
  );
  return ranked[0].name;
}

/** A transcript's "LAVROV" is Lavrov, "ZHANG Jun" Zhang Jun. */
export function properCase(name: string, type: ActorType): string {
  if (type !== 'person' || !/\p{Lu}{3}/u.test(name)) return name;
  const pattern = /\p{Ll}/u.test(name) ? SOME_CAPITALS : CAPITALS;
  return name.replace(pattern, (_, first: string, rest: string) => first + rest.toLowerCase());
}

const CAPITALS = /(\p{L})(\p{L}+)/gu;
/** Words of four letters, and shorter ones beside them: "Ana DE LA CRUZ"; not "JD Obi". */
const SOME_CAPITALS = /(?<!\p{L})(\p{Lu})(\p{Lu}{3,}|\p{Lu}{1,2}(?= \p{Lu}{2}))(?!\p{Ll})/gu;
