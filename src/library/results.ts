import { type Diagnostic, StanceError } from '../base/errors.js';
import { checkActors, checkDimensions, checkKeys } from '../corpus/checks.js';
import { listStatements } from '../corpus/listing.js';
import { analysisJson, speakersOf, topGroups } from '../corpus/result.js';
import { flatRow } from '../render/data/json.js';
import { flatStatement } from '../render/data/statement.js';
import { FORMULAS } from '../table/formulas.js';
import { DUPLICATES, SORT_KEYS, UNNAMED } from '../table/options.js';
import type { PrintedRow, PrintedStatement } from '../types/printed.js';
import type { Corpus } from './handles.js';
import { type InsideCorpus, insideCorpus } from './inside.js';
import { aList, aWholeNumberFrom, type Checks, checkOptions, oneOf } from './options.js';
import type { RowOptions, StatementOptions } from './types.js';

const ROW_OPTIONS: Checks<RowOptions> = {
  by: aList,
  score: oneOf(FORMULAS.map(({ name }) => name)),
  dimensions: aList,
  actors: aList,
  minStatements: aWholeNumberFrom(0),
  top: aWholeNumberFrom(0),
  sort: oneOf(SORT_KEYS),
  unnamed: oneOf(UNNAMED),
  duplicates: oneOf(DUPLICATES),
};

/** The rows of the table, as `stance analyze --format ndjson` prints them. A row is an actor, or another group, on a dimension. */
export function rows<const Key extends string = 'actor'>(
  corpus: Corpus,
  options: RowOptions<Key> = {},
): PrintedRow<Key>[] {
  const result = insideCorpus(corpus, 'rows');
  checkOptions('rows', options, ROW_OPTIONS);
  for (const problem of problemsOf(result, options)) result.report(problem);
  return topGroups(result, options).flatMap((group) =>
    group.rows.map(flatRow),
  ) as PrintedRow<string>[] as PrintedRow<Key>[];
}

/** The whole result with everything it depends on: the same bytes as `stance analyze --format json`. */
export function toJson(corpus: Corpus, options: RowOptions = {}): string {
  const result = insideCorpus(corpus, 'toJson');
  checkOptions('toJson', options, ROW_OPTIONS);
  return analysisJson(result, options, [...corpus.diagnostics, ...problemsOf(result, options)]);
}

function problemsOf(
  { corpus, knowledge }: InsideCorpus,
  { by = [], dimensions = [], actors = [] }: RowOptions,
): Diagnostic[] {
  const { lexicons } = knowledge;
  const ofActors = actors.length ? checkActors(actors, speakersOf(corpus)) : [];
  return [...checkDimensions(dimensions, lexicons), ...checkKeys(by, corpus.tally), ...ofActors];
}

const STATEMENT_OPTIONS: Checks<StatementOptions> = {
  actors: aList,
  dimensions: aList,
  link: oneOf(['document', 'corpus']),
};

/** Who said what, as `stance statements --format ndjson` prints it, in the order of the documents and of their text. */
export function statements(corpus: Corpus, options: StatementOptions = {}): PrintedStatement[] {
  const result = insideCorpus(corpus, 'statements');
  checkOptions('statements', options, STATEMENT_OPTIONS);
  if (!result.hasStatements)
    throw new StanceError({
      code: 'no-statements',
      message: 'this corpus was made without its statements',
      hint: 'Leave out the option statements: false of analyze().',
    });
  const { actors, dimensions, link } = options;
  for (const problem of checkDimensions(dimensions ?? [], result.knowledge.lexicons)) result.report(problem);
  const found: PrintedStatement[] = [];
  for (const { document, statements: all } of result.corpus.statements(link))
    for (const statement of listStatements(all, { ...result.listing, actors, dimensions }))
      found.push(flatStatement(statement, all, document));
  return found;
}
