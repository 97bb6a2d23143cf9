import { Command } from 'commander';
import { PARTIAL_SCHEMA, type PartialHead, writePartial } from '../../tally/partial.js';
import { addReadingOptions, addRunOptions, INPUTS, recordedSelection } from '../options.js';
import { addOutputOptions, output } from '../output.js';
import { openSession } from '../run/session.js';
import { type Streams, write } from '../streams.js';
import { version } from '../version.js';
import type { AnalyzeOptions } from './analyze-options.js';

const NOTHING_FOUND = 1;

export function analyzeCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('analyze')
    .description('Print where each actor stands, as quoted in these documents.')
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES);
  addOutputOptions(command);
  addRunOptions(addReadingOptions(command))
    .option('--partial', 'print a part of a result instead, for stance merge')
    .option('--watch', 'print it again whenever a lexicon is edited');
  return command.action(async (inputs: string[]) => exit(await analyze(command, inputs, io)));
}

async function analyze(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = openSession<AnalyzeOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  if (options.watch) {
    const { watchLexicons } = await import('../run/watch.js');
    if (options.partial) command.error('error: --watch prints tables again, --partial prints none', { exitCode: 2 });
    return watchLexicons(session, io);
  }
  const { Tally } = await import('../../tally/tally.js');
  const { linkTally } = await import('../../pipeline.js');
  const { compileResolver } = await import('../../resolve/resolve.js');
  const knowledge = await session.knowledge();
  const tally = new Tally();
  for await (const { document, kept } of session.perform('tally', knowledge)) tally.insert(document.id, kept);
  const selection = recordedSelection(options);
  if (options.partial) {
    const { files: lexicons } = knowledge;
    const head: PartialHead = {
      schema: PARTIAL_SCHEMA,
      tool: { name: 'stance', version: version() },
      lexicons,
      options: selection,
      diagnostics: diagnostics.recorded,
    };
    for (const line of writePartial(head, tally)) await write(io.stdout, line);
  } else if (tally.documents.size || options.format !== 'table') {
    const result = {
      tally,
      links: linkTally(tally, compileResolver(knowledge.speakers, knowledge.actors)),
      knowledge,
      selection,
    };
    await write(io.stdout, await output(result, options, diagnostics, io));
  }
  return diagnostics.exitCode || (tally.documents.size ? 0 : NOTHING_FOUND);
}

const EXAMPLES = `Examples:
  stance analyze corpus/                                a table of actors and dimensions
  stance analyze corpus/ --dimension sovereignty        … of one dimension
  stance analyze corpus/ --by affiliation,year          … by state or party, and year
  stance analyze corpus/ --since 2021 --where lang=en   … of some of the documents
  stance analyze news.csv --text-field body --date-field day --format csv > rows.csv
  stance analyze corpus/ --lexicon mine.yaml --format json
  stance analyze corpus/ --lexicon mine.yaml --watch    … again whenever mine.yaml is edited
`;
