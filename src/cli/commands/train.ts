import { resolve } from 'node:path';
import { Command } from 'commander';
import { oneLine } from '../../base/plain.js';
import { Diagnostics } from '../run/diagnostics.js';
import { readGold } from '../run/gold.js';
import { refuseExisting, refuseUnwritable, saveFiles } from '../save.js';
import { type Streams, tell, write } from '../streams.js';

/** A model trained on fewer articles is of no use. */
const FEWEST = 20;

interface TrainOptions {
  output: string;
  force?: boolean;
}

export function trainCommand(io: Streams, exit: (code: number) => void): Command {
  return new Command('train')
    .description('Train an attribution model on your own annotated articles.')
    .argument('<gold...>', 'annotated articles, one JSON object per line: id, text, attributions')
    .requiredOption('-o, --output <file>', 'file to write the model to')
    .option('--force', 'replace the file if it exists')
    .addHelpText('before', EXAMPLES)
    .action(async (paths: string[], options: TrainOptions) => exit(await run(paths, options, io)));
}

async function run(paths: readonly string[], { output, force }: TrainOptions, io: Streams): Promise<number> {
  const diagnostics = new Diagnostics(io);
  const target = { path: resolve(io.cwd, output), shown: output };
  refuseExisting([target], force);
  await refuseUnwritable(target);
  const records = readGold(paths, io.cwd, diagnostics.report);
  if (records.length < FEWEST) {
    diagnostics.report({
      level: 'error',
      code: 'too-few-articles',
      message: `${records.length} annotated articles are too few to train a model`,
      hint: `At least ${FEWEST} are needed, and several hundred are better.`,
    });
    return diagnostics.exitCode;
  }
  const { trainOn } = await import('../../train/corpus.js');
  const { loadKnowledge } = await import('../../knowledge/knowledge.js');
  const knowledge = loadKnowledge({ cwd: io.cwd }, diagnostics.report);
  const progress = (message: string): void => tell(io, message);
  const { bytes, quality } = trainOn(records, knowledge, progress);
  refuseExisting([target], force); // it may have come into being since
  await saveFiles([{ ...target, content: bytes }]);
  const percent = (share: number): string => (100 * share).toFixed(1);
  await write(
    io.stdout,
    `${oneLine(output)}: ${bytes.length} bytes from ${records.length} articles; on articles it has not seen: found ${percent(quality.found)}, joint ${percent(quality.joint)} (F1)\n`,
  );
  return diagnostics.exitCode;
}

const EXAMPLES = `Examples:
  stance train gold.jsonl -o my.bin             takes some minutes for a thousand articles
  stance evaluate more.jsonl --model my.bin     quality on articles it has not seen
  stance analyze corpus/ --model my.bin         the table with this model
`;
