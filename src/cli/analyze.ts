import { Command, Option } from 'commander';
import { digest } from '../aggregate/digest.js';
import { FORMULAS } from '../aggregate/formulas.js';
import { compare } from '../aggregate/order.js';
import { groups, type RowOptions, SORT_KEYS, type SortKey } from '../aggregate/rows.js';
import { summarise } from '../aggregate/summary.js';
import type { Tally } from '../aggregate/tally.js';
import type { Analysis } from '../analyze.js';
import { type Diagnostic, type Report, StanceError } from '../errors.js';
import type { Knowledge } from '../lexicon/knowledge.js';
import { renderCsv } from '../render/csv.js';
import { renderJson, renderNdjson } from '../render/json.js';
import { renderLatex, renderMarkdown } from '../render/paper.js';
import type { Style } from '../render/style.js';
import { renderTable } from '../render/table.js';
import { type DisplayOptions, displayStyle } from './display.js';
import {
  addDisplayOptions,
  addInputOptions,
  addKnowledgeOptions,
  collectList,
  FIELDS,
  type FieldOptions,
  partialDate,
  wholeNumber,
} from './options.js';
import { type Condition, parseCondition, type Selection } from './selection.js';
import { openSession } from './session.js';
import { type Streams, write } from './streams.js';
import { version } from './version.js';

const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown', 'latex'] as const;
type Format = (typeof FORMATS)[number];

interface AnalyzeOptions extends DisplayOptions, Selection, FieldOptions {
  format: Format;
  bom?: boolean;
  by?: string[];
  dimension?: string[];
  actor?: string[];
  score: string;
  sort: SortKey;
  minStatements: number;
  top?: number;
  where?: Condition[];
  bundled: boolean;
}

/** A table on a terminal shows so many groups unless `--top` says otherwise; files hold all. */
const TABLE_TOP = 25;
const NOTHING_FOUND = 1;

export function analyzeCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('analyze')
    .description('Print where each actor stands, as quoted in these documents.')
    .argument('<input...>', 'files, folders, globs, or - for standard input')
    .addHelpText('before', EXAMPLES)
    .optionsGroup('Output:')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(FORMATS).default('table'))
    .option('--bom', 'begin CSV with a byte order mark, for spreadsheets')
    .optionsGroup('Rows:')
    .addOption(
      new Option(
        '-b, --by <keys>',
        'actor, affiliation, type, document, outlet, date, month, year or any metadata field; several with commas',
      ).argParser(collectList),
    )
    .addOption(new Option('-d, --dimension <ids>', 'only these dimensions').argParser(collectList))
    .addOption(new Option('-a, --actor <names>', 'only actors whose name contains one of these').argParser(collectList))
    .addOption(
      new Option('--min-statements <n>', 'only rows with so many statements').argParser(wholeNumber(0)).default(1),
    )
    .addOption(
      new Option(
        '--top <n>',
        `only the first so many, 0 for all (default: ${TABLE_TOP} in a table, else all)`,
      ).argParser(wholeNumber(0)),
    )
    .addOption(new Option('--sort <key>', 'order of the rows').choices(SORT_KEYS).default('statements'))
    .addOption(
      new Option('--score <formula>', 'see docs/formats.md')
        .choices(FORMULAS.map(({ name }) => name))
        .default(FORMULAS[0].name),
    )
    .optionsGroup('Documents:')
    .addOption(new Option('--since <date>', 'from this day, month or year on').argParser(partialDate))
    .addOption(new Option('--until <date>', 'up to this day, month or year').argParser(partialDate))
    .addOption(
      new Option('--where <condition>', 'FIELD=VALUE or FIELD!=VALUE of the metadata (repeatable)').argParser(
        parseCondition,
      ),
    );
  addInputOptions(addKnowledgeOptions(command));
  return addDisplayOptions(command).action(async (inputs: string[]) => exit(await analysis(command, inputs, io)));
}

async function analysis(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = openSession<AnalyzeOptions>(command, inputs, io);
  const { options, diagnostics, progress } = session;
  const { analyze, createEngine } = await import('../analyze.js');
  const knowledge = await session.knowledge();
  const result = await analyze(session.documents(options), createEngine(knowledge), ({ article }) =>
    progress.step(article.tokens.count),
  );
  progress.stop();
  const rowOptions: RowOptions = {
    by: options.by ?? ['actor'],
    formula: FORMULAS.find(({ name }) => name === options.score)!,
    dimensions: options.dimension ?? [],
    actors: options.actor ?? [],
    minStatements: options.minStatements,
    sort: options.sort,
  };
  checkKeys(rowOptions.by, result.tally, diagnostics.report);
  await write(io.stdout, output(result, knowledge, options, rowOptions, diagnostics.all, displayStyle(options, io)));
  return diagnostics.exitCode || (result.tally.documents.size ? 0 : NOTHING_FOUND);
}

function output(
  { tally, links }: Analysis,
  knowledge: Knowledge,
  options: AnalyzeOptions,
  rowOptions: RowOptions,
  diagnostics: Diagnostic[],
  style: Style,
): string {
  const { by, formula } = rowOptions;
  const all = groups(tally, links, rowOptions);
  const top = options.top ?? (options.format === 'table' ? TABLE_TOP : 0);
  const shown = top ? all.slice(0, top) : all;
  const rows = shown.flatMap((group) => group.rows);
  const summary = summarise(tally);
  const data = { groups: shown, cut: all.length - shown.length, by, formula, summary };
  switch (options.format) {
    case 'json':
      return renderJson({
        summary,
        digest: digest(tally),
        version: version(),
        lexicons: knowledge.files,
        options: recorded(options, rowOptions),
        rows,
        diagnostics,
      });
    case 'ndjson':
      return renderNdjson(rows);
    case 'csv':
      return renderCsv(rows, by, options.bom ?? false);
    case 'markdown':
      return renderMarkdown(data);
    case 'latex':
      return renderLatex(data);
    default:
      return renderTable(data, style);
  }
}

/** The options that can change the result, in a fixed order: where they were set does not matter. */
function recorded(
  options: AnalyzeOptions,
  { by, dimensions, actors, minStatements, sort }: RowOptions,
): Record<string, unknown> {
  const { score, top, since, until, where, bundled } = options;
  const fields = FIELDS.flatMap((field) => {
    const name = options[`${field}Field`];
    return name === undefined ? [] : [[field, name] as const];
  });
  const given = { by, score, dimensions, actors, minStatements, top, sort, since, until, where, bundled };
  return { ...given, fields: Object.fromEntries(fields) };
}

const OWN_KEYS = new Set(['actor', 'affiliation', 'type', 'document', 'month', 'year']);
/** Fields of a row that a metadata field of that name would hide. */
const RESERVED = new Set([
  'name',
  'dimension',
  'documents',
  'statements',
  'coded',
  'pro',
  'anti',
  'mixed',
  'mention',
  'accuse',
  'score',
  'low',
  'high',
]);

function checkKeys(by: readonly string[], tally: Tally, report: Report): void {
  const known = new Set([...tally.documents.values()].flatMap(({ fields }) => [...fields.keys()]));
  for (const key of by) {
    if (RESERVED.has(key)) {
      throw new StanceError({
        code: 'reserved-key',
        message: `rows cannot be grouped by "${key}": they have a figure of that name`,
        hint: 'Rename the field in your data.',
      });
    }
    if (OWN_KEYS.has(key) || known.has(key) || !tally.documents.size) continue;
    const fields = [...known].sort(compare).join(', ');
    report({
      level: 'warning',
      code: 'unknown-key',
      message: `no document has a field "${key}" to group by`,
      hint: fields ? `Fields here: ${fields}.` : 'These documents have no metadata.',
    });
  }
}

const EXAMPLES = `Examples:
  stance analyze corpus/                                a table of actors and dimensions
  stance analyze corpus/ --dimension sovereignty        … of one dimension
  stance analyze corpus/ --by affiliation,year          … by state or party, and year
  stance analyze corpus/ --since 2021 --where lang=en   … of some of the documents
  stance analyze news.csv --text-field body --date-field day --format csv > rows.csv
  stance analyze corpus/ --lexicon mine.yaml --format json
`;
