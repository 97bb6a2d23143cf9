import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Diagnostic, type Report, StanceError } from '../../base/errors.js';
import { cacheFolder } from '../../cache/folder.js';
import { CACHE_LIMIT, type CacheSettings } from '../../cache/settings.js';
import type { AnalysisOptions, AnalyzedDocument } from '../../corpus/analyzed.js';
import type { Corpus } from '../../corpus/corpus.js';
import type { CountedCorpus } from '../../corpus/counts/counted-corpus.js';
import type { ReadAndCounted } from '../../corpus/read-each.js';
import { selectDocuments, statementSelection } from '../../corpus/selection.js';
import type { Analyst } from '../../corpus/stream.js';
import { BUNDLED, recordedPath } from '../../knowledge/file.js';
import type { Knowledge, KnowledgeOptions } from '../../knowledge/knowledge.js';
import type { Engine, ReadCache } from '../../pipeline.js';
import { count, counted } from '../../render/text/numbers.js';
import type { Kept, ScoringOptions } from '../../score/score.js';
import type { Statement } from '../../types/stance.js';
import type { Document } from '../../types/text.js';
import { type CommonOptions, setVerbosity } from '../common/common.js';
import { writeFailed } from '../failures.js';
import { fieldNames, type InputOptions } from '../options.js';
import { type Streams, trace } from '../streams.js';
import { Diagnostics } from './diagnostics.js';
import { createProgress, type Progress } from './progress.js';
import { applySettings } from './settings.js';

/** Knowledge in addition to that of the options. */
export interface MoreKnowledge extends KnowledgeOptions {
  /** Leaves out the stance lexicons of the options. */
  instead?: boolean;
  /** Goes on without files that have errors: the caller lists the errors, which is all that it is asked for. */
  tolerant?: boolean;
}

/**
 * What the commands share: options with the settings applied, diagnostics, documents, knowledge and the corpus. Modules are
 * loaded where they are needed, so that --help is quick.
 */
export class Session<Options extends InputOptions> {
  readonly options: Options;
  readonly diagnostics: Diagnostics;
  /** How many documents were read so far, how many of them the options select, and the first and last of all dates. */
  readonly counts: { read: number; selected: number; first?: string; last?: string } = { read: 0, selected: 0 };
  private readonly progress: Progress;
  private readonly caches = new Set<ReadCache>();
  private readonly knowledgeOptions: KnowledgeOptions;
  /** Whether a configuration file of the user's has an error. */
  private readonly isBroken: boolean;

  constructor(
    command: Command,
    private readonly inputs: readonly string[],
    private readonly io: Streams,
  ) {
    this.diagnostics = new Diagnostics(io);
    applySettings(command, inputs, io, this.diagnostics.report);
    this.isBroken = this.diagnostics.all.some(isUsersError);
    this.options = command.opts<Options>();
    setVerbosity(io, command.opts<CommonOptions>());
    this.progress = createProgress(io);
    this.diagnostics.beforePrint = this.progress.clear;
    const { lexicon, actors, overrides, model, bundled, bundledActors } = this.options;
    this.knowledgeOptions = { lexicon, actors, overrides, model, bundled, bundledActors, cwd: io.cwd };
  }

  /** The documents of the inputs that the options select, one at a time. */
  async *documents(): AsyncGenerator<Document> {
    const { readDocuments } = await import('../../read/read.js');
    const { stdin, cwd } = this.io;
    const { report } = this.diagnostics;
    const { dateFormat, inputFormat, maxDocument, records, split, language } = this.options;
    const limits = maxDocument === undefined ? undefined : { document: maxDocument };
    const fields = fieldNames(this.options);
    const reading = { fields, dateFormat, inputFormat, records, split, language, stdin, cwd, limits };
    const documents = readDocuments(this.inputs, reading, report);
    for await (const document of selectDocuments(this.counted(documents), this.options, report)) {
      this.counts.selected++;
      yield document;
    }
    const { read, selected } = this.counts;
    this.closeCaches();
    trace(this.io, 'read', counted(read, 'document'), selected < read ? `(${count(selected)} selected)` : '');
  }

  /** To be called at the end of reading. */
  closeCaches(): void {
    for (const cache of this.caches) cache.close();
  }

  private async *counted(documents: AsyncIterable<Document>): AsyncGenerator<Document> {
    const { timings } = this.io;
    for await (const document of timings ? timings.each('read', documents) : documents) {
      trace(this.io, 'read', document.id, `(${counted(document.text.length, 'character')})`);
      const { counts } = this;
      counts.read++;
      const { date = counts.first } = document;
      if (date !== undefined && (counts.first === undefined || date < counts.first)) counts.first = date;
      if (date !== undefined && (counts.last === undefined || date > counts.last)) counts.last = date;
      yield document;
    }
  }

  /** Loads the knowledge files of the options, and `more`. Throws if one of the user's own has an error. */
  async knowledge(
    { instead, tolerant, ...more }: MoreKnowledge = {},
    sink = this.diagnostics.report,
  ): Promise<Knowledge> {
    const { loadOnce } = await import('./loaded.js');
    const { checkDimensions } = await import('../../corpus/checks.js');
    let isBroken = this.isBroken;
    const report: Report = (problem) => {
      isBroken ||= !tolerant && isUsersError(problem);
      sink(problem);
    };
    const lexicon = [...((!instead && this.options.lexicon) || []), ...(more.lexicon ?? [])];
    const load = () => loadOnce({ ...this.knowledgeOptions, ...more, lexicon }, report);
    const loaded = this.io.timings ? this.io.timings.of('lexicons', load) : load();
    traceKnowledge(this.io, loaded);
    const { dimension } = this.options;
    const isLoaded = (name: string) => loaded.lexicons.some((lexicon) => lexicon.dimension === name);
    // a broken file does no harm if all dimensions asked for were loaded
    if (!dimension?.every(isLoaded) && isBroken)
      throw new StanceError({
        code: 'broken-knowledge',
        message: 'nothing was analysed, because one of your files has errors',
        hint: 'Correct the errors reported above, or leave the file out.',
      });
    const unknown = instead ? [] : checkDimensions(dimension ?? [], loaded.lexicons);
    for (const problem of unknown.slice(1)) report(problem);
    if (unknown.length) throw new StanceError(unknown[0]);
    return loaded;
  }

  /** The user's own lexicons, files or folders. */
  get lexiconPaths(): string[] {
    return (this.options.lexicon ?? []).map((path) => resolve(this.io.cwd, path));
  }

  private get scoring(): ScoringOptions {
    return { stanceConfidence: this.options.stanceConfidence };
  }

  async engine(knowledge: Knowledge): Promise<Engine> {
    const { engineOf } = await import('./engine.js');
    const { timings } = this.io;
    const compile = () => engineOf(knowledge, this.scoring, this.cache, (error) => this.cacheFailed(error));
    const engine = timings ? timings.of('compile', compile) : compile();
    if (engine.cache) this.caches.add(engine.cache);
    return engine;
  }

  /** Where what was read of documents is kept; undefined where nothing is. */
  private get cache(): CacheSettings | undefined {
    const { cache, cacheSize: limit = CACHE_LIMIT } = this.options;
    const folder = cache ? cacheFolder(this.io) : undefined;
    return folder === undefined ? undefined : { folder, limit };
  }

  private cacheFailed(error: unknown): void {
    this.diagnostics.note({
      level: 'warning',
      code: 'cache-not-written',
      message: `what was read cannot be kept for the next run: ${writeFailed(error, '').diagnostic.message.replace(/^cannot write: /, '')}`,
      file: this.cache?.folder,
      hint: 'The results are the same. See it with stance cache info, name another folder in STANCE_CACHE, or use --no-cache.',
    });
  }

  /** Analyses the documents, in their order, and shows progress. `keep` says what is kept of how stances were decided. */
  async *analyzed(engine: Engine, statements: boolean, keep?: Kept): AsyncGenerator<AnalyzedDocument> {
    const { analyzeEach } = await import('../../corpus/stream.js');
    const options = { ...this.analysis, statements, keep };
    yield* this.withProgress(
      analyzeEach(this.documents(), await this.analyst(engine), options),
      (document) => document.tokens,
    );
  }

  /** Reads the documents, in their order, so that they can be scored again, and shows progress. */
  async *read(engine: Engine): AsyncGenerator<ReadAndCounted> {
    const { readEach } = await import('../../corpus/read-each.js');
    yield* this.withProgress(
      readEach(this.documents(), await this.analyst(engine), this.analysis),
      ({ read }) => read.article.tokens.count,
    );
  }

  /** The result of some work on a document; undefined, and the problem reported, if it fails. */
  async attempted<T>(document: Document, work: () => T): Promise<T | undefined> {
    const { attempted } = await import('../../corpus/barrier.js');
    return attempted(document, this.diagnostics.report, work);
  }

  /** How documents are analysed. */
  get analysis(): AnalysisOptions {
    const { narration, maxTokens, targets } = this.options;
    return { ...statementSelection(this.options), statements: false, narration, maxTokens, targets };
  }

  private async analyst(engine: Engine): Promise<Analyst> {
    const { JOBS_PAY_FROM, jobsFor } = await import('../../corpus/workers/jobs.js');
    const { report, note } = this.diagnostics;
    // what comes through a pipe is analysed as it comes
    const fallback = this.inputs.includes('-') ? 1 : 0;
    const { jobs, problem } = jobsFor(this.options.jobs ?? fallback);
    const jobsFrom = this.options.jobs === undefined ? JOBS_PAY_FROM : 0;
    if (problem) note(problem);
    const { onWorker } = this.io;
    const { cache, knowledgeOptions: knowledge, scoring } = this;
    return { engine, knowledge, scoring, cache, jobs, jobsFrom, report, note, onWorker };
  }

  private async *withProgress<T>(items: AsyncIterable<T>, wordsOf: (item: T) => number): AsyncGenerator<T> {
    try {
      for await (const item of items) {
        this.progress.step(wordsOf(item));
        this.io.onDocument?.();
        yield item;
      }
    } finally {
      this.progress.stop();
    }
  }

  /** Counts all documents in bounded memory. */
  async countedCorpus(engine: Engine): Promise<CountedCorpus> {
    const { CountedCorpus } = await import('../../corpus/counts/counted-corpus.js');
    const { SpillingTally } = await import('../../corpus/counts/spilling-tally.js');
    const counts = new SpillingTally();
    for await (const { document, tally } of this.analyzed(engine, false)) counts.insert(document.id, tally);
    return new CountedCorpus(counts, engine.resolver);
  }

  /** Counts all documents, and keeps the statements that `wanted` selects, with what `keep` says of how they were decided. */
  async corpus(engine: Engine, wanted?: (statement: Statement) => boolean, keep?: Kept): Promise<Corpus> {
    const { Corpus } = await import('../../corpus/corpus.js');
    const corpus = new Corpus(engine.resolver);
    for await (const { statements, ...document } of this.analyzed(engine, wanted !== undefined, keep))
      corpus.add({ ...document, statements: wanted ? statements.filter(wanted) : [] });
    return corpus;
  }
}

/** Tells which lexicons and actors are used. */
function traceKnowledge(io: Streams, { lexicons, actors, files }: Knowledge): void {
  for (const { dimension, path, terms } of lexicons)
    trace(io, 'lexicon', dimension, `(${counted(terms.length, 'entry', 'entries')}, ${recordedPath(path, io.cwd)})`);
  const own = files.filter(({ path }) => !path.startsWith('lexicons/')).map(({ path }) => path);
  trace(io, 'actors', `${count(actors.length)} known`);
  trace(io, 'files', `${count(files.length)} of knowledge, your own: ${own.join(', ') || 'none'}`);
}

const isUsersError = ({ level, file }: Diagnostic): boolean => level === 'error' && !file?.startsWith(BUNDLED);
