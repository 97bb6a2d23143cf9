import { type DocumentTally, tallyDocument } from '../aggregate/tally.js';
import type { DocumentResult, LocalActor, Statement } from '../types.js';

/** What a command keeps of each document: small enough to be handed from one worker to another. */
export interface Kept {
  tally: DocumentTally;
  statements: { statements: Statement[]; actors: LocalActor[] };
}

export type TaskName = keyof Kept;

export const TASKS: { [Name in TaskName]: (result: DocumentResult) => Kept[Name] } = {
  tally: tallyDocument,
  statements: ({ statements, actors }) => ({ statements, actors }),
};
