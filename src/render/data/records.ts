import { stringify } from 'csv-stringify/sync';

export type FlatRecord = Record<string, string | number | boolean | null>;

/** Flat records for scripts: NDJSON, or CSV with spreadsheet formulas escaped. All records have the same keys. */
export function renderRecords(
  records: readonly FlatRecord[],
  format: 'ndjson' | 'csv',
  heads: readonly string[],
): string {
  if (format === 'ndjson') return records.map((record) => `${JSON.stringify(record)}\n`).join('');
  return stringify([heads, ...records.map((record) => heads.map((head) => record[head]))], { escape_formulas: true });
}
