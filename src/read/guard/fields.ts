import type { Diagnostic } from '../../base/errors.js';
import { isRecord } from '../record/fields.js';
import type { Draft } from '../types.js';
import type { Guard } from './guard.js';

/** What is said of a record with more fields than the limit, those of objects inside counted; else undefined. */
export function tooManyFields({ record, line }: Draft, { limits, file }: Guard): Diagnostic | undefined {
  let fields = 0;
  const open: object[] = [record];
  for (let object = open.pop(); object; object = open.pop()) {
    const values = Object.values(object);
    fields += values.length;
    if (fields > limits.fields)
      return {
        level: 'error',
        code: 'too-many-fields',
        message: `has more than ${limits.fields} fields`,
        file: file.shown,
        line,
        hint: 'It was passed over. Keep the fields that you need.',
      };
    for (const value of values) if (isRecord(value)) open.push(value);
  }
  return undefined;
}
