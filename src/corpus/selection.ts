import type { Report } from '../base/errors.js';
import { withTurns } from '../base/turns.js';
import { sideOf, yearAmong } from '../read/dates/partial.js';
import type { CueClass, Kind } from '../types/saying.js';
import type { DocumentResult, Statement } from '../types/stance.js';
import type { Document } from '../types/text.js';
import { type Condition, fieldOf, SeenFields } from './fields.js';

export type { Condition } from './fields.js';

/** Which documents count: by date, and by the values of their fields. */
export interface DocumentSelection {
  /** A day, month or year: 2021-05-07, 2021-05, 2021. */
  since?: string;
  until?: string;
  /** All of these must hold. */
  where?: readonly Condition[];
}

/** Which statements count. */
export interface StatementSelection {
  kind?: readonly Kind[];
  cueClass?: readonly CueClass[];
  asserted?: boolean;
  /** Only what somebody said or wrote. */
  speech?: boolean;
  /** 0 to 1. */
  minConfidence?: number;
}

/**
 * The documents that are selected. If a date is needed, documents without one are left out, with a warning. A condition on a field or
 * value that no document has is reported as an error. The event loop turns in between.
 */
export async function* selectDocuments(
  documents: AsyncIterable<Document>,
  selection: DocumentSelection,
  report: Report,
): AsyncGenerator<Document> {
  const { where = [] } = selection;
  const seen = where.length ? new SeenFields(where) : undefined;
  let undated = 0;
  let read = 0;
  for await (const document of withTurns(documents)) {
    read++;
    seen?.add(document);
    const selected = selectsDocument(selection, document);
    if (selected === 'undated') undated++;
    if (selected === true) yield document;
  }
  for (const problem of seen?.problems() ?? []) report(problem);
  if (undated)
    report({
      level: 'warning',
      code: 'undated-document',
      message: `${undated} of ${read} documents were left out because of --since or --until: they have no date, or one that is not exact enough`,
      hint: 'Use --date-field to name the field with the date, and --date-format to say how it is written.',
    });
}

export function selectsDocument(selection: DocumentSelection, document: Document): boolean | 'undated' {
  const { since, until, where = [] } = selection;
  for (const { field, value, equal } of where) if ((fieldOf(document, field) === value) !== equal) return false;
  if (since === undefined && until === undefined) return true;
  const date = document.date ?? yearAmong(Object.entries(document.metadata));
  if (!date) return 'undated';
  const sides = [since && sideOf(date, since), until && sideOf(date, until)];
  if (sides[0] === 'before' || sides[1] === 'after') return false;
  return sides.includes('around') ? 'undated' : true;
}

/** The options that select statements, out of all that a command or a caller was given. */
export function statementSelection({
  kind,
  cueClass,
  asserted,
  speech,
  minConfidence,
}: StatementSelection): StatementSelection {
  return { kind, cueClass, asserted, speech, minConfidence };
}

/** The same result with the statements that are selected. */
export function withSelected<Result extends DocumentResult>(result: Result, selection: StatementSelection): Result {
  return { ...result, statements: result.statements.filter((statement) => selectsStatement(selection, statement)) };
}

export function selectsStatement(
  { kind, cueClass, asserted, speech, minConfidence = 0 }: StatementSelection,
  statement: Statement,
): boolean {
  return (
    (!kind || kind.includes(statement.kind)) &&
    (!cueClass || cueClass.includes(statement.cueClass)) &&
    (!asserted || statement.asserted) &&
    (!speech || statement.said) &&
    statement.confidence >= minConfidence
  );
}

/** Whether a statement is listed: selected, not struck by hand, not in a headline, and not in the article's own voice unless that is asked for. */
export function listsStatement(selection: StatementSelection & { narration?: boolean }, statement: Statement): boolean {
  return (
    statement.override !== 'struck' &&
    !statement.headline &&
    (selection.narration === true || statement.kind !== 'narration') &&
    selectsStatement(selection, statement)
  );
}
