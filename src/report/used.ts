import type { Report } from './report.js';

/** What the statements in the page are counted by. */
export interface Used {
  /** Places in `countedGroups`. */
  readonly groups: ReadonlySet<number>;
  /** Places in the pairs of `targets`. */
  readonly pairs: ReadonlySet<number>;
}

/** The groups and pairs that a statement in the page leads to: a page with room for few of many statements need not name the others. */
export function usedIn({ documents }: Pick<Report, 'documents'>): Used {
  const shown = documents.flatMap(({ statements }) => statements);
  return {
    groups: new Set(shown.flatMap(({ groups }) => groups)),
    pairs: new Set(shown.flatMap(({ pairs }) => pairs.map(({ pair }) => pair))),
  };
}
