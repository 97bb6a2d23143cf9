import type { TargetRow } from '../../types/target.js';
import { csvLines } from '../data/csv.js';
import { targetColumns, targetRecord } from './columns.js';

/** Who speaks how of whom as CSV, a line a pair. `bom` adds a byte order mark for spreadsheets. */
export function renderTargetsCsv(rows: readonly TargetRow[], bom = false): string {
  const names = targetColumns().map(({ name }) => name);
  const lines = rows.map(targetRecord).map((record) => names.map((name) => record[name]));
  return csvLines([names, ...lines], bom);
}
