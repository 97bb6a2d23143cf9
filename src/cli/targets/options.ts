import { type Command, Option } from 'commander';
import { DUPLICATES, type Duplicates, UNNAMED, type Unnamed } from '../../table/options.js';
import { TARGET_VALUES, type TargetValue } from '../../types/target.js';
import type { DisplayOptions } from '../display.js';
import { actorOption, collectList, formatOption, type InputOptions, listOf, share, wholeNumber } from '../options.js';

export const TARGET_FORMATS = ['table', 'json', 'ndjson', 'csv', 'parquet', 'markdown'] as const;

/** The options of `stance targets`. */
export interface TargetsOptions extends InputOptions, DisplayOptions {
  format: (typeof TARGET_FORMATS)[number];
  bom?: boolean;
  by: 'actor' | 'affiliation';
  actor?: string[];
  target?: string[];
  value?: TargetValue[];
  targetConfidence?: number;
  minStatements: number;
  top?: number;
  unnamed?: Unnamed;
  duplicates: Duplicates;
  partial?: boolean;
  parts?: boolean;
}

export const targetOption = (only: string): Option => new Option('--target <names>', only).argParser(collectList);

export const targetConfidenceOption = (): Option =>
  new Option('--target-confidence <p>', 'only targets that are right with at least this probability, 0 to 1').argParser(
    share,
  );

export function addTargetsOptions(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .addOption(formatOption('what to print', TARGET_FORMATS))
    .option('--bom', 'start CSV with a byte order mark, for spreadsheets')
    .option('--partial', 'print a partial result instead, for stance targets --parts')
    .option('--parts', 'the inputs are partial results, from stance targets --partial')
    .optionsGroup('Rows:')
    .addOption(
      new Option('-b, --by <key>', 'what speakers and targets are: actors, or their states, parties and organisations')
        .choices(['actor', 'affiliation'])
        .default('actor'),
    )
    .addOption(actorOption('only what actors say'))
    .addOption(targetOption('only what is said of targets whose name contains one of these'))
    .addOption(
      new Option('--value <values>', `only statements of these values: ${TARGET_VALUES.join(', ')}`).argParser(
        listOf(TARGET_VALUES),
      ),
    )
    .addOption(targetConfidenceOption())
    .addOption(
      new Option('--min-statements <n>', 'only pairs with at least N statements').argParser(wholeNumber(1)).default(1),
    )
    .addOption(
      new Option('--top <n>', 'only the first N pairs, 0 for all (default: 40 in a table, else all)').argParser(
        wholeNumber(0),
      ),
    )
    .addOption(
      new Option(
        '--unnamed <how>',
        'speakers without a name: one for all, each by itself, or left out (default: group)',
      ).choices(UNNAMED),
    )
    .addOption(
      new Option('--duplicates <how>', 'count what a speaker says in several documents (wire copies) once, or keep all')
        .choices(DUPLICATES)
        .default('once'),
    );
}
