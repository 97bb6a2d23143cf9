import type { TargetRow } from '../../types/target.js';
import type { ColumnType, FlatColumn } from '../data/columns.js';
import type { FlatRecord } from '../data/records.js';

/** A column of the table of targets, for the data dictionary. */
export interface TargetColumn {
  readonly name: keyof TargetRow;
  readonly type: ColumnType;
  readonly unit?: string;
  readonly meaning: string;
  /** When the cell is empty. */
  readonly missing?: string;
}

const THIN = 'fewer than ten judging statements or five documents are behind the balance';

/** The columns of `stance targets` as CSV and Parquet. */
export const TARGET_COLUMNS: readonly TargetColumn[] = [
  { name: 'source', type: 'string', meaning: 'Id of who speaks.' },
  { name: 'source_name', type: 'string', meaning: 'Fullest name known of who speaks.' },
  { name: 'target', type: 'string', meaning: 'Id of who is spoken of.' },
  { name: 'target_name', type: 'string', meaning: 'Fullest name known of who is spoken of.' },
  {
    name: 'statements',
    type: 'integer',
    unit: 'statements',
    meaning: 'Those of the source that criticise, praise or address the target.',
  },
  { name: 'said', type: 'integer', unit: 'statements', meaning: 'All that the source said, of whomever.' },
  { name: 'negative', type: 'integer', unit: 'statements', meaning: 'Those that criticise the target.' },
  { name: 'positive', type: 'integer', unit: 'statements', meaning: 'Those that praise, thank or support it.' },
  { name: 'mixed', type: 'integer', unit: 'statements', meaning: 'Those that do both.' },
  {
    name: 'neutral',
    type: 'integer',
    unit: 'statements',
    meaning: 'Those that demand something of it or warn it, without a judgement.',
  },
  {
    name: 'explicit',
    type: 'integer',
    unit: 'statements',
    meaning: 'Those in which a name refers to it; in the others it is carried over from a sentence before.',
  },
  {
    name: 'balance',
    type: 'number',
    unit: '−1 to 1',
    meaning: '(positive − negative) / (positive + negative + 1).',
    missing: 'no statement judges',
  },
  { name: 'low', type: 'number', unit: '−1 to 1', meaning: 'Lower bound of its 95 % interval.', missing: THIN },
  { name: 'high', type: 'number', unit: '−1 to 1', meaning: 'Upper bound.', missing: THIN },
  { name: 'documents', type: 'integer', unit: 'documents', meaning: 'Documents with such a statement.' },
  {
    name: 'relations',
    type: 'string',
    meaning: 'What the source does, with the number of statements: `accuse 3; demand 1`.',
  },
];

export const targetColumns = (): FlatColumn[] =>
  TARGET_COLUMNS.map(({ name, type, missing }) => ({ name, type, nullable: missing !== undefined }));

/** A row with its relations in one cell. */
export const targetRecord = ({ relations, ...row }: TargetRow): FlatRecord => ({
  ...row,
  relations: relationsText(relations),
});

export const relationsText = (relations: TargetRow['relations'], gap = '; '): string =>
  Object.entries(relations)
    .map(([relation, count]) => `${relation} ${count}`)
    .join(gap);
