import type { Group } from '../../table/rows.js';
import type { ReportDimension } from '../report.js';

/** What a figure on one dimension is asked to show. */
export interface Asked<G extends Group = Group> {
  readonly dimension: Pick<ReportDimension, 'dimension' | 'title'>;
  /** At most this many groups; all if 0. */
  readonly most: number;
  /** The title; that of the dimension if undefined. */
  readonly title?: string;
  /** Where a mark leads. */
  readonly href?: (group: G, dimension: string) => string;
}

/** What a figure on all dimensions is asked to show. */
export interface AskedOfAll extends Omit<Asked, 'dimension'> {
  readonly dimensions: readonly Asked['dimension'][];
}

export const firstOf = <T>(all: readonly T[], most: number): readonly T[] => (most ? all.slice(0, most) : all);
