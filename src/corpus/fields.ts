import type { Diagnostic } from '../base/errors.js';
import { didYouMean } from '../base/nearest.js';
import { compare, getOrInsert } from '../base/order.js';
import type { Document } from '../types/text.js';

/** Fields that every document may have, under our names. */
const OWN = ['document', 'title', 'date', 'outlet', 'speaker'] as const;
/** Values of a field that are kept, to suggest one. */
const MOST_VALUES = 1000;
/** Values that a hint lists. */
const LISTED = 10;

/** Asks for the value of a field of a document. */
export interface Condition {
  /** `document`, `title`, `date`, `outlet`, `speaker`, a metadata field, or the name that one of these has in the file. */
  field: string;
  /** Whether the field must have the value, or must not. */
  equal: boolean;
  value: string;
}

/** The value of a field: one of ours, of the metadata, or one of ours under the name that it has in the file. */
export function fieldOf(
  { id, title, date, outlet, speaker, metadata, columns }: Document,
  field: string,
): string | undefined {
  const own: Record<string, string | undefined> = { document: id, title, date, outlet, speaker };
  if (Object.hasOwn(metadata, field)) return own[field] ?? metadata[field];
  if (Object.hasOwn(own, field)) return own[field];
  return columns && Object.hasOwn(columns, field) ? own[columns[field]] : undefined;
}

/** What conditions ask for, and what the documents have: to say which field or value nobody has. */
export class SeenFields {
  private readonly names = new Set<string>();
  private readonly values = new Map<string, Set<string>>();
  /** The conditions of whose value no document has been seen. */
  private readonly unmet: Set<Condition>;

  constructor(private readonly where: readonly Condition[]) {
    this.unmet = new Set(where);
  }

  add(document: Document): void {
    for (const name of fieldNamesOf(document)) this.names.add(name);
    for (const condition of this.where) {
      const value = fieldOf(document, condition.field);
      if (value === undefined) continue;
      if (value === condition.value) this.unmet.delete(condition);
      const values = getOrInsert(this.values, condition.field, () => new Set<string>());
      if (values.size < MOST_VALUES) values.add(value);
    }
  }

  /** An error for each condition on a field, or for a value, that no document has; for a value that must not be, a warning. */
  problems(): Diagnostic[] {
    if (!this.names.size) return []; // nothing was read
    return [...this.unmet].map((condition) => {
      const values = this.values.get(condition.field);
      return values ? unknownValue(condition, values) : unknownField(condition.field, this.names);
    });
  }
}

/** All names under which a document has a value. */
function fieldNamesOf(document: Document): string[] {
  const own = OWN.filter((name) => fieldOf(document, name) !== undefined);
  return [...own, ...Object.keys(document.metadata), ...Object.keys(document.columns ?? {})];
}

function unknownField(field: string, known: ReadonlySet<string>): Diagnostic {
  return {
    level: 'error',
    code: 'unknown-field',
    message: `--where asks for the field "${field}", which no document has`,
    hint: withList(didYouMean(field, [...known]), 'Fields here', known),
  };
}

function unknownValue({ field, value, equal }: Condition, known: ReadonlySet<string>): Diagnostic {
  return {
    level: equal ? 'error' : 'warning',
    code: 'unknown-value',
    message: `no document has "${value}" as its ${field}`,
    hint: withList(didYouMean(value, [...known]), 'Values here', known),
  };
}

/** A suggestion, and the first names in alphabetical order. */
export function withList(suggestion: string | undefined, label: string, names: Iterable<string>): string {
  const sorted = [...names].sort(compare);
  const more = sorted.length > LISTED ? ' …' : '';
  return [suggestion, `${label}: ${sorted.slice(0, LISTED).join(', ')}${more}.`].filter(Boolean).join(' ');
}
