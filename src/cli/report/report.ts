import { Command, Option } from 'commander';
import { StanceError } from '../../base/errors.js';
import { problemsOf } from '../../corpus/result.js';
import { ARTICLE_CHOICES } from '../../report/report.js';
import { addReadingOptions, addRunOptions, INPUTS, wholeNumber } from '../options.js';
import { addRowOptions, tableOptions } from '../output.js';
import { nothingFound } from '../run/nothing.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';
import type { ReportOptions } from './options.js';
import { everyOption } from './plot-options.js';

export function reportCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('report')
    .description(
      'Write one page, for any browser and without a network, in which each figure leads to the words that it rests on.',
    )
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES)
    .optionsGroup('Page:')
    .addOption(new Option('--title <words>', 'heading of the page').default('Who stands for what'))
    .addOption(
      new Option(
        '--articles <which>',
        'articles in the page: those with statements, all, or none for texts under copyright',
      )
        .choices(ARTICLE_CHOICES)
        .default(ARTICLE_CHOICES[0]),
    )
    .addOption(new Option('--quote-limit <n>', 'at most N words of each statement').argParser(wholeNumber(1)))
    .addOption(
      new Option('--statements <n>', 'at most N statements in the page, those with a position first')
        .argParser(wholeNumber(0))
        .default(2000),
    )
    .option('--targets', 'also who speaks how of whom: whom each actor criticises, praises and asks')
    .option('--network', 'also who stands with whom, from the sides that they take')
    .option('--validation <folder>', 'also what people coded: agreement, errors, and scores corrected by it')
    .option('--force', 'correct scores even where coders hardly agree')
    .addOption(
      new Option(
        '--every <length>',
        'length of the periods over time, such as 6m, 1y, 5y (default: the shortest in which most points rest on ten statements)',
      ).argParser(everyOption),
    )
    .option(
      '--workbench',
      'let readers switch entries off, add some and change the threshold in the page; it then holds the documents and the lexicons',
    );
  addRowOptions(command);
  return addRunOptions(addReadingOptions(command)).action(async (inputs: string[]) =>
    exit(await report(command, inputs, io)),
  );
}

async function report(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = new Session<ReportOptions>(command, inputs, io);
  const { countedCorpus, gatherReport, validated } = await import('./gather.js');
  const { reportPage } = await import('../../report/page.js');
  const { pageAssets } = await import('../page-assets.js');
  const { workbench } = session.options;
  if (workbench) {
    const { workbenchProblem } = await import('./workbench.js');
    const problem = workbenchProblem(session.options, command.getOptionValueSource('statements') !== 'default');
    if (problem) throw new StanceError(problem);
  }
  const knowledge = await session.knowledge();
  const engine = await session.engine(knowledge);
  const { corpus, kept } = workbench
    ? await (await import('./workbench.js')).readCorpus(session, engine)
    : { corpus: await countedCorpus(session, engine), kept: undefined };
  for (const problem of problemsOf({ corpus, knowledge }, tableOptions(session.options))) {
    if (problem.code === 'unknown-key') throw new StanceError(problem);
    session.diagnostics.report(problem);
  }
  if (!corpus.tally.documents.size) return nothingFound(session, { sought: 'no document', hint: 'Check the paths.' });
  const { validation: folder } = session.options;
  const validation = folder === undefined ? undefined : await validated(corpus, session, folder, io);
  const made = { engine, knowledge, session };
  const report = await gatherReport(corpus, { ...made, validation });
  const added = kept && (await import('./workbench.js')).workbenchPart({ corpus, kept, report }, made);
  await write(io.stdout, reportPage(report, pageAssets(), added));
  return session.diagnostics.exitCode;
}

const EXAMPLES = `Examples:
  stance report corpus/ -o report.html                       everything in one file
  stance report corpus/ -o report.html --title "The summit"  … with a heading of its own
  stance report corpus/ --by outlet -o outlets.html          … a row for each outlet
  stance report corpus/ -o report.html --network --every 2y  … with who stands with whom, and periods of two years
  stance report corpus/ -o report.html --validation coding/  … with what people coded of it
  stance report corpus/ --workbench -o bench.html            … to try other lexicons out in the page
  stance report corpus/ --articles none --quote-limit 25 -o r.html   quotations only, for texts under copyright
`;
