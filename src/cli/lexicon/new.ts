import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { StanceError } from '../../base/errors.js';
import { slug } from '../../knowledge/load/dictionary.js';
import { lexiconTemplate } from '../../knowledge/template.js';
import { type Streams, write } from '../streams.js';

export function newCommand(io: Streams, exit: (code: number) => void): Command {
  return new Command('new')
    .description('Create a lexicon to edit, with every part explained; it passes check and test.')
    .argument('<title>', 'the title of its dimension, such as "Climate action"')
    .option('--out <file>', 'write it to this file instead of printing it; existing files are not overwritten')
    .addHelpText('before', EXAMPLES)
    .action(async (title: string, { out }: { out?: string }) => {
      const text = lexiconTemplate(slug(title), title);
      if (out === undefined) await write(io.stdout, text);
      else {
        const path = resolve(io.cwd, out);
        if (existsSync(path))
          throw new StanceError({
            code: 'file-exists',
            message: 'the file exists already',
            file: out,
            hint: 'Choose another name, or move the file.',
          });
        writeFileSync(path, text, { flag: 'wx' });
      }
      exit(0);
    });
}

const EXAMPLES = `Examples:
  stance lexicon new "Climate action" --out climate.yaml
  stance lexicon check climate.yaml
  stance analyze corpus/ --lexicon climate.yaml
`;
