import { GROUP } from '../english/verb-groups.js';
import type { Sentence } from '../score/sentence/sentence.js';
import { TAG, type TokenRange } from '../types/text.js';

const { ADJ, ADP, ADV, CCONJ, NOUN, PUNCT, VERB } = TAG;

/** How a name stands to the word that it hangs on. */
export type LinkKind =
  /** "Norway attacked", "Norway is guilty" */
  | 'subject'
  /** "Norway was attacked" */
  | 'patient'
  /** "attacked by Norway" */
  | 'agent'
  /** "attacked Norway" */
  | 'object'
  /** "Norway's attack", "the Norwegian attack" */
  | 'owner'
  /** "the attack of Norway", "demanded of Norway": by its preposition */
  | 'prepositional';

/** A word on which a name hangs. */
export interface Link {
  kind: LinkKind;
  /** The word: a verb's head, or the last word of a noun phrase. */
  token: number;
  /** The verb group, or -1 for a noun or adjective. */
  group: number;
  /** Of a prepositional link, its preposition; else empty. */
  preposition: string;
}

/** Words in one stretch of a sentence. */
export interface Linked extends TokenRange {
  /** What they hang on there; found when first asked for. */
  links?: readonly Link[];
}

/** No name hangs on a word that hangs on more words than this. */
const DEEPEST = 3;
/** How far on the verb of a subject is looked for, in words. */
const REACH = 30;

/** The words on which a name hangs, from the inside out: "the support of Norway's ministers" is owner of ministers, of support. */
export function linksOf(s: Sentence, place: Linked): readonly Link[] {
  place.links ??= findLinks(s, place);
  return place.links;
}

function findLinks(s: Sentence, { first, last }: TokenRange): Link[] {
  const links: Link[] = [];
  let start = startOf(s, first);
  let end = s.chunkEnd(last - 1);
  for (const token of ownedBy(s, last, end)) links.push({ kind: 'owner', token, group: -1, preposition: '' });
  while (links.length < DEEPEST) {
    const link = leftLink(s, start) ?? subjectLink(s, end);
    if (!link) break;
    links.push(link);
    if (link.group >= 0 || s.chunkAt(link.token) < 0) break;
    start = startOf(s, link.token);
    end = s.chunkEnd(link.token);
  }
  return links;
}

/** Where the phrase of a token begins: after a participle that the chunk took for a modifier ("tweets shaming Norway"). */
function startOf(s: Sentence, token: number): number {
  const first = s.chunkStart(token);
  let start = token;
  while (start > first && !(s.tag(start - 1) === VERB && s.tag(start - 2) === NOUN && start - 2 >= first)) start--;
  return start;
}

/** The nouns that a name at the head of a phrase owns, the nearer first: "Norwegian police's claim" police, then claim. */
function ownedBy(s: Sentence, last: number, end: number): number[] {
  if (end <= last) return [];
  for (let t = last + 1; t < end - 1; t++) if (s.is(t, 'possessive-mark')) return [t - 1, end - 1];
  return [end - 1];
}

/** What a phrase that begins at a token hangs on to its left. */
function leftLink(s: Sentence, start: number): Link | undefined {
  let t = start - 1;
  while (s.tag(t) === ADV) t--;
  if (s.tag(t) === ADJ && s.word(t - 1) === 'as' && s.groupAt(t - 2) >= 0) t -= 2; // "dismissed as absurd the claim of Norway"
  if (s.tag(t) === ADP || s.word(t) === 'to') return prepositionLink(s, t);
  const group = s.groupAt(t);
  if (group >= 0) return { kind: 'object', token: s.groups.groupHead[group], group, preposition: '' };
  const isJoint = s.tag(t) === CCONJ || (s.word(t) === ',' && isListed(s, start));
  if (!isJoint || s.chunkAt(t - 1) < 0 || s.tag(t - 1) === PUNCT) return undefined;
  return s.clauses.clauseOf[t - 1] === s.clauses.clauseOf[start] ? leftLink(s, s.chunkStart(t - 1)) : undefined;
}

/** Whether a list goes on after a phrase: "Norway, Sweden and China"; not "Bo Lund, the Norwegian minister". */
function isListed(s: Sentence, start: number): boolean {
  const end = s.chunkEnd(start);
  return s.tag(end) === CCONJ || (s.word(end) === ',' && s.chunkAt(end + 1) >= 0 && s.tag(end - 1) !== NOUN);
}

/** "against Norway", "demanded of Norway", "by Norway" */
function prepositionLink(s: Sentence, t: number): Link | undefined {
  const preposition = s.word(t);
  const before = t - 1;
  const isParticle = s.groupAt(before) < 0 && (s.tag(before) === ADP || s.tag(before) === ADV);
  const group = s.groupAt(isParticle ? before - 1 : before); // "lashed out at Norway"
  if (group >= 0) {
    const isAgent = preposition === 'by' && !(s.groups.groupBits[group] & GROUP.infinitive);
    return {
      kind: isAgent ? 'agent' : 'prepositional',
      token: s.groups.groupHead[group],
      group,
      preposition,
    };
  }
  return before >= s.low && s.tag(before) !== PUNCT
    ? { kind: preposition === 'by' ? 'agent' : 'prepositional', token: before, group: -1, preposition }
    : undefined;
}

/** The verb that a phrase is the subject of. */
function subjectLink(s: Sentence, end: number): Link | undefined {
  const chunk = s.chunkAt(end - 1);
  for (let t = end; t < Math.min(s.high, end + REACH); t++) {
    const group = s.groupAt(t);
    if (group < 0) continue;
    const { groupBits, groupHead, groupSubject } = s.groups;
    const isNext = t === end && (groupBits[group] & GROUP.finite) !== 0;
    if (groupSubject[group] !== chunk && !isNext) continue;
    const kind = groupBits[group] & GROUP.passive ? 'patient' : 'subject';
    return { kind, token: groupHead[group], group, preposition: '' };
  }
  return undefined;
}
