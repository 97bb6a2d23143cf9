import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { type Diagnostic, type Report, StanceError } from '../../base/errors.js';
import { BUNDLED } from '../../knowledge/file.js';
import type { Knowledge, KnowledgeOptions } from '../../knowledge/knowledge.js';
import type { Document } from '../../types/text.js';
import { FIELDS, type InputOptions } from '../options.js';
import type { Streams } from '../streams.js';
import { Diagnostics } from './diagnostics.js';
import type { Performed } from './jobs.js';
import { createProgress } from './progress.js';
import { selects } from './selection.js';
import { settle } from './settings.js';
import type { TaskName } from './tasks.js';

/** Knowledge beside that of the options, or, of stance lexicons, instead of it. */
export interface MoreKnowledge extends KnowledgeOptions {
  instead?: boolean;
}

/** What every command needs: its options settled, what it reports, and the documents it is given. */
export interface Session<Options extends InputOptions> {
  options: Options;
  diagnostics: Diagnostics;
  /** The documents of the inputs that the options select, one at a time. */
  documents(): AsyncGenerator<Document>;
  /** Our lexicons and the user's, and `more` of them, loaded; problems are reported. */
  knowledge(more?: MoreKnowledge, report?: Report): Promise<Knowledge>;
  /** What the task keeps of each of the documents, in their order, with progress shown. */
  perform<Name extends TaskName>(task: Name, knowledge: Knowledge): AsyncGenerator<Performed<Name>>;
}

export function openSession<Options extends InputOptions>(
  command: Command,
  inputs: readonly string[],
  io: Streams,
): Session<Options> {
  const diagnostics = new Diagnostics(io);
  settle(command, inputs, io, diagnostics.report);
  const options = command.opts<Options>();
  const progress = createProgress(io);
  diagnostics.beforePrint = progress.clear;
  const fields = Object.fromEntries(
    FIELDS.map((field) => [field, options[`${field}Field`]]).filter(([, name]) => name !== undefined),
  );
  const { lexicon, actors, overrides, model, bundled } = options;
  const knowledgeOptions: KnowledgeOptions = { lexicon, actors, overrides, model, bundled, cwd: io.cwd };
  async function* documents(): AsyncGenerator<Document> {
    const { readDocuments } = await import('../../read/read.js');
    let undated = false;
    for await (const document of readDocuments(
      [...inputs],
      { fields, stdin: io.stdin, cwd: io.cwd },
      diagnostics.report,
    )) {
      const selected = selects(options, document);
      if (selected === 'undated') undated = true;
      if (selected === true) yield document;
    }
    if (undated)
      diagnostics.report({
        level: 'warning',
        code: 'undated-document',
        message: 'documents without a date fall out of --since and --until',
        hint: 'Name the field that holds the date with --date-field.',
      });
  }
  const knowledge = async (
    { instead, ...more }: MoreKnowledge = {},
    report = diagnostics.report,
  ): Promise<Knowledge> => {
    const { loadOnce } = await import('./loaded.js');
    const lexicons = [...((!instead && lexicon) || []), ...(more.lexicon ?? [])];
    const loaded = loadOnce({ ...knowledgeOptions, ...more, lexicon: lexicons }, report);
    const { dimension } = options;
    const needsAll = !dimension?.every((one) => loaded.lexicons.some((lexicon) => lexicon.dimension === one));
    const isTheirs = ({ level, file }: Diagnostic) => level === 'error' && !file?.startsWith(BUNDLED);
    if (needsAll && diagnostics.all.some(isTheirs))
      throw new StanceError({
        code: 'broken-knowledge',
        message: 'nothing was analysed, as a file of yours cannot be used as it is',
        hint: 'Mend it as said above, or leave it out.',
      });
    return loaded;
  };
  async function* perform<Name extends TaskName>(task: Name, loaded: Knowledge): AsyncGenerator<Performed<Name>> {
    const run = await import('./jobs.js');
    const jobs = options.jobs === 0 ? availableParallelism() : (options.jobs ?? 1);
    try {
      const { kind, cueClass, asserted, minConfidence, narration = false } = options;
      const selection = { kind, cueClass, asserted, minConfidence };
      const job = {
        task,
        selection,
        narration,
        documents: documents(),
        knowledge: loaded,
        options: knowledgeOptions,
        jobs,
      };
      for await (const performed of run.perform(job)) {
        progress.step(performed.tokens);
        yield performed;
      }
    } finally {
      progress.stop();
    }
  }
  return { options, diagnostics, documents, knowledge, perform };
}
