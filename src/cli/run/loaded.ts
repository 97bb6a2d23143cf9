import type { Diagnostic, Report } from '../../base/errors.js';
import { filesOf, type Knowledge, type KnowledgeOptions, loadKnowledge } from '../../knowledge/knowledge.js';

interface Loaded {
  key: string;
  knowledge: Knowledge;
  problems: Diagnostic[];
}

/** How many are kept: the bundled knowledge, and two with files of the user's, to compare. */
const KEPT = 3;
const kept: Loaded[] = [];

/**
 * As `loadKnowledge`, with the same reports, but a process that runs several commands gets what was loaded before as long as no file
 * has changed. The result is shared: do not change it.
 */
export function loadOnce(options: KnowledgeOptions, report: Report): Knowledge {
  const before = kept.length ? take(keyOf(options, filesOf(options))) : undefined;
  const loaded = before ?? load(options);
  kept.unshift(loaded);
  kept.length = Math.min(kept.length, KEPT);
  for (const problem of loaded.problems) report(problem);
  return loaded.knowledge;
}

function load(options: KnowledgeOptions): Loaded {
  const problems: Diagnostic[] = [];
  const knowledge = loadKnowledge(options, (problem) => problems.push(problem));
  return { key: keyOf(options, knowledge.files), knowledge, problems };
}

function take(key: string): Loaded | undefined {
  const index = kept.findIndex((one) => one.key === key);
  return index < 0 ? undefined : kept.splice(index, 1)[0];
}

function keyOf(options: KnowledgeOptions, files: Knowledge['files']): string {
  const { lexicon = [], actors = [], overrides, model } = options;
  const own = [...lexicon, ...actors, overrides, model].filter((path) => path !== undefined);
  return JSON.stringify([{ ...options, cwd: own.length ? options.cwd : undefined }, files]);
}
