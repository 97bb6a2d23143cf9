import type { Gender } from '../../knowledge/load/titles.js';
import type { Mention } from '../names/mention.js';
import { agrees, type Entity } from './entity.js';

/** Candidates for a mention, and the two of them that were introduced first. */
export interface Fitting {
  fitting: ReadonlySet<Entity>;
  first: Entity | undefined;
  second: Entity | undefined;
}

/** Those that a form of address or title may mean: the only one known to be of that gender, else all that may be. */
export function fittingGender(gender: Gender | undefined, candidates: readonly Entity[]): Fitting {
  const agreeing = candidates.filter((entity) => agrees(entity, gender));
  const certain = gender ? agreeing.filter(({ genders }) => genders[gender] > 0) : [];
  const fitting = certain.length === 1 ? certain : agreeing;
  const [first, second] = [...fitting].sort((a, b) => a.introduced - b.introduced);
  return { fitting: new Set(fitting), first, second };
}

/** The gender that a mention's form of address or title shows. */
export const genderIn = ({ gender, roles }: Mention): Gender | undefined =>
  gender ?? roles.find((role) => role.gender)?.gender;
