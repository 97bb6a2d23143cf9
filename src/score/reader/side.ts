/** The sides of a dimension: 1 for pro, -1 for anti. */
export const SIDES = [1, -1] as const;
export type Side = (typeof SIDES)[number];
