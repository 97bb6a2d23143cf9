import type { Report } from '../../base/errors.js';
import { type DslOf, dslOutcomes } from '../../validate/correct/dsl.js';
import { goldOf } from '../../validate/sheets/merge-codes.js';
import { readFolder } from './read-folder.js';

/** Outcomes for regressions, by the coded sample in a folder. */
export async function outcomesFrom(folder: string, cwd: string, report: Report): Promise<DslOf> {
  const { key, codings } = await readFolder(folder, cwd, report);
  return dslOutcomes(key, goldOf(key, codings));
}
