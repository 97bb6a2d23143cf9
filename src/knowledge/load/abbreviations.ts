import type { Report } from '../../base/errors.js';
import type { Abbreviations } from '../../segment/abbreviations.js';
import { BUNDLED, readKnowledgeFile } from '../file.js';

/** Reads lexicons/text/abbreviations.yaml; undefined where it fails its schema. */
export function loadAbbreviations(
  report: Report,
  path = `${BUNDLED}text/abbreviations.yaml`,
): Abbreviations | undefined {
  const { file, diagnostics } = readKnowledgeFile<Record<keyof Abbreviations, string[]>>(path, 'abbreviations');
  for (const diagnostic of diagnostics) report(diagnostic);
  if (!file) return undefined;
  const { never, maybe, starters } = file.data;
  return { never: new Set(never), maybe: new Set(maybe), starters: new Set(starters) };
}
