import type { FieldNames } from '../types.js';
import { DEFAULT_NAMES, plainName, SHORT_TEXTS } from './field-names.js';

/** Levels of objects inside objects that are looked into. */
const DEEPEST = 4;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fields of objects inside objects, as `source.name`. */
export function flatten(record: Record<string, unknown>): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  const add = (object: Record<string, unknown>, prefix: string, depth: number): void => {
    for (const [key, value] of Object.entries(object)) {
      if (!isRecord(value)) fields.set(prefix + key, value);
      else if (depth < DEEPEST) add(value, `${prefix}${key}.`, depth + 1);
    }
  };
  add(record, '', 1);
  return fields;
}

/** The key as written, else in any case, else with other signs between its words. */
export function keyNamed(record: Map<string, unknown>, name: string): string | undefined {
  if (record.has(name)) return name;
  const keys = [...record.keys()];
  const plain = plainName(name);
  return keys.find((key) => key.toLowerCase() === name.toLowerCase()) ?? keys.find((key) => plainName(key) === plain);
}

/** The keys of the fields that make up a record's text, where it is not empty, or else tell of it in short; none where there is no such field. */
export function textKeys(record: Map<string, unknown>, names: FieldNames): string[] {
  if (names.text !== undefined) return keysNamed(record, names.text);
  let empty: string[] = [];
  for (const name of [...DEFAULT_NAMES.text, ...SHORT_TEXTS]) {
    const keys = keysNamed(record, name);
    if (keys.some((key) => isText(record.get(key)))) return keys;
    if (!empty.length) empty = keys;
  }
  return empty;
}

/** Whether a record has a field for its text, which may be empty. */
export const hasTextField = (record: Map<string, unknown>, names: FieldNames): boolean =>
  (names.text === undefined ? DEFAULT_NAMES.text : [names.text]).some((name) => keysNamed(record, name).length > 0);

const isText = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0;

/** Of one name, or of those in a list with commas that are there. */
function keysNamed(record: Map<string, unknown>, name: string): string[] {
  const key = keyNamed(record, name);
  if (key !== undefined) return [key];
  const parts = name.includes(',') ? name.split(',').map((part) => keyNamed(record, part.trim())) : [];
  return parts.filter((part) => part !== undefined);
}
