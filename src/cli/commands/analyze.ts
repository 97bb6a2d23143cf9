import { Command } from 'commander';
import { recordedSelection } from '../../corpus/result.js';
import { count, counted } from '../../render/text/numbers.js';
import { TARGET_KEY } from '../../table/keys.js';
import type { Summary } from '../../table/summary.js';
import { totalsOf } from '../../tally/counted.js';
import { addReadingOptions, addRunOptions, fieldNames, INPUTS } from '../options.js';
import { addOutputOptions, output } from '../output.js';
import { type Nothing, nothingFound, statementOptions } from '../run/nothing.js';
import { printPart } from '../run/print-part.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';
import type { AnalyzeOptions } from './analyze-options.js';

export function analyzeCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('analyze')
    .description('Print what each actor stands for, as quoted in these documents.')
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES);
  addOutputOptions(command);
  addRunOptions(addReadingOptions(command))
    .option('--partial', 'print a partial result instead, for stance merge')
    .option('--watch', 'print the table again whenever a lexicon is edited')
    .optionsGroup('Validation:')
    .option(
      '--validation <folder>',
      'correct scores by the coded sample in this folder (stance sample, stance validate)',
    )
    .option('--force', 'correct them even where coders hardly agree');
  return command.action(async (inputs: string[]) => exit(await analyze(command, inputs, io)));
}

/** Whether a validation is asked for here, and not just set for all commands. */
const isOrdered = (command: Command): boolean => command.getOptionValueSource('validation') === 'cli';

async function analyze(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = new Session<AnalyzeOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  if (options.by?.includes(TARGET_KEY)) options.targets = true;
  if (options.watch) {
    const { watchLexicons } = await import('../run/watch.js');
    if (options.output !== undefined && options.output !== '-')
      command.error('error: --watch prints again and again, so it cannot be combined with --output', { exitCode: 2 });
    if (options.partial || isOrdered(command))
      command.error(
        'error: --watch prints tables as counted, so it cannot be combined with --partial or --validation',
        {
          exitCode: 2,
        },
      );
    return watchLexicons(session, io);
  }
  const validation = options.partial ? undefined : options.validation;
  if (options.force && options.validation === undefined)
    command.error('error: --force is about --validation, which is missing', { exitCode: 2 });
  if (options.partial && isOrdered(command))
    command.error('error: --partial prints counts, so it cannot be combined with --validation', { exitCode: 2 });
  const knowledge = await session.knowledge();
  const engine = await session.engine(knowledge);
  const { corpus, recorded } =
    validation === undefined
      ? { corpus: await session.countedCorpus(engine), recorded: undefined }
      : await (await import('../validation/apply.js')).validatedCorpus(session, engine, validation, io);
  const selection = recordedSelection({ ...options, fields: fieldNames(options) });
  if (options.partial) {
    await printPart({ corpus, knowledge, selection }, diagnostics, io);
    return totalsOf(corpus.tally).documents ? diagnostics.exitCode : nothingFound(session, NO_DOCUMENT);
  }
  const { text, isEmpty } = await output(
    { corpus, knowledge, selection, validation: recorded },
    options,
    diagnostics,
    io,
  );
  if (!isEmpty || options.format !== 'table') await write(io.stdout, text);
  return isEmpty ? nothingFound(session, noRow(options, corpus.summary())) : diagnostics.exitCode;
}

const NO_DOCUMENT: Nothing = { sought: 'no document', hint: 'Check the paths.' };

function noRow(options: AnalyzeOptions, { statements, untouched }: Summary): Nothing {
  const { actor, minStatements } = options;
  const chosen = [
    statementOptions(options),
    actor && `--actor ${actor.join(',')}`,
    minStatements > 1 && `--min-statements ${minStatements}`,
  ].filter(Boolean);
  return {
    sought: `no row${chosen.length ? ` with ${chosen.join(' ')}` : ''}`,
    there: `${counted(statements, 'statement')} of speakers, of which ${count(statements - untouched)} touch a dimension`,
    hint: statements
      ? 'See who says what with stance statements, and what the lexicons miss with stance kwic --misses.'
      : 'Nobody is quoted, or what is quoted was passed over: see it with stance show FILE.',
  };
}

const EXAMPLES = `Examples:
  stance analyze corpus/                                a table of actors and dimensions
  stance analyze corpus/ --dimension sovereignty        … for one dimension
  stance analyze corpus/ --by affiliation,year          … by state or party, and year
  stance analyze corpus/ --by actor,target              … by actor and whom it speaks of
  stance analyze corpus/ --since 2021 --where lang=en   … for some of the documents
  stance analyze news.csv --text-field body --date-field day --format csv > rows.csv
  stance analyze corpus/ --lexicon mine.yaml --format json
  stance analyze corpus/ --validation coding/           … with scores corrected by what people coded
  stance analyze corpus/ --lexicon topics.dic --score salience   who speaks of what, how often
  stance analyze corpus/ --lexicon mine.yaml --watch    … again whenever mine.yaml is edited
`;
