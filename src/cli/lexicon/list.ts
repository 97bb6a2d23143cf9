import { Command } from 'commander';
import type { Lexicon } from '../../knowledge/lexicon.js';
import { oneLine } from '../../render/plain.js';
import { columns } from '../../render/text/columns.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import { addDisplayOptions, addKnowledgeOptions, formatOption, type InputOptions } from '../options.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';
import { namedLexicons, shownPath } from './named.js';

interface ListOptions extends DisplayOptions, InputOptions {
  format: 'text' | 'ndjson' | 'csv';
}

export function listCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('list')
    .description('List the loaded dimensions with their numbers of entries.')
    .addHelpText('before', EXAMPLES)
    .addOption(formatOption('what to print', ['text', 'ndjson', 'csv']));
  addKnowledgeOptions(command);
  return addDisplayOptions(command).action(async () => exit(await list(command, io)));
}

const HEADS = ['dimension', 'pro', 'anti', 'concepts', 'exclusions', 'tests', 'version', 'title', 'file'] as const;
/** The columns of the table; the others are too long for it. */
const SHOWN = ['dimension', 'pro', 'anti', 'concepts', 'tests', 'title'] as const;

async function list(command: Command, io: Streams): Promise<number> {
  const session = new Session<ListOptions>(command, [], io);
  const { options, diagnostics } = session;
  const { lexicons } = await namedLexicons(session, [], io);
  const records = lexicons.map((lexicon) => recordOf(lexicon, io));
  if (options.format !== 'text') {
    const { renderRecords } = await import('../../render/data/records.js');
    await write(io.stdout, renderRecords(records, options.format, HEADS));
  } else if (records.length) {
    const lines = records.map((record) => SHOWN.map((head) => oneLine(String(record[head]))));
    await write(io.stdout, columns(SHOWN, lines, 'lrrrrl', displayStyle(options, io)));
  }
  return diagnostics.exitCode || (records.length ? 0 : 1);
}

function recordOf({ dimension, terms, tests, version = '', title, path }: Lexicon, io: Streams) {
  const count = (role: string) => terms.filter((term) => term.role === role).length;
  return {
    dimension,
    pro: count('pro'),
    anti: count('anti'),
    concepts: count('concept'),
    exclusions: count('exclusion'),
    tests: tests.length,
    version,
    title,
    file: shownPath(path, io),
  };
}

const EXAMPLES = `Examples:
  stance lexicon list
  stance lexicon list --lexicon mine.yaml --no-bundled
  stance lexicon list --format csv > lexicons.csv
`;
