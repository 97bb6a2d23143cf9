import type { TargetRow } from '../../types/target.js';
import { renderRecords } from '../data/records.js';
import { targetColumns, targetRecord } from './columns.js';

/** Who speaks how of whom as CSV, a line a pair. `bom` adds a byte order mark for spreadsheets. */
export const renderTargetsCsv = (rows: readonly TargetRow[], bom = false): string =>
  renderRecords(
    rows.map(targetRecord),
    'csv',
    targetColumns().map(({ name }) => name),
    bom,
  );
