import { isCalled } from '../table/called.js';
import type { Statement } from '../types/stance.js';
import { listsStatement, type StatementSelection } from './selection.js';

/** Which of a document's statements are listed. */
export interface ListingOptions extends StatementSelection {
  narration?: boolean;
  /** Only of speakers whose id or name contains one of these, in any case. */
  actors?: readonly string[];
  /** Only those that speak of an actor whose id or name contains one of these, in any case. */
  targets?: readonly string[];
  /** Only those that touch one of these dimensions. */
  dimensions?: readonly string[];
}

/** The wanted statements of a document, in the order of the text. */
export function listStatements(statements: readonly Statement[], options: ListingOptions): Statement[] {
  const { actors, dimensions, targets } = options;
  return statements
    .filter(
      (statement) =>
        listsStatement(options, statement) &&
        (!dimensions || dimensions.some((dimension) => Object.hasOwn(statement.stances, dimension))) &&
        (!actors || isSaidBy(statement, actors)) &&
        (!targets || speaksOf(statement, targets)),
    )
    .sort((a, b) => a.content[0].start - b.content[0].start);
}

const isSaidBy = ({ speakers }: Statement, actors: readonly string[]): boolean =>
  actors.some((actor) => speakers.some((speaker) => isCalled(speaker, actor)));

const speaksOf = ({ targets = [] }: Statement, wanted: readonly string[]): boolean =>
  wanted.some((name) => targets.some((target) => isCalled(target, name)));
