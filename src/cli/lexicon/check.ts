import { Command } from 'commander';
import { BUNDLED } from '../../lexicon/file.js';
import { filesAt } from '../../lexicon/knowledge.js';
import { loadPredicates } from '../../lexicon/shared.js';
import { counted } from '../../render/figures.js';
import { type Streams, write } from '../streams.js';
import { lexiconsAt, printed } from './files.js';

export function checkCommand(io: Streams, exit: (code: number) => void): Command {
  return new Command('check')
    .description('Say everything that is wrong with lexicons; without files, with ours and the shared words.')
    .argument('[file...]', 'lexicons, or folders of them')
    .addHelpText('before', 'Examples:\n  stance lexicon check mine.yaml\n  stance lexicon check\n')
    .action(async (paths: string[]) => {
      const { lexicons, found } = lexiconsAt(paths, io);
      const report = (diagnostic: (typeof found)[number]) => found.push(diagnostic);
      if (!paths.length) loadPredicates(filesAt([`${BUNDLED}shared`], io.cwd, report), report);
      const entries = lexicons.reduce((sum, { terms }) => sum + terms.length, 0);
      const errors = found.filter(({ level }) => level === 'error').length;
      await write(
        io.stdout,
        `${printed(found)}${counted(lexicons.length, 'dimension')}, ${counted(entries, 'entry', 'entries')}: ` +
          `${counted(errors, 'error')}, ${counted(found.length - errors, 'warning')}\n`,
      );
      exit(found.length ? 1 : 0);
    });
}
