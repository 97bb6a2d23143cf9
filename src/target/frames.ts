import { K } from '../english/kinds.js';
import { GROUP } from '../english/verb-groups.js';
import type { EffectClass } from '../knowledge/load/shared.js';
import type { Frame } from '../knowledge/targets/load.js';
import { agentOf } from '../score/governors/agent.js';
import { hasEffect } from '../score/sentence/operator.js';
import type { Sentence } from '../score/sentence/sentence.js';
import { TAG } from '../types/text.js';
import type { Candidate } from './candidates.js';
import { type Link, linksOf } from './links.js';
import { effectsAt } from './words.js';

/** The frames by their first word and by the rest: "call on" by "call", then by "on". */
export interface FrameTable {
  readonly verbs: ReadonlyMap<string, Frame>;
  readonly nouns: ReadonlyMap<string, Frame>;
  /** Verbs of which such a noun is the object. */
  readonly giving: ReadonlySet<string>;
}

export function compileFrames(frames: readonly Frame[], giving: readonly string[]): FrameTable {
  const table = { verbs: new Map<string, Frame>(), nouns: new Map<string, Frame>(), giving: new Set(giving) };
  for (const frame of frames) {
    for (const verb of frame.verbs) if (!table.verbs.has(verb)) table.verbs.set(verb, frame);
    for (const noun of frame.nouns) if (!table.nouns.has(noun)) table.nouns.set(noun, frame);
  }
  return table;
}

/** A frame that an actor fills, and its words. */
export interface Framed {
  frame: Frame;
  /** The frame's words as its file has them. */
  term: string;
  /** Tokens of the words. */
  first: number;
  last: number;
  /** Tokens of the actor's name. */
  place: { first: number; last: number };
}

/** Whether the frame of a word is the speaker's: its verb is the cue, or has the speaker for its subject. */
export type IsSpeakers = (token: number, group: number) => boolean;

/** Links through which what is said of a thing is said of whoever has or does it. */
const HAVING: ReadonlySet<Link['kind']> = new Set(['owner', 'agent']);

/** The first frame that an actor fills in a sentence. */
export function frameOf(
  s: Sentence,
  candidate: Candidate,
  table: FrameTable,
  isSpeakers: IsSpeakers,
): Framed | undefined {
  for (const place of candidate.places) {
    for (const [depth, link] of linksOf(s, place).entries()) {
      const found = frameAt(s, link, table, isSpeakers);
      if (found && (found.term !== 'ask' || isAsked(s, place))) return { ...found, place };
      if (depth > 1 || !reaches(s, link, candidate)) break;
    }
  }
  return undefined;
}

/**
 * Whether what is said of the word on which a name hangs is said of its bearer: not "the attack on Norway", "the killing of Norway's king",
 * "Bo Lund of the BBC".
 */
function reaches(s: Sentence, { group, kind, preposition, token }: Link, { type }: Candidate): boolean {
  if (group >= 0 || s.tag(token) === TAG.PROPN) return false;
  if (preposition === 'of' && type !== 'state' && isPerson(s, token)) return false; // "the president of the bank"
  return HAVING.has(kind) || (preposition === 'of' && !isDone(s, token));
}

function frameAt(
  s: Sentence,
  { group, kind, preposition, token }: Link,
  table: FrameTable,
  isSpeakers: IsSpeakers,
): Omit<Framed, 'place'> | undefined {
  if (group < 0) {
    const term = `${s.lemma(token)} ${preposition}`;
    const frame = kind === 'prepositional' ? table.nouns.get(term) : undefined;
    const verb = frame ? verbOf(s, token) : -1;
    const isGiven = verb >= 0 && table.giving.has(s.lemma(s.groups.groupHead[verb]));
    return frame && isGiven && isSpeakers(s.groups.groupHead[verb], verb)
      ? { frame, term, first: token, last: token + 2 }
      : undefined;
  }
  if (kind === 'subject' || kind === 'agent' || kind === 'owner') return undefined;
  const term = termOf(s, token, preposition);
  const frame = table.verbs.get(term);
  if (!frame || !isSpeakers(token, group) || isAvoided(s, group)) return undefined;
  return { frame, term, first: token, last: token + term.split(' ').length };
}

/** Whether what a noun names is done to what follows "of": "the killing of", but not "the policies of". */
const isDone = (s: Sentence, token: number): boolean =>
  effectsAt(s, token).some((effect) => effect === 'harm' || effect === 'end' || effect === 'neglect');

const isPerson = (s: Sentence, token: number): boolean => {
  const kind = s.article.english.kinds.kind[token];
  return kind === K.title || kind === K.person;
};

/** Words before a verb that say that it is not done. */
const AVOIDING: readonly EffectClass[] = ['negate', 'fail', 'oppose', 'neglect', 'deny', 'end', 'withdraw'];
/** How far before an infinitive its governor is looked for, in words. */
const GOVERNOR = 4;

/** "steers clear of criticising", "declined at first to condemn", "has not come forward to defend" */
function isAvoided(s: Sentence, group: number): boolean {
  const { groupBits, groupFirst } = s.groups;
  const first = groupFirst[group];
  if (groupBits[group] & GROUP.finite) return false;
  for (let t = first - 1; t >= Math.max(s.low, first - GOVERNOR); t--) {
    const operator = s.operator(t);
    const governor = s.groupAt(t);
    if (AVOIDING.some((effect) => hasEffect(operator, effect))) return true;
    if (governor >= 0) return (groupBits[governor] & GROUP.negated) !== 0;
  }
  return false;
}

/** "asked Norway to leave", not "asked Norway a question": whether an infinitive follows what is asked. */
function isAsked(s: Sentence, { last }: { last: number }): boolean {
  return s.some(last, Math.min(s.high, last + REACH), (t) => {
    const group = s.groupAt(t);
    return group >= 0 && (s.groups.groupBits[group] & GROUP.infinitive) !== 0;
  });
}

/** How far after a name the infinitive is looked for, in words. */
const REACH = 8;

/** Words between a verb and its preposition: "pay tribute to". */
const MOST_PARTICLES = 3;

/** The verb with its particles and preposition: "call on", "lash out at". */
function termOf(s: Sentence, token: number, preposition: string): string {
  const words = [s.lemma(token)];
  if (preposition) {
    for (let t = token + 1; t <= token + MOST_PARTICLES && s.word(t) !== preposition; t++) words.push(s.word(t));
    words.push(preposition);
  }
  return words.join(' ');
}

/** The verb of which a noun is the object: "express our gratitude to"; else -1. */
function verbOf(s: Sentence, token: number): number {
  return s.groupAt(s.chunkStart(token) - 1);
}

/** Whether a verb is said by its subject, the speaker: "we thank", "I would like to thank", "let me thank"; nothing that is denied or asked. */
export function isSelfSaid(s: Sentence, group: number): boolean {
  const { groupBits, groupFirst, groupPerson } = s.groups;
  if (groupBits[group] & GROUP.negated) return false;
  if (groupPerson[group] === 1) return true;
  if (groupBits[group] & GROUP.finite) return agentOf(s, group) === 'self';
  const before = groupFirst[group] - 1;
  if (s.is(before, 'object-pronoun') && s.lemma(before - 1) === 'let') return true;
  const governor = s.groupAt(before);
  return governor >= 0 && governor !== group && isSelfSaid(s, governor);
}
