import { Command } from 'commander';
import type { Streams } from '../streams.js';
import { checkCommand } from './check.js';
import { listCommand } from './list.js';
import { suggestCommand } from './suggest.js';
import { unknownCommand } from './unknown.js';

export function actorsCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('actors')
    .description(
      'List who was found in documents and who stayed unresolved, check actors files, suggest entries for them.',
    )
    .addHelpText('before', EXAMPLES);
  for (const create of [listCommand, unknownCommand, suggestCommand, checkCommand])
    command.addCommand(create(io, exit));
  return command;
}

const EXAMPLES = `Examples:
  stance actors list corpus/               who speaks, how often, and as what
  stance actors unknown corpus/            sources that could not be resolved, most frequent first
  stance actors suggest corpus/ > my.yaml  entries to consider for an actors file of your own
  stance actors check my.yaml              what is wrong with it, with line and column
`;
