import { type DocumentTally, tallyDocument } from '../aggregate/tally.js';
import type { DocumentResult, LocalActor, Statement } from '../types.js';
import { type StatementSelection, selectsStatement } from './selection.js';

/** What a command keeps of each document: small enough to be handed from one worker to another. */
export interface Kept {
  tally: DocumentTally;
  statements: { statements: Statement[]; actors: LocalActor[] };
}

export type TaskName = keyof Kept;

export const TASKS: { [Name in TaskName]: (result: DocumentResult, selection: StatementSelection) => Kept[Name] } = {
  tally: (result, selection) =>
    tallyDocument({ ...result, statements: result.statements.filter((one) => selectsStatement(selection, one)) }),
  statements: ({ statements, actors }) => ({ statements, actors }),
};
