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

/** So many people at most are in mind at once: the latest. No article has so many; a list of names has. */
const MOST_IN_MIND = 300;

/** Points of somebody, since when, and how many got points before them for the first time. */
interface Points {
  readonly entity: Entity;
  value: number;
  sentence: number;
  readonly order: number;
}

/** That somebody got points in a sentence. */
interface Trace {
  readonly points: Points;
  readonly sentence: number;
}

/** Whether somebody got no points later. */
const isLatest = ({ points, sentence }: Trace): boolean => points.sentence === sentence;

/** How prominent everybody is at a point of the text: points that decay sentence by sentence. */
export class Salience {
  private readonly points = new Map<Entity, Points>();
  /** Who got points in which sentence, in the order of the text; some got others later. */
  private trail: Trace[] = [];

  add(entity: Entity, sentence: number, weight: number): void {
    const last = this.points.get(entity);
    if (!last) {
      const points: Points = { entity, value: weight, sentence, order: this.points.size };
      this.points.set(entity, points);
      this.trail.push({ points, sentence });
      return;
    }
    if (last.sentence !== sentence) this.trail.push({ points: last, sentence });
    last.value = Math.max(weight, decayed(last, sentence));
    last.sentence = sentence;
    if (this.trail.length > 2 * this.points.size + MOST_IN_MIND) this.trail = this.trail.filter(isLatest);
  }

  at(entity: Entity, sentence: number): number {
    const last = this.points.get(entity);
    return last ? decayed(last, sentence) : 0;
  }

  /** Those who have not been forgotten, the latest first. */
  private inMind(sentence: number): Points[] {
    const found: Points[] = [];
    for (let i = this.trail.length - 1; i >= 0 && found.length < MOST_IN_MIND; i--) {
      const trace = this.trail[i];
      if (sentence - trace.sentence > HORIZON) break;
      if (isLatest(trace)) found.push(trace.points);
    }
    return found;
  }

  /** Most salient first; of equals, who got points first. */
  ranked(sentence: number, fits: (entity: Entity) => boolean): Entity[] {
    const found: { points: Points; value: number }[] = [];
    for (const points of this.inMind(sentence)) {
      const value = decayed(points, sentence);
      if (value > FORGOTTEN && fits(points.entity)) found.push({ points, value });
    }
    return found
      .sort((a, b) => b.value - a.value || a.points.order - b.points.order)
      .map(({ points }) => points.entity);
  }

  /** The most salient of some entities, forgotten ones too; the first of equals. */
  most(entities: readonly Entity[], sentence: number): Entity | undefined {
    let best: Entity | undefined;
    let most = -1;
    for (const entity of entities) {
      const value = this.at(entity, sentence);
      if (value <= most) continue;
      most = value;
      best = entity;
    }
    return best;
  }

  /** The most salient body that fits, for "it", "they" or "the company"; documents only where asked for. */
  body(sentence: number, fits: (entity: Entity) => boolean, documents = false): Entity | undefined {
    const body = (entity: Entity): boolean =>
      entity.type === 'person' ? mayBeBody(entity) : documents || entity.type !== 'document';
    return this.ranked(sentence, (entity) => body(entity) && fits(entity))[0];
  }

  /** The person that "he" or "she" means, of those who may be meant. */
  pronoun(gender: Gender, sentence: number, fits: (entity: Entity) => boolean = () => true): Entity | undefined {
    let best: Points | undefined;
    let most = FORGOTTEN;
    for (const points of this.inMind(sentence)) {
      const { entity } = points;
      if (entity.type !== 'person' || !agrees(entity, gender) || !fits(entity)) continue;
      const certainty = entity.genders[gender] > 0 ? 1 : isSurePerson(entity) ? UNKNOWN_GENDER : UNSURE;
      const value = decayed(points, sentence) * certainty;
      if (value > most || (value === most && best && points.order < best.order)) {
        most = value;
        best = points;
      }
    }
    return best?.entity ?? this.misnamed(gender, sentence, fits);
  }

  /** Where nobody agrees, the most salient person with no evidence against the gender but a first name ("Darian … she"). */
  private misnamed(gender: Gender, sentence: number, fits: (entity: Entity) => boolean): Entity | undefined {
    const other = gender === 'male' ? 'female' : 'male';
    const weak = ({ type, genders, known }: Entity): boolean =>
      type === 'person' && !known && genders[other] <= FIRST_NAME;
    return this.ranked(sentence, (entity) => weak(entity) && fits(entity))[0];
  }
}

const decayed = (last: { value: number; sentence: number }, sentence: number): number =>
  sentence <= last.sentence ? last.value : last.value * DECAY ** (sentence - last.sentence);

/** One word that is a person's only because it speaks. */
const mayBeBody = ({ known, names, genders, roles }: Entity): boolean =>
  !known && names[0].length === 1 && !genders.male && !genders.female && roles.length === 0;
