import { spellingKey } from '../names/spelling.js';
import type { Entity } from './entity.js';

/** The places of people among those whose names end, or begin, alike. They are given when they are first asked for: in most documents nobody does. */
export class NamePlaces {
  private readonly byEnd = new Map<string, Map<Entity, number>>();
  private readonly byStart = new Map<string, Map<Entity, number>>();
  private readonly named: { readonly name: readonly string[]; readonly entity: Entity }[] = [];
  /** How many of the names have their places. */
  private placed = 0;

  add(name: readonly string[], entity: Entity): void {
    this.named.push({ name, entity });
  }

  /** People in the order in which they got names: first those with a name that ends with a word, then those with one that begins with another. */
  inOrder(people: readonly Entity[], end: string, beginning: string): Entity[] {
    this.givePlaces();
    const ends = this.byEnd.get(spellingKey(end));
    const beginnings = this.byStart.get(spellingKey(beginning));
    const placeOf = (entity: Entity): number => ends?.get(entity) ?? (ends?.size ?? 0) + (beginnings?.get(entity) ?? 0);
    const all: { entity: Entity; place: number }[] = [];
    for (const entity of people) all.push({ entity, place: placeOf(entity) });
    all.sort((a, b) => a.place - b.place);
    const ordered: Entity[] = [];
    for (const { entity } of all) ordered.push(entity);
    return ordered;
  }

  private givePlaces(): void {
    for (; this.placed < this.named.length; this.placed++) {
      const { entity, name } = this.named[this.placed];
      addPlace(this.byEnd, name[name.length - 1], entity);
      addPlace(this.byStart, name[0], entity);
    }
  }
}

/** Gives somebody the next place among those with a word, unless they have one. */
function addPlace(map: Map<string, Map<Entity, number>>, word: string, entity: Entity): void {
  const key = spellingKey(word);
  const places = map.get(key);
  if (!places) map.set(key, new Map([[entity, 0]]));
  else if (!places.has(entity)) places.set(entity, places.size);
}
