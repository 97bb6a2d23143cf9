import { type Diagnostic, type Report, StanceError } from '../base/errors.js';
import { recordedDiagnostics } from '../corpus/recorded.js';
import { BUNDLED } from '../knowledge/file.js';
import { type KnowledgeOptions, loadKnowledge } from '../knowledge/knowledge.js';
import { createEngine } from '../pipeline.js';
import type { Engine } from './handles.js';
import { engineWith } from './inside.js';
import { aBoolean, aFunction, aList, aShare, aString, type Checks, checkOptions } from './options.js';
import type { OpenOptions } from './types.js';

const OPTIONS: Checks<OpenOptions> = {
  lexicons: aList,
  actors: aList,
  overrides: aString,
  model: aString,
  stanceConfidence: aShare,
  bundled: aBoolean,
  bundledActors: aBoolean,
  cwd: aString,
  onDiagnostic: aFunction,
};

/**
 * Loads lexicons, actors files and the attribution model. It takes about a second, so open once and analyse often. Rejects with a
 * StanceError for an unknown option and for the first error in one of your files. Warnings are in the `diagnostics` of each corpus.
 */
export async function open(options: OpenOptions = {}): Promise<Engine> {
  checkOptions('open', options, OPTIONS);
  const {
    lexicons,
    actors,
    overrides,
    model,
    stanceConfidence,
    bundled = true,
    bundledActors = true,
    cwd = process.cwd(),
    onDiagnostic,
  } = options;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => {
    const [recorded] = recordedDiagnostics([diagnostic], cwd);
    diagnostics.push(recorded);
    onDiagnostic?.(recorded);
  };
  const files = { lexicon: lexicons, actors, overrides, model };
  const knowledgeOptions: KnowledgeOptions = { ...files, bundled, bundledActors, cwd };
  const knowledge = loadKnowledge(knowledgeOptions, report);
  const error = diagnostics.find(({ level, file }) => level === 'error' && !file?.startsWith(BUNDLED));
  if (error) throw new StanceError(error);
  const pipeline = createEngine(knowledge, { stanceConfidence });
  return engineWith({
    pipeline,
    knowledge,
    options: knowledgeOptions,
    scoring: { stanceConfidence },
    bundled,
    bundledActors,
    cwd,
    diagnostics,
  });
}
