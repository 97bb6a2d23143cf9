import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../base/errors.js';
import { causeOf } from '../../base/problems/causes.js';
import { jsonProblem } from '../../base/problems/json-problem.js';
import type { FileRead, KnowledgeFile } from '../file.js';
import { schemaProblems, schemaText } from '../schema.js';
import { readWholeText } from './whole-file.js';

/** A line that is not blank, and its number from 1. */
interface Line {
  text: string;
  line: number;
}

/** Reads a file of JSON lines as the list `key`; the schema is that of one line. A broken line is reported and left out. Never throws. */
export function readKnowledgeLines<T>(path: string, key: string, schema: string): FileRead<T> {
  let text: string;
  try {
    text = readWholeText(path).replace(/^\uFEFF/, '');
  } catch (error) {
    const hint = 'Check the path and that you may read it.';
    return {
      diagnostics: [{ level: 'error', code: 'unreadable-file', message: causeOf(error), file: path, hint }],
    };
  }
  const schemaJson = schemaText(schema);
  const diagnostics: Diagnostic[] = [];
  const kept: Line[] = [];
  const list: unknown[] = [];
  for (const one of linesOf(text)) {
    const { data, problems } = parseLine(one, schemaJson);
    for (const problem of problems) diagnostics.push({ level: 'error', ...placeOf(path, one), ...problem });
    if (problems.length) continue;
    kept.push(one);
    list.push(data);
  }
  const file: KnowledgeFile<T> = {
    path,
    sha256: createHash('sha256').update(text).digest('hex'),
    data: { [key]: list } as T,
    at: ([, index], diagnostic) => ({ level: 'error', ...diagnostic, ...placeOf(path, kept[Number(index)]) }),
  };
  return { file, diagnostics };
}

function linesOf(text: string): Line[] {
  return text.split(/\r?\n/).flatMap((one, i) => (one.trim() ? { text: one, line: i + 1 } : []));
}

function parseLine({ text }: Line, schema: string): { data?: unknown; problems: Omit<Diagnostic, 'level'>[] } {
  try {
    const data: unknown = JSON.parse(text);
    return { data, problems: schemaProblems(data, schema).map(({ what }) => what) };
  } catch {
    const { message, column } = jsonProblem(text);
    const hint = 'One JSON object stands on each line.';
    return { problems: [{ code: 'bad-json', message, column, hint }] };
  }
}

const placeOf = (file: string, { text, line }: Line) => ({
  file,
  line,
  column: 1,
  excerpt: text.trim().slice(0, 160),
});
