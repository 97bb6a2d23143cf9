import type { Diagnostic, Report } from '../../base/errors.js';
import { causeOf } from '../../base/problems/causes.js';
import { jsonProblem } from '../../base/problems/json-problem.js';
import { schemaProblems, schemaText } from '../schema.js';
import { keepSound, soundData, soundKey } from '../validate.js';
import { readWholeText } from './whole-file.js';

/** How many mistakes of one file are reported: a damaged file may have thousands. */
const MOST = 5;

/**
 * Reads a JSON file that a program wrote and checks it against a schema. Problems go to `report`, and the file is left out; never throws.
 * It is not parsed as YAML: a megabyte of weights would take seconds.
 */
export function readJsonFile<T>(path: string, schema: string, hint: string, report: Report): T | undefined {
  const problem = (one: Omit<Diagnostic, 'level' | 'file'>): undefined =>
    void report({ level: 'error', file: path, hint, ...one });
  let text: string;
  try {
    text = readWholeText(path);
  } catch (error) {
    return problem({ code: 'unreadable-file', message: causeOf(error) });
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const { message, line, column } = jsonProblem(text);
    return problem({ code: 'bad-json', message: `is not JSON: ${message}`, line, column });
  }
  const schemaJson = schemaText(schema);
  const key = soundKey(schemaJson, text);
  if (soundData(key) !== undefined) return data as T;
  const problems = schemaProblems(data, schemaJson);
  for (const { keys, what } of problems.slice(0, MOST))
    problem({ code: what.code, message: keys.length ? `"${keys.join('.')}": ${what.message}` : what.message });
  if (problems.length > MOST) problem({ code: 'bad-value', message: `${problems.length - MOST} more mistakes` });
  if (problems.length) return undefined;
  keepSound(key, true);
  return data as T;
}
