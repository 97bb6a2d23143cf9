import { K } from '../english/kinds.js';
import type { CueGroup, Frame } from '../knowledge/load/cues.js';
import type { Kind } from '../types/saying.js';
import type { Proposal } from './candidates/proposal.js';
import type { CueEntry } from './cue-table.js';
import { type Asserting, isAsserted } from './rules/assertion.js';
import type { View } from './view.js';

/** Complements that say what was said: "said that …", "asked whether …", "told them to …". The others only name what it was about. */
const CLAUSES: ReadonlySet<Frame> = new Set(['that', 'question', 'infinitive', 'object-infinitive', 'gerund']);

/** What is known of an attribution when it is decided whether its content was said. */
export interface Report {
  kind: Kind;
  frame: Frame;
  /** The cue in the cue files, and the group of it that allows the frame; absent where no file lists it. */
  entry: CueEntry | undefined;
  group: CueGroup | undefined;
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
  asserting: Asserting,
  proposal: Proposal,
  { kind, frame, entry, group, hasSource }: Report,
): boolean {
  if (kind === 'direct') return true;
  if (!isAsserted(view, proposal, frame === 'question' ? 'that' : frame, asserting)) return false;
  if (!entry || !group) return kind === 'mixed' && view.kind[proposal.i] === K.colon;
  if (!group.said) return false;
  return kind === 'mixed' || (hasSource && isClause(view, proposal, entry, frame));
}

/** Whether the cue takes a clause, and the content is one. */
function isClause(view: View, proposal: Proposal, { groups, part }: CueEntry, frame: Frame): boolean {
  const { start, last } = proposal;
  if (part === 'noun') return view.kind[start] === K.that; // "the claim that …", not "the claim about what …"
  if (tellsDeed(view, proposal) && groups.some(takesDeed)) return true;
  return CLAUSES.has(frame) && view.verbs[last + 1] > view.verbs[start] && groups.some(takesClause);
}

const takesClause = ({ frames, said }: CueGroup): boolean =>
  said && frames.some((frame) => frame !== 'gerund' && CLAUSES.has(frame));

/** "accused them of lying", "thanked her for coming". */
const takesDeed = ({ frames, said }: CueGroup): boolean => said && (frames.includes('of') || frames.includes('for'));

function tellsDeed({ kind }: View, { start, last }: Proposal): boolean {
  for (let i = start; i <= last; i++)
    if (kind[i] === K.ing && (kind[i - 1] === K.of || kind[i - 1] === K.for)) return true;
  return false;
}
