import type { Diagnostic, Report } from '../../base/errors.js';
import { sharingFiles } from '../../knowledge/files/whole-file.js';
import {
  exampleFilesOf,
  filesOf,
  type Knowledge,
  type KnowledgeOptions,
  loadKnowledge,
} from '../../knowledge/knowledge.js';

interface Loaded {
  key: string;
  knowledge: Knowledge;
  problems: Diagnostic[];
}

/** How many are cached: the bundled knowledge, and two with files of the user's, to compare. */
const CACHED = 3;
const cache: Loaded[] = [];

/**
 * Like `loadKnowledge`, with the same reports, but a process that runs several commands gets the same object until a file changes.
 * The result is shared, so do not change it.
 */
export function loadOnce(options: KnowledgeOptions, report: Report): Knowledge {
  const before = cache.length ? take(keyOf(options, filesOf(options))) : undefined;
  const loaded = before ?? load(options);
  cache.unshift(loaded);
  cache.length = Math.min(cache.length, CACHED);
  for (const problem of loaded.problems) report(problem);
  return loaded.knowledge;
}

const load = (options: KnowledgeOptions): Loaded =>
  sharingFiles(() => {
    const problems: Diagnostic[] = [];
    const knowledge = loadKnowledge(options, (problem) => problems.push(problem));
    return { key: keyOf(options, knowledge.files), knowledge, problems };
  });

function take(key: string): Loaded | undefined {
  const index = cache.findIndex((one) => one.key === key);
  return index < 0 ? undefined : cache.splice(index, 1)[0];
}

function keyOf(options: KnowledgeOptions, files: Knowledge['files']): string {
  const { lexicon = [], actors = [], overrides, model } = options;
  const own = [...lexicon, ...actors, overrides, model].filter((path) => path !== undefined);
  return JSON.stringify([{ ...options, cwd: own.length ? options.cwd : undefined }, files, exampleFilesOf(options)]);
}
