import { type KnowledgeOptions, loadKnowledge } from '../../knowledge/knowledge.js';
import { analyzeDocument, createEngine, type Engine } from '../../pipeline.js';
import type { Document } from '../../types/text.js';
import type { Batch } from './jobs.js';
import { type Kept, TASKS, type TaskName } from './tasks.js';

let engine: Engine | undefined;

/** Runs in a worker: what the task keeps of each document of a batch, and how many tokens it has. */
export default function work<Name extends TaskName>({
  task,
  selection,
  narration,
  knowledge,
  documents,
}: Batch<Name>): [Kept[Name], number][] {
  engine ??= createEngine(load(knowledge), { narration });
  const compiled = engine;
  return documents.map((document: Document) => {
    const result = analyzeDocument(document, compiled);
    return [TASKS[task](result, selection), result.article.tokens.count];
  });
}

/** The main thread has loaded the same files and reported what is wrong with them. */
const load = (options: KnowledgeOptions) => loadKnowledge(options, () => {});
