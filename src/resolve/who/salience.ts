import type { Gender } from '../../knowledge/load/titles.js';
import { agrees, type Entity, GENDER, isSurePerson } from '../names/entity.js';

/**
 * What each way of being mentioned is worth, after Lappin & Leass (1994): a source most, then a subject, and more for somebody
 * who is mentioned for the first time. Tuned on two sets of annotated news.
 */
export const WEIGHT = {
  source: 8,
  subject: 7,
  topic: 8,
  introduced: 6.5,
  pronoun: 4,
  other: 2,
  within: 1,
} as const;
/** What is left of a point one sentence later. */
const DECAY = 0.6;
/** Someone whose gender nothing tells is taken at this share. */
const UNKNOWN_GENDER = 0.8;
/** And who may be no person at all at this. */
const UNSURE = 0.5;
const FIRST_NAME = GENDER.firstName;
/** Below this nobody is remembered, and after so many sentences nobody has more. */
const FORGOTTEN = 0.05;
const HORIZON = Math.ceil(Math.log(FORGOTTEN / WEIGHT.source) / Math.log(DECAY));

/** Who is talked about at a point of the text: points that fade sentence by sentence. */
export class Salience {
  private readonly points = new Map<Entity, { value: number; sentence: number }>();

  add(entity: Entity, sentence: number, weight: number): void {
    const last = this.points.get(entity);
    if (last) {
      last.value = Math.max(weight, faded(last, sentence));
      last.sentence = sentence;
    } else this.points.set(entity, { value: weight, sentence });
  }

  at(entity: Entity, sentence: number): number {
    const last = this.points.get(entity);
    return last ? faded(last, sentence) : 0;
  }

  /** Most salient first. */
  ranked(sentence: number, fits: (entity: Entity) => boolean): Entity[] {
    const found: [Entity, number, number][] = [];
    let order = 0;
    for (const [entity, last] of this.points) {
      const value = faded(last, sentence);
      if (value > FORGOTTEN && fits(entity)) found.push([entity, value, order]);
      order++;
    }
    return found.sort((a, b) => b[1] - a[1] || a[2] - b[2]).map(([entity]) => entity);
  }

  /** The most salient of those that speak as one: bodies known, or that have spoken: "it", "they", "the company". */
  body(sentence: number, fits: (entity: Entity) => boolean, documents = false): Entity | undefined {
    const body = (entity: Entity): boolean =>
      entity.type === 'person' ? mayBeBody(entity) : documents || entity.type !== 'document';
    return this.ranked(sentence, (entity) => body(entity) && fits(entity))[0];
  }

  /** The person that "he" or "she" is, or undefined. */
  pronoun(gender: Gender, sentence: number): Entity | undefined {
    let best: Entity | undefined;
    let most = FORGOTTEN;
    for (const [entity, last] of this.points) {
      if (entity.type !== 'person' || sentence - last.sentence > HORIZON || !agrees(entity, gender)) continue;
      const certainty = entity.genders[gender] > 0 ? 1 : isSurePerson(entity) ? UNKNOWN_GENDER : UNSURE;
      const value = faded(last, sentence) * certainty;
      if (value > most) {
        most = value;
        best = entity;
      }
    }
    return best ?? this.misnamed(gender, sentence);
  }

  /** Where nobody agrees: the most salient whose first name alone speaks against it ("Darian … she"). */
  private misnamed(gender: Gender, sentence: number): Entity | undefined {
    const other = gender === 'male' ? 'female' : 'male';
    const weak = ({ type, genders, known }: Entity): boolean =>
      type === 'person' && !known && genders[other] <= FIRST_NAME;
    return this.ranked(sentence, weak)[0];
  }
}

const faded = (last: { value: number; sentence: number }, sentence: number): number =>
  sentence <= last.sentence ? last.value : last.value * DECAY ** (sentence - last.sentence);

/** One word that nothing but its speaking made a person. */
const mayBeBody = ({ known, names, genders, roles }: Entity): boolean =>
  !known && names[0].length === 1 && !genders.male && !genders.female && roles.length === 0;
