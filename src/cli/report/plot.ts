import { Argument, Command, Option } from 'commander';
import { StanceError } from '../../base/errors.js';
import { oneLine } from '../../base/plain.js';
import { problemsOf } from '../../corpus/result.js';
import { THEMES } from '../../plot/figure.js';
import { binaryOutput } from '../failures.js';
import { addReadingOptions, addRunOptions, formatOption } from '../options.js';
import { addRowOptions, tableOptions } from '../output.js';
import { NOTHING_FOUND, nothingFound } from '../run/nothing.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';
import type { Drawing } from './drawings.js';
import { everyOption, PLOT_FORMATS, PLOTS, type PlotName, type PlotOptions, scaleOption } from './plot-options.js';

export function plotCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('plot')
    .description('Draw scores, periods, topics, networks or the agreement of coders as a picture for a paper.')
    .addArgument(new Argument('<what>', 'what to draw').choices(PLOTS))
    .argument(
      '<input...>',
      'files, folders, globs, or - for standard input; for agreement, the folder of a coded sample',
    )
    .addHelpText('before', EXAMPLES)
    .optionsGroup('Output:')
    .addOption(formatOption('a picture, or a specification for Vega-Lite', PLOT_FORMATS))
    .addOption(new Option('--theme <theme>', 'colours of the picture').choices(THEMES).default(THEMES[0]))
    .option('--title <words>', 'title of the picture (default: that of the dimension)')
    .addOption(new Option('--scale <n>', 'pixels of a PNG for each of the SVG').argParser(scaleOption).default(2))
    .addOption(
      new Option(
        '--every <length>',
        'length of the periods of time, such as 6m, 1y, 5y (default: the shortest in which most points rest on ten statements)',
      ).argParser(everyOption),
    );
  addRowOptions(command);
  return addRunOptions(addReadingOptions(command)).action(async (what: PlotName, inputs: string[]) =>
    exit(await plot(what, { command, inputs, io })),
  );
}

interface Call {
  readonly command: Command;
  readonly inputs: string[];
  readonly io: Streams;
}

async function plot(what: PlotName, { command, inputs, io }: Call): Promise<number> {
  const session = new Session<PlotOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  if (options.format === 'png' && io.stdout.isTTY) throw binaryOutput('plot', ['PNG', 'png']);
  const drawn =
    what === 'agreement' ? await drawnAgreement(session, { command, inputs, io }) : await drawnCorpus(what, session);
  if (!drawn) return what === 'agreement' ? nothingCoded(session, inputs[0]) : nothingDrawn(session, what);
  const { dimension, others = [] } = drawn;
  if (dimension !== undefined && others.length > 1)
    diagnostics.note({
      level: 'warning',
      code: 'one-dimension',
      message: `drawn is ${oneLine(dimension)}, on which most statements take a position`,
      hint: `Choose with --dimension: ${others.map(oneLine).join(', ')}.`,
    });
  await write(io.stdout, await rendered(drawn, session));
  return diagnostics.exitCode;
}

const SOUGHT: Readonly<Record<Exclude<PlotName, 'agreement'>, string>> = {
  scores: 'no score',
  heat: 'no score',
  time: 'no group with scores in two periods',
  salience: 'no statement on any dimension',
  network: 'no tie',
};

function nothingDrawn(session: Session<PlotOptions>, what: keyof typeof SOUGHT): number {
  const { read, first } = session.counts;
  const isUndated = what === 'time' && read > 0 && first === undefined;
  return nothingFound(session, {
    sought: SOUGHT[what],
    ...(isUndated && { there: 'none has a date' }),
    hint: isUndated
      ? 'Name the field with the date with --date-field, and say with --date-format how dates are written.'
      : 'See which rows there are with stance analyze.',
  });
}

function nothingCoded({ diagnostics }: Session<PlotOptions>, folder: string): number {
  diagnostics.note({
    level: 'warning',
    code: 'nothing-coded',
    message: `no sheet in ${folder} holds a code`,
    hint: 'Fill in the column value, and put the sheets back into the folder.',
  });
  return diagnostics.exitCode || NOTHING_FOUND;
}

async function drawnCorpus(what: Exclude<PlotName, 'agreement'>, session: Session<PlotOptions>) {
  const { options, diagnostics } = session;
  const { drawing } = await import('./drawings.js');
  const knowledge = await session.knowledge();
  const corpus = await session.corpus(await session.engine(knowledge));
  for (const problem of problemsOf({ corpus, knowledge }, tableOptions(options))) {
    if (problem.code === 'unknown-key') throw new StanceError(problem);
    diagnostics.report(problem);
  }
  return drawing(what, { corpus, knowledge, options });
}

async function drawnAgreement(
  session: Session<PlotOptions>,
  { command, inputs, io }: Call,
): Promise<Drawing | undefined> {
  if (inputs.length > 1)
    command.error('error: agreement is drawn from one folder, that of stance sample', { exitCode: 2 });
  const { readFolder } = await import('../validation/read-folder.js');
  const { validation } = await import('../../validate/validation.js');
  const { agreementFigure, plotAgreement } = await import('../../plot/agreement.js');
  const { agreementVegaLite } = await import('../../plot/vega-lite/agreement.js');
  const { options, diagnostics } = session;
  const { key, codings } = await readFolder(inputs[0], io.cwd, diagnostics.report);
  const dimensions = options.dimension ?? [];
  const result = validation(key, codings, { dimensions, all: false, roganGladen: false });
  const { lexicons } = await session.knowledge();
  const caption = {
    title: options.title ?? 'Agreement of coders, and of the program with them',
    description: (await import('../../render/validation/methods.js')).methodsParagraph(result),
  };
  const titleOf = (dimension: string) => lexicons.find((one) => one.dimension === dimension)?.title || dimension;
  const figure = agreementFigure(result, caption, titleOf);
  if (!figure.panels.length) return undefined;
  return { svg: (theme) => plotAgreement(figure, theme), vegaLite: () => agreementVegaLite(figure) };
}

async function rendered(drawn: Drawing, { options, diagnostics }: Session<PlotOptions>): Promise<string | Uint8Array> {
  const { format, theme, scale } = options;
  if (format === 'vega-lite') return drawn.vegaLite();
  const svg = drawn.svg(theme);
  if (format === 'svg') return `${svg}\n`;
  const { loadRasteriser } = await import('../../plot/png.js');
  const rasteriser = await loadRasteriser();
  if (!rasteriser.hasFont)
    diagnostics.report({
      level: 'warning',
      code: 'no-font',
      message: 'the picture has no words, because this system has no font',
      hint: 'Install one, such as the package fonts-dejavu, or write SVG.',
    });
  return rasteriser.png(svg, scale);
}

const EXAMPLES = `Examples:
  stance plot scores corpus/ --dimension sovereignty -o s.svg     scores and intervals, a line each
  stance plot scores corpus/ --by outlet --theme print -o o.svg   … by outlet, for print
  stance plot heat corpus/ -o heat.png                            all actors and dimensions
  stance plot time corpus/ --actor China,Russia --every 2y -o t.svg   scores over time, a panel each
  stance plot salience corpus/ -o topics.svg                      what each speaks of
  stance plot network corpus/ -o network.svg                      who takes the same sides
  stance plot agreement coding/ -o agreement.svg                  what people coded, from stance sample
  stance plot scores corpus/ --format vega-lite -o s.vl.json      to go on drawing with Vega-Lite
`;
