import type { Report } from '../base/errors.js';
import { withTurns } from '../base/turns.js';
import type { CueClass, Kind } from '../types/saying.js';
import type { DocumentResult, Statement } from '../types/stance.js';
import type { Document } from '../types/text.js';

/** Which documents count: by date, and by the values of their fields. */
export interface DocumentSelection {
  /** A day, month or year: 2021-05-07, 2021-05, 2021. */
  since?: string;
  until?: string;
  /** All of these must hold. */
  where?: readonly Condition[];
}

export interface Condition {
  /** `document`, `title`, `date`, `outlet`, `speaker` or a metadata field. */
  field: string;
  /** Whether the field must have the value, or must not. */
  equal: boolean;
  value: string;
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

/** The documents that are selected. If a date is needed, documents without one are left out, with a warning. The event loop turns in between. */
export async function* selectDocuments(
  documents: AsyncIterable<Document>,
  selection: DocumentSelection,
  report: Report,
): AsyncGenerator<Document> {
  let undated = false;
  for await (const document of withTurns(documents)) {
    const selected = selectsDocument(selection, document);
    if (selected === 'undated') undated = true;
    if (selected === true) yield document;
  }
  if (undated)
    report({
      level: 'warning',
      code: 'undated-document',
      message: 'documents without a date were left out because of --since or --until',
      hint: 'Use --date-field to name the field with the date.',
    });
}

export function selectsDocument(selection: DocumentSelection, document: Document): boolean | 'undated' {
  const { since, until, where = [] } = selection;
  for (const { field, value, equal } of where) if ((fieldOf(document, field) === value) !== equal) return false;
  if (since === undefined && until === undefined) return true;
  const { date } = document;
  if (!date) return 'undated';
  return (since === undefined || date >= since) && (until === undefined || date.slice(0, until.length) <= until);
}

function fieldOf({ id, title, date, outlet, speaker, metadata }: Document, field: string): string | undefined {
  const own: Record<string, string | undefined> = { document: id, title, date, outlet, speaker };
  if (Object.hasOwn(own, field)) return own[field];
  return Object.hasOwn(metadata, field) ? metadata[field] : undefined;
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

/** Whether a statement is listed: selected, not struck by hand, and not in the article's own voice unless that is asked for. */
export function listsStatement(selection: StatementSelection & { narration?: boolean }, statement: Statement): boolean {
  return (
    statement.override !== 'struck' &&
    (selection.narration === true || statement.kind !== 'narration') &&
    selectsStatement(selection, statement)
  );
}

/** Whether a date is a day, a month or a year: 2021-05-07, 2021-05, 2021. */
export const isPartialDate = (written: string): boolean => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(written);
