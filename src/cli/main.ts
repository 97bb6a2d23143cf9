import { Command, CommanderError } from 'commander';
import { type Diagnostic, formatDiagnostic, StanceError } from '../base/errors.js';
import { oneLine } from '../base/plain.js';
import { version } from '../base/version.js';
import { allCommands, commandsFor } from './command-list.js';
import { withCheckedCommand } from './common/checked-command.js';
import { addCommonOptions, CommonRun } from './common/common.js';
import { withOptionsBehindCommand } from './common/leading-options.js';
import { suggestChoices } from './options.js';
import { shownAt } from './run/shown-path.js';
import { isClosedPipe, type Output, type Streams, say, write } from './streams.js';

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

/** Help, and where it goes. */
type Help = readonly [output: Output, text: string];

/** Help is printed at the end, so that it is waited for as all other output is. */
async function runProgram(argv: readonly string[], io: Streams): Promise<number> {
  let status = 0;
  const help: Help[] = [];
  const own = { ...io };
  const common = new CommonRun(own);
  const exit = (code: number) => {
    status = code;
  };
  try {
    const commands = (await commandsFor(argv)).map((create) => create(own, exit));
    const program = programOf(commands, own, (...one) => help.push(one));
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
  if (help.length) await printHelp(help, io);
  return status;
}

async function printHelp(help: readonly Help[], { stdout, stderr }: Streams): Promise<void> {
  const { fittedHelp } = await import('./common/fitted-help.js');
  const textFor = (output: Output): string =>
    help.map(([to, text]) => (to === output ? fittedHelp(text, helpWidth(output)) : '')).join('');
  say(stderr, textFor(stderr));
  await write(stdout, textFor(stdout));
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

/** The tree of all commands. `exit` gets the status of the one that runs, `print` what is said of how to use them. */
export async function createProgram(
  io: Streams,
  exit: (code: number) => void,
  print: (...help: Help) => void,
): Promise<Command> {
  return programOf(
    (await allCommands()).map((create) => create(io, exit)),
    io,
    print,
  );
}

function programOf(commands: readonly Command[], io: Streams, print: (...help: Help) => void): Command {
  const program = new Command('stance')
    .description('Read news articles and speeches, work out who says what, and show what each speaker stands for.')
    .version(version(), '-V, --version', 'print the version')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', AFTER);
  for (const command of commands) program.addCommand(command);
  for (const command of withSubcommands(program)) {
    if (!command.commands.length) addCommonOptions(command);
    suggestChoices(command);
    command
      .exitOverride()
      .helpOption('-h, --help', 'print this help')
      .showHelpAfterError('Run it with --help for examples.')
      .configureHelp({ minWidthToWrap: NARROWEST })
      .configureOutput({
        writeOut: (text) => print(io.stdout, text),
        writeErr: (text) => print(io.stderr, text),
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
