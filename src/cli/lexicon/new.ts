import { dirname, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { slug } from '../../knowledge/load/dictionary.js';
import { refuseExisting, saveFiles } from '../save.js';
import { type Streams, write } from '../streams.js';

interface NewOptions {
  output?: string;
  /** The older name of `output`. */
  out?: string;
  force?: boolean;
}

export function newCommand(io: Streams, exit: (code: number) => void): Command {
  return new Command('new')
    .description('Create a lexicon to edit, with every part explained; it passes check and test.')
    .argument('<title>', 'the title of its dimension, such as "Climate action"', aTitle)
    .option('-o, --output <file>', 'write it to this file instead of printing it')
    .addOption(new Option('--out <file>').hideHelp())
    .option('--force', 'replace the file if it exists')
    .addHelpText('before', EXAMPLES)
    .action(async (title: string, options: NewOptions) => {
      const { lexiconTemplate } = await import('../../knowledge/template.js');
      const out = options.output ?? options.out;
      const folder = out === undefined || out === '-' ? undefined : dirname(resolve(io.cwd, out));
      const text = lexiconTemplate(slug(title), title, folder);
      if (out === undefined || out === '-') await write(io.stdout, text);
      else {
        const target = { path: resolve(io.cwd, out), shown: out };
        refuseExisting([target], options.force);
        await saveFiles([{ ...target, content: text }]);
      }
      exit(0);
    });
}

/** A title that tells something. */
function aTitle(title: string): string {
  if (!/[\p{L}\p{N}]/u.test(title)) throw new InvalidArgumentError('It must have a letter or a digit.');
  return title;
}

const EXAMPLES = `Examples:
  stance lexicon new "Climate action" -o climate.yaml
  stance lexicon check climate.yaml
  stance analyze corpus/ --lexicon climate.yaml
`;
