import type { Command } from 'commander';
import { compare } from '../../base/order.js';
import { oneLine } from '../../base/plain.js';
import type { CorpusActor } from '../../corpus/actors.js';
import type { FlatRecord } from '../../render/data/records.js';
import { count } from '../../render/text/numbers.js';
import { nothingFound } from '../run/nothing.js';
import type { Streams } from '../streams.js';
import { findActors, type Listed, listingCommand, printListed } from './found.js';

const HEADS = ['actor', 'name', 'type', 'role', 'affiliation', 'statements', 'documents', 'names', 'which'] as const;

export function listCommand(io: Streams, exit: (code: number) => void): Command {
  const command = listingCommand(
    'list',
    'List the speakers in documents with role, affiliation and all their names.',
    `  stance actors list corpus/
  stance actors list corpus/ -o actors.csv   for a spreadsheet, R or pandas
`,
  );
  return command.action(async (inputs: string[]) => {
    const { session, actors } = await findActors(command, inputs, io);
    await printListed(session, listed(actors), io);
    const hint = 'See with stance show FILE whether somebody is quoted, and what was passed over.';
    exit(actors.length ? session.diagnostics.exitCode : nothingFound(session, { sought: 'no speaker', hint }));
  });
}

const listed = (actors: readonly CorpusActor[]): Listed => ({
  heads: HEADS,
  records: actors.map(recordOf),
  shown: ['statements', 'documents', 'type', 'name', 'as'],
  align: 'rrlll',
  lines: actors.map(lineOf),
});

/** The other names that documents use. */
const others = ({ actor, names }: CorpusActor): string[] =>
  [...names.keys()].filter((name) => name !== actor.name).sort(compare);

function recordOf(found: CorpusActor): FlatRecord {
  const { actor, statements, documents } = found;
  return {
    actor: actor.id,
    name: actor.name,
    type: actor.type,
    role: actor.role ?? null,
    affiliation: actor.affiliation ?? null,
    statements,
    documents: documents.size,
    names: others(found).join('; ') || null,
    which: actor.ambiguous?.join('; ') ?? null,
  };
}

function lineOf(found: CorpusActor): string[] {
  const { actor, statements, documents } = found;
  const which = actor.ambiguous && `which? ${actor.ambiguous.join(' or ')}`;
  const about = [which, actor.role, actor.affiliation].filter(Boolean).join(', ');
  return [
    count(statements),
    count(documents.size),
    actor.type,
    oneLine(actor.name),
    oneLine([about, ...others(found)].filter(Boolean).join('; also ')),
  ];
}
