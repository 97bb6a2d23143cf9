import { Command, Option } from 'commander';
import type { Lexicon } from '../../knowledge/lexicon.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import { addDisplayOptions, addKnowledgeOptions, formatOption, type InputOptions, wholeNumber } from '../options.js';
import { noLexicon } from '../run/nothing.js';
import { Session } from '../run/session.js';
import { shownPath } from '../run/shown-path.js';
import { type Streams, write } from '../streams.js';
import { namedLexicons } from './named.js';

interface ShowOptions extends DisplayOptions, InputOptions {
  format: 'text' | 'ndjson' | 'csv';
  words?: number;
}

export function showCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('show')
    .description('Print a lexicon: its codebook and all its entries, with those of the lexicon it extends.')
    .argument('<lexicon...>', 'dimensions, files or folders')
    .addHelpText('before', EXAMPLES)
    .addOption(
      new Option('--words <n>', 'the learned words that weigh most, instead of the entries').argParser(wholeNumber(1)),
    )
    .addOption(formatOption('text to read, or one entry per line', ['text', 'ndjson', 'csv']));
  addKnowledgeOptions(command);
  return addDisplayOptions(command).action(async (names: string[]) => exit(await show(command, names, io)));
}

const HEADS = [
  'dimension',
  'section',
  'role',
  'term',
  'weight',
  'valence',
  'pole',
  'case',
  'form',
  'note',
  'file',
  'line',
];

async function show(command: Command, names: string[], io: Streams): Promise<number> {
  const session = new Session<ShowOptions>(command, [], io);
  const { options, diagnostics } = session;
  const { lexicons } = await namedLexicons(session, names, io);
  if (options.words !== undefined) await showWords(lexicons, options, options.words, io);
  else if (options.format === 'text') {
    const { renderLexicon } = await import('../../render/text/lexicon.js');
    const style = displayStyle(options, io);
    await write(
      io.stdout,
      lexicons.map((lexicon) => renderLexicon(lexicon, shownPath(lexicon.path, io), style)).join('\n'),
    );
  } else {
    const { renderRecords } = await import('../../render/data/records.js');
    const records = lexicons.flatMap((lexicon) => entries(lexicon, io));
    await write(io.stdout, renderRecords(records, options.format, HEADS));
  }
  return lexicons.length ? diagnostics.exitCode : noLexicon(session);
}

/** The learned words of each lexicon: a table, or one word per line. */
async function showWords(lexicons: readonly Lexicon[], options: ShowOptions, most: number, io: Streams): Promise<void> {
  const { largestWords, wordsTable } = await import('../../render/text/learned-words.js');
  if (options.format === 'text') {
    const style = displayStyle(options, io);
    const tables = lexicons.map(
      (lexicon) => `${style.strong(lexicon.dimension)}\n${wordsTable(lexicon.learned, most, style)}`,
    );
    await write(io.stdout, tables.join('\n'));
    return;
  }
  const { renderRecords } = await import('../../render/data/records.js');
  const records = lexicons.flatMap(({ dimension, learned }) =>
    largestWords(learned, most).map(([word, [pro, anti]]) => ({ dimension, word, pro: pro / 1000, anti: anti / 1000 })),
  );
  await write(io.stdout, renderRecords(records, options.format, ['dimension', 'word', 'pro', 'anti']));
}

function entries({ dimension, terms }: Lexicon, io: Streams) {
  return terms.map(
    ({ term, section, role, weight, valence, condemned, pole, case: cased, exact, note = '', path, file }) => ({
      dimension,
      section,
      role,
      term,
      weight,
      valence: condemned ? 'condemned' : valence < 0 ? 'negative' : 'positive',
      pole,
      case: cased,
      form: exact ? 'exact' : 'lemma',
      note,
      file: shownPath(file.path, io),
      line: file.at(path, { code: '', message: '' }).line ?? null,
    }),
  );
}

const EXAMPLES = `Examples:
  stance lexicon show human-rights
  stance lexicon show mine.yaml
  stance lexicon show human-rights --words 30     what was learned, beside the entries
  stance lexicon show human-rights sovereignty --format csv > entries.csv
`;
