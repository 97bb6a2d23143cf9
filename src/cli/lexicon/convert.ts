import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { StanceError } from '../../base/errors.js';
import { oneLine } from '../../base/plain.js';
import type { ImportOptions } from '../../knowledge/convert/import.js';
import type { PolePair } from '../../knowledge/convert/poles.js';
import { counted } from '../../render/text/numbers.js';
import { collectList, wholeNumber } from '../options.js';
import { Diagnostics } from '../run/diagnostics.js';
import { saveInFolder } from '../save.js';
import { type Streams, tell, write } from '../streams.js';

interface ConvertOptions extends ImportOptions {
  out?: string;
  force?: boolean;
}

export function convertCommand(io: Streams, exit: (code: number) => void): Command {
  return new Command('convert')
    .description(
      'Convert a dictionary (.dic, .dicx, .lc3, .lcd, .ykd, .cat, .csv, .tsv, .txt, .json, quanteda .yaml) or an older lexicon to stance lexicons of today’s format.',
    )
    .argument('<dictionary>', 'the file; its extension gives the format')
    .addOption(new Option('--to <format>', 'the format to write').choices(['stance']).default('stance'))
    .option('--out <folder>', 'write one file per dimension to this folder instead of printing them')
    .addOption(
      new Option('--level <n>', 'make lexicons of the categories of this level of a nested dictionary').argParser(
        wholeNumber(1),
      ),
    )
    .addOption(
      new Option(
        '--poles <pro,anti>',
        'what the poles are called: virtue,vice for care.virtue and care.vice',
      ).argParser(polePair),
    )
    .addOption(new Option('--columns <names>', 'the columns of a table that are categories').argParser(collectList))
    .addOption(
      new Option('--midpoint <score>', 'where scores change sides: 5 on a scale from 1 to 9 (default: 0)').argParser(
        score,
      ),
    )
    .option('--force', 'replace files that exist')
    .addHelpText('before', EXAMPLES)
    .action(async (path: string, options: ConvertOptions) => exit(await convert(path, options, io)));
}

function polePair(value: string): PolePair {
  const names = value.split(',').map((name) => name.trim());
  if (names.length !== 2 || !names.every(Boolean) || names[0].toLowerCase() === names[1].toLowerCase())
    throw new InvalidArgumentError('It must be two names, the pro side first: virtue,vice.');
  return [names[0], names[1]];
}

function score(value: string): number {
  const number = Number(value);
  if (!value.trim() || !Number.isFinite(number)) throw new InvalidArgumentError('It must be a number.');
  return number;
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

async function convertDictionary(text: string, path: string, options: ConvertOptions, io: Streams): Promise<number> {
  const { importDictionary } = await import('../../knowledge/convert/import.js');
  const { exportLexicons } = await import('../../knowledge/convert/export.js');
  const { joinedLevels } = await import('../../knowledge/convert/levels.js');
  const { out, force } = options;
  const diagnostics = new Diagnostics(io);
  const { categories, problems } = importDictionary(text, path, options);
  const joined = joinedLevels(categories);
  if (joined && options.level === undefined) problems.push(joined);
  for (const problem of problems)
    diagnostics.report({ level: categories.length ? 'warning' : 'error', ...problem, file: path });
  const lexicons = exportLexicons(categories, path);
  for (const problem of lexicons.flatMap((lexicon) => lexicon.problems))
    diagnostics.report({ level: 'warning', ...problem, file: path });
  for (const { term, message, line } of lexicons.flatMap(({ refused }) => refused))
    diagnostics.report({ level: 'warning', code: 'refused-term', message: `"${term}" ${message}`, file: path, line });
  if (out === undefined) await write(io.stdout, lexicons.map(({ yaml }) => yaml).join('---\n'));
  else {
    const files = new Map(lexicons.map(({ dimension, yaml }) => [`${dimension}.yaml`, yaml]));
    await saveInFolder({ path: resolve(io.cwd, out), shown: out }, files, force);
    tell(io, `${counted(lexicons.length, 'lexicon')} in ${oneLine(out)}`);
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
  stance lexicon convert mfd2.0.dic --poles virtue,vice --out mine/   one lexicon for care.virtue and care.vice
  stance lexicon convert world.yml --level 3 --out mine/              a lexicon for each category of the third level
  stance lexicon convert norms.csv --columns Valence --midpoint 5     words scored from 1 to 9
  stance lexicon convert poles-and-concepts.yaml --out new/   values, wrongs and claims; tests as examples
`;
