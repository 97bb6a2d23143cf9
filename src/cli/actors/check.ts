import { Command } from 'commander';
import { type Diagnostic, formatDiagnostic } from '../../base/errors.js';
import { BUNDLED } from '../../knowledge/file.js';
import { filesAt } from '../../knowledge/knowledge.js';
import { loadActors } from '../../knowledge/load/actors.js';
import { counted } from '../../render/text/numbers.js';
import { shownAt } from '../run/shown-path.js';
import { type Streams, write } from '../streams.js';

export function checkCommand(io: Streams, exit: (code: number) => void): Command {
  return new Command('check')
    .description('List the mistakes in actors files: dates, unknown keys, entries without a name.')
    .argument('[file...]', 'actors files, or folders of them (default: the bundled ones)')
    .addHelpText('before', 'Examples:\n  stance actors check my.yaml\n  stance actors check\n')
    .action(async (paths: string[]) => {
      const found: Diagnostic[] = [];
      const report = (diagnostic: Diagnostic) => found.push(diagnostic);
      // entries may add to the bundled ones, so these are read first
      const bundled = filesAt([`${BUNDLED}actors`], io.cwd, report);
      const files = filesAt(paths, io.cwd, report);
      const actors = loadActors([...bundled, ...files], report);
      const named = paths.length ? loadActors(files, () => {}) : actors;
      const shown = paths.length ? found.filter(({ file }) => !file?.startsWith(BUNDLED)) : found;
      await write(
        io.stdout,
        `${shown.map((diagnostic) => `${formatDiagnostic(shownAt(diagnostic, io))}\n`).join('')}${counted(named.length, 'actor')}, ${counted(shown.length, 'problem')}\n`,
      );
      exit(shown.length ? 1 : 0);
    });
}
