import { Command, Option } from 'commander';
import type { Report } from '../../base/errors.js';
import { getOrInsert } from '../../base/order.js';
import { checkActors, type Speaks } from '../../corpus/checks.js';
import { type ListingOptions, listStatements } from '../../corpus/listing.js';
import { counted } from '../../render/text/numbers.js';
import type { Statement } from '../../types/stance.js';
import type { Document } from '../../types/text.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import {
  actorOption,
  addReadingOptions,
  addRunOptions,
  dimensionOption,
  formatOption,
  INPUTS,
  type InputOptions,
} from '../options.js';
import { nothingFound, statementSelection } from '../run/nothing.js';
import { Session } from '../run/session.js';
import { StatementBuffer } from '../run/statement-buffer.js';
import { type Streams, write } from '../streams.js';

interface StatementsOptions extends DisplayOptions, InputOptions {
  format: 'text' | 'ndjson';
  link: 'document' | 'corpus';
  actor?: string[];
  reasons?: boolean;
  validation?: string;
}

export function statementsCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('statements')
    .description('Print who said what, statement by statement.')
    .argument('<input...>', INPUTS)
    .addHelpText('before', EXAMPLES)
    .optionsGroup('Output:')
    .addOption(formatOption('text to read, or one JSON object per line', ['text', 'ndjson']))
    .addOption(
      new Option(
        '--link <how>',
        'name speakers as their own document does, or as the whole corpus does (prints at the end)',
      )
        .choices(['document', 'corpus'])
        .default('document'),
    )
    .option('--reasons', 'also what decided: the entries and learned words of each sum')
    .option('--validation <folder>', 'also outcomes for regressions, corrected by the coded sample in this folder')
    .optionsGroup('Statements:')
    .option('--narration', 'also sentences in the article’s own voice')
    .addOption(actorOption('only statements of actors'))
    .addOption(dimensionOption('only statements that touch one of these dimensions'));
  return addRunOptions(addReadingOptions(command)).action(async (inputs: string[]) =>
    exit(await statements(command, inputs, io)),
  );
}

async function statements(command: Command, inputs: string[], io: Streams): Promise<number> {
  const session = new Session<StatementsOptions>(command, inputs, io);
  const { options, diagnostics } = session;
  if (options.validation !== undefined && options.format !== 'ndjson')
    command.error('error: --validation adds outcomes for programs, so it needs --format ndjson', { exitCode: 2 });
  const render = await renderer(options, io, diagnostics.report);
  const wanted: ListingOptions = { ...options, actors: options.actor, dimensions: options.dimension };
  const speakers = new Map<string, Speaks>();
  let found = 0;
  let made = 0;
  for await (const [document, all] of options.link === 'corpus' ? linked(session) : streamed(session)) {
    const listed = listStatements(all, wanted);
    found += listed.length;
    made += all.length;
    if (options.actor) addSpeakers(speakers, all);
    const text = render(document, listed, all);
    if (text) await write(io.stdout, text);
  }
  for (const problem of checkActors(options.actor ?? [], speakers.values())) diagnostics.report(problem);
  if (found) return diagnostics.exitCode;
  const by = options.actor ? ` by ${options.actor.map((actor) => `“${actor}”`).join(' or ')}` : '';
  const chosen = statementSelection(options);
  return nothingFound(session, {
    sought: `no statement${by}${chosen && ` with ${chosen}`}`,
    there: `${counted(made, 'statement')} in all`,
    hint: made
      ? 'Ask for less at a time, or see with stance analyze which dimensions are touched.'
      : 'Nobody is quoted, or what is quoted was passed over: see it with stance show FILE.',
  });
}

/** Counts who speaks, by id. */
function addSpeakers(speakers: Map<string, Speaks>, statements: readonly Statement[]): void {
  for (const { id, name } of statements.flatMap((statement) => statement.speakers))
    getOrInsert(speakers, id, () => ({ id, name, statements: 0 })).statements++;
}

const kept = ({ reasons }: StatementsOptions) => (reasons ? ('reasons' as const) : undefined);

type DocumentStatements = [Document, readonly Statement[]];

/** Each document's statements, with speakers as the document names them. */
async function* streamed(session: Session<StatementsOptions>): AsyncGenerator<DocumentStatements> {
  const engine = await session.engine(await session.knowledge());
  for await (const { document, statements } of session.analyzed(engine, true, kept(session.options)))
    yield [document, statements];
}

/** Each document's statements after all have been read, with speakers as the corpus names them. */
async function* linked(session: Session<StatementsOptions>): AsyncGenerator<DocumentStatements> {
  const { Corpus } = await import('../../corpus/corpus.js');
  const engine = await session.engine(await session.knowledge());
  const corpus = new Corpus(engine.resolver);
  const buffer = new StatementBuffer<[Document, Statement[]]>();
  try {
    for await (const { document, tally, statements } of session.analyzed(engine, true, kept(session.options))) {
      corpus.insert(document.id, tally);
      await buffer.add([document, statements]);
    }
    for await (const [document, statements] of buffer.replay()) yield [document, corpus.linkSpeakers(statements)];
  } finally {
    await buffer.close();
  }
}

type Render = (document: Document, listed: readonly Statement[], all: readonly Statement[]) => string;

async function renderer(options: StatementsOptions, io: Streams, report: Report): Promise<Render> {
  if (options.format === 'ndjson') {
    const { flatStatement } = await import('../../render/data/statement.js');
    const dsl = options.validation === undefined ? undefined : await outcomes(options.validation, io, report);
    return ({ text }, listed, all) =>
      listed
        .map((statement) => ({ ...flatStatement(statement, all, text), ...(dsl && { dsl: dsl(statement, text) }) }))
        .map((statement) => `${JSON.stringify(statement)}\n`)
        .join('');
  }
  const { renderListing } = await import('../../render/text/listing.js');
  const style = displayStyle(options, io);
  return (document, listed) => renderListing(document, listed, style);
}

/** Outcomes for regressions, by the coded sample in a folder. */
async function outcomes(folder: string, io: Streams, report: Report) {
  const { readFolder } = await import('../validation/read-folder.js');
  const { goldOf } = await import('../../validate/sheets/merge-codes.js');
  const { dslOutcomes } = await import('../../validate/correct/dsl.js');
  const { key, codings } = await readFolder(folder, io.cwd, report);
  return dslOutcomes(key, goldOf(key, codings));
}

const EXAMPLES = `Examples:
  stance statements corpus/                          to read
  stance statements corpus/ --actor Lavrov           … by one speaker
  stance statements corpus/ --dimension sovereignty  … on one dimension
  stance statements corpus/ --reasons                … with what decided
  stance statements corpus/ --format ndjson | jq -r '[.speakers[0].name, .content[0].text] | @tsv'
`;
