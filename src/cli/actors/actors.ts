import { Command } from 'commander';
import type { Streams } from '../streams.js';
import { checkCommand } from './check.js';
import { listCommand } from './list.js';
import { suggestCommand } from './suggest.js';
import { unknownCommand } from './unknown.js';

export function actorsCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('actors')
    .description(
      'List the speakers found in documents and the unresolved sources, check actors files, suggest entries for them.',
    )
    .addHelpText('before', EXAMPLES);
  for (const create of [listCommand, unknownCommand, suggestCommand, checkCommand])
    command.addCommand(create(io, exit));
  return command;
}

const EXAMPLES = `Examples:
  stance actors list corpus/               who speaks, how often, and in which role
  stance actors unknown corpus/            unresolved sources, most frequent first
  stance actors suggest corpus/ > my.yaml  entries for your own actors file, to edit
  stance actors check my.yaml              the mistakes in it, with line and column
`;
