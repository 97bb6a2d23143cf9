import { K } from '../../english/kinds.js';
import type { CueGroup, Frame } from '../../knowledge/load/cues.js';
import type { CueClass, Kind } from '../../types/saying.js';
import type { Proposal } from '../candidates/proposal.js';
import type { CueEntry } from '../cue-table.js';
import type { View } from '../view.js';
import { isAsserted } from './assertion.js';

/** Classes of cues that tell what somebody thinks or means to do, and not what they say. */
const ATTITUDES: ReadonlySet<CueClass> = new Set(['belief', 'plan']);
/** Complements that say what was said: "said that …", "asked whether …", "told them to …". The others only name what it was about. */
const CLAUSES: ReadonlySet<Frame> = new Set(['that', 'question', 'infinitive', 'object-infinitive', 'gerund']);

/** What is known of an attribution when it is decided whether its content was said. */
export interface Report {
  kind: Kind;
  frame: Frame;
  cueClass: CueClass;
  entry: CueEntry | undefined;
  /** Whether the text names somebody who says it. */
  hasSource: boolean;
}

/**
 * Whether a content is what somebody said or wrote: words in quotation marks, or a clause behind a cue of speech ("said the bridge was
 * safe"). Not an attitude ("hopes that …"), not what was only talked about ("denied the charge"), not what nobody said ("did not say
 * whether …", "records show that …").
 */
export function isSaid(
  view: View,
  unasserted: ReadonlySet<number>,
  unspoken: ReadonlySet<number>,
  proposal: Proposal,
  report: Report,
): boolean {
  const { kind, cueClass, entry, frame, hasSource } = report;
  if (kind === 'direct') return true;
  if (ATTITUDES.has(cueClass)) return false;
  if (!isAsserted(view, proposal, frame === 'question' ? 'that' : frame, unasserted)) return false;
  if (!entry) return kind === 'mixed' && view.kind[proposal.i] === K.colon;
  if (unspoken.has(view.lemma[proposal.i])) return false;
  if (kind === 'mixed') return true;
  return hasSource && isClause(view, proposal, entry, frame);
}

/** Whether the cue takes a clause, and the content is one. */
function isClause(view: View, proposal: Proposal, { groups, part }: CueEntry, frame: Frame): boolean {
  const { start, last } = proposal;
  if (part === 'noun') return view.kind[start] === K.that; // "the claim that …", not "the claim about what …"
  return CLAUSES.has(frame) && view.verbs[last + 1] > view.verbs[start] && groups.some(takesClause);
}

const takesClause = ({ class: cueClass, frames }: CueGroup): boolean =>
  !ATTITUDES.has(cueClass) && frames.some((frame) => frame !== 'gerund' && CLAUSES.has(frame));
