import type { Report } from '../../base/errors.js';
import { compileTurns, type TurnData, type TurnGrammar } from '../../clean/turns/grammar.js';
import { BUNDLED, readKnowledgeFile } from '../file.js';

/** Reads lexicons/text/turns.yaml; undefined where it fails its schema. */
export function loadTurns(report: Report, path = `${BUNDLED}text/turns.yaml`): TurnGrammar | undefined {
  const { file, diagnostics } = readKnowledgeFile<TurnData>(path, 'turns');
  for (const diagnostic of diagnostics) report(diagnostic);
  return file && compileTurns(file.data);
}
