import { getOrInsert } from '../../base/order.js';
import { heldOn, type KnownActor } from '../../knowledge/load/actors.js';
import type { ActorType } from '../../types/saying.js';
import type { NameReader } from '../name-reader.js';
import { partOf } from '../names/names.js';
import { roleOf } from '../names/offices.js';
import { plain, slug, spellingKey } from '../names/spelling.js';
import { WORD } from '../word-bits.js';
import { type Entity, fullestName, GENDER, properCase } from './entity.js';
import type { Form } from './forms.js';

/** A document's entities, by key and by parts of their names. */
export class EntityStore {
  readonly all: Entity[] = [];
  /** Organisations by name, beginning of the name, and initials. */
  private readonly things = new Map<string, Entity>();
  private readonly byKey = new Map<string, Entity>();
  /** People by the spelling keys of their last and first words. */
  private readonly byEnd = new Map<string, Entity[]>();
  private readonly byStart = new Map<string, Entity[]>();

  constructor(protected readonly reader: NameReader) {}

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
    const base = candidates?.join('-or-') ?? (others.length ? `${own}-not-${others.join('-nor-')}` : own);
    entity.key = base;
    for (let n = 2; this.byKey.has(entity.key); n++) entity.key = `${base}-${n}`;
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
      written: names.map(() => 0),
      genders: { male: 0, female: 0 },
      roles: [],
      mentions: 0,
      body: type === 'organisation' && this.isBody(names[0]),
      introduced: Number.MAX_SAFE_INTEGER,
    };
    if (known) this.addKnown(entity, known);
    this.all.push(entity);
    if (type === 'person') for (const name of names) this.indexName(name, entity);
    return entity;
  }

  protected addName(entity: Entity, words: string[], written: number): void {
    entity.names.push(words);
    entity.written.push(written);
    this.indexName(words, entity);
  }

  /** People one of whose names ends, or begins, with the spelling of a word. */
  protected endingWith(word: string): readonly Entity[] {
    return this.byEnd.get(spellingKey(word)) ?? [];
  }

  protected beginningWith(word: string): readonly Entity[] {
    return this.byStart.get(spellingKey(word)) ?? [];
  }

  /**
   * The organisation of a form: one that is known under a longer form of its name, or by the name whose initials these are, else a new one. Longer
   * forms come first.
   */
  protected organisation({ key, mentions, words }: Form): Entity {
    const known = this.things.get(key) ?? this.bodyEndingIn(words, key);
    const entity = known ?? this.create([words], 'organisation');
    if (known) {
      known.names.push(words);
      known.written.push(mentions.length);
    } else entity.written[0] = mentions.length;
    if (words.length < 2) {
      this.things.set(key, entity);
      return entity;
    }
    const beginnings = words.map((_, i) => plain(words.slice(0, i + 1).join(' '))).slice(1);
    const short = plain(initials(words));
    for (const name of short.length > 1 ? [...beginnings, short] : beginnings)
      getOrInsert(this.things, name, () => entity);
    return entity;
  }

  /** "the Association" is the only body of the document whose name ends so. */
  private bodyEndingIn(words: readonly string[], key: string): Entity | undefined {
    if (words.length > 1 || !(this.reader.words.bitsOfText(words[0]) & WORD.organisation)) return undefined;
    const ending = this.all.filter(
      ({ type, names: [name] }) => type !== 'person' && name.length > 1 && plain(name[name.length - 1]) === key,
    );
    return ending.length === 1 ? ending[0] : undefined;
  }

  /** What an actors file says of somebody on the date of the article. */
  private addKnown(entity: Entity, known: KnownActor): void {
    const { document, english } = this.reader.article;
    const { date } = document;
    entity.key = known.id;
    entity.name = known.name;
    this.byKey.set(known.id, entity);
    entity.affiliation = known.affiliations.find((dated) => heldOn(dated, date))?.name;
    if (known.gender) entity.genders[known.gender] += GENDER.address;
    for (const dated of known.roles)
      if (!date || heldOn(dated, date)) entity.roles.push(roleOf(dated.name, entity.affiliation, english.classes));
  }

  private isBody(name: readonly string[]): boolean {
    const last = this.reader.words.bitsOfText(name[name.length - 1]);
    return (last & (WORD.organisation | WORD.acronym)) !== 0;
  }

  private indexName(name: readonly string[], entity: Entity): void {
    for (const [map, word] of [
      [this.byEnd, name[name.length - 1]],
      [this.byStart, name[0]],
    ] as const) {
      const list = getOrInsert(map, spellingKey(word), () => []);
      if (!list.includes(entity)) list.push(entity);
    }
  }

  /** Keys of the people whose family name a name of one word is. */
  private namesakes({ names: [name] }: Entity): string[] {
    return this.endingWith(name[0])
      .filter(({ names }) =>
        names.some((full) => full.length > 1 && partOf(name, full, this.reader.resolver) === 'family'),
      )
      .map((other) => this.withKey(other).key)
      .sort();
  }
}

const initials = (name: readonly string[]): string =>
  name
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
