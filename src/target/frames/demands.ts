import { CLAUSE } from '../../english/clause-cues.js';
import { GROUP } from '../../english/verb-groups.js';
import type { Sentence } from '../../score/sentence/sentence.js';
import type { Candidate } from '../candidates.js';
import { linksOf } from '../links.js';
import type { Framed, IsSpeakers } from './framed.js';
import { CLAUSE_VERBS } from './table.js';

const DEMAND = { relation: 'demand', value: 'neutral' } as const;
/** "Norway must have known", "Norway must be stopped" demand nothing of Norway. */
const NOT_ASKED = GROUP.perfect | GROUP.passive;

/** What somebody must do: "Norway must leave". */
export function dutyOf(s: Sentence, { places }: Candidate): Framed | undefined {
  const { groupBits, groupFirst, groupHead } = s.groups;
  for (const place of places) {
    const [link] = linksOf(s, place);
    if (link?.kind !== 'subject' || link.group < 0) continue;
    const { clauseKind, clauseOf } = s.clauses;
    if (clauseKind[clauseOf[place.first]] === CLAUSE.relative) continue; // "a match that Norway must win"
    const bits = groupBits[link.group];
    if (!(bits & GROUP.necessity) || bits & NOT_ASKED) continue;
    const first = groupFirst[link.group];
    return { frame: DEMAND, term: s.word(first), first, last: Math.min(first + 1, groupHead[link.group] + 1), place };
  }
  return undefined;
}

/** "demanded that Norway leave" */
export function demandOf(s: Sentence, { places }: Candidate, isSpeakers: IsSpeakers): Framed | undefined {
  for (const place of places) {
    const start = s.chunkStart(place.first);
    if (s.word(start - 1) !== 'that' || s.chunkEnd(place.first) !== place.last) continue;
    const group = s.groupAt(start - 2);
    const verb = group < 0 ? -1 : s.groups.groupHead[group];
    if (verb >= 0 && CLAUSE_VERBS.has(s.lemma(verb)) && isSpeakers(verb, group))
      return { frame: DEMAND, term: s.lemma(verb), first: verb, last: verb + 1, place };
  }
  return undefined;
}
