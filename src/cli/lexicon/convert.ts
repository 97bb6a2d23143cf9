import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { StanceError } from '../../base/errors.js';
import { oneLine } from '../../base/plain.js';
import { counted } from '../../render/text/numbers.js';
import { Diagnostics } from '../run/diagnostics.js';
import { saveInFolder } from '../save.js';
import { type Streams, say, write } from '../streams.js';

interface ConvertOptions {
  out?: string;
  force?: boolean;
}

export function convertCommand(io: Streams, exit: (code: number) => void): Command {
  return new Command('convert')
    .description(
      'Convert a dictionary (.dic, .dicx, .lc3, .ykd, .cat, .csv, .tsv, quanteda .yaml) or an older lexicon to stance lexicons of today’s format.',
    )
    .argument('<dictionary>', 'the file; its extension gives the format')
    .addOption(new Option('--to <format>', 'the format to write').choices(['stance']).default('stance'))
    .option('--out <folder>', 'write one file per dimension to this folder instead of printing them')
    .option('--force', 'replace files that exist')
    .addHelpText('before', EXAMPLES)
    .action(async (path: string, options: ConvertOptions) => exit(await convert(path, options, io)));
}

async function convert(path: string, options: ConvertOptions, io: Streams): Promise<number> {
  const { isLexicon } = await import('../../knowledge/load/stances.js');
  const text = await readText(path, io);
  if (/\.ya?ml$/i.test(path) && isLexicon(text)) {
    const { rewriteFile } = await import('./rewrite.js');
    return rewriteFile(text, path, options, io);
  }
  return convertDictionary(text, path, options, io);
}

async function convertDictionary(
  text: string,
  path: string,
  { out, force }: ConvertOptions,
  io: Streams,
): Promise<number> {
  const { importDictionary } = await import('../../knowledge/convert/import.js');
  const { exportLexicons } = await import('../../knowledge/convert/export.js');
  const diagnostics = new Diagnostics(io);
  const { categories, problems } = importDictionary(text, path);
  for (const problem of problems)
    diagnostics.report({ level: categories.length ? 'warning' : 'error', ...problem, file: path });
  const lexicons = exportLexicons(categories, path);
  for (const { term, message, line } of lexicons.flatMap(({ refused }) => refused))
    diagnostics.report({ level: 'warning', code: 'refused-term', message: `"${term}" ${message}`, file: path, line });
  if (out === undefined) await write(io.stdout, lexicons.map(({ yaml }) => yaml).join('---\n'));
  else {
    const files = new Map(lexicons.map(({ dimension, yaml }) => [`${dimension}.yaml`, yaml]));
    await saveInFolder({ path: resolve(io.cwd, out), shown: out }, files, force);
    say(io.stderr, `${counted(lexicons.length, 'lexicon')} in ${oneLine(out)}\n`);
  }
  return diagnostics.exitCode;
}

async function readText(path: string, io: Streams): Promise<string> {
  const { decodeAll } = await import('../../read/decode.js');
  try {
    const file = { path, shown: path, name: path, extension: '' };
    return await decodeAll(file, createReadStream(resolve(io.cwd, path)));
  } catch (error) {
    if (error instanceof StanceError) throw error;
    throw new StanceError({ code: 'unreadable-file', message: (error as Error).message, file: path });
  }
}

const EXAMPLES = `Examples:
  stance lexicon convert liwc.dic --out mine/
  stance lexicon convert terms.csv > mine.yaml
  stance lexicon convert poles-and-concepts.yaml --out new/   values, wrongs and claims; tests as examples
`;
