import { analyzeDocument } from '../../src/pipeline.js';
import type { Statement } from '../../src/types/stance.js';
import { engine } from '../helpers/bundled.js';

/** The statements of a text, with whom they speak of; a text with a speaker is a speech. */
export function statementsOf(text: string, speaker?: string): Statement[] {
  const document = { id: 'd', text, metadata: {}, ...(speaker !== undefined && { speaker }) };
  return analyzeDocument(document, engine, { targets: true }).statements;
}

/** "norway negative accuse" for each target, in the order of the text. */
export const targetsOf = (text: string, speaker?: string): string[] =>
  statementsOf(text, speaker).flatMap(({ targets = [] }) =>
    targets.map(({ id, relation, value }) => `${id} ${value} ${relation}`),
  );
