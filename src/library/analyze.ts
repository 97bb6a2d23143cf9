import type { Report } from '../base/errors.js';
import { didYouMean } from '../base/nearest.js';
import { checkCoverage, checkSpeakers } from '../corpus/checks.js';
import { Corpus as Counted } from '../corpus/corpus.js';
import { recordedDiagnostics } from '../corpus/recorded.js';
import { recordedSelection } from '../corpus/result.js';
import { type Condition, selectDocuments, statementSelection } from '../corpus/selection.js';
import { analyzeEach } from '../corpus/stream.js';
import { jobsFor } from '../corpus/workers/jobs.js';
import { isPartialDate } from '../read/dates/partial.js';
import { LANGUAGES } from '../read/languages.js';
import { FIELDS } from '../read/types.js';
import { unmatchedOverrides } from '../tally/overrides.js';
import { CUE_CLASSES, KINDS } from '../types/saying.js';
import { documentsOf } from './documents.js';
import type { Corpus, Engine } from './handles.js';
import { corpusWith, type InsideEngine, insideEngine } from './inside.js';
import {
  aBoolean,
  aFunction,
  aPartialDate,
  aShare,
  aString,
  aWholeNumberFrom,
  type Check,
  type Checks,
  checkOptions,
  listOf,
  oneOf,
} from './options.js';
import type { AnalyzeOptions, Input } from './types.js';

const OPTIONS: Checks<AnalyzeOptions> = {
  since: aPartialDate(isPartialDate),
  until: aPartialDate(isPartialDate),
  where: conditions,
  kind: listOf(KINDS),
  cueClass: listOf(CUE_CLASSES),
  asserted: aBoolean,
  speech: aBoolean,
  minConfidence: aShare,
  narration: aBoolean,
  reasons: aBoolean,
  statements: aBoolean,
  targets: aBoolean,
  maxTokens: aWholeNumberFrom(1),
  fields: fieldNames,
  dateFormat: aString,
  records: aString,
  split: aString,
  language: oneOf(LANGUAGES),
  jobs: aWholeNumberFrom(0),
  onDiagnostic: aFunction,
};

/**
 * Reads and analyses all documents: paths, as the command takes them, or your own documents, one at a time. A document that cannot
 * be read or analysed is reported in the corpus's `diagnostics`, and the others are analysed. Rejects with a StanceError for an unknown option
 * and for a value that is not a document.
 */
export async function analyze(engine: Engine, input: Input, options: AnalyzeOptions = {}): Promise<Corpus> {
  const opened = insideEngine(engine);
  checkOptions('analyze', options, OPTIONS);
  const diagnostics = [...opened.diagnostics];
  const report: Report = (diagnostic) => {
    const [recorded] = recordedDiagnostics([diagnostic], opened.cwd);
    diagnostics.push(recorded);
    options.onDiagnostic?.(recorded);
  };
  const { knowledge } = opened;
  const { since, until, narration } = options;
  const { fields = {}, dateFormat, records, split, language } = options;
  const { bundled, bundledActors } = opened;
  const where = options.where?.map(({ field, equal = true, value }): Condition => ({ field, equal, value }));
  const selected = statementSelection(options);
  const selection = { since, until, where, ...selected };
  const own = { bundled, bundledActors, fields, dateFormat, records, split, language };
  const result = {
    corpus: await countAll(opened, input, { ...options, where }, report),
    knowledge,
    selection: recordedSelection({ ...selection, ...opened.scoring, ...own }),
  };
  for (const problem of unmatchedOverrides(knowledge.overrides, result.corpus.tally)) report(problem);
  const { tally } = result.corpus;
  for (const problem of checkCoverage(result.corpus.summary())) report(problem);
  for (const problem of checkSpeakers(result.corpus.summary(), tally)) report(problem);
  return corpusWith(
    {
      ...result,
      listing: { ...selected, narration },
      hasStatements: options.statements !== false,
      hasTargets: options.targets === true,
      report: (diagnostic) => options.onDiagnostic?.(diagnostic),
    },
    Object.freeze(diagnostics),
  );
}

async function countAll(
  { pipeline, options: knowledge, scoring, cwd }: InsideEngine,
  input: Input,
  options: AnalyzeOptions & { where?: Condition[] },
  report: Report,
): Promise<Counted> {
  const { fields, dateFormat, records, split, language } = options;
  const { reasons = false, statements = true, narration, maxTokens, targets } = options;
  const note: Report = (diagnostic) => options.onDiagnostic?.(diagnostic);
  const { jobs, problem } = jobsFor(options.jobs ?? 1);
  if (problem) note(problem);
  const corpus = new Counted(pipeline.resolver);
  const documents = selectDocuments(
    documentsOf(input, { fields, dateFormat, records, split, language, cwd }, report),
    options,
    report,
  );
  const keep = reasons ? ('reasons' as const) : undefined;
  const analysis = { ...statementSelection(options), statements, keep, narration, maxTokens, targets };
  const analyst = { engine: pipeline, knowledge, scoring, jobs, report, note };
  for await (const document of analyzeEach(documents, analyst, analysis)) corpus.add(document);
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
  if (unknown !== undefined) return { message, hint: didYouMean(unknown, known) };
  return Object.values(value).every((name) => typeof name === 'string') ? undefined : { message };
}
