import { Command, CommanderError } from 'commander';
import { type Diagnostic, formatDiagnostic, StanceError } from '../base/errors.js';
import { version } from '../base/version.js';
import { plain } from '../render/plain.js';
import { actorsCommand } from './actors/actors.js';
import { analyzeCommand } from './commands/analyze.js';
import { diffCommand } from './commands/diff.js';
import { evaluateCommand } from './commands/evaluate.js';
import { explainCommand } from './commands/explain.js';
import { kwicCommand } from './commands/kwic.js';
import { mergeCommand } from './commands/merge.js';
import { showCommand } from './commands/show.js';
import { statementsCommand } from './commands/statements.js';
import { textCommand } from './commands/text.js';
import { trainCommand } from './commands/train.js';
import { lexiconCommand } from './lexicon/lexicon.js';
import { isClosedPipe, type Streams } from './streams.js';

export type { Output, Streams } from './streams.js';

/** Usage, configuration or unreadable input, and what nobody foresaw. */
const USAGE = 2;

/** Runs one command line (without `node` and the script) and gives its exit status; see docs/formats.md. */
export async function run(argv: readonly string[], io: Streams): Promise<number> {
  let status = 0;
  const program = createProgram(io, (code) => {
    status = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    if (error instanceof StanceError) {
      io.stderr.write(`${plain(formatDiagnostic(error.diagnostic))}\n`);
      return USAGE;
    }
    io.stderr.write(`${plain(formatDiagnostic(unforeseen(error)))}\n`);
    return USAGE;
  }
}

/** An error that nobody foresaw. */
export const unforeseen = (error: unknown): Diagnostic => ({
  level: 'error',
  code: 'internal-error',
  message: `stance failed: ${error instanceof Error ? error.message : String(error)}`,
  hint: 'This is a fault of stance. Please report it with the command and, if you may, the input.',
  excerpt: error instanceof Error ? error.stack?.split('\n')[1]?.trim() : undefined,
});

function createProgram(io: Streams, exit: (code: number) => void): Command {
  const program = new Command('stance')
    .description('Read news articles and speeches, work out who says what, and show what each speaker stands for.')
    .version(version(), '-V, --version', 'print the version')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', AFTER);
  for (const create of [
    analyzeCommand,
    statementsCommand,
    showCommand,
    explainCommand,
    kwicCommand,
    diffCommand,
    textCommand,
    actorsCommand,
    lexiconCommand,
    mergeCommand,
    evaluateCommand,
    trainCommand,
  ])
    program.addCommand(create(io, exit));
  for (const command of withSubcommands(program)) {
    command
      .exitOverride()
      .helpOption('-h, --help', 'print this help')
      .showHelpAfterError('Run it with --help for examples.')
      .configureOutput({
        writeOut: (text) => io.stdout.write(text),
        writeErr: (text) => io.stderr.write(text),
        getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 100),
        getErrHelpWidth: () => Math.min(io.stderr.columns ?? 80, 100),
        getOutHasColors: () => false,
        getErrHasColors: () => false,
      });
  }
  return program;
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

const EXAMPLES = `Examples:
  stance analyze corpus/                       a table of what each actor stands for
  stance analyze corpus/ --by outlet           … by outlet instead of actor
  stance analyze corpus/ --format csv > t.csv  … for a spreadsheet, R or pandas
  stance statements corpus/                    who said what, statement by statement
  stance show corpus/article.txt               one article with everything that was found in it
  stance explain Blinken corpus/               why an actor has these scores
`;

const AFTER = `
Inputs are files, folders, globs or - for standard input: .txt .md .html .csv .tsv .json .jsonl .docx, each also .gz.
Options can also be set in a stance.yaml beside or above the input, or in variables such as STANCE_LEXICON.
Exit status: 0 success, 1 nothing found, 2 wrong usage or unreadable input, 130 or 143 interrupted.`;
