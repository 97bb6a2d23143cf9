import { GROUP } from '../../english/verb-groups.js';
import type { Sentence } from '../../score/sentence/sentence.js';
import { TAG, type TokenRange } from '../../types/text.js';
import type { Candidate } from '../candidates.js';
import { type Link, linksOf } from '../links.js';
import { type Side, sideAt } from '../words.js';
import type { Framed, IsSpeakers } from './framed.js';
import { reaches } from './reach.js';
import type { FrameTable } from './table.js';

const CRITICISE = { relation: 'criticise', value: 'negative' } as const;
const PRAISE = { relation: 'praise', value: 'positive' } as const;
/** Words before what somebody is said to be. */
const BEFORE: ReadonlySet<number> = new Set([TAG.ADV, TAG.DET]);
const COPULAS: ReadonlySet<string> = new Set(['be', 'become', 'remain']);

/** "called Norway a bully", "described Bo Lund as an outstanding leader": what the speaker calls somebody. */
export function namingOf(
  s: Sentence,
  candidate: Candidate,
  table: FrameTable,
  isSpeakers: IsSpeakers,
): Framed | undefined {
  for (const place of candidate.places) {
    const links = linksOf(s, place);
    const verb = links.findIndex(({ group }) => group >= 0);
    if (verb < 0 || links[verb].kind !== 'object' || !isSpeakers(links[verb].token, links[verb].group)) continue;
    const end = s.chunkEnd(place.last - 1);
    const isAs = s.word(end) === 'as';
    const lemma = s.lemma(links[verb].token);
    if (!table.words.naming.has(isAs ? `${lemma} as` : lemma)) continue;
    // the verb's object is the name, or what its bearer has or does
    if (!links.slice(0, verb).every((link) => reaches(s, link, place, candidate, table))) continue;
    const found = predicateAt(s, isAs ? end + 1 : end);
    if (found) return framed(s, found, found.side, place);
  }
  return undefined;
}

/** "Norway is a reliable partner", "Bo Lund remains a liar": what somebody is said to be. What is bad is denied by "not", what is good is turned. */
export function beingOf(s: Sentence, { places }: Candidate): Framed | undefined {
  const { groupBits, groupHead, groupLast } = s.groups;
  for (const place of places) {
    const [link] = linksOf(s, place);
    if (link?.kind !== 'subject' || !isCopula(s, link)) continue;
    const found = predicateAt(s, groupLast[link.group]);
    if (!found || groupBits[link.group] & (GROUP.necessity | GROUP.future)) continue;
    const isNegated = (groupBits[link.group] & GROUP.negated) !== 0;
    if (isNegated && found.side === 'bad') continue;
    return framed(s, found, isNegated ? 'bad' : found.side, place);
  }
  return undefined;

  function isCopula(sentence: Sentence, { group }: Link): boolean {
    return group >= 0 && COPULAS.has(sentence.lemma(groupHead[group]));
  }
}

interface Predicate {
  token: number;
  side: Side;
}

/** The word of a predicate that judges: its head, or else what stands before that. */
function predicateAt(s: Sentence, from: number): Predicate | undefined {
  let first = from;
  while (first < s.high && BEFORE.has(s.tag(first))) first++;
  if (s.tag(first) === TAG.ADP) return undefined;
  for (let t = s.chunkEnd(first) - 1; t >= first; t--) {
    const side = sideAt(s, t);
    if (side) return { token: t, side };
    if (s.is(t, 'possessive-mark')) return undefined; // "Norway is aggression's victim"
  }
  return undefined;
}

const framed = (s: Sentence, { token }: Predicate, side: Side, place: TokenRange): Framed => ({
  ...{ frame: side === 'bad' ? CRITICISE : PRAISE, term: s.lemma(token), first: token, last: token + 1, place },
});
