import type { Report } from '../../base/errors.js';
import { BUNDLED, readKnowledgeFile } from '../file.js';

export const GROUPS_PATH = `${BUNDLED}targets/groups.yaml`;

/** A group of states: its name, the adjectives that its states have, and words that stand for all of them. */
export interface Region {
  name: string;
  words: readonly string[];
  alone?: readonly string[];
}

/** Words for groups, as lexicons/targets/groups.yaml explains them; nouns are base forms. */
export interface GroupWords {
  regions: readonly Region[];
  states: readonly string[];
  people: readonly string[];
  camps: readonly string[];
  bodies: readonly string[];
}

/** Reads lexicons/targets/groups.yaml; every problem goes to `report`. */
export function loadGroups(report: Report): GroupWords {
  const { file, diagnostics } = readKnowledgeFile<Partial<GroupWords>>(GROUPS_PATH, 'groups');
  for (const diagnostic of diagnostics) report(diagnostic);
  return { regions: [], states: [], people: [], camps: [], bodies: [], ...file?.data };
}
