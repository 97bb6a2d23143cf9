import { resolve } from 'node:path';
import { Command } from 'commander';
import { StanceError } from '../../base/errors.js';
import type { Corpus } from '../../corpus/corpus.js';
import type { RecordedSelection } from '../../corpus/result.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Part } from '../../tally/part-reader.js';
import type { PartialHead } from '../../tally/partial.js';
import { addDisplayOptions, addKnowledgeOptions, addModelOption, type InputOptions } from '../options.js';
import { addOutputOptions, type OutputOptions, output } from '../output.js';
import type { Diagnostics } from '../run/diagnostics.js';
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
  const { readPart } = await import('./part-file.js');
  const knowledge = await session.knowledge();
  const corpus = new Corpus((await session.engine(knowledge)).resolver);
  let first: { head: PartialHead; name: string } | undefined;
  for (const name of parts) {
    const part = await readPart(resolve(io.cwd, name), name).catch(reported(diagnostics));
    if (!part) continue;
    first ??= { head: part.head, name };
    checkSame(part.head, name, first, knowledge);
    insert(part, name, corpus);
    diagnostics.all.push(...part.head.diagnostics);
  }
  if (!first) return diagnostics.exitCode;
  const selection = first.head.options as RecordedSelection;
  const { text } = await output({ corpus, knowledge, selection }, options, diagnostics, io);
  await write(io.stdout, text);
  return diagnostics.exitCode;
}

/** A part that cannot be used is reported and left out. */
const reported = (diagnostics: Diagnostics) => (error: unknown) => {
  if (!(error instanceof StanceError)) throw error;
  diagnostics.report(error.diagnostic);
  return undefined;
};

/** Throws if a part was made with other knowledge or other options than the first. */
function checkSame(
  head: PartialHead,
  name: string,
  first: { head: PartialHead; name: string },
  { files }: Pick<Knowledge, 'files'>,
): void {
  if (JSON.stringify(head.lexicons) !== JSON.stringify(files))
    throw different(
      name,
      'was made with different lexicons or actors files',
      'Give the same --lexicon and --actors, and do not change the files in between.',
    );
  if (JSON.stringify(head.options) !== JSON.stringify(first.head.options))
    throw different(
      name,
      `was made with different options from ${first.name}`,
      'Make all parts with the same options.',
    );
}

/** Adds the documents of a part. Throws if one of them is in another part too. */
function insert({ documents, lines }: Part, name: string, corpus: Corpus): void {
  for (const [id, document] of documents) {
    if (corpus.tally.documents.has(id))
      throw new StanceError({
        code: 'duplicate-document',
        message: `the document "${id}" is also in another part`,
        file: name,
        line: lines.get(id),
        hint: 'Each document must be in one part only.',
      });
    corpus.insert(id, document);
  }
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
