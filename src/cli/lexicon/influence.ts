import { Command, Option } from 'commander';
import { oneLine } from '../../base/plain.js';
import { type Carrier, influence, TOP } from '../../compare/influence.js';
import { count, counted, percent, signed } from '../../render/text/numbers.js';
import { DEFAULT_FORMULA } from '../../table/formulas.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import {
  actorOption,
  addReadingOptions,
  addRunOptions,
  dimensionOption,
  formatOption,
  INPUTS,
  type InputOptions,
  wholeNumber,
} from '../options.js';
import { evidenceOf } from '../run/evidence.js';
import { nothingFound, statementOptions } from '../run/nothing.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';

interface InfluenceOptions extends InputOptions, DisplayOptions {
  format: 'text' | 'ndjson' | 'csv';
  actor?: string[];
  top: number;
  minStatements: number;
}

export function influenceCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('influence')
    .description(
      `Show which entries carry each score, and what the score is without each of them and without the first ${TOP}.`,
    )
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES)
    .addOption(dimensionOption())
    .addOption(actorOption())
    .addOption(
      new Option('--min-statements <n>', 'only scores from at least N statements with a position')
        .argParser(wholeNumber(1))
        .default(5),
    )
    .addOption(new Option('--top <n>', 'at most N entries per score, 0 for all').argParser(wholeNumber(0)).default(6))
    .addOption(formatOption('what to print', ['text', 'ndjson', 'csv']));
  return addRunOptions(addReadingOptions(command)).action(async (inputs: string[]) =>
    exit(await run(command, inputs, io)),
  );
}

const HEADS = [
  'actor',
  'name',
  'dimension',
  'score',
  'without_top',
  'rank',
  'term',
  'hits',
  'shift',
  'share',
  'without',
];

async function run(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = new Session<InfluenceOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  const { renderRecords } = await import('../../render/data/records.js');
  const knowledge = await session.knowledge();
  const wanted = { actors: options.actor, dimensions: options.dimension };
  const found = (await evidenceOf(session, knowledge, wanted, 'sums')).filter(
    ({ row }) => row.coded >= options.minStatements,
  );
  const { columns } = await import('../../render/text/columns.js');
  const style = displayStyle(options, io);
  const records = [];
  for (const { row, words, evidence } of found) {
    const { name, dimension } = row;
    const statements = evidence.map(({ statement }) => statement);
    const { score, carriers, withoutTop } = influence(statements, dimension, words, DEFAULT_FORMULA);
    const shown = options.top ? carriers.slice(0, options.top) : carriers;
    if (options.format === 'text') {
      const head = `${style.strong(`${oneLine(name)} on ${oneLine(dimension)}`)}: ${figure(score)} from ${counted(row.coded, 'position')}; ${figure(withoutTop)} without the first ${TOP}`;
      const table = columns(['share', 'hits', 'shift', 'without', 'entry'], shown.map(cells), 'rrrrl', style);
      const more = carriers.length > shown.length ? `${count(carriers.length - shown.length)} more\n` : '';
      await write(io.stdout, `${head}\n${table}${style.faint(more)}\n`);
    } else
      records.push(
        ...shown.map(({ term, hits, shift, share, without }, i) => ({
          ...{ actor: row.keys.actor, name, dimension, score: rounded(score), without_top: rounded(withoutTop) },
          ...{ rank: i + 1, term, hits, shift: shift / 1000 },
          ...{ share: rounded(share), without: rounded(without) },
        })),
      );
  }
  if (options.format !== 'text') await write(io.stdout, renderRecords(records, options.format, HEADS));
  if (found.length) return diagnostics.exitCode;
  const chosen = statementOptions(options);
  return nothingFound(session, {
    sought: `no score from ${counted(options.minStatements, 'position')} or more${chosen && ` with ${chosen}`}`,
    hint: 'Ask for fewer with --min-statements 1.',
  });
}

const figure = (score: number | null): string => (score === null ? 'no score' : signed(score));
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000 + 0);

function cells({ term, hits, shift, share, without }: Carrier): string[] {
  return [percent(share, 1), count(hits), signed(shift / 1000), figure(without), oneLine(term)];
}

const EXAMPLES = `Examples:
  stance lexicon influence corpus/                                     every score from at least 5 positions
  stance lexicon influence corpus/ --actor Blinken --dimension democracy
  stance lexicon influence corpus/ --top 0 --format csv > entries.csv
`;
