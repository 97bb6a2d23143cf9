import { StanceError } from '../../base/errors.js';
import type { Draft, FieldNames, FormatInput } from '../types.js';
import { flatten, hasTextField, isRecord } from './fields.js';

/** Levels of objects that are looked into for lists of records. */
const DEEPEST = 4;

/** A list of objects inside an object, and the names that lead to it: `response.results`. */
interface RecordList {
  path: string;
  records: readonly unknown[];
}

/**
 * The records of an object, with the place that they have in the file: those of the list that `--records` names, or of the
 * only list in an object without a text of its own, such as NewsAPI's and the Guardian's answers; else the object itself.
 * Throws `StanceError` where it is unclear which list is meant.
 */
export function* recordsIn(object: Record<string, unknown>, input: FormatInput, line?: number): Generator<Draft> {
  const list = listIn(object, input);
  if (!list) {
    yield { record: object, line };
    return;
  }
  const { file, report } = input;
  for (const [i, record] of list.records.entries()) {
    if (isRecord(record)) yield { record, ...(line === undefined ? { line: i + 1 } : { line, part: i + 1 }) };
    else {
      const message = `element ${i + 1} of ${list.path} is not an object`;
      report({ level: 'error', code: 'not-a-record', message, file: file.shown, line, hint: 'It was passed over.' });
    }
  }
}

function listIn(object: Record<string, unknown>, { file, options }: FormatInput): RecordList | undefined {
  const { records: asked, fields = {} } = options;
  if (asked === undefined && hasText(object, fields)) return undefined;
  const byId = asked === undefined ? recordsById(object, fields) : undefined;
  if (byId) return byId;
  const lists = recordLists(object);
  const named = lists.filter(({ path }) => asked === undefined || isNamed(path, asked));
  if (named.length === 1) return named[0];
  const withText = named.filter(({ records }) => records.some((record) => isRecord(record) && hasText(record, fields)));
  if (withText.length === 1) return withText[0];
  if (asked === undefined && !lists.length) return undefined;
  const paths = lists.map(({ path }) => path).join(', ') || 'none';
  throw new StanceError({
    code: asked === undefined ? 'several-lists' : 'missing-records',
    message:
      asked === undefined
        ? `holds several lists of objects: ${paths}`
        : `no list of objects called ${asked} among ${paths}`,
    file: file.shown,
    hint: 'Name the list of the documents with --records.',
  });
}

function isNamed(path: string, asked: string): boolean {
  const [whole, wanted] = [path.toLowerCase(), asked.toLowerCase()];
  return whole === wanted || whole.endsWith(`.${wanted}`);
}

const hasText = (record: Record<string, unknown>, names: FieldNames): boolean => hasTextField(flatten(record), names);

/** Objects by their ids: `{"a1": {"text": …}, "a2": …}`. */
function recordsById(object: Record<string, unknown>, names: FieldNames): RecordList | undefined {
  const entries = Object.entries(object);
  const records = entries.flatMap(([id, record]) =>
    isRecord(record) && hasText(record, names) ? [{ id, ...record }] : [],
  );
  return records.length > 1 && records.length === entries.length ? { path: '', records } : undefined;
}

/** The lists of objects in an object, not those inside its records. */
function recordLists(object: Record<string, unknown>): RecordList[] {
  const lists: RecordList[] = [];
  const visit = (inner: Record<string, unknown>, prefix: string, depth: number): void => {
    for (const [key, value] of Object.entries(inner)) {
      const path = prefix + key;
      if (Array.isArray(value) && value.some(isRecord)) lists.push({ path, records: value });
      else if (isRecord(value) && depth < DEEPEST) visit(value, `${path}.`, depth + 1);
    }
  };
  visit(object, '', 1);
  return lists;
}
