import type { Stance } from '../types/stance.js';

/** How likely the value given is, in thousandths: its side; the less likely side of a mixed statement; that neither side is taken, for a mention. */
export function probabilityOf({ value, pro, anti }: Stance): number {
  if (value === 'pro') return pro;
  if (value === 'anti') return anti;
  return value === 'mixed' ? Math.min(pro, anti) : 1000 - Math.max(pro, anti);
}
