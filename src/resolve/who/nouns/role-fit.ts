import type { Entity } from '../../entities/entity.js';
import type { Role } from '../../names/mention.js';

/** Points of a title for a description. */
const POINTS = { head: 4, modifier: 2, part: 2, affiliation: 4, lesser: -1 } as const;

/**
 * How well the best of an entity's titles fits a description, in points; 0 where none does. `lesser` are the words that make an office
 * less than the one without them: the shadow secretary fits "the secretary" less well than the secretary does.
 */
export function roleFit(entity: Entity, role: Role, lesser: ReadonlySet<string>): number {
  let best = 0;
  for (const own of entity.roles)
    best = Math.max(best, fitOf(own, own.affiliation ?? entity.affiliation, role, lesser));
  return best;
}

function fitOf(own: Role, place: string | undefined, role: Role, lesser: ReadonlySet<string>): number {
  const { affiliation, head, modifiers } = role;
  const isHead = own.head === head;
  if (!isHead && !own.modifiers.includes(head) && !own.head.endsWith(`-${head}`)) return 0;
  if (affiliation && place && affiliation !== place) return 0;
  if (isOfAnother(own, role)) return 0;
  const isLess = own.modifiers.some((word) => lesser.has(word) && !modifiers.includes(word));
  const shared = modifiers.filter((word) => own.modifiers.includes(word)).length;
  return (
    (isHead ? POINTS.head : POINTS.part) +
    shared * POINTS.modifier +
    (affiliation && affiliation === place ? POINTS.affiliation : 0) +
    (isLess ? POINTS.lesser : 0)
  );
}

/** "the mayor of Elmtown" is not "the mayor of Oakville"; "the Minister of Trade and Industry" may be "the Minister of Industry". */
const isOfAnother = (own: Role, role: Role): boolean =>
  own.of !== undefined && role.of !== undefined && !own.modifiers.includes(role.of) && !role.modifiers.includes(own.of);
