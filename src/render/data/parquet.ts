import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import type { Row } from '../../types/table.js';
import { CORRECTED_FIELDS, figureColumns, recordOf } from './json.js';

const WHOLE_OR_NULL = ['unitsCoded', 'unitsNeeded'];
const SCORES = new Set([
  'score',
  'low',
  'high',
  ...Object.keys(CORRECTED_FIELDS).filter((name) => !WHOLE_OR_NULL.includes(name)),
]);

/** Rows as an Apache Parquet file: keys and dimension as strings, counts as 32-bit integers, scores as doubles or null. */
export function renderParquet(rows: readonly Row[], by: readonly string[]): Uint8Array {
  const flat = rows.map(recordOf);
  const strings = [...by, ...(by.includes('actor') ? ['name'] : []), 'dimension'];
  const column = (name: string, type: BasicType) => ({
    name,
    data: flat.map((row) => row[name]),
    type,
    nullable: SCORES.has(name) || WHOLE_OR_NULL.includes(name),
  });
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        ...strings.map((name) => column(name, 'STRING')),
        ...figureColumns(rows).map((name) => column(name, SCORES.has(name) ? 'DOUBLE' : 'INT32')),
      ],
    }),
  );
}
