import { Argument, Command, Option } from 'commander';
import { StanceError } from '../../base/errors.js';
import { oneLine } from '../../base/plain.js';
import type { Corpus } from '../../corpus/corpus.js';
import { problemsOf } from '../../corpus/result.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { Figure } from '../../plot/figure.js';
import { nameOf, rowInWords } from '../../report/wording.js';
import { rowOptions } from '../../table/options.js';
import type { CommonOptions } from '../common/common.js';
import { addReadingOptions, addRunOptions, formatOption, INPUTS, type InputOptions } from '../options.js';
import { addRowOptions, type OutputOptions, tableOptions } from '../output.js';
import { nothingFound } from '../run/nothing.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';

const PLOTS = ['scores'] as const;
const FORMATS = ['svg', 'vega-lite'] as const;
const THEMES = ['light', 'dark', 'print'] as const;
/** Groups in one plot, unless `--top` says otherwise. */
const TOP = 20;

interface PlotOptions extends Omit<OutputOptions, 'format' | 'bom'>, InputOptions, CommonOptions {
  format: (typeof FORMATS)[number];
  theme: (typeof THEMES)[number];
  title?: string;
}

export function plotCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('plot')
    .description('Draw the scores on one dimension, with their intervals, as a picture for a paper.')
    .addArgument(new Argument('<what>', 'what to draw').choices(PLOTS))
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES)
    .optionsGroup('Output:')
    .addOption(formatOption('a picture, or a specification for Vega-Lite', FORMATS))
    .addOption(new Option('--theme <theme>', 'colours of the picture').choices(THEMES).default(THEMES[0]))
    .option('--title <words>', 'title of the picture (default: that of the dimension)');
  addRowOptions(command);
  return addRunOptions(addReadingOptions(command)).action(async (_: string, inputs: string[]) =>
    exit(await plot(command, inputs, io)),
  );
}

async function plot(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = new Session<PlotOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  const knowledge = await session.knowledge();
  const corpus = await session.corpus(await session.engine(knowledge));
  for (const problem of problemsOf({ corpus, knowledge }, tableOptions(options))) {
    if (problem.code === 'unknown-key') throw new StanceError(problem);
    diagnostics.report(problem);
  }
  const figures = figuresOf(corpus, knowledge.lexicons, options);
  if (!figures.length)
    return nothingFound(session, { sought: 'no score', hint: 'See which rows there are with stance analyze.' });
  const [{ figure, dimension }] = figures;
  if (figures.length > 1)
    diagnostics.note({
      level: 'warning',
      code: 'one-dimension',
      message: `drawn is ${oneLine(dimension)}, on which most statements take a position`,
      hint: `Choose with --dimension: ${figures.map((one) => oneLine(one.dimension)).join(', ')}.`,
    });
  await write(io.stdout, await rendered(figure, options));
  return diagnostics.exitCode;
}

async function rendered(figure: Figure, { format, theme }: PlotOptions): Promise<string> {
  if (format === 'vega-lite') return (await import('../../plot/vega-lite.js')).scoresVegaLite(figure);
  return `${(await import('../../plot/scores.js')).plotScores(figure, theme)}\n`;
}

interface OfDimension {
  readonly dimension: string;
  readonly coded: number;
  readonly figure: Figure;
}

/** A figure for each dimension with a score, that with most positions first. */
function figuresOf(corpus: Corpus, lexicons: readonly Lexicon[], options: PlotOptions): OfDimension[] {
  const ofRows = rowOptions(tableOptions(options));
  const groups = corpus.groups(ofRows);
  const found = lexicons.map(({ dimension, title }): OfDimension => {
    const all = groups.flatMap((group) =>
      group.rows
        .filter((row) => row.dimension === dimension && row.score !== null && row[ofRows.formula.of] > 0)
        .map((row) => ({ name: nameOf(group), row, words: rowInWords(row) })),
    );
    const points = options.top === 0 ? all : all.slice(0, options.top ?? TOP);
    const { formula, range } = ofRows.formula;
    const description = `Score ${formula}; lines are 95 % intervals over documents; hollow marks have none. ${points.map(({ name, words }) => `${name}: ${words}.`).join(' ')}`;
    const figure = { title: options.title ?? (title || dimension), description, range, points };
    return { dimension, coded: all.reduce((sum, { row }) => sum + row.coded, 0), figure };
  });
  return found.filter(({ figure }) => figure.points.length).sort((a, b) => b.coded - a.coded);
}

const EXAMPLES = `Examples:
  stance plot scores corpus/ --dimension sovereignty -o s.svg     scores and intervals, a line each
  stance plot scores corpus/ --by outlet --theme print -o o.svg   … by outlet, for print
  stance plot scores corpus/ --format vega-lite -o s.vl.json      … to go on drawing with Vega-Lite
`;
