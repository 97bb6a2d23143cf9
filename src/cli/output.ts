import { type Command, Option } from 'commander';
import { type Diagnostic, type Report, StanceError } from '../base/errors.js';
import { compare } from '../base/order.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Override } from '../knowledge/load/overrides.js';
import type { LinkOf } from '../link/linked-actor.js';
import { renderCsv } from '../render/data/csv.js';
import { ROW_FIELDS, renderJson, renderNdjson } from '../render/data/json.js';
import { renderLatex, renderMarkdown } from '../render/paper.js';
import { renderTable } from '../render/text/table.js';
import { FORMULAS } from '../table/formulas.js';
import { findRepeats, type Repeats } from '../table/repeats.js';
import {
  DUPLICATES,
  type Duplicates,
  type Group,
  groups,
  type RowOptions,
  SORT_KEYS,
  type SortKey,
} from '../table/rows.js';
import { summarise } from '../table/summary.js';
import { digest } from '../tally/digest.js';
import type { Tally } from '../tally/tally.js';
import { type DisplayOptions, displayStyle } from './display.js';
import { actorOption, collectList, dimensionOption, formatOption, wholeNumber } from './options.js';
import type { Streams } from './streams.js';
import { version } from './version.js';

const FORMATS = ['table', 'json', 'ndjson', 'csv', 'parquet', 'markdown', 'latex'] as const;

/** The options that make rows of a tally, and print them. */
export interface OutputOptions extends DisplayOptions {
  format: (typeof FORMATS)[number];
  bom?: boolean;
  by?: string[];
  dimension?: string[];
  actor?: string[];
  score: string;
  sort: SortKey;
  duplicates: Duplicates;
  minStatements: number;
  top?: number;
}

/** A table on a terminal shows so many groups unless `--top` says otherwise; files hold all. */
const TABLE_TOP = 25;

export function addOutputOptions(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .addOption(formatOption('what to print', FORMATS))
    .option('--bom', 'begin CSV with a byte order mark, for spreadsheets')
    .optionsGroup('Rows:')
    .addOption(
      new Option(
        '-b, --by <keys>',
        'actor, affiliation, type, document, outlet, date, month, year or any metadata field; several with commas',
      ).argParser(collectList),
    )
    .addOption(dimensionOption())
    .addOption(actorOption())
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
      new Option(
        '--duplicates <how>',
        'what one speaker says in several documents (wire copies) counts once, or is kept',
      )
        .choices(DUPLICATES)
        .default('once'),
    )
    .addOption(
      new Option('--score <formula>', 'see docs/formats.md')
        .choices(FORMULAS.map(({ name }) => name))
        .default(FORMULAS[0].name),
    );
}

/** A tally with all that its rows rest on. */
export interface Result {
  tally: Tally;
  links: LinkOf;
  /** Found here unless they are known. */
  repeats?: Repeats;
  knowledge: Knowledge;
  /** The options that chose and read the documents. */
  selection: Record<string, unknown>;
}

/** What to print on stdout. */
export async function output(
  { tally, links, repeats = findRepeats(tally, links), knowledge, selection }: Result,
  options: OutputOptions,
  diagnostics: { readonly recorded: Diagnostic[]; report: Report },
  io: Streams,
): Promise<string | Uint8Array> {
  const rowOptions: RowOptions = {
    by: options.by ?? ['actor'],
    formula: FORMULAS.find(({ name }) => name === options.score)!,
    dimensions: options.dimension ?? [],
    actors: options.actor ?? [],
    minStatements: options.minStatements,
    sort: options.sort,
    duplicates: options.duplicates,
  };
  const { by, formula } = rowOptions;
  checkKeys(by, tally, diagnostics.report);
  const overrides = checkOverrides(knowledge.overrides, tally, diagnostics.report);
  const all = groups(tally, links, rowOptions, repeats);
  const rows = (options.top ? all.slice(0, options.top) : all).flatMap((group) => group.rows);
  const summary = summarise(tally, repeats);
  const { sort, duplicates } = options;
  const data = { ...shownInTable(all, options), by, formula, sort, duplicates, summary };
  switch (options.format) {
    case 'json': {
      const { dimensions, actors, minStatements, sort, duplicates } = rowOptions;
      const { score, top } = options;
      return renderJson({
        summary,
        digest: digest(tally),
        version: version(),
        lexicons: knowledge.files,
        options: {
          by,
          score,
          dimensions,
          actors,
          minStatements,
          top,
          sort,
          duplicates,
          ...selection,
          ...(overrides.length && { overrides }),
        },
        rows,
        diagnostics: diagnostics.recorded,
      });
    }
    case 'ndjson':
      return renderNdjson(rows);
    case 'csv':
      return renderCsv(rows, by, options.bom ?? false);
    case 'parquet': {
      if (io.stdout.isTTY) throw binary();
      const { renderParquet } = await import('../render/data/parquet.js');
      return renderParquet(rows, by);
    }
    case 'markdown':
      return renderMarkdown(data);
    case 'latex':
      return renderLatex(data);
    default:
      return renderTable(data, displayStyle(options, io));
  }
}

/** What a table shows of all groups: the first so many that take a position, and those that take none, which it names together. */
function shownInTable(all: readonly Group[], { format, top = format === 'table' ? TABLE_TOP : 0 }: OutputOptions) {
  const coded = all.filter((group) => group.rows.some((row) => row.coded > 0));
  const shown = top ? coded.slice(0, top) : coded;
  return { groups: [...shown, ...all.filter((group) => !coded.includes(group))], cut: coded.length - shown.length };
}

/** Warns of each override that found no statement; lists them all as the result records them. */
function checkOverrides(overrides: readonly Override[], tally: Tally, report: Report): Record<string, unknown>[] {
  const applied = new Set([...tally.documents.values()].flatMap((document) => document.overrides));
  return overrides.map(({ document, words, speakers, values, strike, at }, i) => {
    if (!applied.has(i)) {
      const known = tally.documents.has(document);
      report(
        at({
          level: 'warning',
          code: 'override-unmatched',
          message: known ? `no statement of "${document}" has these words` : `no document is called "${document}"`,
          hint: known
            ? 'See its statements with stance statements.'
            : 'Documents are called as stance statements calls them.',
        }),
      );
    }
    return { document, words, speakers, values, strike, applied: applied.has(i) };
  });
}

function binary(): StanceError {
  return new StanceError({
    code: 'binary-output',
    message: 'a Parquet file cannot be shown on a terminal',
    hint: 'Send it to a file: stance analyze … --format parquet > rows.parquet',
  });
}

const OWN_KEYS = new Set(['actor', 'affiliation', 'type', 'document', 'month', 'year']);
/** Fields of a row that a metadata field of that name would hide. */
const RESERVED = new Set<string>(['name', 'dimension', ...ROW_FIELDS]);

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
