import { type Diagnostic, type Report, StanceError } from '../base/errors.js';
import { recordedDiagnostics } from '../corpus/recorded.js';
import { BUNDLED } from '../knowledge/file.js';
import { type Knowledge, type KnowledgeOptions, loadKnowledge } from '../knowledge/knowledge.js';
import { createEngine, type Engine as Pipeline } from '../pipeline.js';
import { aBoolean, aFunction, aList, aString, type Checks, checkOptions } from './options.js';

export interface OpenOptions {
  /** Stance lexicons, or folders of them, in addition to the bundled ones. */
  lexicons?: readonly string[];
  /** Actors files, or folders of them, in addition to the bundled ones. */
  actors?: readonly string[];
  /** A file of corrections by hand, statement by statement. */
  overrides?: string;
  /** An attribution model of your own, from `stance train`. */
  model?: string;
  /** False leaves out the bundled lexicons and actors. */
  bundled?: boolean;
  /** Folder that relative paths start from, here and in `analyze`; by default the process's own. */
  cwd?: string;
  /** Called for each problem found in the files. */
  onDiagnostic?: (diagnostic: Diagnostic) => void;
}

const OPTIONS: Checks<OpenOptions> = {
  lexicons: aList,
  actors: aList,
  overrides: aString,
  model: aString,
  bundled: aBoolean,
  cwd: aString,
  onDiagnostic: aFunction,
};

/** Everything that is known before a document is read, ready to use. `open` makes it, `analyze` takes it. */
export class Engine {
  declare private readonly opaque: never;
}

/** What an engine holds. */
export interface Opened {
  pipeline: Pipeline;
  knowledge: Knowledge;
  /** For workers, which load the knowledge for themselves. */
  options: KnowledgeOptions;
  bundled: boolean;
  cwd: string;
  diagnostics: readonly Diagnostic[];
}

const opened = new WeakMap<Engine, Opened>();

/**
 * Loads lexicons, actors files and the attribution model. It takes about a second, so open once and analyse often. Rejects with a
 * StanceError for an unknown option, and for the first error in a file of yours; warnings are in the `diagnostics` of each corpus.
 */
export async function open(options: OpenOptions = {}): Promise<Engine> {
  checkOptions('open', options, OPTIONS);
  const { lexicons, actors, overrides, model, bundled = true, cwd = process.cwd(), onDiagnostic } = options;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => {
    const [recorded] = recordedDiagnostics([diagnostic], cwd);
    diagnostics.push(recorded);
    onDiagnostic?.(recorded);
  };
  const knowledgeOptions: KnowledgeOptions = { lexicon: lexicons, actors, overrides, model, bundled, cwd };
  const knowledge = loadKnowledge(knowledgeOptions, report);
  const error = diagnostics.find(({ level, file }) => level === 'error' && !file?.startsWith(BUNDLED));
  if (error) throw new StanceError(error);
  const engine = new Engine();
  const pipeline = createEngine(knowledge);
  opened.set(engine, { pipeline, knowledge, options: knowledgeOptions, bundled, cwd, diagnostics });
  return engine;
}

export function openedOf(engine: Engine): Opened {
  const found = opened.get(engine);
  if (found) return found;
  throw new StanceError({
    code: 'not-an-engine',
    message: 'analyze() takes an engine first',
    hint: 'It is what open() gives, awaited: analyze(await open(), …).',
  });
}
