import { getOrInsert } from '../base/order.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { DEFAULT_ROW_OPTIONS, groups, type RowOptions } from '../table/rows.js';
import type { Statement } from '../types/stance.js';
import type { Row } from '../types/table.js';
import type { InputOptions } from './options.js';
import type { Session } from './run/session.js';

/** A row, how many words its actor said, and the actor's statements that touch any dimension, in the order of the documents. */
export interface RowEvidence {
  row: Row;
  words: number;
  statements: readonly Statement[];
}

/** Reads all documents; gives the rows of these actors and dimensions with what they rest on. `seen` has each such statement with its text. */
export async function gatherEvidence(
  session: Session<InputOptions>,
  knowledge: Knowledge,
  { actors = [], dimensions = [] }: Partial<Pick<RowOptions, 'actors' | 'dimensions'>>,
  seen: (statement: Statement, text: string) => void = () => {},
): Promise<RowEvidence[]> {
  const { linkTally } = await import('../pipeline.js');
  const { Tally } = await import('../tally/tally.js');
  const { compileResolver } = await import('../resolve/resolve.js');
  const tally = new Tally();
  const coded: Statement[] = [];
  for await (const { document, kept } of session.perform('both', knowledge)) {
    tally.insert(document.id, kept.tally);
    for (const statement of kept.statements) {
      if (!Object.keys(statement.stances).length) continue;
      coded.push(statement);
      seen(statement, document.text);
    }
  }
  const links = linkTally(tally, compileResolver(knowledge.speakers, knowledge.actors));
  const saidBy = new Map<string, Statement[]>();
  for (const statement of coded)
    for (const actor of new Set(statement.speakers.map(({ id }) => links(id)?.id)))
      if (actor !== undefined) getOrInsert(saidBy, actor, () => []).push(statement);
  const options: RowOptions = { ...DEFAULT_ROW_OPTIONS, actors, dimensions, duplicates: 'keep' };
  return groups(tally, links, options).flatMap(({ words, rows }) =>
    rows.map((row) => ({ row, words, statements: saidBy.get(row.keys.actor) ?? [] })),
  );
}
