import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { StanceError } from '../../base/errors.js';
import { type PartialHead, parseDocument, parseHead } from '../../tally/partial.js';
import { Tally } from '../../tally/tally.js';
import { addDisplayOptions, addKnowledgeOptions, addModelOption, type InputOptions } from '../options.js';
import { addOutputOptions, type OutputOptions, output } from '../output.js';
import { openSession } from '../run/session.js';
import { type Streams, write } from '../streams.js';

interface MergeOptions extends OutputOptions, InputOptions {}

export function mergeCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('merge')
    .description('Make one result of parts that analyze --partial printed: what one run over everything prints.')
    .argument('<part...>', 'files that analyze --partial printed')
    .addHelpText('before', EXAMPLES);
  addOutputOptions(command);
  addModelOption(addKnowledgeOptions(command));
  return addDisplayOptions(command).action(async (parts: string[]) => exit(await merge(command, parts, io)));
}

async function merge(command: Command, parts: string[], io: Streams): Promise<number> {
  const session = openSession<MergeOptions>(command, parts, io);
  const { options, diagnostics } = session;
  const { linkTally } = await import('../../pipeline.js');
  const { compileResolver } = await import('../../resolve/resolve.js');
  const knowledge = await session.knowledge();
  const tally = new Tally();
  let first: PartialHead | undefined;
  for (const part of parts) {
    const head = await readPart(part, resolve(io.cwd, part), tally);
    first ??= head;
    if (JSON.stringify(head.lexicons) !== JSON.stringify(knowledge.files))
      throw different(
        part,
        'was made with other lexicons or actors',
        'Merge with the same --lexicon and --actors, and the same files.',
      );
    if (JSON.stringify(head.options) !== JSON.stringify(first.options))
      throw different(part, `was made with other options than ${parts[0]}`, 'Give all parts the same options.');
    diagnostics.all.push(...head.diagnostics);
  }
  const links = linkTally(tally, compileResolver(knowledge.speakers, knowledge.actors));
  const result = { tally, links, knowledge, selection: first?.options ?? {} };
  await write(io.stdout, await output(result, options, diagnostics, io));
  return diagnostics.exitCode;
}

async function readPart(shown: string, path: string, tally: Tally): Promise<PartialHead> {
  let head: PartialHead | undefined;
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (!head) {
        head = parseHead(line, shown);
        continue;
      }
      const { id, document } = parseDocument(line, shown, number);
      if (tally.documents.has(id))
        throw new StanceError({
          code: 'duplicate-document',
          message: `the document "${id}" is in another part too`,
          file: shown,
          line: number,
          hint: 'Each document belongs in one part.',
        });
      tally.insert(id, document);
    }
  } catch (error) {
    if (error instanceof StanceError) throw error;
    throw new StanceError({ code: 'unreadable-file', message: (error as Error).message, file: shown });
  }
  return head ?? parseHead('', shown);
}

function different(file: string, message: string, hint: string): StanceError {
  return new StanceError({ code: 'parts-differ', message, file, hint });
}

const EXAMPLES = `Examples:
  stance analyze 2021/ --partial > 2021.jsonl
  stance analyze 2022/ --partial > 2022.jsonl
  stance merge 2021.jsonl 2022.jsonl                       as one run over both
  stance merge 2021.jsonl 2022.jsonl --by year --format csv
`;
