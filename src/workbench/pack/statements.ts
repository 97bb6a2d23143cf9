import type { Speaker } from '../../types/saying.js';
import type { Statement } from '../../types/stance.js';
import type { PackedStatement } from '../data.js';

/** What a correction by hand made of statements that were scored: the same list before and after. */
export interface Corrected {
  readonly before: readonly Statement['stances'][];
  readonly after: readonly Statement[];
}

/** Statements that were not scored, with what people gave and with the speakers' names in the corpus. */
export function packedStatements(
  statements: readonly Statement[],
  { before, after }: Corrected,
  linked: readonly Statement[],
): PackedStatement[] {
  return statements.map((statement, i) => {
    const { id: _, document: __, hits: ___, stances: ____, rule: _____, override: ______, ...kept } = statement;
    const given = givenValues(before[i], after[i].stances);
    return {
      ...kept,
      ...(!isSame(linked[i].speakers, statement.speakers) && { linked: linked[i].speakers }),
      ...(after[i].override && { override: after[i].override }),
      ...(Object.keys(given).length && { given }),
    };
  });
}

/** A correction makes a stance anew or takes it away, and leaves others as they are. */
function givenValues(before: Statement['stances'], after: Statement['stances']): NonNullable<PackedStatement['given']> {
  return Object.fromEntries([
    ...Object.keys(before).flatMap((dimension) => (Object.hasOwn(after, dimension) ? [] : [[dimension, 'none']])),
    ...Object.entries(after).flatMap(([dimension, stance]) =>
      before[dimension] === stance ? [] : [[dimension, stance.value]],
    ),
  ]);
}

const isSame = (a: readonly Speaker[], b: readonly Speaker[]): boolean => JSON.stringify(a) === JSON.stringify(b);
