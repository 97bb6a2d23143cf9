/** The sides of a dimension: 1 for pro, -1 for anti. */
export const SIDES = [1, -1] as const;
export type Side = (typeof SIDES)[number];

/** Where a side stands in pairs of weights: pro first. */
export const placeOf = (side: Side): 0 | 1 => (side === 1 ? 0 : 1);
