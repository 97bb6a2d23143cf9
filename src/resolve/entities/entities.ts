import { getOrInsert } from '../../base/order.js';
import { heldOn, type KnownActor } from '../../knowledge/load/actors.js';
import type { Gender } from '../../knowledge/load/titles.js';
import type { Dated } from '../../types/saying.js';
import type { NameReader } from '../name-reader.js';
import type { Mention, Role } from '../names/mention.js';
import { sameReversed, turnedForms } from '../names/names.js';
import { isCalled } from '../names/offices.js';
import { nameKey, spellingKey } from '../names/spelling.js';
import { WORD } from '../word-bits.js';
import { addEvidence, agrees, type Entity, GENDER } from './entity.js';
import { EntityStore } from './entity-store.js';
import { type Fitting, fittingGender, genderIn } from './fitting.js';
import { type Form, gatherForms, isPerson, nameGender, surnamesIn, thingness } from './forms.js';
import { isPlace } from './places.js';

/** A document's entities, and the one that each mention refers to. */
export class Entities extends EntityStore {
  /** By index of the mention. */
  readonly of: (Entity | undefined)[];

  constructor(
    reader: NameReader,
    private readonly mentions: readonly Mention[],
    isSource: (mention: Mention) => boolean,
  ) {
    super(reader);
    this.of = new Array(mentions.length);
    const forms = gatherForms(mentions, isSource, reader.words);
    const surnames = surnamesIn(forms, mentions);
    // known actors first, then full names, then parts of names
    const rest: Form[] = [];
    for (const form of forms) {
      const others = this.placeKnown(form, surnames);
      if (others) rest.push(others);
    }
    const parts: Form[] = [];
    for (const form of rest) if (!this.placeFullName(form)) parts.push(form);
    for (const form of parts) this.placePart(form);
    for (let i = 0; i < mentions.length; i++) {
      const entity = this.of[i];
      if (entity) addEvidence(entity, mentions[i]);
    }
    for (const entity of this.all) if (entity.type === 'person') this.withKey(entity);
  }

  private attach(form: Form, entity: Entity): void {
    for (const i of form.mentions) this.of[i] = entity;
  }

  /** Places the mentions of a known actor; returns the form with those that are left. `surnames`: where people of these names are first named. */
  private placeKnown(form: Form, surnames: ReadonlyMap<string, number>): Form | undefined {
    const known = this.mentions[form.mentions[0]].actor;
    if (!known || known.not.some((name) => nameKey(name) === form.key)) return form;
    const introduced = form.words.length === 1 ? surnames.get(spellingKey(form.words[0])) : undefined;
    if (known.type !== 'person' && introduced !== undefined) {
      // "Washington" is a man where the document has a George Washington
      const places = form.mentions.filter((i) => isPlace(this.reader, this.mentions[i], introduced));
      const others = form.mentions.filter((i) => !places.includes(i));
      if (places.length && others.length) {
        this.placeKnown({ ...form, mentions: places }, new Map());
        return { ...form, mentions: others, thing: 0 }; // only the state's name spoke for a thing
      }
      if (others.length) return form;
    }
    const entity = this.ofActor(known) ?? this.create(namesOf(known), known.type, known);
    this.indexNoun(form.words, entity); // "the Government" after "the Kenyan Government"
    this.attach(form, entity);
    return undefined;
  }

  private placeFullName(form: Form): boolean {
    const { mentions, words } = form;
    if (words.length < 2 || !isPerson(form)) return false;
    const wholes = this.peopleOf(form);
    const known = wholes.length === 1 ? wholes[0] : undefined;
    const entity = known ?? this.create([words], 'person');
    if (known) this.addName(known, words, mentions.length);
    else entity.written[0] = mentions.length;
    const gender = wholes.length ? undefined : nameGender(words, this.reader.words);
    if (gender) entity.genders[gender] += GENDER.firstName;
    for (const i of mentions) {
      const { nickname } = this.mentions[i];
      if (nickname) this.addName(entity, [nickname, words[words.length - 1]], 0);
    }
    entity.introduced = Math.min(entity.introduced, this.mentions[mentions[0]].first);
    this.attach(form, entity);
    return true;
  }

  /** The person who has a full name in another form already, else the people of whose longer names it is a part. */
  private peopleOf({ gender: addressed, words }: Form): Entity[] {
    if (!this.names.sharesWord(words)) return []; // as of most names
    const gender = addressed ?? nameGender(words, this.reader.words);
    const fitting = (people: readonly Entity[]): Entity[] =>
      this.inOrder(people, words[words.length - 1], words[0]).filter((one) => agrees(one, gender));
    const [same = this.reversed(words)] = fitting([...this.names.same(words)]);
    if (same) return [same];
    const families = this.names.wholes(words, 'family');
    const firsts = this.names.wholes(words, 'first');
    return families.length + firsts.length === 0 ? [] : fitting([...new Set([...families, ...firsts])]);
  }

  /** The person who has the name the other way round. Two first names do not show which is the family name: "James Thomas". */
  private reversed(words: readonly string[]): Entity | undefined {
    const { words: known } = this.reader;
    if (known.bitsOfText(words[0]) & known.bitsOfText(words[words.length - 1]) & WORD.firstName) return undefined;
    const turned = turnedForms(words);
    if (!turned.some((name) => this.names.has(name))) return undefined;
    for (const name of turned) {
      const found = [...this.names.same(name)].find(({ names }) => names.some((own) => sameReversed(own, words)));
      if (found) return found;
    }
    return undefined;
  }

  private placePart(form: Form): void {
    const thing = thingness(form);
    const wholes = thing === 'sure' ? [] : this.wholesOf(form);
    const candidates = thing === 'some' ? wholes.filter(hasFirstName) : wholes;
    if (candidates.length > 1) {
      this.placeAmbiguous(form, candidates);
      return;
    }
    if (!candidates.length && form.weak) return;
    const entity =
      candidates[0] ??
      this.knownByFamilyName(form) ??
      (isPerson(form) ? this.create([form.words], 'person') : this.organisation(form));
    this.attach(form, entity);
  }

  /** "China's Wang" and "Foreign Minister Wang" are the one Wang in the actors files of that state, or of that office, on the article's date. */
  private knownByFamilyName(form: Form): Entity | undefined {
    const { date } = this.reader.article.document;
    const { classes } = this.reader.article.english;
    const named = this.reader.resolver.byFamilyName.get(spellingKey(form.words[form.words.length - 1]));
    if (!named) return undefined;
    const mentions: Mention[] = [];
    const roles: Role[] = [];
    for (const i of form.mentions) {
      mentions.push(this.mentions[i]);
      for (const role of this.mentions[i].roles) roles.push(role);
    }
    const held = (dated: Dated): boolean => !date || heldOn(dated, date);
    const found = named.filter((actor) => {
      const ofState = actor.affiliations.some(({ name }) => mentions.some(({ affiliation }) => affiliation === name));
      const inOffice = actor.roles.some((dated) =>
        roles.some((role) => isCalled(dated.name, role, classes) && (held(dated) || role.modifiers.includes('former'))),
      );
      return inOffice || (ofState && actor.roles.some(held));
    });
    const [actor] = found;
    if (found.length !== 1 || actor.not.some((name) => nameKey(name) === form.key)) return undefined;
    if (this.ofActor(actor)) return undefined;
    return this.create([actor.name.split(' ')], 'person', actor);
  }

  /** The people whose family name, or else whose first name, a form is. */
  private wholesOf({ gender, mentions, words }: Form): readonly Entity[] {
    if (!this.names.mayBePart(words)) return [];
    const { words: known } = this.reader;
    const of = (part: 'family' | 'first'): readonly Entity[] =>
      this.inOrder(this.names.wholes(words, part), words[words.length - 1], words[0]);
    const ends = of('family');
    const starts = of('first');
    const familyFirst: Entity[] = [];
    for (const entity of starts) if (known.bitsOfText(entity.names[0][0]) & WORD.familyFirst) familyFirst.push(entity);
    const families = familyFirst.length ? [...new Set([...ends, ...familyFirst])] : ends;
    const found = families.length ? families : starts;
    if (!gender) return found;
    const fitting: Entity[] = [];
    for (const entity of found) if (agrees(entity, gender)) fitting.push(entity);
    return mentions.every((i) => genderIn(this.mentions[i])) || !fitting.length ? fitting : found; // "Rowe" may be she, though "Mr. Rowe" is not
  }

  /**
   * Several people have the name. A form of address decides; else whoever was the only one introduced when the name was first used keeps
   * it; else the mention stays ambiguous.
   */
  private placeAmbiguous(form: Form, candidates: readonly Entity[]): void {
    let owner: Entity | undefined;
    let ambiguous: Entity | undefined;
    const byGender = new Map<Gender | undefined, Fitting>();
    for (const i of form.mentions) {
      const mention = this.mentions[i];
      const gender = genderIn(mention);
      const { fitting, first, second } = getOrInsert(byGender, gender, () => fittingGender(gender, candidates));
      const isOnly = first && first.introduced < mention.first && !(second && second.introduced < mention.first);
      if (fitting.size === 1) this.of[i] = first;
      else if (isOnly || (owner && fitting.has(owner))) {
        owner ??= first;
        this.of[i] = owner;
      } else {
        ambiguous ??= this.create([form.words], 'person');
        ambiguous.candidates = candidates;
        this.of[i] = ambiguous;
      }
    }
  }
}

/** The names of a known actor, each as words; of what is no person, only the first. */
function namesOf({ aliases, name, type }: KnownActor): string[][] {
  const names = [name.split(' ')];
  if (type === 'person') for (const alias of aliases) names.push(alias.split(' '));
  return names;
}

const hasFirstName = ({ known, genders }: Entity): boolean => known !== undefined || genders.male + genders.female > 0;
