import { GROUP } from '../../english/verb-groups.js';
import { agentOf } from '../../score/governors/agent.js';
import { hasEffect } from '../../score/sentence/operator.js';
import type { Sentence } from '../../score/sentence/sentence.js';
import { TAG, type TokenRange } from '../../types/text.js';
import type { Candidate, Place } from '../candidates.js';
import { type Link, linksOf } from '../links.js';
import { isAvoided } from './avoided.js';
import { isCeremony, isGreeting } from './ceremony.js';
import type { Framed, IsSpeakers } from './framed.js';
import { reaches } from './reach.js';
import { relativeLink } from './relative.js';
import { aroundOf, splitFrame } from './split.js';
import type { FrameTable } from './table.js';

const ADDRESS = { relation: 'address', value: 'neutral' } as const;

/** The first frame that an actor fills in a sentence. */
export function frameOf(
  s: Sentence,
  candidate: Candidate,
  table: FrameTable,
  isSpeakers: IsSpeakers,
): Framed | undefined {
  for (const place of candidate.places) {
    const links = linksOf(s, place);
    const apart = relativeFrame(s, place, table, isSpeakers) ?? splitFrame(s, place, candidate, table, isSpeakers);
    if (apart) return { ...apart, place };
    const whole = withCalled(s, links, table);
    const frames = whole.map((link) => frameAt(s, link, place, table, isSpeakers));
    if (!frames.some(Boolean)) continue; // soon told, unlike what reaches a name
    for (const [depth, link] of whole.entries()) {
      const found = frames[depth];
      if (found && isMeant(s, found, place, depth)) {
        const frame = isCeremony(s, found, place, table) ? ADDRESS : found.frame;
        return { ...found, frame, place };
      }
      if (depth > 1 || isOthers(link, s, table) || !reaches(s, link, place, candidate, table)) break;
    }
  }
  return undefined;
}

/** "dismissed criticism of Norway", "rejected support for Norway": how somebody else stands to it. */
const isOthers = ({ preposition, token }: Link, s: Sentence, { nouns }: FrameTable): boolean =>
  preposition !== '' && nouns.has(`${s.lemma(token)} ${preposition}`);

/** "asked Norway to leave", not "asked Norway a question"; "told Norway to", not "told Norway that"; no greeting. */
function isMeant(s: Sentence, { term }: Omit<Framed, 'place'>, place: TokenRange, depth: number): boolean {
  if (term === 'ask' || term === 'tell') return isAsked(s, place);
  return !(depth === 0 && isGreeting(s, term, place));
}

type Found = Omit<Framed, 'place'>;

/** "condemned what she called Norway's aggression": with the verb of which what is called so is the object. */
function withCalled(s: Sentence, links: readonly Link[], { words }: FrameTable): readonly Link[] {
  const called = links.find(({ group }) => group >= 0);
  if (called?.kind !== 'object' || !words.naming.has(s.lemma(called.token))) return links;
  const subject = s.chunkStart(s.groups.groupFirst[called.group] - 1);
  const what = s.word(subject) === 'what' ? subject : subject - 1;
  const group = s.word(what) === 'what' ? s.groupAt(what - 1) : -1;
  if (group < 0) return links;
  const link: Link = { kind: 'object', token: s.groups.groupHead[group], group, preposition: '' };
  return links.map((one) => (one === called ? link : one));
}

/** "Norway, which she accused of lying" */
function relativeFrame(s: Sentence, place: Place, table: FrameTable, isSpeakers: IsSpeakers): Found | undefined {
  const link = relativeLink(s, place);
  return link && frameAt(s, link, place, table, isSpeakers);
}

function frameAt(
  s: Sentence,
  link: Link,
  place: TokenRange,
  table: FrameTable,
  isSpeakers: IsSpeakers,
): Found | undefined {
  const { group, kind, token } = link;
  if (s.word(token - 1) === '-') return undefined; // "the Norway-backed rebels"
  if (group < 0) return kind === 'prepositional' ? nounFrame(s, link, table, isSpeakers) : undefined;
  if (kind === 'subject' || kind === 'owner') return undefined;
  const around = kind === 'object' ? aroundOf(s, token, s.chunkEnd(place.last - 1)) : undefined;
  const term = [...(around?.terms ?? []), termOf(s, link)].find((one) => table.verbs.has(one));
  if (term === undefined || !isSpeakers(token, group) || isAvoided(s, group)) return undefined;
  const last = around?.terms.includes(term) ? around.last : token + term.split(' ').length;
  return { frame: table.verbs.get(term)!, term, first: token, last };
}

/** "our gratitude to", with a verb of giving; "a critic of", where the noun is the cue; "take issue with", "be grateful to". */
function nounFrame(s: Sentence, link: Link, table: FrameTable, isSpeakers: IsSpeakers): Found | undefined {
  const found = ownFrame(s, link, table, isSpeakers);
  const { token } = link;
  if (!found || s.some(s.chunkStart(token), token, (t) => hasEffect(s.operator(t), 'negate'))) return undefined; // "no praise for"
  return found;
}

function ownFrame(
  s: Sentence,
  { preposition, token }: Link,
  table: FrameTable,
  isSpeakers: IsSpeakers,
): Found | undefined {
  const term = `${s.lemma(token)} ${preposition}`;
  const frame = table.nouns.get(term);
  const found = { frame: frame!, term, first: token, last: token + 2 };
  if (frame && isSpeakers(token, -1)) return found;
  const { between, group } = verbBefore(s, token);
  if (group < 0) return undefined;
  const verb = s.groups.groupHead[group];
  if (!isSpeakers(verb, group) || isAvoided(s, group)) return undefined;
  if (frame && table.words.giving.has(s.lemma(verb))) return found;
  const idiom = [s.lemma(verb), ...between, term].join(' ');
  const whole = table.verbs.get(idiom);
  return whole && { frame: whole, term: idiom, first: verb, last: token + 2 };
}

/** The verb of which a noun or adjective is the object or predicate, and the preposition between them: "express our gratitude", "come to our defence". */
function verbBefore(s: Sentence, token: number): { group: number; between: string[] } {
  let t = s.chunkStart(token) - 1;
  const between: string[] = [];
  if (s.tag(t) === TAG.ADP || s.word(t) === 'to') between.push(s.word(t--));
  while (s.tag(t) === TAG.ADV) t--;
  return { group: s.groupAt(t), between };
}

/** "asked Norway to leave", not "asked Norway a question": whether an infinitive follows what is asked. */
function isAsked(s: Sentence, { last }: TokenRange): boolean {
  for (let t = last; t < Math.min(s.high, last + REACH); t++) {
    const group = s.groupAt(t);
    if (group >= 0) return (s.groups.groupBits[group] & GROUP.infinitive) !== 0;
    if (s.tag(t) === TAG.PRON || s.word(t) === ',' || s.word(t) === 'that') return false; // "told the paper he planned to stay"
  }
  return false;
}

/** How far after a name the infinitive is looked for, in words. */
const REACH = 8;

/** Words between a verb and its preposition: "lash out at". */
const MOST_PARTICLES = 3;

/** The verb with its particles and preposition: "call on", "lash out at". */
function termOf(s: Sentence, { preposition, token }: Link): string {
  const words = [s.lemma(token)];
  if (preposition) {
    for (let t = token + 1; t <= token + MOST_PARTICLES && s.word(t) !== preposition; t++) words.push(s.word(t));
    words.push(preposition);
  }
  return words.join(' ');
}

/** Whether a verb is said by its subject, the speaker: "we thank", "I would like to thank", "let me thank"; nothing that is denied or asked. */
export function isSelfSaid(s: Sentence, group: number, table: FrameTable): boolean {
  if (group < 0) return false;
  const { groupBits, groupFirst, groupPerson } = s.groups;
  if (groupBits[group] & GROUP.negated) return false;
  if (groupPerson[group] === 1) return true;
  if (groupBits[group] & GROUP.finite) return agentOf(s, group) === 'self';
  const before = groupFirst[group] - 1;
  if (s.is(before, 'object-pronoun') && s.lemma(before - 1) === 'let') return true;
  const governor = s.groupAt(before);
  return governor >= 0 && governor !== group && !isAsking(s, governor, table) && isSelfSaid(s, governor, table);
}

/** "she was asked to thank Norway" */
const isAsking = (s: Sentence, group: number, { verbs }: FrameTable): boolean =>
  (s.groups.groupBits[group] & GROUP.passive) !== 0 &&
  verbs.get(s.lemma(s.groups.groupHead[group]))?.relation === 'demand';
