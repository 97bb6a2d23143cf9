import type { Diagnostic, Report } from '../base/errors.js';
import { Corpus as Counted } from '../corpus/corpus.js';
import { recordedDiagnostics } from '../corpus/recorded.js';
import { recordedSelection } from '../corpus/result.js';
import { type Condition, isPartialDate, selectDocuments } from '../corpus/selection.js';
import { analyzeEach } from '../corpus/stream.js';
import { FIELDS, type FieldNames } from '../read/types.js';
import { unmatchedOverrides } from '../tally/overrides.js';
import { CUE_CLASSES, type CueClass, KINDS, type Kind } from '../types/saying.js';
import { Corpus, hold } from './corpus.js';
import { documentsOf, type Input } from './documents.js';
import { type Engine, type Opened, openedOf } from './engine.js';
import {
  aBoolean,
  aFunction,
  aPartialDate,
  aShare,
  aWholeNumberFrom,
  type Check,
  type Checks,
  checkOptions,
  hintOf,
  listOf,
} from './options.js';

export interface AnalyzeOptions {
  /** Only documents from this day, month or year on: 2021-05-07, 2021-05, 2021. */
  since?: string;
  /** Only documents up to this day, month or year. */
  until?: string;
  /** Only documents whose fields have, or do not have, these values. */
  where?: readonly { readonly field: string; readonly value: string; readonly equal?: boolean }[];
  /** Only statements of these kinds. */
  kind?: readonly Kind[];
  /** Only statements of these cue classes. */
  cueClass?: readonly CueClass[];
  /** Only what is put forward as said: not “refused to say”, “asked whether”. */
  asserted?: boolean;
  /** Only statements that are right with this probability, 0 to 1. */
  minConfidence?: number;
  /** Also lists sentences in the article's own voice among the statements; no row counts them. */
  narration?: boolean;
  /** False keeps the counts alone, for a corpus whose statements do not fit in memory. */
  statements?: boolean;
  /** Which field of a record holds what, where documents are read from files: `{ text: 'body' }`. */
  fields?: FieldNames;
  /** Threads, each of which loads the knowledge for itself. By default 1: this one. */
  jobs?: number;
  /** Called for each problem found in the documents. */
  onDiagnostic?: (diagnostic: Diagnostic) => void;
}

const OPTIONS: Checks<AnalyzeOptions> = {
  since: aPartialDate(isPartialDate),
  until: aPartialDate(isPartialDate),
  where: conditions,
  kind: listOf(KINDS),
  cueClass: listOf(CUE_CLASSES),
  asserted: aBoolean,
  minConfidence: aShare,
  narration: aBoolean,
  statements: aBoolean,
  fields: fieldNames,
  jobs: aWholeNumberFrom(1),
  onDiagnostic: aFunction,
};

/**
 * Reads and analyses all documents: paths as the command takes them, or documents of yours. They stream through; of each only
 * counts and statements are kept. Documents that cannot be read are reported in the corpus's `diagnostics`, and the rest goes on.
 */
export async function analyze(engine: Engine, input: Input, options: AnalyzeOptions = {}): Promise<Corpus> {
  const opened = openedOf(engine);
  checkOptions('analyze', options, OPTIONS);
  const diagnostics = [...opened.diagnostics];
  const report: Report = (diagnostic) => {
    const [recorded] = recordedDiagnostics([diagnostic], opened.cwd);
    diagnostics.push(recorded);
    options.onDiagnostic?.(recorded);
  };
  const { knowledge } = opened;
  const { since, until, kind, cueClass, asserted, minConfidence, narration, fields = {} } = options;
  const where = options.where?.map(({ field, equal = true, value }): Condition => ({ field, equal, value }));
  const selection = { since, until, where, kind, cueClass, asserted, minConfidence };
  const result = {
    corpus: await countAll(opened, input, { ...options, where }, report),
    knowledge,
    selection: recordedSelection({ ...selection, bundled: opened.bundled, fields }),
  };
  for (const problem of unmatchedOverrides(knowledge.overrides, result.corpus.tally)) report(problem);
  const listing = { kind, cueClass, asserted, minConfidence, narration };
  return hold(new Corpus(diagnostics), { ...result, listing, report, hasStatements: options.statements !== false });
}

async function countAll(
  { pipeline, options: knowledge, cwd }: Opened,
  input: Input,
  options: AnalyzeOptions & { where?: Condition[] },
  report: Report,
): Promise<Counted> {
  const { fields, jobs = 1, statements = true } = options;
  const corpus = new Counted(pipeline.resolver);
  const documents = selectDocuments(documentsOf(input, { fields, cwd }, report), options, report);
  const { kind, cueClass, asserted, minConfidence, narration } = options;
  const analysis = { statements, kind, cueClass, asserted, minConfidence, narration };
  for await (const document of analyzeEach(documents, { engine: pipeline, knowledge, jobs }, analysis))
    corpus.add(document);
  return corpus;
}

function conditions(value: unknown): ReturnType<Check> {
  const isCondition = (one: unknown): boolean => {
    const { field, value, equal = true } = (one ?? {}) as Record<string, unknown>;
    return typeof field === 'string' && typeof value === 'string' && typeof equal === 'boolean';
  };
  if (Array.isArray(value) && value.every(isCondition)) return undefined;
  return { message: 'must be an array of { field, value, equal }', hint: "Such as [{ field: 'lang', value: 'en' }]." };
}

function fieldNames(value: unknown): ReturnType<Check> {
  const known: readonly string[] = FIELDS;
  const message = `must be an object of strings under ${known.join(', ')}`;
  if (typeof value !== 'object' || value === null) return { message };
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) return { message, hint: hintOf(unknown, known) };
  return Object.values(value).every((name) => typeof name === 'string') ? undefined : { message };
}
