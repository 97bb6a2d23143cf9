/** The stages that a document goes through alone, as messages name them. */
export type Stage =
  | 'clean'
  | 'segment'
  | 'english'
  | 'attribute'
  | 'resolve'
  | 'score'
  | 'correct'
  | 'target'
  | 'tally';

/** What a stage threw, as `cause`, with the stage. */
export class StageError extends Error {
  constructor(
    readonly stage: Stage,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'StageError';
  }
}

/** Told when a stage begins and when it is over. */
export type StageObserver = (stage: Stage, isOver: boolean) => void;

let observer: StageObserver | undefined;

/** Has all stages of this process observed, or none. What they do does not depend on it. */
export function observeStages(next: StageObserver | undefined): void {
  observer = next;
}

/** Does the work of a stage. Throws a StageError for whatever it throws. */
export function inStage<T>(stage: Stage, work: () => T): T {
  observer?.(stage, false);
  try {
    return work();
  } catch (error) {
    throw new StageError(stage, error);
  } finally {
    observer?.(stage, true);
  }
}
