import { StanceError } from '../../base/errors.js';
import type { Result } from '../../corpus/result.js';

/** Throws if partial results do not hold whom their statements speak of. */
export function checkTargets({ corpus }: Pick<Result, 'corpus'>): void {
  for (const [, { statements }] of corpus.tally.sorted())
    if (statements.length && !statements.some(({ targets }) => targets))
      throw new StanceError({
        code: 'no-targets',
        message: 'the parts do not hold whom their statements speak of',
        hint: 'Make them with stance targets … --partial or stance network … --ties targets --partial.',
      });
}
