import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Report, StanceError } from '../../base/errors.js';
import type { GoldRecord } from '../../evaluate/gold.js';

/** Annotated articles from .jsonl files, also gzipped. Broken lines are reported and passed over. */
export async function readGold(paths: readonly string[], cwd: string, report: Report): Promise<GoldRecord[]> {
  const records: GoldRecord[] = [];
  for (const path of paths) {
    const lines = (await readText(resolve(cwd, path), path)).split('\n');
    lines.forEach((line, n) => {
      if (!line.trim()) return;
      const problem = add(line, records);
      if (problem)
        report({
          level: 'error',
          code: 'bad-annotation',
          message: problem,
          file: path,
          line: n + 1,
          hint: 'A line is {"id": …, "text": …, "attributions": [{"source": [[start, end]], "cue": …, "content": …}]}.',
        });
    });
  }
  return records;
}

async function readText(path: string, shown: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new StanceError({ code: 'unreadable-file', message: (error as Error).message, file: shown });
  }
}

/** Adds the record of a line, or says what is wrong with it. */
function add(line: string, records: GoldRecord[]): string | undefined {
  let record: GoldRecord;
  try {
    record = JSON.parse(line);
  } catch {
    return 'this is no JSON';
  }
  const { id, text, attributions } = record ?? {};
  if (typeof id !== 'string' || typeof text !== 'string') return 'id and text must be strings';
  if (!Array.isArray(attributions)) return 'attributions must be a list';
  for (const attribution of attributions) {
    for (const key of ['source', 'cue', 'content'] as const) {
      attribution[key] ??= [];
      for (const [start, end] of attribution[key])
        if (!(start >= 0 && start < end && end <= text.length))
          return `a ${key} lies outside the text: ${start} to ${end}`;
    }
  }
  records.push(record);
  return undefined;
}
