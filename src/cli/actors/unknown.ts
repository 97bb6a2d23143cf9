import type { Command } from 'commander';
import { oneLine } from '../../base/plain.js';
import { count } from '../../render/text/numbers.js';
import { displayStyle } from '../display.js';
import { nothingFound } from '../run/nothing.js';
import { type Streams, write } from '../streams.js';
import { findActors, readingCommand } from './found.js';

const HINT = 'See all speakers with stance actors list.';

export function unknownCommand(io: Streams, exit: (code: number) => void): Command {
  const command = readingCommand(
    'unknown',
    'List sources that could not be resolved, and names that fit several people, most frequent first.',
    '  stance actors unknown corpus/',
  );
  return command.action(async (inputs: string[]) => {
    const { session, actors, unresolved } = await findActors(command, inputs, io);
    const ambiguous = actors.flatMap(({ actor: { name, ambiguous }, statements, documents }) =>
      ambiguous
        ? [[count(statements), oneLine(name), oneLine(`could be ${ambiguous.join(' or ')}; ${[...documents][0]}`)]]
        : [],
    );
    const lines = unresolved.map(({ words, statements }) => [
      count(statements.length),
      oneLine(words) || '(no source in the text)',
      oneLine(statements[0].id),
    ]);
    const style = displayStyle(session.options, io);
    const { columns } = await import('../../render/text/columns.js');
    await write(io.stdout, columns(['statements', 'source', 'for example'], [...lines, ...ambiguous], 'rll', style));
    if (!lines.length && !ambiguous.length)
      nothingFound(session, { sought: 'no source that could not be resolved', hint: HINT });
    exit(session.diagnostics.exitCode);
  });
}
