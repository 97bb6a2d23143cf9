import { GROUP } from '../../english/verb-groups.js';
import { TAG } from '../../types/text.js';
import { hasEffect, reading } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';

/** Who does what a verb says: the speaker, somebody else by pronoun or name, a thing, nobody ("no state"), everybody ("all states"); `patient` where it is done to the speaker or others. */
export type Agent = 'self' | 'other' | 'named' | 'thing' | 'nobody' | 'all' | 'patient' | 'none';

/** Who is the subject of a verb group. */
export function agentOf(s: Sentence, group: number): Agent {
  const chunk = s.groups.groupSubject[group];
  if (isRhetorical(s, s.groups.groupFirst[group] - 1)) return 'nobody';
  if (chunk < 0) return 'none';
  // a chunk may have taken the verb for a participle: "our party abandoned X"
  const head = Math.min(s.chunks.chunkLast[chunk], s.groups.groupFirst[group]) - 1;
  const antecedent = s.is(head, 'relative-pronoun') || s.word(head) === 'that' ? s.chunkAt(head - 1) : -1;
  if (antecedent >= 0) return agentOfRelative(s, antecedent);
  const first = s.chunks.chunkFirst[chunk];
  if (isOwnSide(s, first, head)) return 'self';
  return quantified(s, first, head) ?? agentAt(s, group, head);
}

/** "She said that her country would …": in what is told of a speaker, her side is the speaker's. */
function isOwnSide(s: Sentence, first: number, head: number): boolean {
  return s.isTold && s.is(first, 'possessive-determiner') && s.isFormOf(head, 'side-noun');
}

/** "Who would say that …?" means that nobody would. */
export function isRhetorical(s: Sentence, t: number): boolean {
  const group = s.groupAt(t + 1);
  return s.word(t) === 'who' && t === s.low && group >= 0 && (s.groups.groupBits[group] & GROUP.possibility) !== 0;
}

/** "Nobody who would leave", "I am the one who left", "it was this government that left": who stands before the relative pronoun. */
function agentOfRelative(s: Sentence, chunk: number): Agent {
  const first = s.chunks.chunkFirst[chunk];
  const head = s.chunks.chunkLast[chunk] - 1;
  const before = s.groupAt(first - 1);
  const isSelf = before >= 0 && s.lemma(s.groups.groupHead[before]) === 'be' && s.groups.groupPerson[before] === 1;
  if (isSelf || hasEffect(s.operator(head), 'self')) return 'self';
  return quantified(s, first, head) ?? (s.tag(head) === TAG.PROPN ? 'named' : 'other');
}

/** "No state", "none of us", "all states" */
function quantified(s: Sentence, chunkFirst: number, head: number): 'nobody' | 'all' | undefined {
  const first = s.word(chunkFirst - 1) === 'of' ? chunkFirst - 2 : chunkFirst;
  for (let t = Math.max(first, s.low); t <= head; t++) {
    const operator = s.operator(t);
    if (reading(operator, 'phrases', 'negate')) return 'nobody';
    if (hasEffect(operator, 'all')) return 'all';
  }
  return undefined;
}

function agentAt(s: Sentence, group: number, head: number): Agent {
  const { groupBits, groupHead, groupPerson } = s.groups;
  if (groupPerson[group] === 1 || hasEffect(s.operator(head), 'self')) return 'self';
  if (s.is(head, 'impersonal-subject')) {
    // "it is right to", also where the tagger takes "right" for a participle
    const isCopula = s.lemma(groupHead[group]) === 'be' || (groupBits[group] & GROUP.passive) !== 0;
    return isCopula ? 'none' : 'thing';
  }
  // "he said that he would …": in what is told of a speaker, he is the speaker
  if (s.isTold && s.is(head, 'third-person-singular')) return 'self';
  if (hasEffect(s.operator(head), 'other') || s.tag(head) === TAG.PRON) return 'other';
  // "Norway will defend X", said for Norway; what it has done is told by name of others, too
  if (groupBits[group] & AHEAD && isOwnState(s, head)) return 'self';
  return s.tag(head) === TAG.PROPN ? 'named' : 'thing';
}

/** Whether a name that ends with a token is that of the speaker's own state. */
function isOwnState(s: Sentence, head: number): boolean {
  const { document, tokens } = s.article;
  if (!s.side || head < s.low) return false;
  let first = head;
  while (first > s.low && s.tag(first - 1) === TAG.PROPN) first--;
  return s.side.has(document.text.slice(tokens.start[first], tokens.end[head]).toLowerCase());
}

/** Of what is to come: "will", "must", "would". */
const AHEAD = GROUP.future | GROUP.necessity | GROUP.possibility;

/** Whether a passive has a person for its subject: "we were asked to leave". */
export function isPatient(s: Sentence, group: number): boolean {
  if (!(s.groups.groupBits[group] & GROUP.passive)) return false;
  const agent = agentOf(s, group);
  return agent === 'self' || agent === 'other' || agent === 'named';
}
