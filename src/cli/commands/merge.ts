import { Command } from 'commander';
import { addDisplayOptions, addKnowledgeOptions, addModelOption, type InputOptions } from '../options.js';
import { addOutputOptions, type OutputOptions, output } from '../output.js';
import { mergedParts } from '../run/parts.js';
import { printPart } from '../run/print-part.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';

interface MergeOptions extends OutputOptions, InputOptions {
  partial?: boolean;
}

export function mergeCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('merge')
    .description(
      'Merge partial results from analyze --partial into one; it is the same as that of one run over everything.',
    )
    .argument('<part...>', 'partial results')
    .addHelpText('before', EXAMPLES);
  addOutputOptions(command);
  addModelOption(addKnowledgeOptions(command))
    .optionsGroup('Run:')
    .option('--partial', 'print one part instead, which can be merged again');
  return addDisplayOptions(command).action(async (parts: string[]) => exit(await merge(command, parts, io)));
}

async function merge(command: Command, parts: string[], io: Streams): Promise<number> {
  const session = new Session<MergeOptions>(command, parts, io);
  const { options, diagnostics } = session;
  const result = await mergedParts(session, parts, io, options.partial);
  if (!result) return diagnostics.exitCode;
  if (options.partial) {
    await printPart(result, diagnostics, io);
    return diagnostics.exitCode;
  }
  const { text } = await output(result, options, diagnostics, io);
  await write(io.stdout, text);
  return diagnostics.exitCode;
}

const EXAMPLES = `Examples:
  stance analyze 2021/ --partial > 2021.jsonl
  stance analyze 2022/ --partial > 2022.jsonl
  stance merge 2021.jsonl 2022.jsonl                       the same as one run over both
  stance merge 2021.jsonl 2022.jsonl --by year --format csv
  stance merge 2021.jsonl 2022.jsonl --partial > both.jsonl  … a part again, for many machines
`;
