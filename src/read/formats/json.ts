import { StanceError } from '../../base/errors.js';
import { OwnError } from '../../base/problems/causes.js';
import { jsonProblem } from '../../base/problems/json-problem.js';
import { only } from '../bytes.js';
import { decode } from '../decode.js';
import { parseJson } from '../guard/json.js';
import { type NumberedLine, splitLines } from '../lines.js';
import { isRecord } from '../record/fields.js';
import { recordsIn } from '../record/records.js';
import type { Draft, FormatInput } from '../types.js';

/** One JSON object a line. A line that is none is reported and the next one is read. */
export async function* readJsonLines(input: FormatInput): AsyncGenerator<Draft> {
  yield* draftsOf(input, splitLines(decode(input.file, input.bytes), input.guard.limits.document));
}

async function* draftsOf(
  input: FormatInput,
  lines: AsyncIterable<NumberedLine> | Iterable<NumberedLine>,
): AsyncGenerator<Draft> {
  const { file, guard, report } = input;
  for await (const { line, text, isCut } of lines) {
    if (!text.trim()) continue;
    try {
      if (isCut) throw guard.tooLarge();
      const record: unknown = parseJson(text, guard);
      if (!isRecord(record)) throw new OwnError('not an object {…}');
      yield* recordsIn(record, input, line);
    } catch (error) {
      if (error instanceof StanceError) report({ ...error.diagnostic, line });
      else
        report({
          level: 'error',
          code: 'invalid-json',
          ...problemOf(error, text),
          file: file.shown,
          line,
          hint: 'Each line must be one JSON object; this line was passed over.',
          excerpt: text.slice(0, 160),
        });
    }
  }
}

/** One object or an array of them. What is really JSON Lines is read as such. Throws `StanceError`. */
export async function* readJson(input: FormatInput): AsyncGenerator<Draft> {
  const { bytes, file, guard, report } = input;
  const text = await guard.text(bytes);
  let data: unknown;
  try {
    data = parseJson(text, guard);
  } catch (error) {
    if (error instanceof StanceError) throw error;
    if (startsWithObject(text)) {
      yield* draftsOf(input, splitLines(only(text), guard.limits.document));
      return;
    }
    throw new StanceError({
      code: 'invalid-json',
      ...problemOf(error, text),
      file: file.shown,
      hint: 'The file must hold one JSON object or an array of objects; one object a line is .jsonl.',
    });
  }
  if (isRecord(data)) {
    yield* recordsIn(data, input);
    return;
  }
  if (!Array.isArray(data)) {
    throw new StanceError({
      code: 'not-a-record',
      message: `holds ${data === null ? 'null' : `a ${typeof data}`}, not an object or an array of objects`,
      file: file.shown,
      hint: 'Wrap it as {"text": …}.',
    });
  }
  for (const [i, record] of data.entries()) {
    if (isRecord(record)) yield* recordsIn(record, input, i + 1);
    else {
      report({
        level: 'error',
        code: 'not-a-record',
        message: `element ${i + 1} of the array is not an object`,
        file: file.shown,
        hint: 'It was passed over.',
      });
    }
  }
}

/** Whether the first line is a whole JSON object and another one follows. */
export function startsWithObject(text: string): boolean {
  const start = text.trimStart();
  const end = start.indexOf('\n');
  if (end < 0 || !start.startsWith('{')) return false;
  try {
    return isRecord(JSON.parse(start.slice(0, end)));
  } catch {
    return false;
  }
}

interface Place {
  line?: number;
  column?: number;
}

/** What is wrong with a text that is no JSON, or not the JSON that it should be, and where. */
function problemOf(error: unknown, text: string): Place & { message: string } {
  if (error instanceof OwnError) return { message: error.message };
  const { message, line, column } = jsonProblem(text);
  return { message, line, column };
}
