import { Command } from 'commander';
import { oneLine } from '../../base/plain.js';
import type { Lexicon, Term } from '../../knowledge/lexicon.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import { addDisplayOptions, addKnowledgeOptions, formatOption, type InputOptions } from '../options.js';
import { noLexicon } from '../run/nothing.js';
import { Session } from '../run/session.js';
import { shownPath } from '../run/shown-path.js';
import { type Streams, write } from '../streams.js';
import { namedLexicons } from './named.js';

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

const HEADS = [
  'dimension',
  'values',
  'wrongs',
  'deeds',
  'pro',
  'anti',
  'exclusions',
  'tests',
  'examples',
  'version',
  'title',
  'file',
] as const;
/** The columns of the table; the others are too long for it. */
const SHOWN = ['dimension', 'values', 'wrongs', 'deeds', 'pro', 'anti', 'tests', 'examples'] as const;

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
    const { columns } = await import('../../render/text/columns.js');
    await write(io.stdout, columns(SHOWN, lines, 'lrrrrrrr', displayStyle(options, io)));
  }
  return records.length ? diagnostics.exitCode : noLexicon(session);
}

/** The numbers of a lexicon; a concept of the older format counts as the value or the wrong that it is. */
function recordOf({ dimension, terms, tests, readExamples, version = '', title, path }: Lexicon, io: Streams) {
  const count = (is: (term: Term) => boolean) => terms.filter(is).length;
  const isGood = ({ valence, pole }: Term) => valence > 0 === (pole === 'pro');
  return {
    dimension,
    values: count((term) => term.role === 'concept' && isGood(term)),
    wrongs: count((term) => term.role === 'concept' && !isGood(term)),
    deeds: count(({ role }) => role === 'deed'),
    pro: count(({ role }) => role === 'pro'),
    anti: count(({ role }) => role === 'anti'),
    exclusions: count(({ role }) => role === 'exclusion'),
    tests: tests.length,
    examples: readExamples().length,
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
