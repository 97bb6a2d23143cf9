import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { type Diagnostic, StanceError } from '../../base/errors.js';
import type { AnalyzedDocument } from '../../corpus/analyzed.js';
import type { Corpus } from '../../corpus/corpus.js';
import { BUNDLED } from '../../knowledge/file.js';
import type { Knowledge, KnowledgeOptions } from '../../knowledge/knowledge.js';
import type { Engine } from '../../pipeline.js';
import type { Kept, ScoringOptions } from '../../score/score.js';
import type { Statement } from '../../types/stance.js';
import type { Document } from '../../types/text.js';
import { fieldNames, type InputOptions } from '../options.js';
import type { Streams } from '../streams.js';
import { Diagnostics } from './diagnostics.js';
import { createProgress, type Progress } from './progress.js';
import { applySettings } from './settings.js';

/** Knowledge in addition to that of the options. */
export interface MoreKnowledge extends KnowledgeOptions {
  /** Leaves out the stance lexicons of the options. */
  instead?: boolean;
}

/**
 * What the commands share: options with the settings applied, diagnostics, documents, knowledge and the corpus. Modules are
 * loaded where they are needed, so that --help is quick.
 */
export class Session<Options extends InputOptions> {
  readonly options: Options;
  readonly diagnostics: Diagnostics;
  private readonly progress: Progress;
  private readonly knowledgeOptions: KnowledgeOptions;

  constructor(
    command: Command,
    private readonly inputs: readonly string[],
    private readonly io: Streams,
  ) {
    this.diagnostics = new Diagnostics(io);
    applySettings(command, inputs, io, this.diagnostics.report);
    this.options = command.opts<Options>();
    this.progress = createProgress(io);
    this.diagnostics.beforePrint = this.progress.clear;
    const { lexicon, actors, overrides, model, bundled } = this.options;
    this.knowledgeOptions = { lexicon, actors, overrides, model, bundled, cwd: io.cwd };
  }

  /** The documents of the inputs that the options select, one at a time. */
  async *documents(): AsyncGenerator<Document> {
    const { readDocuments } = await import('../../read/read.js');
    const { selectDocuments } = await import('../../corpus/selection.js');
    const { stdin, cwd } = this.io;
    const { report } = this.diagnostics;
    const { records, split } = this.options;
    const documents = readDocuments(
      this.inputs,
      { fields: fieldNames(this.options), records, split, stdin, cwd },
      report,
    );
    yield* selectDocuments(documents, this.options, report);
  }

  /** Loads the knowledge files of the options, and `more`. Throws if one of the user's own has an error. */
  async knowledge({ instead, ...more }: MoreKnowledge = {}, report = this.diagnostics.report): Promise<Knowledge> {
    const { loadOnce } = await import('./loaded.js');
    const { checkDimensions } = await import('../../corpus/checks.js');
    const lexicon = [...((!instead && this.options.lexicon) || []), ...(more.lexicon ?? [])];
    const loaded = loadOnce({ ...this.knowledgeOptions, ...more, lexicon }, report);
    const { dimension } = this.options;
    const isLoaded = (name: string) => loaded.lexicons.some((lexicon) => lexicon.dimension === name);
    // a broken file does no harm if all dimensions asked for were loaded
    if (!dimension?.every(isLoaded) && this.diagnostics.all.some(isUsersError))
      throw new StanceError({
        code: 'broken-knowledge',
        message: 'nothing was analysed, because one of your files has errors',
        hint: 'Correct the errors reported above, or leave the file out.',
      });
    if (!instead) for (const problem of checkDimensions(dimension ?? [], loaded.lexicons)) report(problem);
    return loaded;
  }

  private get scoring(): ScoringOptions {
    return { stanceConfidence: this.options.stanceConfidence };
  }

  async engine(knowledge: Knowledge): Promise<Engine> {
    const { engineOf } = await import('./engine.js');
    return engineOf(knowledge, this.scoring);
  }

  /** Analyses the documents, in their order, and shows progress. `keep` says what is kept of how stances were decided. */
  async *analyzed(engine: Engine, statements: boolean, keep?: Kept): AsyncGenerator<AnalyzedDocument> {
    const { analyzeEach } = await import('../../corpus/stream.js');
    const { jobs = 1, kind, cueClass, asserted, minConfidence, narration } = this.options;
    const options = { statements, keep, narration, kind, cueClass, asserted, minConfidence };
    const analyst = {
      engine,
      knowledge: this.knowledgeOptions,
      scoring: this.scoring,
      jobs: jobs || availableParallelism(),
    };
    try {
      for await (const document of analyzeEach(this.documents(), analyst, options)) {
        this.progress.step(document.tokens);
        yield document;
      }
    } finally {
      this.progress.stop();
    }
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

const isUsersError = ({ level, file }: Diagnostic): boolean => level === 'error' && !file?.startsWith(BUNDLED);
