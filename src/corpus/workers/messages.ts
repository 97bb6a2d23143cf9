import type { Diagnostic } from '../../base/errors.js';
import type { CacheSettings } from '../../cache/settings.js';
import type { KnowledgeOptions } from '../../knowledge/knowledge.js';
import type { ScoringOptions } from '../../score/score.js';
import type { Document } from '../../types/text.js';
import type { AnalysisOptions } from '../analyzed.js';
import type { Attempt } from '../barrier.js';

/** What a worker does with each document: count it, or also read it so that it can be scored again. */
export type Task = 'count' | 'read';

/** What a worker needs to begin. It loads the knowledge again, with the same options. */
export interface Setup {
  task: Task;
  knowledge: KnowledgeOptions;
  scoring: ScoringOptions;
  options: AnalysisOptions;
  /** Where what was read is kept, if anywhere. */
  cache?: CacheSettings;
}

export type ToWorker = { setup: Setup } | { documents: readonly Document[] };

/** `problem` says why no worker can begin. */
export type FromWorker<Result> = { isReady: true } | { problem: Diagnostic } | { attempts: Attempt<Result>[] };
