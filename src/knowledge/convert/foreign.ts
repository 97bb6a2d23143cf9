import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { type Diagnostic, type Report, StanceError } from '../../base/errors.js';
import { firstFew } from '../../base/lists.js';
import { decodeWhole } from '../../read/decode.js';
import type { KnowledgeFile } from '../file.js';
import { readWholeFile } from '../files/whole-file.js';
import { schemaProblems, schemaText } from '../schema.js';
import { exportLexicons, withEntries } from './export.js';
import { IMPORTERS, importDictionary } from './import.js';

/** Endings that our own files and plain quanteda dictionaries have. */
const OWN = new Set(['.yaml', '.yml', '.json', '.jsonl']);
/** What is said of one dictionary; `stance lexicon convert` says all. */
const MOST_PROBLEMS = 10;
const HINT = 'stance lexicon convert has options for how it is read, and writes a lexicon that you can edit.';

/** Whether a file is a dictionary of another program, by its ending: LIWC, Lexicoder, Yoshikoder, WordStat, a table. */
export function isForeign(path: string): boolean {
  const ending = extname(path).toLowerCase();
  return Object.hasOwn(IMPORTERS, ending.slice(1)) && !OWN.has(ending);
}

/**
 * A dictionary of another program as files of our format, one for each of its categories, converted without options. What is left out or
 * changed is reported as warnings at the dictionary's own lines; a dictionary without a category is an error.
 */
export function convertedFiles<T>(path: string, report: Report): KnowledgeFile<T>[] {
  const text = readDictionary(path, report);
  if (text === undefined) return [];
  const { categories, problems } = importDictionary(text, path);
  const exported = exportLexicons(categories, path);
  const { lexicons, problems: empty } = withEntries(exported);
  const refused = exported.flatMap((lexicon) =>
    lexicon.refused.map(({ term, message, line }) => ({ code: 'refused-term', message: `"${term}" ${message}`, line })),
  );
  const level = categories.length ? 'warning' : 'error';
  const others = [...problems, ...exported.flatMap((lexicon) => lexicon.problems), ...refused];
  const all = categories.length || !problems.length ? [...empty, ...others] : others;
  const diagnostics = all.map((problem): Diagnostic => ({ level, file: path, hint: HINT, ...problem }));
  for (const diagnostic of firstFew(diagnostics, MOST_PROBLEMS, restOf)) report(diagnostic);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return lexicons.flatMap(({ data }) => {
    const [wrong] = schemaProblems(data, schemaText('lexicon'));
    if (wrong) report({ level: 'error', ...wrong.what, file: path, hint: HINT });
    // places in a lexicon that is in no file are places in the dictionary
    const at: KnowledgeFile<T>['at'] = (_keys, problem) => ({ level: 'error', ...problem, file: path });
    return wrong ? [] : [{ path, sha256, data: data as T, at }];
  });
}

const restOf = ({ level, file, hint }: Diagnostic, more: number): Diagnostic => ({
  ...{ level, code: 'more-problems', message: `and ${more} more`, file, hint },
});

function readDictionary(path: string, report: Report): string | undefined {
  try {
    const file = { path, shown: path, name: path, extension: extname(path) };
    return decodeWhole(file, readWholeFile(path));
  } catch (error) {
    if (error instanceof StanceError) report(error.diagnostic);
    else {
      const hint = 'Check the path and that you may read it.';
      report({ level: 'error', code: 'unreadable-file', message: (error as Error).message, file: path, hint });
    }
    return undefined;
  }
}
