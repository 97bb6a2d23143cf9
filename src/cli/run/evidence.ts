import { checkActors } from '../../corpus/checks.js';
import type { RowEvidence } from '../../corpus/corpus.js';
import { speakersOf } from '../../corpus/result.js';
import { listsStatement } from '../../corpus/selection.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Kept } from '../../score/score.js';
import { rowOptions } from '../../table/options.js';
import type { InputOptions } from '../options.js';
import type { Session } from './session.js';

/** Rows of these actors and dimensions, with the statements that they rest on and `keep` of how these were decided. Repeated statements are kept. */
export async function evidenceOf(
  session: Session<InputOptions>,
  knowledge: Knowledge,
  wanted: { actors?: readonly string[]; dimensions?: readonly string[] },
  keep: Kept,
): Promise<RowEvidence[]> {
  const corpus = await session.corpus(
    await session.engine(knowledge),
    (statement) => Object.keys(statement.stances).length > 0 && listsStatement(session.options, statement),
    keep,
  );
  for (const problem of checkActors(wanted.actors ?? [], speakersOf(corpus))) session.diagnostics.report(problem);
  return corpus.evidence(rowOptions({ ...wanted, unnamed: 'rows', duplicates: 'keep' }));
}
