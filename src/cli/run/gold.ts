import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Report, StanceError } from '../../base/errors.js';
import { causeOf, OwnError } from '../../base/problems/causes.js';
import { jsonProblem } from '../../base/problems/json-problem.js';
import type { GoldRecord } from '../../evaluate/gold.js';
import { LARGEST_FILE, readWholeFile } from '../../knowledge/files/whole-file.js';

/** Reads annotated articles from .jsonl files, gzipped or not. Broken lines are reported and passed over. */
export function readGold(paths: readonly string[], cwd: string, report: Report): GoldRecord[] {
  const records: GoldRecord[] = [];
  for (const path of paths) {
    const lines = readText(resolve(cwd, path), path).split('\n');
    for (const [i, line] of lines.entries()) {
      if (!line.trim()) continue;
      try {
        records.push(parseRecord(line));
      } catch (error) {
        report({
          level: 'error',
          code: 'bad-annotation',
          message: causeOf(error),
          file: path,
          line: i + 1,
          hint: 'A line is {"id": …, "text": …, "attributions": [{"source": [[start, end]], "cue": …, "content": …}]}.',
        });
      }
    }
  }
  return records;
}

function readText(path: string, shown: string): string {
  try {
    const bytes = readWholeFile(path);
    return (
      bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: LARGEST_FILE }) : bytes
    ).toString('utf8');
  } catch (error) {
    throw new StanceError({ code: 'unreadable-file', message: causeOf(error), file: shown });
  }
}

/** Throws an error that says what is wrong with the line. */
function parseRecord(line: string): GoldRecord {
  const record = parseJson(line);
  const { id, text, attributions } = record ?? {};
  if (typeof id !== 'string' || typeof text !== 'string') throw new OwnError('id and text must be strings');
  if (!Array.isArray(attributions)) throw new OwnError('attributions must be a list');
  for (const attribution of attributions)
    for (const key of ['source', 'cue', 'content'] as const) {
      attribution[key] ??= [];
      for (const [start, end] of attribution[key])
        if (!(start >= 0 && start < end && end <= text.length))
          throw new OwnError(`a ${key} lies outside the text: ${start} to ${end}`);
    }
  return record;
}

function parseJson(line: string): GoldRecord {
  try {
    return JSON.parse(line);
  } catch {
    const { message, column } = jsonProblem(line);
    throw new OwnError(`${message} (at character ${column})`);
  }
}
