import { Command, Option } from 'commander';
import { StanceError } from '../../base/errors.js';
import { Difference, type EntryMove, type RowMove, rowMoves, summed } from '../../compare/difference.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { DEFAULT_ROW_OPTIONS, rows } from '../../table/rows.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import {
  actorOption,
  addReadingOptions,
  dimensionOption,
  formatOption,
  INPUTS,
  type InputOptions,
  wholeNumber,
} from '../options.js';
import { selectsStatement, wantsStatement } from '../run/selection.js';
import { openSession, type Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';

interface DiffOptions extends InputOptions, DisplayOptions {
  format: 'text' | 'ndjson';
  actor?: string[];
  top: number;
}

export function diffCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('diff')
    .description(
      'Print what changes from one lexicon to another on the same documents: hits, scores and places, and by which entries.',
    )
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES)
    .addOption(dimensionOption())
    .addOption(actorOption())
    .addOption(new Option('--top <n>', 'entries and rows to show, 0 for all').argParser(wholeNumber(0)).default(20))
    .addOption(formatOption('to read, or one JSON object a line', ['text', 'ndjson']));
  return addReadingOptions(command).action(async (inputs: string[]) => exit(await diff(command, inputs, io)));
}

async function diff(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = openSession<DiffOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  const [before, after] = await bothKnown(session);
  const { engineOf } = await import('../run/engine.js');
  const { linkTally, readStatements, scoreStatements, withLexicons } = await import('../../pipeline.js');
  const { Tally, tallyDocument } = await import('../../tally/tally.js');
  const engines = [engineOf(before)];
  engines.push(withLexicons(engines[0], after.lexicons, after.predicates));
  const tallies = [new Tally(), new Tally()];
  const difference = new Difference();
  const moved: { speakers: string[]; moves: EntryMove[] }[] = [];
  const isWanted = ({ dimension }: EntryMove) => !options.dimension || options.dimension.includes(dimension);
  for await (const document of session.documents()) {
    const read = readStatements(document, engines[0]);
    const [a, b] = engines.map((engine) => {
      const scored = scoreStatements(read, engine);
      return { ...scored, statements: scored.statements.filter((one) => selectsStatement(options, one)) };
    });
    tallies[0].insert(document.id, tallyDocument(a));
    tallies[1].insert(document.id, tallyDocument(b));
    for (const [i, statement] of a.statements.entries()) {
      if (!wantsStatement(options, statement)) continue;
      const moves = difference.add(statement, b.statements[i]).filter(isWanted);
      if (moves.length) moved.push({ speakers: statement.speakers.map(({ id }) => id), moves });
    }
  }
  const links = linkTally(tallies[0], engines[0].resolver);
  const rowOptions = { ...DEFAULT_ROW_OPTIONS, actors: options.actor ?? [], dimensions: options.dimension ?? [] };
  const changes = rowMoves(rows(tallies[0], links, rowOptions), rows(tallies[1], links, rowOptions)).map((row) => ({
    row,
    by: entriesOf(row, moved, (key) => links(key)?.id),
  }));
  const entries = difference.entries().filter(isWanted);
  const { renderDifference, flatDifference } = await import('../../render/text/difference.js');
  const text =
    options.format === 'ndjson'
      ? flatDifference(entries, changes)
      : renderDifference(difference, entries, changes, options.top, displayStyle(options, io));
  await write(io.stdout, text);
  return diagnostics.exitCode || (entries.length || changes.length ? 1 : 0);
}

/** What is known with the first lexicon and with the second; with one alone, without it and with it. */
async function bothKnown(session: Session<DiffOptions>): Promise<[Knowledge, Knowledge]> {
  const { lexicon = [] } = session.options;
  if (lexicon.length < 1 || lexicon.length > 2)
    throw new StanceError({
      code: 'two-lexicons',
      message: `two lexicons are compared, and --lexicon was given ${lexicon.length} times`,
      hint: 'stance diff INPUT --lexicon old.yaml --lexicon new.yaml; with one, it is compared to none.',
    });
  const known: Knowledge[] = [];
  for (const only of lexicon.length === 2 ? lexicon.map((one) => [one]) : [[], lexicon])
    known.push(await session.knowledge({ lexicon: only, instead: true }));
  return [known[0], known[1]];
}

/** The entries that moved in what a row's actor said. */
function entriesOf(
  { before, after }: RowMove,
  moved: readonly { speakers: string[]; moves: EntryMove[] }[],
  actorOf: (key: string) => string | undefined,
): EntryMove[] {
  const { keys, dimension } = (after ?? before)!;
  const own = moved.filter(({ speakers }) => speakers.some((key) => actorOf(key) === keys.actor));
  return summed(own.flatMap(({ moves }) => moves).filter((move) => move.dimension === dimension));
}

const EXAMPLES = `Examples:
  stance diff corpus/ --lexicon old.yaml --lexicon new.yaml    from one to the other
  stance diff corpus/ --lexicon mine.yaml                      what mine.yaml changes in ours
Exit status: 0 nothing changes, 1 something does, 2 wrong usage or unreadable.
`;
