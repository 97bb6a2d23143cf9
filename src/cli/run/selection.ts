import { InvalidArgumentError } from 'commander';
import type { CueClass, Kind } from '../../types/saying.js';
import type { Statement } from '../../types/stance.js';
import type { Document } from '../../types/text.js';

/** Which documents count: by date, and by fields that have, or have not, a value. */
export interface Selection {
  since?: string;
  until?: string;
  where?: readonly Condition[];
}

export interface Condition {
  field: string;
  value: string;
  equal: boolean;
}

/** Which statements count, by how they are said and how sure it is that they are. */
export interface StatementSelection {
  kind?: readonly Kind[];
  cueClass?: readonly CueClass[];
  asserted?: boolean;
  /** 0 to 1. */
  minConfidence?: number;
}

export function selectsStatement(
  { kind, cueClass, asserted, minConfidence = 0 }: StatementSelection,
  statement: Statement,
): boolean {
  return (
    (!kind || kind.includes(statement.kind)) &&
    (!cueClass || cueClass.includes(statement.cueClass)) &&
    (!asserted || statement.asserted) &&
    statement.confidence >= minConfidence
  );
}

/** Whether a command that goes through statements one by one wants this one: the article's own voice only if asked for, none that was struck. */
export function wantsStatement(selection: StatementSelection & { narration?: boolean }, statement: Statement): boolean {
  return (
    statement.override !== 'struck' &&
    (selection.narration === true || statement.kind !== 'narration') &&
    selectsStatement(selection, statement)
  );
}

/** "outlet=The Elm" or "desk!=sport". */
export function parseCondition(written: string, before: Condition[] | undefined): Condition[] {
  const match = /^([^=!]+)(!?)=(.*)$/s.exec(written);
  if (!match) throw new InvalidArgumentError('It must be FIELD=VALUE or FIELD!=VALUE.');
  return [...(before ?? []), { field: match[1].trim(), equal: match[2] === '', value: match[3].trim() }];
}

export function selects({ since, until, where = [] }: Selection, document: Document): boolean | 'undated' {
  for (const { field, value, equal } of where) if ((fieldOf(document, field) === value) !== equal) return false;
  if (since === undefined && until === undefined) return true;
  const { date } = document;
  if (!date) return 'undated';
  return (since === undefined || date >= since) && (until === undefined || date.slice(0, until.length) <= until);
}

function fieldOf({ id, title, date, outlet, speaker, metadata }: Document, field: string): string | undefined {
  const own: Record<string, string | undefined> = { document: id, title, date, outlet, speaker };
  return Object.hasOwn(own, field) ? own[field] : Object.hasOwn(metadata, field) ? metadata[field] : undefined;
}
