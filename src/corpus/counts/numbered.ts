import type { DocumentTally } from '../../tally/tally.js';
import type { Statement } from '../../types/stance.js';
import type { Corpus } from '../corpus.js';
import { listsStatement, type StatementSelection } from '../selection.js';

/** The statements of a document that its tally counts, in the tally's order. */
export const countedOf = (statements: readonly Statement[], selection: StatementSelection): Statement[] =>
  statements.filter((statement) => listsStatement({ ...selection, narration: false }, statement));

/** A tally that knows the ids of its statements: it gets the number at the end of each. */
export const withNumbers = (
  tally: DocumentTally,
  statements: readonly Statement[],
  selection: StatementSelection,
): DocumentTally => ({ ...tally, numbers: countedOf(statements, selection).map(numberOf) });

/**
 * For the statements of a document, the id of the one in another document that each repeats; null for those that repeat none or are not
 * counted. The tallies of the corpus must have been made by `withNumbers`.
 */
export function repeatedBy(corpus: Corpus, document: string): (statement: Statement) => string | null {
  const { documents } = corpus.tally;
  const places = new Map(documents.get(document)?.numbers?.map((number, index) => [number, index]));
  return (statement) => {
    const index = places.get(numberOf(statement));
    if (index === undefined || !corpus.repeats.isRepeat(document, index)) return null;
    const first = corpus.repeats.statement(document, index);
    const at = first.lastIndexOf('#');
    const other = first.slice(0, at);
    const number = documents.get(other)?.numbers?.[Number(first.slice(at + 1)) - 1];
    return number === undefined ? null : `${other}#${number}`;
  };
}

/** The number at the end of a statement's id. */
const numberOf = ({ id }: Statement): number => Number(id.slice(id.lastIndexOf('#') + 1));
