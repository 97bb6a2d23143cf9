import { Command, CommanderError } from 'commander';
import { type Diagnostic, formatDiagnostic, StanceError } from '../base/errors.js';
import { oneLine } from '../base/plain.js';
import { version } from '../base/version.js';
import { actorsCommand } from './actors/actors.js';
import { cacheCommand } from './cache/cache.js';
import { analyzeCommand } from './commands/analyze.js';
import { completionCommand } from './commands/completion.js';
import { diffCommand } from './commands/diff.js';
import { doctorCommand } from './commands/doctor.js';
import { evaluateCommand } from './commands/evaluate.js';
import { explainCommand } from './commands/explain.js';
import { formatsCommand } from './commands/formats.js';
import { kwicCommand } from './commands/kwic.js';
import { mergeCommand } from './commands/merge.js';
import { serveCommand } from './commands/serve.js';
import { showCommand } from './commands/show.js';
import { statementsCommand } from './commands/statements.js';
import { textCommand } from './commands/text.js';
import { trainCommand } from './commands/train.js';
import { withCheckedCommand } from './common/checked-command.js';
import { addCommonOptions, CommonRun } from './common/common.js';
import { fittedHelp } from './common/fitted-help.js';
import { withOptionsBehindCommand } from './common/leading-options.js';
import { lexiconCommand } from './lexicon/lexicon.js';
import { networkCommand } from './network/network.js';
import { suggestChoices } from './options.js';
import { plotCommand } from './report/plot.js';
import { reportCommand } from './report/report.js';
import { shownAt } from './run/shown-path.js';
import { isClosedPipe, type Output, type Streams, say, write } from './streams.js';
import { targetsCommand } from './targets/targets.js';
import { sampleCommand } from './validation/sample.js';
import { validateCommand } from './validation/validate.js';

export type { Output, Streams } from './streams.js';

/** Usage, configuration or unreadable input, and what nobody foresaw. */
const USAGE = 2;

/** Runs one command line (without `node` and the script) and gives its exit status; see docs/formats.md. */
export async function run(argv: readonly string[], io: Streams): Promise<number> {
  try {
    return await runProgram(argv, io);
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    say(io.stderr, `${formatDiagnostic(shownAt(diagnosticOf(error), io))}\n`);
    return USAGE;
  }
}

/** Help is printed at the end, so that it is waited for as all other output is. */
async function runProgram(argv: readonly string[], io: Streams): Promise<number> {
  let status = 0;
  const help: string[] = [];
  const own = { ...io };
  const common = new CommonRun(own);
  const exit = (code: number) => {
    status = code;
  };
  try {
    const program = createProgram(own, exit, (text) => help.push(text));
    await program
      .hook('preAction', (_, command) => common.prepare(command))
      .parseAsync(withOptionsBehindCommand(program, withCheckedCommand(program, argv)), { from: 'user' });
    await common.finish(status);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    status = error.exitCode === 0 ? 0 : USAGE;
  } finally {
    await common.close();
  }
  if (help.length) await write(io.stdout, help.join(''));
  return status;
}

/** What to report of an error that ends the run. */
export function diagnosticOf(error: unknown): Diagnostic {
  if (error instanceof StanceError) return error.diagnostic;
  const { message = String(error), stack } = (error ?? {}) as Partial<Error>;
  const place = stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return {
    level: 'error',
    code: 'internal-error',
    message: [message, place?.trim()].filter(Boolean).join(' '),
    hint: 'This is a fault in stance. Please report it, with the command line and, if you may, the file.',
  };
}

/** The tree of all commands. `exit` gets the status of the one that runs, `printHelp` what is asked for of help. */
export function createProgram(io: Streams, exit: (code: number) => void, printHelp: (text: string) => void): Command {
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
    reportCommand,
    plotCommand,
    kwicCommand,
    diffCommand,
    networkCommand,
    targetsCommand,
    textCommand,
    formatsCommand,
    actorsCommand,
    lexiconCommand,
    sampleCommand,
    validateCommand,
    mergeCommand,
    serveCommand,
    evaluateCommand,
    trainCommand,
    doctorCommand,
    cacheCommand,
    completionCommand,
  ])
    program.addCommand(create(io, exit));
  for (const command of withSubcommands(program)) {
    if (!command.commands.length) addCommonOptions(command);
    suggestChoices(command);
    command
      .exitOverride()
      .helpOption('-h, --help', 'print this help')
      .showHelpAfterError('Run it with --help for examples.')
      .configureHelp({ minWidthToWrap: NARROWEST })
      .configureOutput({
        writeOut: (text) => printHelp(fittedHelp(text, helpWidth(io.stdout))),
        writeErr: (text) => say(io.stderr, fittedHelp(text, helpWidth(io.stderr))),
        outputError: (text) => say(io.stderr, `${oneLine(text)}\n`),
        getOutHelpWidth: () => helpWidth(io.stdout),
        getErrHelpWidth: () => helpWidth(io.stderr),
        getOutHasColors: () => false,
        getErrHasColors: () => false,
      });
  }
  return program;
}

/** Descriptions get at least so many columns; commander leaves narrower ones as they are. */
const NARROWEST = 12;

const helpWidth = ({ columns = 80 }: Output): number => Math.max(60, Math.min(columns, 100));

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

const EXAMPLES = `Examples:
  stance analyze corpus/                       a table of what each actor stands for
  stance analyze corpus/ --by outlet           … by outlet instead of actor
  stance analyze corpus/ -o rows.csv           … for a spreadsheet, R or pandas
  stance statements corpus/                    who said what, statement by statement
  stance show corpus/article.txt               one article with everything that was found in it
  stance explain Blinken corpus/               why an actor has these scores
  stance doctor                                whether all is well, and where settings come from
`;

const AFTER = `
Inputs are files, folders, globs or - for standard input: text, pages, tables, PDF and more (see: stance formats).
Options can also be set in a stance.yaml beside or above the input, or in variables such as STANCE_LEXICON.
Exit status: 0 success, 1 nothing found, 2 wrong usage or unreadable input, 130 or 143 interrupted.`;
