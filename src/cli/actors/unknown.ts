import type { Command } from 'commander';
import { oneLine } from '../../base/plain.js';
import { count } from '../../render/text/numbers.js';
import { nothingFound } from '../run/nothing.js';
import type { Streams } from '../streams.js';
import { type Found, findActors, listingCommand, printListed } from './found.js';

const HINT = 'See all speakers with stance actors list.';
const HEADS = ['source', 'statements', 'which', 'example'] as const;

export function unknownCommand(io: Streams, exit: (code: number) => void): Command {
  const command = listingCommand(
    'unknown',
    'List sources that could not be resolved, and names that fit several people, most frequent first.',
    '  stance actors unknown corpus/\n',
  );
  return command.action(async (inputs: string[]) => {
    const found = await findActors(command, inputs, io);
    const { session } = found;
    const records = recordsOf(found);
    const lines = records.map(({ source, statements, which, example }) => [
      count(statements),
      oneLine(source) || '(no source in the text)',
      oneLine(which ? `could be ${which.replaceAll('; ', ' or ')}; ${example}` : example),
    ]);
    const shown = ['statements', 'source', 'for example'];
    await printListed(session, { heads: HEADS, records, shown, align: 'rll', lines }, io);
    if (!records.length) nothingFound(session, { sought: 'no source that could not be resolved', hint: HINT });
    exit(session.diagnostics.exitCode);
  });
}

/** The sources that nobody could be found for, with a statement as an example; then names that fit several, with a document. */
const recordsOf = ({ actors, unresolved }: Found) => [
  ...unresolved.map(({ words, statements }) => ({
    source: words,
    statements: statements.length,
    which: null,
    example: statements[0].id,
  })),
  ...actors.flatMap(({ actor: { name, ambiguous }, statements, documents }) =>
    ambiguous ? [{ source: name, statements, which: ambiguous.join('; '), example: [...documents][0] }] : [],
  ),
];
