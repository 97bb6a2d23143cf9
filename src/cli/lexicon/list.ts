import { Command } from 'commander';
import { columns } from '../../render/columns.js';
import { count } from '../../render/figures.js';
import { oneLine } from '../../render/plain.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import { addDisplayOptions, addKnowledgeOptions, type InputOptions } from '../options.js';
import { openSession } from '../session.js';
import { type Streams, write } from '../streams.js';

export function listCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('list')
    .description('List the dimensions, ours and those of --lexicon.')
    .addHelpText('before', 'Examples:\n  stance lexicon list\n  stance lexicon list --lexicon mine/\n');
  addKnowledgeOptions(command);
  return addDisplayOptions(command).action(async () => {
    const session = openSession<InputOptions & DisplayOptions>(command, [], io);
    const { lexicons } = await session.knowledge();
    const lines = lexicons.map(({ dimension, title, version = '', terms, tests }) => [
      oneLine(dimension),
      count(terms.length),
      count(tests.length),
      oneLine(version),
      oneLine(title),
    ]);
    const style = displayStyle(session.options, io);
    await write(io.stdout, columns(['dimension', 'entries', 'tests', 'version', 'title'], lines, 'lrrll', style));
    exit(session.diagnostics.exitCode);
  });
}
