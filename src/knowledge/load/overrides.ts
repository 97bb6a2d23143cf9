import type { Diagnostic, Report } from '../../base/errors.js';
import type { Value } from '../../types/stance.js';
import { readKnowledgeFile } from '../file.js';

/** A correction by hand of one statement; see lexicons/schema/overrides.json. */
export interface Override {
  document: string;
  /** Some words of the statement. */
  words: string;
  /** Names or ids; undefined leaves the speakers. */
  speakers?: string[];
  /** By dimension; `none` takes the statement out of it. */
  values: Record<string, Value | 'none'>;
  strike: boolean;
  /** A diagnostic at the entry's place. */
  at(diagnostic: Omit<Diagnostic, 'file' | 'line' | 'column' | 'excerpt'>): Diagnostic;
}

interface Written {
  document: string;
  words: string;
  speaker?: string | string[];
  values?: Record<string, Value | 'none'>;
  strike?: boolean;
}

/** Reads a file of overrides; one that fails its schema is reported and left out. */
export function loadOverrides(path: string, report: Report): Override[] {
  const { file, diagnostics } = readKnowledgeFile<{ overrides: Written[] }>(path, 'overrides');
  for (const diagnostic of diagnostics) report(diagnostic);
  if (!file) return [];
  return file.data.overrides.map(({ document, words, speaker, values = {}, strike = false }, i) => ({
    document,
    words,
    ...(speaker !== undefined && { speakers: [speaker].flat() }),
    values,
    strike,
    at: (diagnostic) => file.at(['overrides', i, 'words'], diagnostic),
  }));
}
