import { Command } from 'commander';
import type { Streams } from '../streams.js';
import { checkCommand } from './check.js';
import { convertCommand } from './convert.js';
import { coverageCommand } from './coverage.js';
import { influenceCommand } from './influence.js';
import { learnCommand } from './learn.js';
import { listCommand } from './list.js';
import { newCommand } from './new.js';
import { showCommand } from './show.js';
import { suggestCommand } from './suggest.js';
import { testCommand } from './test.js';

export function lexiconCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('lexicon')
    .description('List, show, create, check, test, measure, teach and convert stance lexicons.')
    .addHelpText('before', EXAMPLES);
  for (const create of [
    listCommand,
    showCommand,
    newCommand,
    checkCommand,
    testCommand,
    coverageCommand,
    influenceCommand,
    learnCommand,
    suggestCommand,
    convertCommand,
  ])
    command.addCommand(create(io, exit));
  return command;
}

const EXAMPLES = `Examples:
  stance lexicon list                          the dimensions and their numbers of entries
  stance lexicon show human-rights             a codebook and its entries
  stance lexicon new "Climate" -o climate.yaml   a new lexicon, to edit
  stance lexicon check mine.yaml               the mistakes in a lexicon, with line and column
  stance lexicon test mine.yaml                whether its test sentences get the expected values
  stance lexicon coverage corpus/              which entries find nothing
  stance lexicon influence corpus/             which entries carry each score
  stance lexicon learn mine.yaml               words that say more than its entries, from coded sentences
  stance lexicon suggest mine.yaml corpus/     words that stand near its entries
  stance lexicon convert liwc.dic -o mine/  a dictionary of another program as stance lexicons
`;
