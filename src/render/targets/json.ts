import type { Diagnostic } from '../../base/errors.js';
import { ABOUT_INTERVALS } from '../../table/intervals/about-intervals.js';
import type { TargetRow } from '../../types/target.js';
import { headOf, type Provenance, sorted } from '../data/json.js';

export const TARGETS_SCHEMA = 'stance-targets/1';

/** What `stance targets --format json` prints: rows, and everything they depend on. The same run gives the same bytes. */
export function renderTargetsJson(
  rows: readonly TargetRow[],
  provenance: Provenance,
  diagnostics: readonly Diagnostic[],
  untold: number,
): string {
  const options = { ...provenance.options, intervals: ABOUT_INTERVALS };
  const { statements, unresolved, repeated } = provenance.summary;
  const envelope = {
    ...headOf(TARGETS_SCHEMA, { ...provenance, options }),
    rows,
    unresolved: { statements: unresolved, of: statements, repeated, untold },
    diagnostics: sorted(diagnostics),
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}
