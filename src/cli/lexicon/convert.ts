import { createReadStream } from 'node:fs';
import { parse, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { StanceError } from '../../base/errors.js';
import { oneLine } from '../../base/plain.js';
import { causeOf } from '../../base/problems/causes.js';
import type { Exported } from '../../knowledge/convert/export.js';
import type { ImportOptions } from '../../knowledge/convert/import.js';
import type { PolePair } from '../../knowledge/convert/poles.js';
import { counted } from '../../render/text/numbers.js';
import { collectList, wholeNumber } from '../options.js';
import { Diagnostics } from '../run/diagnostics.js';
import { saveInFolder } from '../save.js';
import { type Streams, tell, write } from '../streams.js';

interface ConvertOptions extends ImportOptions {
  /** A folder, or the file of a single lexicon. */
  output?: string;
  /** The older name of `output`. */
  out?: string;
  force?: boolean;
}

export function convertCommand(io: Streams, exit: (code: number) => void): Command {
  return new Command('convert')
    .description(
      'Convert a dictionary (.dic, .dicx, .lc3, .lcd, .ykd, .cat, .csv, .tsv, .txt, .json, quanteda .yaml) or an older lexicon to stance lexicons of today’s format.',
    )
    .argument('<dictionary...>', 'files; the ending of each gives its format')
    .addOption(new Option('--to <format>', 'the format to write').choices(['stance']).default('stance'))
    .option(
      '-o, --output <folder>',
      'write each lexicon to this folder, with a file for its examples; a single one also to a file: mine.yaml',
    )
    .addOption(new Option('--out <folder>').hideHelp())
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
    .action(async (paths: string[], options: ConvertOptions) => exit(await convert(paths, options, io)));
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

/** Where lexicons go: a folder, or a single file. */
interface Place {
  folder: string;
  /** The name of the file, without its ending. */
  stem?: string;
}

async function convert(paths: readonly string[], options: ConvertOptions, io: Streams): Promise<number> {
  const { isLexicon } = await import('../../knowledge/load/stances.js');
  const place = placeOf(options);
  const diagnostics = new Diagnostics(io);
  const lexicons: Exported[] = [];
  let status = 0;
  for (const path of paths) {
    const text = await readText(path, io);
    if (/\.ya?ml$/i.test(path) && isLexicon(text)) {
      if (place?.stem !== undefined || (!place && paths.length > 1)) throw needsFolder(paths.length);
      const { rewriteFile } = await import('./rewrite.js');
      status = Math.max(status, await rewriteFile(text, path, { folder: place?.folder, force: options.force }, io));
    } else lexicons.push(...(await converted(text, path, { ...options, place, lexicons }, diagnostics, io)));
  }
  if (lexicons.length > 1 && (!place || place.stem !== undefined)) throw needsFolder(lexicons.length);
  if (!place) for (const { yaml } of lexicons) await write(io.stdout, yaml);
  else if (lexicons.length) {
    const files = new Map(lexicons.flatMap((lexicon) => filesOf(lexicon, place.stem ?? lexicon.dimension)));
    await saveInFolder({ path: resolve(io.cwd, place.folder), shown: place.folder }, files, options.force);
    tell(io, `${counted(lexicons.length, 'lexicon')} in ${oneLine(place.folder)}`);
  }
  return Math.max(status, diagnostics.exitCode);
}

const filesOf = ({ yaml, examples }: Exported, stem: string): [name: string, content: string][] => [
  [`${stem}.yaml`, yaml],
  [`${stem}.examples.yaml`, examples],
];

function placeOf({ output, out }: ConvertOptions): Place | undefined {
  const named = output ?? out;
  if (named === undefined || named === '-') return undefined;
  const { dir, name, ext } = parse(named);
  return /^\.ya?ml$/i.test(ext) ? { folder: dir || '.', stem: name } : { folder: named };
}

function needsFolder(count: number): StanceError {
  return new StanceError({
    code: 'several-lexicons',
    message: `this makes ${counted(count, 'lexicon')}, each in a file of its own, with its examples beside it`,
    hint: 'Name a folder for them: --output mine/',
  });
}

/** The lexicons that a dictionary makes, beside those that there are. Problems are reported. */
async function converted(
  text: string,
  path: string,
  options: ConvertOptions & { place?: Place; lexicons: readonly Exported[] },
  diagnostics: Diagnostics,
  io: Streams,
): Promise<Exported[]> {
  const { importDictionary } = await import('../../knowledge/convert/import.js');
  const { exportLexicons, withEntries } = await import('../../knowledge/convert/export.js');
  const { joinedLevels } = await import('../../knowledge/convert/levels.js');
  const { categories, problems } = importDictionary(text, path, options);
  const joined = joinedLevels(categories);
  if (joined && options.level === undefined) problems.push(joined);
  for (const problem of problems)
    diagnostics.report({ level: categories.length ? 'warning' : 'error', ...problem, file: path });
  const folder = options.place && resolve(io.cwd, options.place.folder);
  const taken = new Set(options.lexicons.map(({ dimension }) => dimension));
  const lexicons = exportLexicons(categories, path, folder, taken);
  for (const problem of lexicons.flatMap((lexicon) => lexicon.problems))
    diagnostics.report({ level: 'warning', ...problem, file: path });
  for (const { term, message, line } of lexicons.flatMap(({ refused }) => refused))
    diagnostics.report({ level: 'warning', code: 'refused-term', message: `"${term}" ${message}`, file: path, line });
  const { lexicons: kept, problems: empty } = withEntries(lexicons);
  if (categories.length || !problems.length)
    for (const problem of empty) diagnostics.report({ ...problem, file: path });
  return kept;
}

async function readText(path: string, io: Streams): Promise<string> {
  const { decodeAll } = await import('../../read/decode.js');
  try {
    const file = { path, shown: path, name: path, extension: '' };
    return await decodeAll(file, createReadStream(resolve(io.cwd, path)));
  } catch (error) {
    if (error instanceof StanceError) throw error;
    throw new StanceError({ code: 'unreadable-file', message: causeOf(error), file: path });
  }
}

const EXAMPLES = `Examples:
  stance lexicon convert liwc.dic -o mine/
  stance lexicon convert terms.csv > mine.yaml
  stance lexicon convert mfd2.0.dic --poles virtue,vice -o mine/   one lexicon for care.virtue and care.vice
  stance lexicon convert world.yml --level 3 -o mine/              a lexicon for each category of the third level
  stance lexicon convert norms.csv --columns Valence --midpoint 5     words scored from 1 to 9
  stance lexicon convert poles-and-concepts.yaml -o new/   values, wrongs and claims; tests as examples
`;
