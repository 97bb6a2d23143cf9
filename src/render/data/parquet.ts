import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Row } from '../../types/table.js';
import { type ColumnType, columnsOf, type FlatColumn } from './columns.js';
import { figureColumns, recordOf } from './json.js';
import type { Cell } from './records.js';

/** Rows that are gathered before they are written. */
const GATHERED = 10_000;
const TYPES = { string: 'STRING', integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN' } as const satisfies Record<
  ColumnType,
  string
>;

/** An Apache Parquet file, written row by row: strings in UTF-8, 32-bit integers, doubles, booleans; empty cells are null. */
export class ParquetTable {
  private readonly writer: ParquetWriter;
  private readonly bytes = new ByteWriter();
  private cells: Cell[][];

  constructor(private readonly columns: readonly FlatColumn[]) {
    this.cells = columns.map(() => []);
    this.writer = new ParquetWriter({
      writer: this.bytes,
      schema: schemaFromColumnData({ columnData: this.columnData() }),
    });
  }

  add(record: Readonly<Record<string, unknown>>): void {
    for (const [i, { name }] of this.columns.entries()) this.cells[i].push((record[name] ?? null) as Cell);
    if (this.cells[0].length >= GATHERED) this.flush();
  }

  finish(): Uint8Array {
    this.flush();
    this.writer.finish();
    return this.bytes.getBytes();
  }

  private flush(): void {
    if (this.cells[0].length) this.writer.write({ columnData: this.columnData() });
    this.cells = this.columns.map(() => []);
  }

  private columnData() {
    return this.columns.map(({ name, type, nullable }, i) => ({
      ...{ name, data: this.cells[i], type: TYPES[type], nullable },
    }));
  }
}

/** Rows: keys and dimension as strings, counts as integers, scores as doubles or null. */
export function renderParquet(rows: readonly Row[], by: readonly string[]): Uint8Array {
  const figures = new Set(figureColumns(rows));
  const strings = [...by, ...(by.includes('actor') ? ['name'] : []), 'dimension'];
  const table = new ParquetTable([
    ...strings.map((name) => ({ name, type: 'string', nullable: false }) as const),
    ...columnsOf('rows').filter(({ name }) => figures.has(name)),
  ]);
  for (const row of rows) table.add(recordOf(row));
  return table.finish();
}
