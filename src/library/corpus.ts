import { type Diagnostic, type Report, StanceError } from '../base/errors.js';
import { checkKeys } from '../corpus/check-keys.js';
import { type ListingOptions, listStatements } from '../corpus/listing.js';
import { analysisJson, type Result, topGroups } from '../corpus/result.js';
import { flatRow } from '../render/data/json.js';
import { flatStatement } from '../render/data/statement.js';
import { FORMULAS } from '../table/formulas.js';
import { DUPLICATES, type Duplicates, SORT_KEYS, type SortKey } from '../table/rows.js';
import type { PrintedRow, PrintedStatement } from '../types/printed.js';
import { aList, aWholeNumberFrom, type Checks, checkOptions, oneOf } from './options.js';

/** All documents analysed: `rows`, `statements` and `toJson` say what is in them. */
export class Corpus {
  declare private readonly opaque: never;
  /** @param diagnostics Problems found in the files that `open` loaded and in the documents. */
  constructor(readonly diagnostics: readonly Diagnostic[]) {}
}

/** What a corpus holds. */
interface Held extends Result {
  listing: ListingOptions;
  hasStatements: boolean;
  report: Report;
}

const held = new WeakMap<Corpus, Held>();

export function hold(corpus: Corpus, content: Held): Corpus {
  held.set(corpus, content);
  return corpus;
}

function heldBy(corpus: Corpus, of: string): Held {
  const found = held.get(corpus);
  if (found) return found;
  throw new StanceError({
    code: 'not-a-corpus',
    message: `${of}() takes a corpus first`,
    hint: `It is what analyze() gives, awaited: ${of}(await analyze(…)).`,
  });
}

export interface RowOptions<Key extends string = string> {
  /** What rows are grouped by: actor, affiliation, type, document, outlet, date, month, year or any metadata field. */
  by?: readonly Key[];
  /** The formula of the score: smoothed, relative, logit, absolute or rate. */
  score?: string;
  /** Only these dimensions. */
  dimensions?: readonly string[];
  /** Only actors whose id or name contains one of these. */
  actors?: readonly string[];
  /** Only groups with at least this many statements. */
  minStatements?: number;
  /** Only the first groups, this many; 0 for all. */
  top?: number;
  /** The order of the groups. */
  sort?: SortKey;
  /** Whether what one speaker says in several documents (wire copies) counts once or is kept. */
  duplicates?: Duplicates;
}

const ROW_OPTIONS: Checks<RowOptions> = {
  by: aList,
  score: oneOf(FORMULAS.map(({ name }) => name)),
  dimensions: aList,
  actors: aList,
  minStatements: aWholeNumberFrom(0),
  top: aWholeNumberFrom(0),
  sort: oneOf(SORT_KEYS),
  duplicates: oneOf(DUPLICATES),
};

/** The rows of the table, as `stance analyze --format ndjson` prints them: an actor, or another group, on a dimension. */
export function rows<const Key extends string = 'actor'>(
  corpus: Corpus,
  options: RowOptions<Key> = {},
): PrintedRow<Key>[] {
  const result = heldBy(corpus, 'rows');
  checkOptions('rows', options, ROW_OPTIONS);
  for (const problem of checkKeys(options.by ?? [], result.corpus.tally)) result.report(problem);
  return topGroups(result, options).flatMap((group) =>
    group.rows.map(flatRow),
  ) as PrintedRow<string>[] as PrintedRow<Key>[];
}

/** The whole result with everything that it rests on, in the bytes that `stance analyze --format json` prints. */
export function toJson(corpus: Corpus, options: RowOptions = {}): string {
  const result = heldBy(corpus, 'toJson');
  checkOptions('toJson', options, ROW_OPTIONS);
  const problems = checkKeys(options.by ?? [], result.corpus.tally);
  return analysisJson(result, options, [...corpus.diagnostics, ...problems]);
}

export interface StatementOptions {
  /** Only of speakers whose id or name contains one of these. */
  actors?: readonly string[];
  /** Only those that touch one of these dimensions. */
  dimensions?: readonly string[];
  /** How speakers are named: as their document alone tells (the default), or as the corpus does, like the actors of `rows`. */
  link?: 'document' | 'corpus';
}

const STATEMENT_OPTIONS: Checks<StatementOptions> = {
  actors: aList,
  dimensions: aList,
  link: oneOf(['document', 'corpus']),
};

/** Who said what, as `stance statements --format ndjson` prints it, in the order of the documents and their text. */
export function statements(corpus: Corpus, options: StatementOptions = {}): PrintedStatement[] {
  const result = heldBy(corpus, 'statements');
  checkOptions('statements', options, STATEMENT_OPTIONS);
  if (!result.hasStatements)
    throw new StanceError({
      code: 'no-statements',
      message: 'this corpus was made without its statements',
      hint: 'Leave out the option statements: false of analyze().',
    });
  const { actors, dimensions, link } = options;
  const found: PrintedStatement[] = [];
  for (const { document, statements: all } of result.corpus.statements(link))
    for (const statement of listStatements(all, { ...result.listing, actors, dimensions }))
      found.push(flatStatement(statement, all, document.text));
  return found;
}
