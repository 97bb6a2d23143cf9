import type { Entity } from '../../entities/entity.js';
import type { Role } from '../../names/mention.js';

/** Points of a title for a description. */
const POINTS = { head: 2, modifier: 1, part: 1, affiliation: 2 } as const;

/** How well the best of an entity's titles fits a description, in points; 0 where none does. */
export function roleFit(entity: Entity, role: Role): number {
  return Math.max(0, ...entity.roles.map((own) => fitOf(own, own.affiliation ?? entity.affiliation, role)));
}

function fitOf(own: Role, place: string | undefined, { affiliation, head, modifiers }: Role): number {
  const isHead = own.head === head;
  if (!isHead && !own.modifiers.includes(head) && !own.head.endsWith(`-${head}`)) return 0;
  if (affiliation && place && affiliation !== place) return 0;
  const shared = modifiers.filter((word) => own.modifiers.includes(word)).length;
  return (
    (isHead ? POINTS.head : POINTS.part) +
    shared * POINTS.modifier +
    (affiliation && affiliation === place ? POINTS.affiliation : 0)
  );
}
