import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { StanceError } from '../../base/errors.js';
import type { Corpus } from '../../corpus/corpus.js';
import type { RecordedSelection } from '../../corpus/result.js';
import { type PartialHead, parseDocument, parseHead } from '../../tally/partial.js';
import { addDisplayOptions, addKnowledgeOptions, addModelOption, type InputOptions } from '../options.js';
import { addOutputOptions, type OutputOptions, output } from '../output.js';
import { Session } from '../run/session.js';
import { type Streams, write } from '../streams.js';

interface MergeOptions extends OutputOptions, InputOptions {}

export function mergeCommand(io: Streams, exit: (code: number) => void): Command {
  const command = new Command('merge')
    .description(
      'Merge partial results from analyze --partial into one; it is the same as that of one run over everything.',
    )
    .argument('<part...>', 'partial results')
    .addHelpText('before', EXAMPLES);
  addOutputOptions(command);
  addModelOption(addKnowledgeOptions(command));
  return addDisplayOptions(command).action(async (parts: string[]) => exit(await merge(command, parts, io)));
}

async function merge(command: Command, parts: string[], io: Streams): Promise<number> {
  const session = new Session<MergeOptions>(command, parts, io);
  const { options, diagnostics } = session;
  const { Corpus } = await import('../../corpus/corpus.js');
  const knowledge = await session.knowledge();
  const corpus = new Corpus((await session.engine(knowledge)).resolver);
  let first: PartialHead | undefined;
  for (const part of parts) {
    const head = await readPart(part, resolve(io.cwd, part), corpus);
    first ??= head;
    if (JSON.stringify(head.lexicons) !== JSON.stringify(knowledge.files))
      throw different(
        part,
        'was made with different lexicons or actors files',
        'Give the same --lexicon and --actors, and do not change the files in between.',
      );
    if (JSON.stringify(head.options) !== JSON.stringify(first.options))
      throw different(
        part,
        `was made with different options from ${parts[0]}`,
        'Make all parts with the same options.',
      );
    diagnostics.all.push(...head.diagnostics);
  }
  const selection = first?.options as RecordedSelection;
  await write(io.stdout, await output({ corpus, knowledge, selection }, options, diagnostics, io));
  return diagnostics.exitCode;
}

async function readPart(shown: string, path: string, corpus: Corpus): Promise<PartialHead> {
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
      if (corpus.tally.documents.has(id))
        throw new StanceError({
          code: 'duplicate-document',
          message: `the document "${id}" is also in another part`,
          file: shown,
          line: number,
          hint: 'Each document must be in one part only.',
        });
      corpus.insert(id, document);
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
  stance merge 2021.jsonl 2022.jsonl                       the same as one run over both
  stance merge 2021.jsonl 2022.jsonl --by year --format csv
`;
