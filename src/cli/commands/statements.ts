import { Command, Option } from 'commander';
import { getOrInsert } from '../../base/order.js';
import { checkActors, checkTargets, type Speaks } from '../../corpus/checks.js';
import { type ListingOptions, listStatements } from '../../corpus/listing.js';
import type { Told } from '../../render/data/flat-statement.js';
import { counted } from '../../render/text/numbers.js';
import { actorOption, addReadingOptions, addRunOptions, dimensionOption, formatOption, INPUTS } from '../options.js';
import { nothingFound, statementOptions } from '../run/nothing.js';
import { Session } from '../run/session.js';
import { linkOfNames, STATEMENT_FORMATS, type StatementsOptions, streams } from '../statements/options.js';
import { type Printer, streamPrinter, tablePrinter } from '../statements/printers.js';
import { gathered, streamed } from '../statements/sources.js';
import { type Streams, write } from '../streams.js';
import { targetOption } from '../targets/options.js';

export function statementsCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('statements')
    .description('Print who said what, statement by statement.')
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES)
    .optionsGroup('Output:')
    .addOption(
      formatOption(
        'text to read, one JSON object per line, a table, or one JSON object with its sources',
        STATEMENT_FORMATS,
      ),
    )
    .option('--long', 'in tables and JSON one flat row per statement and dimension')
    .option('--bom', 'start CSV with a byte order mark, for spreadsheets')
    .addOption(
      new Option(
        '--link <how>',
        'name speakers as their own document does, or as the whole corpus does (default: corpus; document in text and ndjson, which print as they read)',
      ).choices(['document', 'corpus']),
    )
    .option('--validation <folder>', 'also outcomes for regressions, corrected by the coded sample in this folder')
    .option('--targets', 'also whom each statement criticises, praises or asks')
    .option('--reasons', 'also what decided: the entries and learned words of each sum')
    .optionsGroup('Statements:')
    .option('--narration', 'also sentences in the article’s own voice')
    .addOption(actorOption('only statements of actors'))
    .addOption(targetOption('only statements that speak of actors whose name contains one of these; with --targets'))
    .addOption(dimensionOption('only statements that touch one of these dimensions'));
  return addRunOptions(addReadingOptions(command)).action(async (inputs: string[]) =>
    exit(await statements(command, inputs, io)),
  );
}

async function statements(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = new Session<StatementsOptions>(command, inputs, io);
  const { options } = session;
  if (options.long && options.format === 'text')
    command.error('error: --long needs --format csv, parquet, json or ndjson', { exitCode: 2 });
  if (options.reasons && (options.long || options.format === 'csv' || options.format === 'parquet'))
    command.error('error: tables have no reasons: use --format text, json or ndjson, without --long', { exitCode: 2 });
  if (options.format === 'text' && command.getOptionValueSource('validation') === 'cli')
    command.error('error: --validation needs --format csv, parquet, json or ndjson', { exitCode: 2 });
  if (options.target) options.targets = true;
  const knowledge = await session.knowledge();
  if (streams(options) && linkOfNames(options) === 'document')
    return listed(session, await streamPrinter(session, io), streamed(session, knowledge), io);
  const all = await gathered(session, knowledge);
  try {
    if (streams(options)) return await listed(session, await streamPrinter(session, io), all.replay(), io);
    return await listed(session, await tablePrinter(session, knowledge, all, io), all.replay(), io);
  } finally {
    await all.close();
  }
}

/** Prints what is wanted of each document's statements. Returns the exit status. */
async function listed<Source extends Pick<Told, 'document' | 'all'>>(
  session: Session<StatementsOptions>,
  printer: Printer<Source>,
  sources: AsyncIterable<Source>,
  io: Streams,
): Promise<number> {
  const { options, diagnostics } = session;
  const wanted: ListingOptions = {
    ...options,
    actors: options.actor,
    dimensions: options.dimension,
    targets: options.target,
  };
  const speakers = new Map<string, Speaks>();
  const spokenOf = new Map<string, Speaks>();
  const print = async (piece: string | Uint8Array) => {
    if (piece.length) await write(io.stdout, piece);
  };
  let found = 0;
  let made = 0;
  await print(printer.head);
  for await (const source of sources) {
    const statements = listStatements(source.all, wanted);
    found += statements.length;
    made += source.all.length;
    if (options.actor) for (const statement of source.all) addAll(speakers, statement.speakers);
    if (options.target) for (const statement of source.all) addAll(spokenOf, statement.targets ?? []);
    await print(printer.print(source, statements));
  }
  for (const problem of checkActors(options.actor ?? [], speakers.values())) diagnostics.report(problem);
  for (const problem of checkTargets(options.target ?? [], spokenOf.values())) diagnostics.report(problem);
  await print(printer.foot());
  return found ? diagnostics.exitCode : noStatement(session, made);
}

function noStatement(session: Session<StatementsOptions>, made: number): number {
  const { options } = session;
  const named = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(' or ');
  const by = options.actor ? ` by ${named(options.actor)}` : '';
  const of = options.target ? ` that speaks of ${named(options.target)}` : '';
  const chosen = statementOptions(options);
  return nothingFound(session, {
    sought: `no statement${by}${of}${chosen && ` with ${chosen}`}`,
    there: `${counted(made, 'statement')} in all`,
    hint: made
      ? `Ask for less at a time, or see ${options.target ? 'with stance targets who is spoken of' : 'with stance analyze which dimensions are touched'}.`
      : 'Nobody is quoted, or what is quoted was passed over: see it with stance show FILE.',
  });
}

/** Counts the speakers of a statement, or those whom it speaks of, by id. */
function addAll(counts: Map<string, Speaks>, named: readonly Pick<Speaks, 'id' | 'name'>[]): void {
  for (const { id, name } of named) getOrInsert(counts, id, () => ({ id, name, statements: 0 })).statements++;
}

const EXAMPLES = `Examples:
  stance statements corpus/                          to read
  stance statements corpus/ --actor Lavrov           … by one speaker
  stance statements corpus/ --dimension sovereignty  … on one dimension
  stance statements corpus/ --reasons                … with what decided
  stance statements corpus/ --target China           … that criticise, praise or ask China
  stance statements corpus/ -o statements.csv        … as a table, with date, outlet and title
  stance statements corpus/ -o s.parquet --long      … with a row for each dimension
  stance statements corpus/ --format ndjson | jq -r '[.speakers[0].name, .content[0].text] | @tsv'
`;
