import { csvLines } from './csv.js';

export type Cell = string | number | boolean | null;
export type FlatRecord = Record<string, Cell>;

/** Flat records for scripts: NDJSON, or CSV. All records have the same keys. */
export function renderRecords(
  records: readonly FlatRecord[],
  format: 'ndjson' | 'csv',
  heads: readonly string[],
  bom = false,
): string {
  if (format === 'ndjson') return records.map((record) => `${JSON.stringify(record)}\n`).join('');
  return csvLines([heads, ...records.map((record) => heads.map((head) => record[head]))], bom);
}
