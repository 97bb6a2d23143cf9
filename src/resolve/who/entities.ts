import { getOrInsert } from '../../base/order.js';
import { heldOn, type KnownActor } from '../../knowledge/load/actors.js';
import type { ActorType, Dated } from '../../types/saying.js';
import { agrees, type Entity, fullestName, GENDER, isOffice, properCase, roleOf } from '../names/entity.js';
import { type Form, gatherForms, isPerson, nameGender, thingness } from '../names/forms.js';
import { isTitle, type Mention } from '../names/mention.js';
import { partOf, samePerson, slug, spellingKey } from '../names/names.js';
import { nameKey, type Resolver } from '../resolver.js';
import { plain, WORD, type Words } from '../words.js';

/** A document's entities, and who each mention refers to. */
export class Entities {
  readonly all: Entity[] = [];
  /** By index of the mention. */
  readonly of: (Entity | undefined)[];
  /** Organisations by name, beginning of the name, and initials. */
  private readonly things = new Map<string, Entity>();
  private readonly byKey = new Map<string, Entity>();
  private readonly byEnd = new Map<string, Entity[]>();
  private readonly byStart = new Map<string, Entity[]>();

  constructor(
    private readonly mentions: readonly Mention[],
    isSource: (mention: Mention) => boolean,
    private readonly words: Words,
    private readonly resolver: Resolver,
    private readonly date: string | undefined,
  ) {
    this.of = new Array(mentions.length);
    const forms = gatherForms(mentions, isSource, words);
    const surnames = new Set(
      forms
        .filter((form) => form.words.length > 1 && isPerson(form))
        .map(({ words: name }) => spellingKey(name[name.length - 1])),
    );
    // known actors first, then full names, then parts of names
    const rest = forms.filter((form) => !this.placeKnown(form, surnames));
    const parts = rest.filter((form) => !this.placeFullName(form));
    for (const form of parts) this.placePart(form);
    mentions.forEach((mention, i) => {
      const entity = this.of[i];
      if (entity) this.learn(entity, mention);
    });
    for (const entity of this.all) if (entity.type === 'person') this.settle(entity);
  }

  /** Makes an entity for somebody that no mention names: "officials", "the report", a known actor found by title. */
  add(name: string, type: ActorType, known?: KnownActor): Entity {
    const key = known?.id ?? (slug(name) || type);
    const found = this.byKey.get(key) ?? this.things.get(plain(name));
    if (found) return this.settle(found);
    return this.settle(this.create([name.split(' ')], type, known));
  }

  private create(names: string[][], type: ActorType, known?: KnownActor): Entity {
    const entity: Entity = {
      key: '',
      name: '',
      type,
      known,
      names,
      written: names.map(() => 0),
      genders: { male: 0, female: 0 },
      roles: [],
      mentions: 0,
      body: type === 'organisation' && this.isBody(names[0]),
      introduced: Number.MAX_SAFE_INTEGER,
    };
    if (known) {
      entity.key = known.id;
      entity.name = known.name;
      this.byKey.set(known.id, entity);
      entity.affiliation = known.affiliations.find((dated) => heldOn(dated, this.date))?.name;
      if (known.gender) entity.genders[known.gender] += GENDER.address;
      for (const dated of known.roles)
        if (!this.date || heldOn(dated, this.date)) entity.roles.push(roleOf(dated.name, entity.affiliation));
    }
    this.all.push(entity);
    if (type === 'person') for (const name of names) this.indexName(name, entity);
    return entity;
  }

  private isBody(name: readonly string[]): boolean {
    const last = this.words.bits(this.words.vocabulary.id(name[name.length - 1]));
    return (last & (WORD.organisation | WORD.acronym)) !== 0;
  }

  private indexName(name: readonly string[], entity: Entity): void {
    for (const [map, word] of [
      [this.byEnd, name[name.length - 1]],
      [this.byStart, name[0]],
    ] as const) {
      const key = spellingKey(word);
      const list = getOrInsert(map, key, () => []);
      if (!list.includes(entity)) list.push(entity);
    }
  }

  private addName(entity: Entity, words: string[], written: number): void {
    entity.names.push(words);
    entity.written.push(written);
    this.indexName(words, entity);
  }

  private attach(form: Form, entity: Entity): void {
    for (const i of form.mentions) this.of[i] = entity;
  }

  private placeKnown(form: Form, surnames: ReadonlySet<string>): boolean {
    const known = this.mentions[form.mentions[0]].actor;
    if (!known || known.not.some((name) => nameKey(name) === form.key)) return false;
    // "Washington" is a man where the document has a George Washington
    if (known.type !== 'person' && form.words.length === 1 && surnames.has(spellingKey(form.words[0]))) return false;
    const entity =
      this.all.find((other) => other.known === known) ??
      this.create(
        [known.name, ...(known.type === 'person' ? known.aliases : [])].map((name) => name.split(' ')),
        known.type,
        known,
      );
    this.attach(form, entity);
    return true;
  }

  private placeFullName(form: Form): boolean {
    if (form.words.length < 2 || !isPerson(form)) return false;
    const rivals = new Set([
      ...(this.byEnd.get(spellingKey(form.words[form.words.length - 1])) ?? []),
      ...(this.byStart.get(spellingKey(form.words[0])) ?? []),
    ]);
    const gender = form.gender ?? nameGender(form.words, this.words);
    const fitting = [...rivals].filter((rival) => agrees(rival, gender));
    const same = fitting.find((rival) =>
      rival.names.some((name) => samePerson(name, form.words, this.resolver.nicknames)),
    );
    const wholes = same ? [same] : fitting.filter((rival) => rival.names.some((name) => partOf(form.words, name)));
    const entity = wholes.length === 1 ? wholes[0] : this.create([form.words], 'person');
    if (wholes.length === 1) {
      this.addName(entity, form.words, form.mentions.length);
    } else entity.written[0] = form.mentions.length;
    for (const i of form.mentions) {
      const { nickname } = this.mentions[i];
      if (nickname) this.addName(entity, [nickname, form.words[form.words.length - 1]], 0);
    }
    const firstName = nameGender(form.words, this.words);
    if (firstName && !same && !wholes.length) entity.genders[firstName] += GENDER.firstName;
    entity.introduced = Math.min(entity.introduced, this.mentions[form.mentions[0]].first);
    this.attach(form, entity);
    return true;
  }

  private placePart(form: Form): void {
    const thing = thingness(form);
    const wholes = thing === 'sure' ? [] : this.wholesOf(form);
    const candidates = thing === 'some' ? wholes.filter(hasFirstName) : wholes;
    if (candidates.length === 1) this.attach(form, candidates[0]);
    else if (candidates.length > 1) this.share(form, candidates);
    else if (form.weak) return;
    else if (isPerson(form)) this.attach(form, this.knownByFamilyName(form) ?? this.create([form.words], 'person'));
    else {
      const known = this.knownByFamilyName(form);
      if (known) this.attach(form, known);
      else this.placeThing(form);
    }
  }

  /** "China's Wang" and "Foreign Minister Wang" are the one Wang in the actors files of that state, or of that office, on the article's date. */
  private knownByFamilyName(form: Form): Entity | undefined {
    const named = this.resolver.byFamilyName.get(spellingKey(form.words[form.words.length - 1]));
    if (!named) return undefined;
    const mentions = form.mentions.map((i) => this.mentions[i]);
    const roles = mentions.flatMap((mention) => mention.roles);
    const held = (dated: Dated): boolean => !this.date || heldOn(dated, this.date);
    const found = named.filter((actor) => {
      const ofState = actor.affiliations.some(({ name }) => mentions.some(({ affiliation }) => affiliation === name));
      const inOffice = actor.roles.some((dated) =>
        roles.some((role) => isOffice(dated.name, role) && (held(dated) || role.modifiers.includes('former'))),
      );
      return inOffice || (ofState && actor.roles.some(held));
    });
    const [actor] = found;
    if (found.length !== 1 || actor.not.some((name) => nameKey(name) === form.key)) return undefined;
    return this.all.some(({ known }) => known === actor)
      ? undefined
      : this.create([actor.name.split(' ')], 'person', actor);
  }

  /** Those whose family name, or else whose first name, a form is. */
  private wholesOf(form: Form): Entity[] {
    const stands = (entity: Entity, as: 'family' | 'first'): boolean =>
      entity.names.some((name) => partOf(form.words, name) === as);
    const ends = (this.byEnd.get(spellingKey(form.words[form.words.length - 1])) ?? []).filter((entity) =>
      stands(entity, 'family'),
    );
    const starts = (this.byStart.get(spellingKey(form.words[0])) ?? []).filter((entity) => stands(entity, 'first'));
    const familyFirst = starts.filter(
      (entity) => this.words.bits(this.words.vocabulary.id(entity.names[0][0])) & WORD.familyFirst,
    );
    const found = ends.length ? [...new Set([...ends, ...familyFirst])] : familyFirst.length ? familyFirst : starts;
    return form.gender ? found.filter((entity) => agrees(entity, form.gender)) : found;
  }

  /**
   * Several people share the name. Whoever alone was introduced when it was first used keeps it; a form of address decides; else
   * the mention stays ambiguous.
   */
  private share(form: Form, candidates: Entity[]): void {
    let owner: Entity | undefined;
    let ambiguous: Entity | undefined;
    for (const i of form.mentions) {
      const mention = this.mentions[i];
      const gender = mention.gender ?? mention.roles.find((role) => role.gender)?.gender;
      const agreeing = candidates.filter((entity) => agrees(entity, gender));
      const certain = gender ? agreeing.filter(({ genders }) => genders[gender] > 0) : [];
      const fitting = certain.length === 1 ? certain : agreeing;
      const introduced = fitting.filter((entity) => entity.introduced < mention.first);
      if (fitting.length === 1) this.of[i] = fitting[0];
      else if (introduced.length === 1 || (owner && fitting.includes(owner))) {
        owner ??= introduced[0];
        this.of[i] = owner;
      } else {
        if (!ambiguous) {
          ambiguous = this.create([form.words], 'person');
          ambiguous.candidates = candidates;
        }
        this.of[i] = ambiguous;
      }
    }
  }

  /** An organisation under a shorter form of its name, or under its initials. */
  private placeThing(form: Form): void {
    const known = this.things.get(form.key) ?? this.endingIn(form);
    const entity = known ?? this.create([form.words], 'organisation');
    if (known) known.names.push(form.words);
    if (known) known.written.push(form.mentions.length);
    else entity.written[0] = form.mentions.length;
    this.attach(form, entity);
    if (form.words.length < 2) {
      this.things.set(form.key, entity);
      return;
    }
    // longer names come first: what they begin with, and their initials, are theirs
    for (let length = form.words.length; length > 1; length--) {
      const key = plain(form.words.slice(0, length).join(' '));
      if (!this.things.has(key)) this.things.set(key, entity);
    }
    const short = plain(initials(form.words));
    if (short.length > 1 && !this.things.has(short)) this.things.set(short, entity);
  }

  /** "the Association" is the one whose name ends so. */
  private endingIn({ words: [word, more], key }: Form): Entity | undefined {
    if (more !== undefined || !(this.words.bits(this.words.vocabulary.id(word)) & WORD.organisation)) return undefined;
    const ending = this.all.filter(
      ({ type, names: [name] }) => type !== 'person' && name.length > 1 && plain(name[name.length - 1]) === key,
    );
    return ending.length === 1 ? ending[0] : undefined;
  }

  private learn(entity: Entity, mention: Mention): void {
    entity.mentions++;
    for (const role of isTitle(mention) ? [] : mention.roles) {
      entity.roles.push(role);
      if (role.gender) entity.genders[role.gender] += GENDER.address;
    }
    entity.affiliation ??= mention.affiliation;
    if (mention.gender) entity.genders[mention.gender] += GENDER.address;
  }

  /**
   * Gives an entity its key and name, when somebody wants to know: the known actor's id, else a slug of the longest name; the keys
   * of all whom an ambiguous name could mean, or of those of that family name who are not meant, as elsewhere they may be. Two
   * entities never share one.
   */
  settle(entity: Entity): Entity {
    if (entity.key) return entity;
    entity.name = properCase(fullestName(entity), entity.type);
    const candidates = entity.candidates?.map((one) => this.settle(one).key).sort();
    const others = entity.type === 'person' && entity.names[0].length === 1 ? this.namesakes(entity) : [];
    const own = slug(entity.name) || entity.type;
    const base = candidates?.join('-or-') ?? (others.length ? `${own}-not-${others.join('-nor-')}` : own);
    entity.key = base;
    for (let n = 2; this.byKey.has(entity.key); n++) entity.key = `${base}-${n}`;
    this.byKey.set(entity.key, entity);
    return entity;
  }

  /** Keys of the people whose family name a name of one word is. */
  private namesakes({ names: [name] }: Entity): string[] {
    const ending = this.byEnd.get(spellingKey(name[0])) ?? [];
    return ending
      .filter((other) => other.names.some((full) => full.length > 1 && partOf(name, full) === 'family'))
      .map((other) => this.settle(other).key)
      .sort();
  }
}

const hasFirstName = ({ known, genders }: Entity): boolean => known !== undefined || genders.male + genders.female > 0;

const initials = (name: readonly string[]): string =>
  name
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
