import { getOrInsert } from '../../base/order.js';
import { heldOn, type KnownActor } from '../../knowledge/load/actors.js';
import type { ActorType } from '../../types/saying.js';
import type { NameReader } from '../name-reader.js';
import { NameTable } from '../names/name-table.js';
import { roleOf } from '../names/offices.js';
import { plain, slug } from '../names/spelling.js';
import { WORD } from '../word-bits.js';
import { type Entity, fullestName, GENDER, properCase } from './entity.js';
import type { Form } from './forms.js';
import { initials, joined } from './keys.js';
import { NamePlaces } from './name-places.js';

/** An organisation is found by its name's first words, up to so many. */
const LONGEST_BEGINNING = 20;

/** After all tokens; small enough for a whole number in a register. */
const NOWHERE = 2 ** 30 - 1;

/** A document's entities, by key and by parts of their names. */
export class EntityStore {
  readonly all: Entity[] = [];
  /** Organisations by name, beginning of the name, and initials. */
  private readonly things = new Map<string, Entity>();
  private readonly byKey = new Map<string, Entity>();
  private readonly byActor = new Map<KnownActor, Entity>();
  /** How often a key was given, where several entities would have it. */
  private readonly given = new Map<string, number>();
  /** Those with a name of several words, by its noun. */
  private readonly byNoun = new Map<string, Set<Entity>>();
  /** People by their names. */
  protected readonly names: NameTable<Entity>;
  private readonly places = new NamePlaces();

  constructor(protected readonly reader: NameReader) {
    this.names = new NameTable(reader.resolver);
  }

  /** An entity that no mention names: "officials", "the report", a known actor found by title. */
  add(name: string, type: ActorType, known?: KnownActor): Entity {
    const key = known?.id ?? (slug(name) || type);
    const found = this.byKey.get(key) ?? this.things.get(plain(name));
    return this.withKey(found ?? this.create([name.split(' ')], type, known));
  }

  /**
   * Gives an entity its key and name, once something needs them. The key is the known actor's id, else a slug of the longest name. An
   * ambiguous name has the keys of all it could mean; a family name that is none of the document's people of that name has their
   * keys too, as it may be one of them in another document. No two entities have one key.
   */
  withKey(entity: Entity): Entity {
    if (entity.key) return entity;
    entity.name = properCase(fullestName(entity), entity.type);
    const candidates = entity.candidates?.map((one) => this.withKey(one).key).sort();
    const others = entity.type === 'person' && entity.names[0].length === 1 ? this.namesakes(entity) : [];
    const own = slug(entity.name) || entity.type;
    const base = candidates
      ? joined(candidates, '-or-')
      : own + (others.length ? `-not-${joined(others, '-nor-')}` : '');
    entity.key = base;
    let n = this.given.get(base) ?? 1;
    while (this.byKey.has(entity.key)) entity.key = `${base}-${++n}`;
    this.given.set(base, n);
    this.byKey.set(entity.key, entity);
    return entity;
  }

  protected create(names: string[][], type: ActorType, known?: KnownActor): Entity {
    const entity: Entity = {
      key: '',
      name: '',
      type,
      known,
      names,
      written: zeros(names.length),
      genders: { male: 0, female: 0 },
      roles: [],
      mentions: 0,
      body: type === 'organisation' && this.isBody(names[0]),
      introduced: NOWHERE,
      affiliation: undefined,
      candidates: undefined,
    };
    if (known) this.addKnown(entity, known);
    this.all.push(entity);
    if (type === 'person') for (const name of names) this.indexName(name, entity);
    const [first] = names;
    this.indexNoun(first, entity);
    return entity;
  }

  /** An entity is called by the noun of each name that has several words. */
  protected indexNoun(name: readonly string[], entity: Entity): void {
    if (name.length < 2) return;
    getOrInsert(this.byNoun, plain(this.nounOf(name)), () => new Set()).add(entity);
  }

  protected addName(entity: Entity, words: string[], written: number): void {
    entity.names.push(words);
    entity.written.push(written);
    this.indexName(words, entity);
  }

  /** The entity of an actor of the actors files. */
  protected ofActor(actor: KnownActor): Entity | undefined {
    return this.byActor.get(actor);
  }

  /** All but people with a name of several words and this one, folded, for a noun: "council", "bank". */
  bodiesCalled(noun: string): Entity[] {
    return [...(this.byNoun.get(noun) ?? [])].filter(({ type }) => type !== 'person');
  }

  /**
   * The organisation of a form: one that is known under a longer form of its name, or by the name whose initials these are, else a new one. Longer
   * forms come first.
   */
  protected organisation({ key, mentions, words }: Form): Entity {
    const known = this.things.get(key) ?? this.bodyCalled(words, key);
    const entity = known ?? this.create([words], 'organisation');
    if (known) {
      known.names.push(words);
      known.written.push(mentions.length);
    } else entity.written[0] = mentions.length;
    if (words.length < 2) {
      this.things.set(key, entity);
      return entity;
    }
    for (let length = 2; length <= Math.min(words.length, LONGEST_BEGINNING); length++)
      this.nameThing(plain(words.slice(0, length).join(' ')), entity);
    const short = plain(initials(words));
    if (short.length > 1) this.nameThing(short, entity);
    return entity;
  }

  private nameThing(name: string, entity: Entity): void {
    if (!this.things.has(name)) this.things.set(name, entity);
  }

  /** "the Association" is the only body of the document with this noun. */
  private bodyCalled(words: readonly string[], key: string): Entity | undefined {
    if (words.length > 1 || !(this.reader.words.bitsOfText(words[0]) & WORD.organisation)) return undefined;
    const called = this.bodiesCalled(key);
    return called.length === 1 ? called[0] : undefined;
  }

  /** What an actors file says of somebody on the date of the article. */
  private addKnown(entity: Entity, known: KnownActor): void {
    const { document, english } = this.reader.article;
    const { date } = document;
    entity.key = known.id;
    entity.name = known.name;
    this.byKey.set(known.id, entity);
    if (!this.byActor.has(known)) this.byActor.set(known, entity);
    entity.affiliation = known.affiliations.find((dated) => heldOn(dated, date))?.name;
    if (known.gender) entity.genders[known.gender] += GENDER.address;
    for (const dated of known.roles)
      if (!date || heldOn(dated, date)) entity.roles.push(roleOf(dated.name, entity.affiliation, english.classes));
  }

  private isBody(name: readonly string[]): boolean {
    const noun = this.reader.words.bitsOfText(this.nounOf(name));
    return (noun & (WORD.organisation | WORD.acronym)) !== 0;
  }

  /** The noun of a body's name: its last word, or the one before "of", "for" and the like. */
  private nounOf(name: readonly string[]): string {
    const { classes } = this.reader.article.english;
    const tail = name.findIndex((word, i) => i > 0 && classes['name-preposition'].has(word));
    return name[(tail < 0 ? name.length : tail) - 1];
  }

  private indexName(name: readonly string[], entity: Entity): void {
    this.places.add(name, entity);
    this.names.add(name, entity);
  }

  /** People in the order in which they got names: first those with a name that ends with a word, then those with one that begins with another. */
  protected inOrder(people: readonly Entity[], end: string, beginning: string): readonly Entity[] {
    return people.length < 2 ? people : this.places.inOrder(people, end, beginning);
  }

  /** Keys of the people whose family name a name of one word is. */
  private namesakes({ names: [name] }: Entity): string[] {
    return this.inOrder(this.names.wholes(name, 'family'), name[0], name[0])
      .map((other) => this.withKey(other).key)
      .sort();
  }
}

function zeros(length: number): number[] {
  const all: number[] = [];
  while (all.length < length) all.push(0);
  return all;
}
