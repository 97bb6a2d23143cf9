import type { Predicate } from '../knowledge/load/shared.js';
import type { TargetKnowledge } from '../knowledge/targets/load.js';
import { OperatorFinder } from '../score/sentence/operators.js';
import type { Vocabulary } from '../segment/vocabulary.js';
import { compileFrames, type FrameTable } from './frames/table.js';
import { compileGroups, type GroupTable } from './groups/table.js';
import { NO_MODEL, type TargetModel } from './model.js';

/** What finds targets, compiled; one for a run. */
export interface Targeter {
  /** Finds words of lexicons/shared and of lexicons/targets. */
  readonly operators: OperatorFinder;
  readonly model: TargetModel;
  readonly frames: FrameTable;
  readonly groups: GroupTable;
}

export function compileTargeter(
  shared: readonly Predicate[],
  { frames, frameWords, groups, model = NO_MODEL, words }: TargetKnowledge,
  vocabulary: Vocabulary,
): Targeter {
  return {
    model,
    frames: compileFrames(frames, frameWords),
    groups: compileGroups(groups),
    operators: new OperatorFinder([...shared, ...words], vocabulary),
  };
}
