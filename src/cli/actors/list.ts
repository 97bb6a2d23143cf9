import type { Command } from 'commander';
import { compare } from '../../base/order.js';
import { oneLine } from '../../base/plain.js';
import { count } from '../../render/text/numbers.js';
import { displayStyle } from '../display.js';
import { nothingFound } from '../run/nothing.js';
import { type Streams, write } from '../streams.js';
import { findActors, readingCommand } from './found.js';

export function listCommand(io: Streams, exit: (code: number) => void): Command {
  const command = readingCommand(
    'list',
    'List the speakers in documents with role, affiliation and all their names.',
    '  stance actors list corpus/',
  );
  return command.action(async (inputs: string[]) => {
    const { session, actors } = await findActors(command, inputs, io);
    const lines = actors.map(({ actor, statements, documents, names }) => {
      const others = [...names.keys()].filter((name) => name !== actor.name).sort(compare);
      const which = actor.ambiguous && `which? ${actor.ambiguous.join(' or ')}`;
      const about = [which, actor.role, actor.affiliation].filter(Boolean).join(', ');
      return [
        count(statements),
        count(documents.size),
        actor.type,
        oneLine(actor.name),
        oneLine([about, ...others].filter(Boolean).join('; also ')),
      ];
    });
    const style = displayStyle(session.options, io);
    const { columns } = await import('../../render/text/columns.js');
    await write(io.stdout, columns(['statements', 'documents', 'type', 'name', 'as'], lines, 'rrlll', style));
    const hint = 'See with stance show FILE whether somebody is quoted, and what was passed over.';
    exit(actors.length ? session.diagnostics.exitCode : nothingFound(session, { sought: 'no speaker', hint }));
  });
}
