import { type DocumentTally, tallyDocument } from '../../tally/tally.js';
import type { LocalActor } from '../../types/saying.js';
import type { DocumentResult, Statement } from '../../types/stance.js';
import { type StatementSelection, selectsStatement } from './selection.js';

/** What a command keeps of each document: small enough to be handed from one worker to another. */
export interface Kept {
  tally: DocumentTally;
  statements: { statements: Statement[]; actors: LocalActor[] };
  both: { tally: DocumentTally; statements: Statement[] };
}

export type TaskName = keyof Kept;

/** Each sees the result after the selection of statements, but `statements`: it may want to print what others leave out. */
export const TASKS: { [Name in TaskName]: (result: DocumentResult, selection: StatementSelection) => Kept[Name] } = {
  tally: (result, selection) => tallyDocument(selected(result, selection)),
  statements: ({ statements, actors }) => ({ statements, actors }),
  both: (result, selection) => {
    const kept = selected(result, selection);
    return { tally: tallyDocument(kept), statements: kept.statements.filter(({ override }) => override !== 'struck') };
  },
};

function selected(result: DocumentResult, selection: StatementSelection): DocumentResult {
  return { ...result, statements: result.statements.filter((statement) => selectsStatement(selection, statement)) };
}
