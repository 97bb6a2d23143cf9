import { type Command, Option } from 'commander';
import { type Diagnostic, StanceError } from '../base/errors.js';
import { analysisJson, problemsOf, type Result, topGroups } from '../corpus/result.js';
import { FORMULAS, type Formula, type FormulaName } from '../table/formulas.js';
import { isTimeKey } from '../table/keys.js';
import {
  DUPLICATES,
  type Duplicates,
  type RowOptions,
  rowOptions,
  SORT_KEYS,
  type SortKey,
  type TableOptions,
  UNNAMED,
  type Unnamed,
} from '../table/options.js';
import type { Group } from '../table/rows.js';
import { isFolded } from '../table/sums.js';
import type { DisplayOptions } from './display.js';
import { binaryOutput } from './failures.js';
import { actorOption, collectList, dimensionOption, formatOption, wholeNumber } from './options.js';
import type { Diagnostics } from './run/diagnostics.js';
import type { Streams } from './streams.js';

const FORMATS = ['table', 'json', 'ndjson', 'csv', 'parquet', 'markdown', 'latex'] as const;

/** The options that choose the rows of a table and how they are printed. */
export interface OutputOptions extends DisplayOptions {
  format: (typeof FORMATS)[number];
  bom?: boolean;
  by?: string[];
  dimension?: string[];
  actor?: string[];
  score: FormulaName;
  sort?: SortKey;
  unnamed?: Unnamed;
  duplicates: Duplicates;
  minStatements: number;
  top?: number;
}

/** Groups that a table shows by default; the formats for programs hold all. */
const TABLE_TOP = 25;

export function addOutputOptions(command: Command): Command {
  command
    .optionsGroup('Output:')
    .addOption(formatOption('what to print', FORMATS))
    .option('--bom', 'start CSV with a byte order mark, for spreadsheets');
  return addRowOptions(command);
}

/** Which rows there are, and what they count. */
export function addRowOptions(command: Command): Command {
  return command
    .optionsGroup('Rows:')
    .addOption(
      new Option(
        '-b, --by <keys>',
        'group by actor, affiliation, type, document, outlet, date, month, year, decade, period:2017 (before and from then on) or any metadata field; separate several with commas',
      ).argParser(collectList),
    )
    .addOption(dimensionOption())
    .addOption(actorOption())
    .addOption(
      new Option('--min-statements <n>', 'only rows with at least N statements').argParser(wholeNumber(0)).default(1),
    )
    .addOption(
      new Option(
        '--top <n>',
        `only the first N actors or groups, 0 for all (default: ${TABLE_TOP} in a table, else all)`,
      ).argParser(wholeNumber(0)),
    )
    .addOption(
      new Option(
        '--sort <key>',
        'order of the rows (default: time where rows are by date, month, year, decade or period, else statements)',
      ).choices(SORT_KEYS),
    )
    .addOption(
      new Option(
        '--unnamed <how>',
        'sources without a name, such as officials or a report: one group for all, rows of their own, or left out (default: group; rows with --actor)',
      ).choices(UNNAMED),
    )
    .addOption(
      new Option('--duplicates <how>', 'count what a speaker says in several documents (wire copies) once, or keep all')
        .choices(DUPLICATES)
        .default('once'),
    )
    .addOption(
      new Option(
        '--score <formula>',
        'formula of the score: where actors stand, or how often they speak of it (rate, salience); docs/formats.md explains them',
      )
        .choices(FORMULAS.map(({ name }) => name))
        .default(FORMULAS[0].name),
    );
}

/** What to print on standard output. */
export interface Printed {
  text: string | Uint8Array;
  /** Whether it holds no row at all. */
  isEmpty: boolean;
}

/** The table in the format asked for. Problems with keys and actors are reported. */
export async function output(
  result: Result,
  options: OutputOptions,
  diagnostics: Diagnostics,
  io: Streams,
): Promise<Printed> {
  const table = tableOptions(options);
  for (const problem of problemsOf(result, table)) {
    if (problem.code === 'unknown-key') throw new StanceError(problem);
    diagnostics.report(problem);
  }
  const isEmpty = !topGroups(result, table).some((group) => group.rows.length);
  return { text: await rendered(result, options, diagnostics, io), isEmpty };
}

async function rendered(
  result: Result,
  options: OutputOptions,
  diagnostics: Diagnostics,
  io: Streams,
): Promise<string | Uint8Array> {
  const table = tableOptions(options);
  const { by } = rowOptions(table);
  const rows = () => topGroups(result, table).flatMap((group) => group.rows);
  switch (options.format) {
    case 'json':
      return analysisJson(result, table, diagnostics.recorded);
    case 'ndjson': {
      const { renderNdjson } = await import('../render/data/json.js');
      return renderNdjson(rows());
    }
    case 'csv': {
      const { renderCsv, repeatedColumns } = await import('../render/data/csv.js');
      for (const column of repeatedColumns(by, rows())) diagnostics.report(sameColumn(column));
      return renderCsv(rows(), by, options.bom ?? false);
    }
    case 'parquet': {
      if (io.stdout.isTTY) throw binaryOutput('analyze');
      const { renderParquet } = await import('../render/data/parquet.js');
      return renderParquet(rows(), by);
    }
    case 'markdown':
    case 'latex': {
      const { renderLatex, renderMarkdown } = await import('../render/paper.js');
      return (options.format === 'latex' ? renderLatex : renderMarkdown)(tableOf(result, options, diagnostics));
    }
    default: {
      const { displayStyle } = await import('./display.js');
      const { renderTable } = await import('../render/text/table/table.js');
      return renderTable(tableOf(result, options, diagnostics), displayStyle(options, io));
    }
  }
}

export function tableOptions({ actor, dimension, ...options }: Omit<OutputOptions, 'format'>): TableOptions {
  const { by, score, minStatements, top, sort, unnamed, duplicates } = options;
  return { by, score, dimensions: dimension, actors: actor, minStatements, top, sort, unnamed, duplicates };
}

/** The table that people read. */
function tableOf({ corpus }: Result, options: OutputOptions, { all }: Diagnostics) {
  const ofRows = rowOptions(tableOptions(options));
  const { by, formula, sort, duplicates } = ofRows;
  const notRead = all.filter(({ code }) => code === 'other-formats').map(({ file, message }) => `${file}: ${message}`);
  const hidden = ofRows.unnamed === 'hide' ? unnamedIn(corpus, ofRows) : 0;
  const shown = shownGroups(corpus.groups(ofRows), formula, options);
  return { ...shown, by, formula, sort, duplicates, summary: corpus.summary(), notRead, hidden };
}

/** Statements of sources without a name among those that a table counts. */
const unnamedIn = (corpus: Result['corpus'], options: RowOptions): number =>
  corpus
    .groups({ ...options, unnamed: 'group', minStatements: 0 })
    .filter(isFolded)
    .reduce((sum, { statements }) => sum + statements, 0);

/** The first groups that the formula tells of, and all others, which the table names together. */
function shownGroups(all: readonly Group[], formula: Formula, { format, by = [], ...options }: OutputOptions) {
  const isSeries = by.length > 0 && by.every(isTimeKey); // a series is not cut
  const top = options.top ?? (format === 'table' && !isSeries ? TABLE_TOP : 0);
  const told = all.filter((group) => group.rows.some((row) => row[formula.of] > 0));
  const shown = top ? told.slice(0, top) : told;
  return { groups: [...shown, ...all.filter((group) => !told.includes(group))], cut: told.length - shown.length };
}

function sameColumn(column: string): Diagnostic {
  return {
    level: 'warning',
    code: 'same-column',
    message: `more than one column is called "${column}"`,
    hint: 'Rename the field in your data, or use --format json, which keeps names as they are.',
  };
}
