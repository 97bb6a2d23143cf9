import { Command, Option } from 'commander';
import type { CorpusActor } from '../../corpus/actors.js';
import type { UnresolvedSource } from '../../corpus/unresolved.js';
import type { FlatRecord } from '../../render/data/records.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import {
  addDisplayOptions,
  addRunOptions,
  addSelectionOptions,
  addTextOptions,
  formatOption,
  INPUTS,
  type InputOptions,
  wholeNumber,
} from '../options.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';

interface FoundOptions extends InputOptions, DisplayOptions {
  format?: 'text' | 'ndjson' | 'csv';
  bom?: boolean;
  top?: number;
}

/** Everybody who speaks in the documents, and the sources whose speaker could not be identified. */
export interface Found {
  session: Session<FoundOptions>;
  actors: CorpusActor[];
  unresolved: UnresolvedSource[];
}

/** A command that reads documents and lists the people they quote. */
export function readingCommand(name: string, description: string, examples: string): Command {
  const command = new Command(name)
    .description(description)
    .argument('<input...>', INPUTS)
    .addHelpText('before', `Examples:\n${examples}`);
  addSelectionOptions(command);
  addTextOptions(command);
  return addDisplayOptions(addRunOptions(command));
}

/** The same with the options of a table. */
export const listingCommand = (name: string, description: string, examples: string): Command =>
  readingCommand(name, description, examples)
    .optionsGroup('Output:')
    .addOption(formatOption('what to print', ['text', 'ndjson', 'csv']))
    .option('--bom', 'start CSV with a byte order mark, for spreadsheets')
    .addOption(new Option('--top <n>', 'only the first N lines, 0 for all').argParser(wholeNumber(0)).default(0));

/** A table, as records with these heads for programs and as lines with those that are shown to read. */
export interface Listed {
  heads: readonly string[];
  records: readonly FlatRecord[];
  shown: readonly string[];
  align: string;
  lines: readonly string[][];
}

export async function printListed(
  { options }: Session<FoundOptions>,
  { heads, records, shown, align, lines }: Listed,
  io: Streams,
): Promise<void> {
  const { format = 'text', bom, top } = options;
  const first = <Line>(all: readonly Line[]) => (top ? all.slice(0, top) : all);
  if (format === 'text') {
    const { columns } = await import('../../render/text/columns.js');
    return write(io.stdout, columns(shown, first(lines), align, displayStyle(options, io)));
  }
  const { renderRecords } = await import('../../render/data/records.js');
  await write(io.stdout, renderRecords(first(records), format, heads, bom));
}

export async function findActors(command: Command, inputs: readonly string[], io: Streams): Promise<Found> {
  const session = new Session<FoundOptions>(command, inputs, io);
  const { isUnresolved, unresolvedSources } = await import('../../corpus/unresolved.js');
  const corpus = await session.corpus(await session.engine(await session.knowledge()), isUnresolved);
  return { session, actors: corpus.actors(), unresolved: unresolvedSources(corpus.statements()) };
}
