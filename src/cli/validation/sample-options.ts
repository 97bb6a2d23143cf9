import { type Command, InvalidArgumentError, Option } from 'commander';
import { ALLOCATIONS, type Allocation } from '../../validate/sample/allocate.js';
import { STRATUM_KEYS, type StratumKey } from '../../validate/sample/candidate.js';
import { type Blindness, UNIT_KINDS, type UnitKind } from '../../validate/sample/key.js';
import { actorOption, collectList, dimensionOption, type InputOptions, listOf, wholeNumber } from '../options.js';
import { SHEET_FORMATS, type SheetFormat } from './sample-files.js';

export interface SampleCommandOptions extends InputOptions {
  actor?: string[];
  n: number;
  out?: string;
  extend?: string;
  strata?: StratumKey[];
  allocate: Allocation;
  min: number;
  seed: number;
  unit: UnitKind;
  context: number;
  coders?: string[];
  overlap?: number;
  show?: boolean;
  blind: Blindness;
  form?: SheetFormat[];
  pool?: boolean;
  force?: boolean;
}

/** A coder's name becomes part of a file's name; a number at its end would be that of an extended sample. */
const CODER = /^[\p{L}\p{N}_.-]{1,40}$/u;
const NUMBERED = /-\d{1,3}$/;
const RESERVED = /^(?:\.|adjudicated$)/i;

function coders(value: string, before: string[] | undefined): string[] {
  const all = collectList(value, before);
  const wrong = all.find((name) => !CODER.test(name) || NUMBERED.test(name) || RESERVED.test(name));
  if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" cannot be part of a file's name.`);
  const folded = all.map((name) => name.toLowerCase());
  const twice = all.find((_, i) => folded.indexOf(folded[i]) !== i);
  if (twice !== undefined) throw new InvalidArgumentError(`"${twice}" is there twice.`);
  return all;
}

export function addSampleOptions(command: Command): Command {
  return command
    .optionsGroup('Sample:')
    .addOption(new Option('--n <units>', 'units to draw').argParser(wholeNumber(1)).default(300))
    .option('--out <folder>', 'folder for the sheets, the codebook and the key')
    .option('--extend <folder>', 'add units to the sample in this folder, up to --n; those it has stay')
    .addOption(
      new Option(
        '--strata <keys>',
        `draw from each combination of these: ${STRATUM_KEYS.join(', ')} (default: dimension,value)`,
      ).argParser(listOf(STRATUM_KEYS)),
    )
    .addOption(
      new Option('--allocate <how>', 'how many units each stratum gives').choices(ALLOCATIONS).default('neyman'),
    )
    .addOption(new Option('--min <units>', 'at least so many of each stratum').argParser(wholeNumber(0)).default(5))
    .addOption(new Option('--seed <n>', 'another seed draws another sample').argParser(wholeNumber(0)).default(1))
    .addOption(
      new Option('--unit <unit>', 'sentence also shows what attribution missed')
        .choices(UNIT_KINDS)
        .default('statement'),
    )
    .addOption(dimensionOption())
    .addOption(actorOption('only statements of actors'))
    .optionsGroup('Sheets:')
    .addOption(new Option('--coders <names>', 'who codes (default: coder1,coder2)').argParser(coders))
    .addOption(
      new Option('--overlap <units>', 'units that all of them code (default: a quarter, at least 50)').argParser(
        wholeNumber(0),
      ),
    )
    .addOption(
      new Option('--context <sentences>', 'sentences shown around a unit').argParser(wholeNumber(0)).default(1),
    )
    .addOption(
      new Option('--blind <units>', 'hide what the program says of all units, or of a random half')
        .choices(['all', 'half'])
        .default('all'),
    )
    .option('--show', 'show what the program says: the sheets are not blind')
    .option('--pool', 'give speakers numbers instead of names')
    .addOption(
      new Option('--form <formats>', `formats of the sheets: ${SHEET_FORMATS.join(', ')} (default: all)`).argParser(
        listOf(SHEET_FORMATS),
      ),
    )
    .option('--force', 'replace files that exist');
}
