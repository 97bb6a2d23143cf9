import { resolve } from 'node:path';
import { Command } from 'commander';
import { slug } from '../../knowledge/load/dictionary.js';
import { refuseExisting, saveFiles } from '../save.js';
import { type Streams, write } from '../streams.js';

export function newCommand(io: Streams, exit: (code: number) => void): Command {
  return new Command('new')
    .description('Create a lexicon to edit, with every part explained; it passes check and test.')
    .argument('<title>', 'the title of its dimension, such as "Climate action"')
    .option('--out <file>', 'write it to this file instead of printing it')
    .option('--force', 'replace the file if it exists')
    .addHelpText('before', EXAMPLES)
    .action(async (title: string, { out, force }: { out?: string; force?: boolean }) => {
      const { lexiconTemplate } = await import('../../knowledge/template.js');
      const text = lexiconTemplate(slug(title), title);
      if (out === undefined) await write(io.stdout, text);
      else {
        const target = { path: resolve(io.cwd, out), shown: out };
        refuseExisting([target], force);
        await saveFiles([{ ...target, content: text }]);
      }
      exit(0);
    });
}

const EXAMPLES = `Examples:
  stance lexicon new "Climate action" --out climate.yaml
  stance lexicon check climate.yaml
  stance analyze corpus/ --lexicon climate.yaml
`;
