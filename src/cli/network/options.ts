import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_NETWORK_OPTIONS } from '../../network/options.js';
import {
  AGREEMENTS,
  type Agreement,
  CONCEPTS,
  type Concept,
  KERNELS,
  type Kernel,
  NETWORK_DUPLICATES,
  type NetworkDuplicates,
  NORMALISATIONS,
  type Normalisation,
  PROJECTIONS,
  type Projection,
} from '../../network/types.js';
import { UNNAMED, type Unnamed } from '../../table/options.js';
import { TARGET_VALUES, type TargetValue } from '../../types/target.js';
import type { CommonOptions } from '../common/common.js';
import {
  actorOption,
  dimensionOption,
  formatOption,
  type InputOptions,
  listOf,
  share,
  wholeNumber,
} from '../options.js';
import { targetConfidenceOption, targetOption } from '../targets/options.js';

export const NETWORK_FORMATS = ['graphml', 'gexf', 'csv', 'nodes', 'matrix', 'dl', 'eventlist', 'json'] as const;
export type NetworkFormat = (typeof NETWORK_FORMATS)[number];

/** The options of `stance network`. */
export interface NetworkCommandOptions extends InputOptions, CommonOptions {
  format: NetworkFormat;
  bom?: boolean;
  ties: 'stances' | 'targets';
  target?: string[];
  value?: TargetValue[];
  targetConfidence?: number;
  by: string;
  actor?: string[];
  unnamed: Unnamed;
  project?: Projection;
  agreement: Agreement;
  normalise?: Normalisation;
  concept: Concept;
  duplicates: NetworkDuplicates;
  mixed: 'half' | 'drop';
  joint?: boolean;
  minWeight: number;
  minCoded: number;
  isolates?: boolean;
  window?: number;
  step?: number;
  kernel: Kernel;
  backbone?: number;
  backboneModel: 'disparity' | 'sdsm';
  communities?: boolean;
  polarisation?: boolean;
  intervals?: boolean;
  evidence?: boolean;
  partial?: boolean;
  parts?: boolean;
}

const DEFAULTS = DEFAULT_NETWORK_OPTIONS;

export function addNetworkOptions(command: Command): Command {
  const choice = (flags: string, text: string, choices: readonly string[], fallback: string) =>
    new Option(flags, text).choices(choices).default(fallback);
  return command
    .optionsGroup('Output:')
    .addOption(
      formatOption(
        'graphs for Gephi, igraph and networkx (graphml, gexf), ties (csv), nodes, a matrix, UCINET (dl), DNA’s event list, or JSON with its sources',
        NETWORK_FORMATS,
      ),
    )
    .option('--bom', 'start CSV with a byte order mark, for spreadsheets')
    .option('--evidence', 'name the statements that each tie rests on')
    .option('--partial', 'print a partial result instead, for stance network --parts')
    .option('--parts', 'the inputs are partial results, from stance network --partial or stance analyze --partial')
    .optionsGroup('Nodes:')
    .addOption(
      new Option(
        '-b, --by <key>',
        'what a node is: actor, affiliation, type, document, outlet, or any metadata field',
      ).default(DEFAULTS.by),
    )
    .addOption(
      choice(
        '--concept <what>',
        'what actors stand to: a dimension, one of its poles, or each entry of the lexicon that hits (term)',
        CONCEPTS,
        DEFAULTS.concept,
      ),
    )
    .addOption(actorOption())
    .addOption(dimensionOption())
    .addOption(
      choice(
        '--unnamed <how>',
        'sources without a name, such as officials or a report: left out, one node for all, or nodes of their own',
        UNNAMED,
        DEFAULTS.unnamed,
      ),
    )
    .addOption(
      new Option('--min-coded <n>', 'only nodes with at least N coded statements')
        .argParser(wholeNumber(1))
        .default(DEFAULTS.minCoded),
    )
    .option('--isolates', 'keep nodes without a tie')
    .optionsGroup('Ties:')
    .addOption(
      choice(
        '--ties <what>',
        'what ties are: the sides that actors take, or whom they criticise, praise and ask (directed)',
        ['stances', 'targets'],
        'stances',
      ),
    )
    .addOption(targetOption('only ties to targets whose name contains one of these; for --ties targets'))
    .addOption(
      new Option(
        '--value <values>',
        `only statements of these values: ${TARGET_VALUES.join(', ')}; for --ties targets`,
      ).argParser(listOf(TARGET_VALUES)),
    )
    .addOption(targetConfidenceOption())
    .addOption(new Option('--project <mode>', 'tie actors, or dimensions, to each other').choices(PROJECTIONS))
    .addOption(
      choice(
        '--agreement <how>',
        'what a tie counts: for less against (subtract), only agreement, only contradiction, either, or numbers for both (combine)',
        AGREEMENTS,
        DEFAULTS.agreement,
      ),
    )
    .addOption(
      new Option(
        '--normalise <how>',
        'what weights are divided by; docs/networks.md explains them (default: centred where actors are projected and subtracted, else none)',
      ).choices(NORMALISATIONS),
    )
    .addOption(
      choice(
        '--duplicates <how>',
        'count the same value of an actor on a concept once: in wire copies, in a document, week, month, year, or at all',
        NETWORK_DUPLICATES,
        DEFAULTS.duplicates,
      ),
    )
    .addOption(
      choice('--mixed <how>', 'count mixed statements half for each side, or not', ['half', 'drop'], DEFAULTS.mixed),
    )
    .option('--joint', 'tie joint speakers to each other by what they say together')
    .addOption(new Option('--min-weight <w>', 'only ties of at least this weight').argParser(notNegative).default(0))
    .addOption(
      new Option('--backbone <level>', 'only ties that stand out from chance at this level, such as 0.05').argParser(
        share,
      ),
    )
    .addOption(
      choice(
        '--backbone-model <model>',
        'what chance is: how a node spreads its weight, or the stochastic degree sequence model',
        ['disparity', 'sdsm'],
        DEFAULTS.backboneModel,
      ),
    )
    .option('--intervals', 'the 95 % interval of each weight, from resampled documents')
    .optionsGroup('Groups:')
    .option('--communities', 'communities, with the p-value of their modularity')
    .option('--polarisation', 'how well actors split in two, with the p-value of the split')
    .optionsGroup('Time:')
    .addOption(new Option('--window <length>', 'a network for each stretch of time: 180d, 26w').argParser(duration))
    .addOption(
      new Option('--step <length>', 'from the middle of a stretch to the next (default: the window)').argParser(
        duration,
      ),
    )
    .addOption(choice('--kernel <name>', 'weigh statements by their distance to the middle', KERNELS, DEFAULTS.kernel));
}

function notNegative(value: string): number {
  const number = Number(value);
  if (!(number >= 0) || number === Number.POSITIVE_INFINITY)
    throw new InvalidArgumentError('It must be a number, 0 or more.');
  return number;
}

/** Days, from 180d, 26w or a bare number. */
function duration(written: string): number {
  const [, number, unit = 'd'] = /^(\d{1,6})([dw])?$/.exec(written) ?? [];
  const days = Number(number) * (unit === 'w' ? 7 : 1);
  if (!(days >= 1)) throw new InvalidArgumentError('It must be a number of days or weeks, such as 180d or 26w.');
  return days;
}
