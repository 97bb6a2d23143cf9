import Table from 'cli-table3';
import { Command } from 'commander';
import { FORMATS, type Format } from '../../read/formats/formats.js';
import { renderRecords } from '../../render/data/records.js';
import { type DisplayOptions, displayStyle } from '../display.js';
import { addDisplayOptions, formatOption } from '../options.js';
import { type Streams, write } from '../streams.js';

interface FormatsOptions extends DisplayOptions {
  format: 'text' | 'ndjson' | 'csv';
}

const HEADS = ['ending', 'document', 'text', 'metadata'] as const;

export function formatsCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('formats')
    .description('List the formats of files that can be read, and what is read from each.')
    .addHelpText('before', EXAMPLES)
    .addOption(formatOption('what to print', ['text', 'ndjson', 'csv']));
  return addDisplayOptions(command).action(async (options: FormatsOptions) => {
    const records = FORMATS.map(recordOf);
    if (options.format !== 'text') await write(io.stdout, renderRecords(records, options.format, HEADS));
    else await write(io.stdout, `${tableOf(records, displayStyle(options, io).width)}\n\n${FOOT}\n`);
    exit(0);
  });
}

type FormatRecord = Record<(typeof HEADS)[number], string>;

const recordOf = ({ endings, document, text, metadata }: Format): FormatRecord => ({
  ending: endings.join(' '),
  document,
  text,
  metadata,
});

const ENDING_WIDTH = 12;
/** The borders of the table. */
const RULES = HEADS.length + 1;

function tableOf(records: readonly FormatRecord[], width: number): string {
  const rest = width - ENDING_WIDTH - RULES;
  const share = Math.floor(rest / 3);
  const table = new Table({
    head: ['ending', 'a document is', 'text', 'metadata'],
    colWidths: [ENDING_WIDTH, share, rest - 2 * share, share],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const record of records) table.push(HEADS.map((head) => record[head].replaceAll('`', '')));
  return table.toString();
}

const FOOT = 'Each may be gzipped (.gz). Standard input may be any of them but .zip, .csv, .tsv and .md.';

const EXAMPLES = `Examples:
  stance formats
  stance formats --format csv > formats.csv
`;
