import type { Report } from '../../base/errors.js';
import type { Outcomes } from '../../render/data/flat-statement.js';
import { dslOutcomes } from '../../validate/correct/dsl.js';
import { goldOf } from '../../validate/sheets/merge-codes.js';
import { readFolder } from './read-folder.js';

/** Outcomes for regressions, by the coded sample in a folder. */
export async function outcomesFrom(folder: string, cwd: string, report: Report): Promise<Outcomes> {
  const { key, codings } = await readFolder(folder, cwd, report);
  return { dimensions: key.dimensions, of: dslOutcomes(key, goldOf(key, codings)) };
}
