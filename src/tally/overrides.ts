import type { Diagnostic } from '../base/errors.js';
import type { Override } from '../knowledge/load/overrides.js';
import { type Counted, totalsOf } from './counted.js';

/** An override as results record it. */
export type RecordedOverride = Pick<Override, 'document' | 'words' | 'speakers' | 'values' | 'strike'> & {
  /** Whether it found its statement. */
  applied: boolean;
};

/** All overrides in the order of their file. */
export function recordedOverrides(overrides: readonly Override[], counted: Counted): RecordedOverride[] {
  const found = overrides.length ? totalsOf(counted).overrides : new Set<number>();
  return overrides.map(({ document, words, speakers, values, strike }, i) => ({
    ...{ document, words, speakers, values, strike },
    applied: found.has(i),
  }));
}

/** A warning for each override that found no statement. */
export function unmatchedOverrides(overrides: readonly Override[], counted: Counted): Diagnostic[] {
  const recorded = recordedOverrides(overrides, counted);
  const unmatched = overrides.filter((_, i) => !recorded[i].applied);
  const known = knownAmong(new Set(unmatched.map(({ document }) => document)), counted);
  return unmatched.map(({ document, at }) => {
    const isKnown = known.has(document);
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

/** Which of some ids documents have. */
function knownAmong(ids: ReadonlySet<string>, counted: Counted): ReadonlySet<string> {
  const known = new Set<string>();
  if (ids.size) for (const [id] of counted.sorted()) if (ids.has(id)) known.add(id);
  return known;
}
