import { Command } from 'commander';
import { FORMATS, type Format } from '../../read/formats/formats.js';
import { wrapped } from '../../render/text/listing.js';
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
    if (options.format === 'text') {
      const style = displayStyle(options, io);
      await write(io.stdout, `${await tableOf(records, style.width)}\n\n${wrapped(FOOT, style, 0).join('\n')}\n`);
    } else {
      const { renderRecords } = await import('../../render/data/records.js');
      await write(io.stdout, renderRecords(records, options.format, HEADS));
    }
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

async function tableOf(records: readonly FormatRecord[], width: number): Promise<string> {
  const { default: Table } = await import('cli-table3');
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

const FOOT =
  'Each may be gzipped (.gz). Standard input may be any of them but .zip; where its first bytes do not show which, as of .md, name it with --input-format.';

const EXAMPLES = `Examples:
  stance formats
  stance formats --format csv > formats.csv
`;
