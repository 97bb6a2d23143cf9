import { Command } from 'commander';
import { counted } from '../../render/figures.js';
import { type Streams, write } from '../streams.js';
import { lexiconsAt, printed } from './files.js';

export function testCommand(io: Streams, exit: (code: number) => void): Command {
  return new Command('test')
    .description('Score the sentences under tests: of lexicons, and say which come to something else than they should.')
    .argument('[file...]', 'lexicons, or folders of them; without, ours')
    .addHelpText('before', 'Examples:\n  stance lexicon test mine.yaml\n  stance lexicon test\n')
    .action(async (paths: string[]) => {
      const { createEngine } = await import('../../analyze.js');
      const { loadKnowledge } = await import('../../lexicon/knowledge.js');
      const { runLexiconTests, testDiagnostic } = await import('../../score/lexicon-tests.js');
      const { lexicons, found } = lexiconsAt(paths, io);
      const knowledge = loadKnowledge({ bundled: false, cwd: io.cwd }, (diagnostic) => found.push(diagnostic));
      const { scorer, abbreviations } = createEngine({ ...knowledge, lexicons });
      const results = lexicons.flatMap((lexicon) => runLexiconTests(lexicon, scorer, abbreviations));
      const failed = results.filter(({ passed }) => !passed).map(testDiagnostic);
      const errors = found.filter(({ level }) => level === 'error');
      await write(
        io.stdout,
        `${printed([...errors, ...failed])}${counted(results.length, 'test')}, ${counted(failed.length, 'failure')}\n`,
      );
      exit(errors.length || failed.length ? 1 : 0);
    });
}
