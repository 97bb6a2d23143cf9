import { StanceError } from '../base/errors.js';
import { DUPLICATES, UNNAMED, unnamedFor } from '../table/options.js';
import { DEFAULT_PAIR_OPTIONS, pairsOf } from '../table/targets/pairs.js';
import { targetRows } from '../table/targets/rows.js';
import { TARGET_VALUES, type TargetRow } from '../types/target.js';
import type { Corpus } from './handles.js';
import { insideCorpus } from './inside.js';
import { aList, aShare, type Checks, checkOptions, listOf, oneOf } from './options.js';
import type { TargetOptions } from './types.js';

const OPTIONS: Checks<TargetOptions> = {
  by: oneOf(['actor', 'affiliation']),
  actors: aList,
  targets: aList,
  values: listOf(TARGET_VALUES),
  targetConfidence: aShare,
  unnamed: oneOf(UNNAMED),
  duplicates: oneOf(DUPLICATES),
};

/** Who speaks how of whom, as `stance targets --format ndjson` prints it; of a corpus that was analysed with `targets: true`. */
export function targets(corpus: Corpus, options: TargetOptions = {}): TargetRow[] {
  const result = insideCorpus(corpus, 'targets');
  checkOptions('targets', options, OPTIONS);
  if (!result.hasTargets)
    throw new StanceError({
      code: 'no-targets',
      message: 'this corpus was made without targets',
      hint: 'Give analyze() the option targets: true.',
    });
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const { tally, links, repeats } = result.corpus;
  return targetRows(
    pairsOf(tally, links, repeats, { ...DEFAULT_PAIR_OPTIONS, ...given, unnamed: unnamedFor(options) }),
  );
}
