import type { ShownPair } from '../../report.js';
import { endName } from '../../wording.js';

/** Somebody who speaks, or is spoken of. */
export interface End {
  readonly id: string;
  readonly name: string;
}

/** All who are at one end of pairs, those of most statements first. */
export function endsOf(pairs: readonly ShownPair[], end: 'source' | 'target'): End[] {
  const sums = new Map<string, End & { readonly statements: number }>();
  for (const { row } of pairs) {
    const one = sums.get(row[end]) ?? { id: row[end], name: endName(row[`${end}_name`]), statements: 0 };
    sums.set(row[end], { ...one, statements: one.statements + row.statements });
  }
  return [...sums.values()].sort((a, b) => b.statements - a.statements);
}
