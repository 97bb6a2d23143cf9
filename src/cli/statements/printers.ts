import type { Diagnostic } from '../../base/errors.js';
import { version } from '../../base/version.js';
import { recordedSelection } from '../../corpus/result.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { targetFiles } from '../../knowledge/targets/load.js';
import type { Outcomes, Told } from '../../render/data/flat-statement.js';
import { digest } from '../../tally/digest.js';
import { recordedOverrides } from '../../tally/overrides.js';
import type { Statement } from '../../types/stance.js';
import { displayStyle } from '../display.js';
import { binaryOutput } from '../failures.js';
import { fieldNames } from '../options.js';
import type { Session } from '../run/session.js';
import type { Streams } from '../streams.js';
import { linkOfNames, type StatementsOptions } from './options.js';
import type { Gathered } from './sources.js';

type Piece = string | Uint8Array;

/** What is printed: something before all documents, something for each, and something behind them; empty where there is nothing. */
export interface Printer<Source> {
  readonly head: Piece;
  print(source: Source, listed: readonly Statement[]): Piece;
  foot(): Piece;
}

/** For formats that are printed document by document. */
export async function streamPrinter(
  { options, diagnostics }: Session<StatementsOptions>,
  io: Streams,
): Promise<Printer<Pick<Told, 'document' | 'all'>>> {
  if (options.format === 'ndjson') {
    const { flatStatement } = await import('../../render/data/statement.js');
    const outcomes = await outcomesOf(options, diagnostics, io);
    return {
      head: '',
      print: ({ document, all }, listed) =>
        listed
          .map((statement) => ({
            ...flatStatement(statement, all, document),
            ...(outcomes && { dsl: outcomes.of(statement, document.text) }),
          }))
          .map((flat) => `${JSON.stringify(flat)}\n`)
          .join(''),
      foot: () => '',
    };
  }
  const { renderListing } = await import('../../render/text/listing.js');
  const style = displayStyle(options, io);
  return { head: '', print: ({ document }, listed) => renderListing(document, listed, style), foot: () => '' };
}

/** Outcomes for regressions, where a validation is given. */
async function outcomesOf(
  { validation }: StatementsOptions,
  { report }: Session<StatementsOptions>['diagnostics'],
  io: Streams,
): Promise<Outcomes | undefined> {
  if (validation === undefined) return undefined;
  const { outcomesFrom } = await import('../validation/outcomes.js');
  return outcomesFrom(validation, io.cwd, report);
}

/** For formats that need to know all documents first. */
export async function tablePrinter(
  session: Session<StatementsOptions>,
  knowledge: Knowledge,
  gathered: Gathered,
  io: Streams,
): Promise<Printer<Told>> {
  const { format, long = false, bom, dimension } = session.options;
  const outcomes = await outcomesOf(session.options, session.diagnostics, io);
  if (format === 'json' && !long) return jsonPrinter(session, knowledge, gathered, outcomes);
  const { StatementTable } = await import('../../render/data/flat-statement.js');
  const all = knowledge.lexicons.map((lexicon) => lexicon.dimension);
  const chosen = dimension ? all.filter((one) => dimension.includes(one)) : all;
  const withTargets = session.options.targets ?? false;
  const table = new StatementTable(columnFields(gathered, session), chosen, { isLong: long, outcomes, withTargets });
  const names = table.columns.map(({ name }) => name);
  const records = (told: Told, listed: readonly Statement[]) => [...table.records(told, listed)];
  switch (format) {
    case 'csv': {
      const { csvLines } = await import('../../render/data/csv.js');
      return {
        head: csvLines([names], bom),
        print: (told, listed) => csvLines(records(told, listed).map((record) => names.map((name) => record[name]))),
        foot: () => '',
      };
    }
    case 'parquet': {
      if (io.stdout.isTTY) throw binaryOutput('statements');
      const { ParquetTable } = await import('../../render/data/parquet.js');
      const file = new ParquetTable(table.columns);
      return {
        head: '',
        print: (told, listed) => {
          for (const record of table.records(told, listed)) file.add(record);
          return '';
        },
        foot: () => file.finish(),
      };
    }
    case 'json': {
      const { head, item, foot } = await envelope(session, knowledge, gathered);
      return {
        head,
        print: (told, listed) => records(told, listed).map(item).join(''),
        foot: () => foot(session.diagnostics.recorded),
      };
    }
    default: {
      const { renderRecords } = await import('../../render/data/records.js');
      return {
        head: '',
        print: (told, listed) => renderRecords(records(told, listed), 'ndjson', names),
        foot: () => '',
      };
    }
  }
}

async function jsonPrinter(
  session: Session<StatementsOptions>,
  knowledge: Knowledge,
  gathered: Gathered,
  outcomes: Outcomes | undefined,
): Promise<Printer<Told>> {
  const { flatStatement } = await import('../../render/data/statement.js');
  const { head, item, foot } = await envelope(session, knowledge, gathered);
  return {
    head,
    print: ({ document, all }, listed) =>
      listed
        .map((statement) =>
          item({
            ...flatStatement(statement, all, document),
            ...(outcomes && { dsl: outcomes.of(statement, document.text) }),
          }),
        )
        .join(''),
    foot: () => foot(session.diagnostics.recorded),
  };
}

async function envelope({ options }: Session<StatementsOptions>, knowledge: Knowledge, { corpus }: Gathered) {
  const { statementsEnvelope } = await import('../../render/data/json.js');
  const { actor: actors, dimension: dimensions, narration, reasons, long, target, targets: withTargets } = options;
  const overrides = recordedOverrides(knowledge.overrides, corpus.tally);
  return statementsEnvelope({
    summary: corpus.summary(),
    digest: digest(corpus.tally),
    version: version(),
    lexicons: withTargets ? [...knowledge.files, ...targetFiles()] : knowledge.files,
    options: {
      ...{ link: linkOfNames(options), long, reasons, dimensions, actors, narration },
      ...(withTargets && { targets: target ?? true }),
      ...recordedSelection({ ...options, fields: fieldNames(options) }),
      ...(overrides.length && { overrides }),
    },
  });
}

/** More columns are of no use to anybody, and records whose fields differ from one to the next would make millions of empty cells. */
const MOST_FIELDS = 200;

/** The fields of the documents that become columns: those that most documents have. The others are named in a warning. */
function columnFields({ fields }: Gathered, { diagnostics }: Session<StatementsOptions>): string[] {
  const names = [...fields.keys()];
  const left = [...names].sort((a, b) => fields.get(b)! - fields.get(a)!).slice(MOST_FIELDS);
  if (left.length) diagnostics.report(manyFields(names.length, left));
  const isLeft = new Set(left);
  return names.filter((name) => !isLeft.has(name));
}

function manyFields(all: number, left: readonly string[]): Diagnostic {
  return {
    level: 'warning',
    code: 'many-fields',
    message: `the documents have ${all} fields; the ${MOST_FIELDS} that most of them have are columns, and “${left[0]}” and ${left.length - 1} more are left out`,
    hint: 'All of them are in --format json and ndjson, under metadata.',
  };
}
