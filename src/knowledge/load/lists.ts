import type { Report } from '../../base/errors.js';
import { BUNDLED, readKnowledgeFile } from '../file.js';
import type { Lists } from '../pattern/lists.js';

/** The lists that every lexicon may name. */
export const LISTS_FILE = `${BUNDLED}lists.yaml`;

export function loadLists(report: Report, path = LISTS_FILE): Lists {
  const { file, diagnostics } = readKnowledgeFile<{ lists: Lists }>(path, 'lists');
  for (const diagnostic of diagnostics) report(diagnostic);
  return file?.data.lists ?? {};
}
