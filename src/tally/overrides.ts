import type { Diagnostic } from '../base/errors.js';
import type { Override } from '../knowledge/load/overrides.js';
import type { Tally } from './tally.js';

/** An override as results record it. */
export type RecordedOverride = Pick<Override, 'document' | 'words' | 'speakers' | 'values' | 'strike'> & {
  /** Whether it found its statement. */
  applied: boolean;
};

/** All overrides in the order of their file. */
export function recordedOverrides(overrides: readonly Override[], tally: Tally): RecordedOverride[] {
  const found = new Set([...tally.documents.values()].flatMap((document) => document.overrides));
  return overrides.map(({ document, words, speakers, values, strike }, i) => ({
    ...{ document, words, speakers, values, strike },
    applied: found.has(i),
  }));
}

/** A warning for each override that found no statement. */
export function unmatchedOverrides(overrides: readonly Override[], tally: Tally): Diagnostic[] {
  const recorded = recordedOverrides(overrides, tally);
  return overrides
    .filter((_, i) => !recorded[i].applied)
    .map(({ document, at }) => {
      const isKnown = tally.documents.has(document);
      return at({
        level: 'warning',
        code: 'override-unmatched',
        message: isKnown ? `no statement of "${document}" has these words` : `no document is called "${document}"`,
        hint: isKnown
          ? 'List its statements with stance statements.'
          : 'Use the documents’ names as stance statements prints them.',
      });
    });
}
