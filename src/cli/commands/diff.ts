import { Command, Option } from 'commander';
import { StanceError } from '../../base/errors.js';
import { Difference, type EntryMove, type RowMove, rowMoves, summed } from '../../compare/difference.js';
import { checkActors } from '../../corpus/checks.js';
import type { Corpus } from '../../corpus/corpus.js';
import { speakersOf } from '../../corpus/result.js';
import { listsStatement, withSelected } from '../../corpus/selection.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { rowOptions } from '../../table/options.js';
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
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';

interface DiffOptions extends InputOptions, DisplayOptions {
  format: 'text' | 'ndjson';
  actor?: string[];
  top: number;
}

export function diffCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('diff')
    .description(
      'Compare two lexicons on the same documents: which hits, scores and ranks change, and which entries change them.',
    )
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES)
    .addOption(dimensionOption())
    .addOption(actorOption())
    .addOption(
      new Option('--top <n>', 'show at most N entries and rows, 0 for all').argParser(wholeNumber(0)).default(20),
    )
    .addOption(formatOption('text to read, or one JSON object per line', ['text', 'ndjson']));
  return addReadingOptions(command).action(async (inputs: string[]) => exit(await diff(command, inputs, io)));
}

async function diff(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = new Session<DiffOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  const { difference, moved, before, after } = await compared(session);
  const isWanted = ({ dimension }: EntryMove) => !options.dimension || options.dimension.includes(dimension);
  for (const problem of checkActors(options.actor ?? [], speakersOf(before))) diagnostics.report(problem);
  const ofRows = rowOptions({ actors: options.actor, dimensions: options.dimension, unnamed: 'rows' });
  const changes = rowMoves(before.rows(ofRows), after.rows(ofRows)).map((row) => ({
    row,
    by: entriesOf(row, moved, (key) => before.links(key)?.id),
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

/** The entries that moved in one statement, and who says it. */
interface Moved {
  speakers: string[];
  moves: EntryMove[];
}

/** All documents scored with the first lexicon and with the second. */
async function compared(
  session: Session<DiffOptions>,
): Promise<{ difference: Difference; moved: Moved[]; before: Corpus; after: Corpus }> {
  const { options } = session;
  const [first, second] = await bothKnown(session);
  const { readStatements, scoreStatements, withLexicons } = await import('../../pipeline.js');
  const { Corpus } = await import('../../corpus/corpus.js');
  const { tallyDocument } = await import('../../tally/tally.js');
  const engine = await session.engine(first);
  const other = withLexicons(engine, second.lexicons, second.predicates);
  const [before, after] = [new Corpus(engine.resolver), new Corpus(engine.resolver)];
  const difference = new Difference();
  const moved: Moved[] = [];
  for await (const document of session.documents()) {
    const scored = await session.attempted(document, () => {
      const read = readStatements(document, engine, { maxTokens: options.maxTokens });
      return [engine, other].map((one) => {
        const result = withSelected(scoreStatements(read, one, 'sums'), options);
        return { statements: result.statements, tally: tallyDocument(result) };
      });
    });
    if (!scored) continue;
    const [old, now] = scored;
    before.insert(document.id, old.tally);
    after.insert(document.id, now.tally);
    for (const [i, statement] of old.statements.entries()) {
      if (!listsStatement(options, statement)) continue;
      const moves = difference.add(statement, now.statements[i]);
      if (moves.length) moved.push({ speakers: statement.speakers.map(({ id }) => id), moves });
    }
  }
  return { difference, moved, before, after };
}

/** The knowledge with the first lexicon and with the second; if there is only one, without it and with it. */
async function bothKnown(session: Session<DiffOptions>): Promise<[Knowledge, Knowledge]> {
  const { lexicon = [] } = session.options;
  if (lexicon.length < 1 || lexicon.length > 2)
    throw new StanceError({
      code: 'two-lexicons',
      message: `diff compares two lexicons, but --lexicon was given ${lexicon.length} times`,
      hint: 'stance diff INPUT --lexicon old.yaml --lexicon new.yaml; a single lexicon is compared with the bundled ones alone.',
    });
  const known: Knowledge[] = [];
  for (const only of lexicon.length === 2 ? lexicon.map((one) => [one]) : [[], lexicon])
    known.push(await session.knowledge({ lexicon: only, instead: true }));
  return [known[0], known[1]];
}

/** The entries that moved in the statements of a row's actor. */
function entriesOf(
  { before, after }: RowMove,
  moved: readonly Moved[],
  actorOf: (key: string) => string | undefined,
): EntryMove[] {
  const { keys, dimension } = (after ?? before)!;
  const own = moved.filter(({ speakers }) => speakers.some((key) => actorOf(key) === keys.actor));
  return summed(own.flatMap(({ moves }) => moves).filter((move) => move.dimension === dimension));
}

const EXAMPLES = `Examples:
  stance diff corpus/ --lexicon old.yaml --lexicon new.yaml    from the old to the new one
  stance diff corpus/ --lexicon mine.yaml                      what mine.yaml changes in the bundled ones
Exit status: 0 no change, 1 changes, 2 wrong usage or unreadable input.
`;
