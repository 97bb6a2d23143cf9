import type { Gender } from '../../knowledge/load/titles.js';
import { agrees, type Entity, GENDER, isSurePerson } from '../entities/entity.js';

/**
 * Points for each kind of mention, after Lappin & Leass (1994): most for a source, then for a subject, and more for somebody's first
 * mention. Tuned on two sets of annotated news.
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
/** Points decay to this share from one sentence to the next. */
const DECAY = 0.6;
/** The share of their points for somebody whose gender is unknown. */
const UNKNOWN_GENDER = 0.8;
/** And for what may not be a person. */
const UNSURE = 0.5;
const FIRST_NAME = GENDER.firstName;
/** Fewer points than this count as none; after `HORIZON` sentences nobody has more. */
const FORGOTTEN = 0.05;
const HORIZON = Math.ceil(Math.log(FORGOTTEN / WEIGHT.source) / Math.log(DECAY));

/** How prominent everybody is at a point of the text: points that decay sentence by sentence. */
export class Salience {
  private readonly points = new Map<Entity, { value: number; sentence: number }>();

  add(entity: Entity, sentence: number, weight: number): void {
    const last = this.points.get(entity);
    if (last) {
      last.value = Math.max(weight, decayed(last, sentence));
      last.sentence = sentence;
    } else this.points.set(entity, { value: weight, sentence });
  }

  at(entity: Entity, sentence: number): number {
    const last = this.points.get(entity);
    return last ? decayed(last, sentence) : 0;
  }

  /** Most salient first. */
  ranked(sentence: number, fits: (entity: Entity) => boolean): Entity[] {
    const found: [Entity, number, number][] = [];
    let order = 0;
    for (const [entity, last] of this.points) {
      const value = decayed(last, sentence);
      if (value > FORGOTTEN && fits(entity)) found.push([entity, value, order]);
      order++;
    }
    return found.sort((a, b) => b[1] - a[1] || a[2] - b[2]).map(([entity]) => entity);
  }

  /** The most salient body that fits, for "it", "they" or "the company"; documents only where asked for. */
  body(sentence: number, fits: (entity: Entity) => boolean, documents = false): Entity | undefined {
    const body = (entity: Entity): boolean =>
      entity.type === 'person' ? mayBeBody(entity) : documents || entity.type !== 'document';
    return this.ranked(sentence, (entity) => body(entity) && fits(entity))[0];
  }

  /** The person that "he" or "she" means. */
  pronoun(gender: Gender, sentence: number): Entity | undefined {
    let best: Entity | undefined;
    let most = FORGOTTEN;
    for (const [entity, last] of this.points) {
      if (entity.type !== 'person' || sentence - last.sentence > HORIZON || !agrees(entity, gender)) continue;
      const certainty = entity.genders[gender] > 0 ? 1 : isSurePerson(entity) ? UNKNOWN_GENDER : UNSURE;
      const value = decayed(last, sentence) * certainty;
      if (value > most) {
        most = value;
        best = entity;
      }
    }
    return best ?? this.misnamed(gender, sentence);
  }

  /** Where nobody agrees, the most salient person with no evidence against the gender but a first name ("Darian … she"). */
  private misnamed(gender: Gender, sentence: number): Entity | undefined {
    const other = gender === 'male' ? 'female' : 'male';
    const weak = ({ type, genders, known }: Entity): boolean =>
      type === 'person' && !known && genders[other] <= FIRST_NAME;
    return this.ranked(sentence, weak)[0];
  }
}

const decayed = (last: { value: number; sentence: number }, sentence: number): number =>
  sentence <= last.sentence ? last.value : last.value * DECAY ** (sentence - last.sentence);

/** One word that is a person's only because it speaks. */
const mayBeBody = ({ known, names, genders, roles }: Entity): boolean =>
  !known && names[0].length === 1 && !genders.male && !genders.female && roles.length === 0;
