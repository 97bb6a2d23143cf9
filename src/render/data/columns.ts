/** The tables of the data dictionary: rows of `analyze`, and statements with a row each (`wide`) or a row a dimension (`long`). */
export type TableName = 'rows' | 'wide' | 'long';

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean';

/** A column of CSV and Parquet. One name means the same in every table. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** What a number counts or measures. */
  readonly unit?: string;
  readonly meaning: string;
  /** When the cell is empty (null in Parquet); never where absent. */
  readonly missing?: string;
  readonly tables: readonly TableName[];
}

const STATEMENTS: readonly TableName[] = ['wide', 'long'];
const ALL: readonly TableName[] = ['rows', ...STATEMENTS];
const UNRESOLVED = 'nobody could be identified';
const NO_POSITION = 'the statement touches no dimension';

/** `stance_` and the dimension: a column for each in the wide table. */
export const STANCE_PREFIX = 'stance_';

/** The data dictionary: every column that does not come from the documents' own fields, in order. */
export const COLUMNS: readonly Column[] = [
  { name: 'document', type: 'string', meaning: 'Id of the document.', tables: ALL },
  {
    name: 'statement',
    type: 'string',
    meaning: 'Id of the statement: the document’s, `#`, and its number there.',
    tables: STATEMENTS,
  },
  {
    name: 'date',
    type: 'string',
    unit: 'ISO 8601',
    meaning: 'When the document is from, no more exact than it was given: `2021-05-07`, `2021-05`, `2021`.',
    missing: 'the document has none',
    tables: ALL,
  },
  { name: 'outlet', type: 'string', meaning: 'Who published it.', missing: 'the document has none', tables: ALL },
  { name: 'title', type: 'string', meaning: 'Title of the document.', missing: 'the document has none', tables: ALL },
  {
    name: 'actor',
    type: 'string',
    meaning: 'Id of the speaker. In statements all speakers, with `; ` between them.',
    missing: UNRESOLVED,
    tables: ALL,
  },
  {
    name: 'name',
    type: 'string',
    meaning: 'Fullest name known of the speaker; several as under `actor`, in the same order.',
    missing: UNRESOLVED,
    tables: ALL,
  },
  {
    name: 'type',
    type: 'string',
    meaning:
      'Type of the speaker: `person`, `state`, `government`, `organisation`, `group`, `document`, `unnamed`; several as under `actor`.',
    missing: UNRESOLVED,
    tables: ALL,
  },
  {
    name: 'affiliation',
    type: 'string',
    meaning: 'State, party or organisation of the speaker, which itself for these; several as under `actor`.',
    missing: 'none is known of any speaker',
    tables: ALL,
  },
  {
    name: 'speakers',
    type: 'integer',
    unit: 'speakers',
    meaning: 'How many speak; 0 where nobody could be identified.',
    tables: STATEMENTS,
  },
  {
    name: 'via',
    type: 'string',
    meaning: 'How the source was resolved: `name`, `part`, `title`, `pronoun` …; several as under `actor`.',
    missing: UNRESOLVED,
    tables: STATEMENTS,
  },
  {
    name: 'kind',
    type: 'string',
    meaning: '`direct`, `indirect`, `mixed`, `speech` or `narration`.',
    tables: STATEMENTS,
  },
  {
    name: 'cue_class',
    type: 'string',
    meaning:
      'What kind of saying it is: `statement`, `claim`, `demand`, `criticism`, `praise`, `denial`, `question`, `belief`, `plan`.',
    tables: STATEMENTS,
  },
  {
    name: 'asserted',
    type: 'boolean',
    meaning: 'Whether the content is put forward as said.',
    tables: STATEMENTS,
  },
  {
    name: 'said',
    type: 'boolean',
    meaning: 'Whether it is what somebody said or wrote, not an attitude, a plan or a topic.',
    tables: STATEMENTS,
  },
  {
    name: 'source',
    type: 'string',
    meaning: 'The words that name who speaks.',
    missing: 'the text has none',
    tables: STATEMENTS,
  },
  {
    name: 'cue',
    type: 'string',
    meaning: 'The words that signal saying.',
    missing: 'the text has none',
    tables: STATEMENTS,
  },
  {
    name: 'content',
    type: 'string',
    meaning: 'What is said; ` … ` between its parts, and white space of any kind as one blank.',
    tables: STATEMENTS,
  },
  {
    name: 'start',
    type: 'integer',
    unit: 'UTF-16 units',
    meaning: 'Where the content begins in the text that `stance text` prints.',
    tables: STATEMENTS,
  },
  {
    name: 'end',
    type: 'integer',
    unit: 'UTF-16 units',
    meaning: 'Where it ends; not included.',
    tables: STATEMENTS,
  },
  {
    name: 'within',
    type: 'string',
    meaning: 'Id of the statement that this one is nested in.',
    missing: 'it is not nested',
    tables: STATEMENTS,
  },
  {
    name: 'repeats',
    type: 'string',
    meaning:
      'Id of the statement, in an earlier document by id, in which the same speaker says the same: `analyze` counts both once.',
    missing: 'it is the first of its kind',
    tables: STATEMENTS,
  },
  {
    name: 'override',
    type: 'string',
    meaning: '`corrected`: it was corrected by hand.',
    missing: 'it was not',
    tables: STATEMENTS,
  },
  { name: 'rule', type: 'string', meaning: 'Which rule or which words decided that it is one.', tables: STATEMENTS },
  {
    name: 'confidence',
    type: 'number',
    unit: 'probability',
    meaning: 'That content and source are both right.',
    tables: STATEMENTS,
  },
  {
    name: 'dimension',
    type: 'string',
    meaning: 'Id of the dimension.',
    missing: NO_POSITION,
    tables: ['rows', 'long'],
  },
  {
    name: 'value',
    type: 'string',
    meaning: '`pro`, `anti`, `mixed`, or `mention`: the topic without a position.',
    missing: NO_POSITION,
    tables: ['long'],
  },
  {
    name: 'mode',
    type: 'string',
    meaning: 'How: `affirm`, `pledge`, `demand`, `accuse`, `defend`, `reject`.',
    missing: NO_POSITION,
    tables: ['long'],
  },
  {
    name: 'p',
    type: 'number',
    unit: 'probability',
    meaning: 'Of the value; of `mixed` that of the less likely side, of `mention` that neither side is taken.',
    missing: NO_POSITION,
    tables: ['long'],
  },
  {
    name: 'p_pro',
    type: 'number',
    unit: 'probability',
    meaning: 'That the statement takes the pro side.',
    missing: NO_POSITION,
    tables: ['long'],
  },
  {
    name: 'p_anti',
    type: 'number',
    unit: 'probability',
    meaning: 'That it takes the anti side.',
    missing: NO_POSITION,
    tables: ['long'],
  },
  {
    name: 'documents',
    type: 'integer',
    unit: 'documents',
    meaning: 'Documents with a statement of this row on this dimension.',
    tables: ['rows'],
  },
  {
    name: 'statements',
    type: 'integer',
    unit: 'statements',
    meaning: 'All that the actor or group said, on whatever topic.',
    tables: ['rows'],
  },
  {
    name: 'touching',
    type: 'integer',
    unit: 'statements',
    meaning: 'Those that touch this dimension: `coded` + `mention`.',
    tables: ['rows'],
  },
  {
    name: 'coded',
    type: 'integer',
    unit: 'statements',
    meaning: 'Those with a position on this dimension: `pro` + `anti` + `mixed`.',
    tables: ['rows'],
  },
  { name: 'pro', type: 'integer', unit: 'statements', meaning: 'Those for the pro side.', tables: ['rows'] },
  { name: 'anti', type: 'integer', unit: 'statements', meaning: 'Those for the anti side.', tables: ['rows'] },
  {
    name: 'mixed',
    type: 'integer',
    unit: 'statements',
    meaning: 'Those on both sides, or on one side on a condition.',
    tables: ['rows'],
  },
  {
    name: 'mention',
    type: 'integer',
    unit: 'statements',
    meaning: 'Those that name the topic without a position.',
    tables: ['rows'],
  },
  { name: 'accuse', type: 'integer', unit: 'statements', meaning: 'Coded ones that accuse others.', tables: ['rows'] },
  {
    name: 'score',
    type: 'number',
    unit: 'of `--score`',
    meaning: 'Value of the formula.',
    missing: 'there is no evidence; it is never 0 then',
    tables: ['rows'],
  },
  {
    name: 'low',
    type: 'number',
    unit: 'of `--score`',
    meaning: 'Lower bound of the 95 % interval.',
    missing: 'fewer than ten statements or five documents are behind the score',
    tables: ['rows'],
  },
  {
    name: 'high',
    type: 'number',
    unit: 'of `--score`',
    meaning: 'Upper bound.',
    missing: 'fewer than ten statements or five documents are behind the score',
    tables: ['rows'],
  },
  {
    name: 'corrected_score',
    type: 'number',
    unit: 'of `--score`',
    meaning: 'Score corrected by what people coded.',
    missing: 'too few statements were coded, or no `--validation` was given',
    tables: ['rows'],
  },
  {
    name: 'corrected_low',
    type: 'number',
    unit: 'of `--score`',
    meaning: 'Lower bound of its 95 % interval over documents and coding.',
    missing: 'too few statements were coded, or no `--validation` was given',
    tables: ['rows'],
  },
  {
    name: 'corrected_high',
    type: 'number',
    unit: 'of `--score`',
    meaning: 'Upper bound.',
    missing: 'too few statements were coded, or no `--validation` was given',
    tables: ['rows'],
  },
  {
    name: 'coding_low',
    type: 'number',
    unit: 'of `--score`',
    meaning: 'Lower bound of its 95 % interval over what these documents may truly hold.',
    missing: 'too few statements were coded, or no `--validation` was given',
    tables: ['rows'],
  },
  {
    name: 'coding_high',
    type: 'number',
    unit: 'of `--score`',
    meaning: 'Upper bound.',
    missing: 'too few statements were coded, or no `--validation` was given',
    tables: ['rows'],
  },
  {
    name: 'units_coded',
    type: 'integer',
    unit: 'statements',
    meaning: 'Statements of this row that people coded on this dimension.',
    missing: 'no `--validation` was given',
    tables: ['rows'],
  },
  {
    name: 'units_needed',
    type: 'integer',
    unit: 'statements',
    meaning: 'About how many give an interval of ± .2.',
    missing: 'enough were coded, or no `--validation` was given',
    tables: ['rows'],
  },
  {
    name: 'dsl_pro',
    type: 'number',
    unit: 'statements',
    meaning:
      'Whether the statement is pro, as an outcome for regressions: 0 or 1 as the program says, or as people coded it, weighted. In rows the sum. In wide statements `dsl_pro_` and the dimension.',
    missing: 'no `--validation` was given',
    tables: ['rows', 'long'],
  },
  {
    name: 'dsl_anti',
    type: 'number',
    unit: 'statements',
    meaning: 'The same for anti.',
    missing: 'no `--validation` was given',
    tables: ['rows', 'long'],
  },
  {
    name: 'dsl_coded',
    type: 'boolean',
    meaning: 'Whether people coded the statement on the dimension.',
    missing: 'no `--validation` was given',
    tables: ['long'],
  },
];

/** Outcomes for regressions, there only with `--validation`. */
const DSL_COLUMNS = ['dsl_pro', 'dsl_anti', 'dsl_coded'] as const;

/** A column as it is written: `nullable` where cells may be empty. */
export interface FlatColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
}

const isOutcome = (name: string): boolean => DSL_COLUMNS.some((column) => column === name);

/** The columns of a table, without those that the documents bring; of statements also outcomes for regressions, if there are any. */
export function columnsOf(table: TableName, withOutcomes = table === 'rows'): FlatColumn[] {
  const own = COLUMNS.filter(({ tables, name }) => tables.includes(table) && (withOutcomes || !isOutcome(name)));
  return own.map(({ name, type, missing }) => ({
    ...{ name, type },
    nullable: missing !== undefined,
  }));
}

/** `cueClass` and `Cue class` as `cue_class`. */
export function snakeCase(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .toLowerCase();
}
