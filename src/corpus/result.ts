import type { Diagnostic } from '../base/errors.js';
import { version } from '../base/version.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { renderJson } from '../render/data/json.js';
import { rowOptions, type TableOptions } from '../table/options.js';
import type { Group } from '../table/rows.js';
import { digest } from '../tally/digest.js';
import { recordedOverrides, unmatchedOverrides } from '../tally/overrides.js';
import { checkActors, checkCoverage, checkKeys, checkSpeakers, type Speaks } from './checks.js';
import type { CountedCorpus } from './counts/counted-corpus.js';
import { type DocumentSelection, type StatementSelection, statementSelection } from './selection.js';

/** A corpus with what else its table depends on. */
export interface Result {
  corpus: CountedCorpus;
  knowledge: Pick<Knowledge, 'files' | 'overrides'> & Partial<Pick<Knowledge, 'lexicons'>>;
  /** How the documents were selected and read. */
  selection: RecordedSelection;
  /** What people coded, where scores are corrected by it. */
  validation?: RecordedValidation;
}

/** The options that selected and read the documents, as results record them. Lexicons are recorded by their hashes. */
export interface RecordedSelection extends DocumentSelection, StatementSelection {
  bundled: boolean;
  bundledActors: boolean;
  stanceConfidence?: number;
  /** Which field of a record holds what. */
  fields: Readonly<Record<string, string | undefined>>;
  /** How dates are written. */
  dateFormat?: string;
  /** Where the records are inside a JSON object, and what begins a document in a text. */
  records?: string;
  split?: string;
  /** `any` where documents in other languages are read too. */
  language?: string;
}

/** A coded sample: its id, the hash of key and codes, the units with a value, and how far the coders agree on pro, anti, mixed and none. */
export interface RecordedValidation {
  sample: string;
  sha256: string;
  n: number;
  alpha: number | null;
}

/** The options in the order in which results record them, wherever they were set. */
export function recordedSelection(options: RecordedSelection): RecordedSelection {
  const { since, until, where, stanceConfidence } = options;
  const { bundled, bundledActors, fields, dateFormat, records, split, language } = options;
  const statements = { ...statementSelection(options), stanceConfidence };
  const reading = { fields, dateFormat, records, split, language };
  return { since, until, where, ...statements, bundled, bundledActors, ...reading };
}

/** Problems of a table: keys and actors that no document has, overrides that found no statement, lexicons that fit hardly any statement. */
export function problemsOf(
  { corpus, knowledge }: Omit<Result, 'selection'>,
  { by, actors }: TableOptions,
): Diagnostic[] {
  const summary = corpus.summary();
  return [
    ...checkKeys(by ?? [], corpus.tally),
    ...(actors?.length ? checkActors(actors, speakersOf(corpus)) : []),
    ...unmatchedOverrides(knowledge.overrides, corpus.tally),
    ...(knowledge.lexicons?.length === 0 ? [NO_LEXICON] : checkCoverage(summary)),
    ...checkSpeakers(summary, corpus.tally),
  ];
}

const NO_LEXICON: Diagnostic = {
  level: 'warning',
  code: 'no-lexicon',
  message: 'no lexicon was loaded, so no statement touches a dimension',
  hint: 'Name one with --lexicon, or leave out --no-bundled.',
};

/** Who speaks in a corpus. */
export const speakersOf = (corpus: CountedCorpus): Speaks[] =>
  corpus.actors().map(({ actor: { id, name }, statements }) => ({ id, name, statements }));

/** The groups of a table, at most `top`. */
export function topGroups({ corpus }: Result, options: TableOptions): readonly Group[] {
  const all = corpus.groups(rowOptions(options));
  return options.top ? all.slice(0, options.top) : all;
}

/** What `stance analyze --format json` prints. */
export function analysisJson(result: Result, options: TableOptions, diagnostics: readonly Diagnostic[]): string {
  const { corpus, knowledge, selection, validation } = result;
  const { by, formula, dimensions, actors, minStatements, sort, unnamed, duplicates } = rowOptions(options);
  const overrides = recordedOverrides(knowledge.overrides, corpus.tally);
  return renderJson({
    summary: corpus.summary(),
    digest: digest(corpus.tally),
    version: version(),
    lexicons: knowledge.files,
    options: {
      ...{ by, score: formula.name, dimensions, actors, minStatements, top: options.top, sort, unnamed, duplicates },
      ...selection,
      ...(overrides.length && { overrides }),
      ...(validation && { validation }),
    },
    rows: topGroups(result, options).flatMap((group) => group.rows),
    diagnostics,
  });
}
