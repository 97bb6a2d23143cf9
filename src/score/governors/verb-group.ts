import { CLAUSE } from '../../english/clause-cues.js';
import { GROUP } from '../../english/verb-groups.js';
import { TAG } from '../../types/text.js';
import { effectOf, NOUN_FORMS, OF_SUBJECT, PHRASE_FORMS, VERB_FORMS } from '../sentence/effects.js';
import { hasEffect, type Operator, reading } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';
import { type Agent, agentOf, isPatient } from './agent.js';
import { identityOf } from './identity.js';
import type { Path } from './path.js';
import type { Next, Step, VerbAhead } from './step.js';

const { ADP, ADV, CCONJ, PART, PRON, SCONJ } = TAG;

/** Tags of the first word of what may stand before an inverted verb. */
const ADVERBIAL: ReadonlySet<number> = new Set([ADP, ADV, CCONJ, PART, SCONJ]);

/** A hit that is a verb, or begins in one, stands in its own verb group; undefined for a noun. */
export function ownVerb({ hit, s }: Path): VerbAhead | undefined {
  const { groupBits, groupHead } = s.groups;
  const group = s.groupAt(hit.verb);
  if (group < 0 || !s.isVerb(hit.verb) || groupHead[group] >= hit.last) return undefined;
  if (!hit.isDeed && isMistaggedObject(s, group)) return undefined;
  const isPassive = (groupBits[group] & GROUP.passive) !== 0 && hit.verb > hit.first;
  return { to: 'verb', group, relation: isPassive ? 'passive' : 'object' };
}

/** "We reject torture": a noun right after a verb, taken for another verb. */
function isMistaggedObject(s: Sentence, group: number): boolean {
  const { groupBits, groupFirst } = s.groups;
  const before = s.groupAt(groupFirst[group] - 1);
  return before >= 0 && !(groupBits[group] & GROUP.infinitive) && (groupBits[before] & GROUP.finite) !== 0;
}

/** A verb group that has what was found so far for an object; `t` is the group's last token before that. */
export function verbActs(path: Path, group: number, t: number): Next {
  const { s } = path;
  const first = s.groups.groupFirst[group];
  const operator = operatorOf(s, group, t);
  if (operator && operator.first < first && s.chunkAt(operator.first) >= 0) {
    path.add('phrase', operator, effectOf(operator, PHRASE_FORMS)); // "nothing can replace X"
    return { to: 'clause', token: first };
  }
  const effect = effectOf(operator, VERB_FORMS, OF_SUBJECT) ?? effectOf(operator, NOUN_FORMS);
  return { to: 'verb', group, relation: 'object', operator, effect };
}

/** The word of a verb group that acts: its head, or a later one up to `t`. */
export function operatorOf(s: Sentence, group: number, t: number): Operator | undefined {
  const { groupFirst, groupHead } = s.groups;
  const head = s.operator(groupHead[group]);
  if (head && !hasEffect(head, 'negate')) return head;
  for (let p = t; p > groupHead[group] && p >= groupFirst[group]; p--) {
    const operator = s.operator(p);
    if (operator && reading(operator, 'verbs')) return operator;
  }
  return undefined;
}

/** Adds a verb group; what governs it comes next. */
export function throughVerb(path: Path, ahead: VerbAhead): Next {
  const { group, relation, operator, effect } = ahead;
  if (path.hasSeen(group)) return undefined;
  path.see(group);
  const { s } = path;
  const { groupBits, groupFirst, groupHead } = s.groups;
  const step = path.add(relation, operator, effect, {
    first: groupFirst[group],
    last: Math.max(groupHead[group] + 1, operator?.last ?? 0),
    negated: isNegated(path, group) && !isWithin(s, group, operator),
    bits: groupBits[group] | (effect === 'modal' || s.lemma(groupHead[group]) === 'need' ? GROUP.necessity : 0),
    isPast: isPast(s, group),
  });
  const auxiliary = auxiliaryBefore(s, group);
  if (auxiliary >= 0) return { to: 'governor', group: auxiliary, step };
  if (!(groupBits[group] & GROUP.finite) || isUnderPronoun(s, group)) return { to: 'governor', group, step };
  const antecedent = antecedentOf(s, group);
  if (antecedent >= 0) return { to: 'left', start: antecedent, end: groupFirst[group] };
  const subject = subjectOf(path, group);
  if (subject === 'nobody') step.negated = !step.negated;
  step.agent = agentIn(s, ahead, subject);
  if ((!effect || effect === 'light') && (relation === 'object' || relation === 'complement'))
    identify(path, group, step);
  return { to: 'clause', token: groupFirst[group] };
}

/** "Any step that would weaken X": what is said of the step is said of the deed. The first token of "any step", or -1. */
function antecedentOf(s: Sentence, group: number): number {
  const { clauseFirst, clauseKind, clauseOf } = s.clauses;
  const clause = clauseOf[s.groups.groupFirst[group]];
  const opener = clauseFirst[clause];
  if (clauseKind[clause] !== CLAUSE.relative || s.chunkAt(opener - 1) < 0) return -1;
  const start = s.chunkStart(opener - 1);
  return s.is(start, 'generic-determiner') ? start : -1;
}

/** "It pays to uphold X": what an impersonal verb says is nobody's deed. The subject within a claim is the claim's own. */
function subjectOf({ hit, s, steps }: Path, group: number): Agent {
  const chunk = s.groups.groupSubject[group];
  const agent = agentOf(s, group);
  if (chunk < 0) return agent;
  const isInfinitive = steps.some(({ bits }) => bits & GROUP.infinitive);
  if (agent === 'thing' && isInfinitive && s.is(s.chunks.chunkLast[chunk] - 1, 'impersonal-subject')) return 'none';
  const isOwn = !hit.isDeed && hit.verb > hit.first && s.chunks.chunkLast[chunk] > hit.first;
  return isOwn && (agent === 'named' || agent === 'thing' || agent === 'other') ? 'none' : agent;
}

/** "The problem is X", "our aim is to leave X": what is equated with a hit judges it. */
function identify({ s }: Path, group: number, step: Step): void {
  const head = s.groups.groupHead[group];
  if (!s.isFormOf(head, 'copula') && s.lemma(head) !== 'lie') return;
  const identity = identityOf(s, group);
  if (!identity) return;
  step.effect = identity.sign > 0 ? 'good' : 'bad';
  step.agent = identity.agent;
}

/** Who does what a verb says, where the subject is not who does it: "we were asked to", "let us". */
function agentIn(s: Sentence, { group, isToldSpeaker, operator, relation }: VerbAhead, subject: Agent): Agent {
  // "appalled by X"; "fed up with X" has its own "be"
  const isExperience =
    operator !== undefined &&
    (s.is(operator.last - 1, 'experience-preposition') || operator.first < s.groups.groupHead[group]);
  const isDone = relation === 'object' || relation === 'complement';
  if (isDone && !isExperience && isPatient(s, group)) return 'patient';
  if (s.lemma(s.groups.groupHead[group]) === 'let') return 'all';
  return isToldSpeaker && subject !== 'self' && subject !== 'nobody' && !isOffer(s, operator) ? 'patient' : subject;
}

/** "You can count on us to": the operator itself says that the speaker will. */
const isOffer = (s: Sentence, operator: Operator | undefined): boolean =>
  operator !== undefined && hasEffect(operator, 'self') && s.tag(operator.last - 1) === PRON;

/** "make us leave", "let them go": a bare verb after the object of another. */
function isUnderPronoun(s: Sentence, group: number): boolean {
  const first = s.groups.groupFirst[group];
  return s.is(first - 1, 'object-pronoun') && s.groupAt(first - 2) >= 0;
}

/** "It is not true that": whether the negation of a verb group belongs to a word that denies. */
function isWithin(s: Sentence, group: number, operator: Operator | undefined): boolean {
  const last = s.groups.groupLast[group];
  return operator !== undefined && operator.first < last && operator.last > last && hasEffect(operator, 'deny');
}

/** "to have left", "having left": the group of the auxiliary, where that is one of its own without a subject; else -1. */
function auxiliaryBefore(s: Sentence, group: number): number {
  const { groupBits, groupFirst, groupHead } = s.groups;
  const before = s.groupAt(groupFirst[group] - 1);
  if (before < 0 || !s.is(groupHead[before], 'have')) return -1;
  return groupBits[before] & GROUP.infinitive || s.word(groupHead[before]) === 'having' ? before : -1;
}

/** "violated", "did not violate", "have violated" */
function isPast(s: Sentence, group: number): boolean {
  const { groupBits, groupFirst, groupHead } = s.groups;
  const [first, head] = [groupFirst[group], groupHead[group]];
  if (groupBits[group] & (GROUP.perfect | GROUP.passive)) return (groupBits[group] & GROUP.perfect) !== 0;
  if (groupBits[group] & (GROUP.infinitive | GROUP.future | GROUP.necessity | GROUP.possibility)) return false;
  if (s.word(first) === 'did') return true;
  const [word, lemma] = [s.word(head), s.lemma(head)];
  if (lemma === 'be') return word === 'was' || word === 'were';
  if (isInverted(s, group)) return true;
  if (first !== head || word === lemma || /(?:s|ing)$/.test(word)) return false;
  return word.endsWith('ed') || !word.startsWith(lemma.slice(0, 4)); // "left", but not "honour" beside "honor"
}

/** "Never have we violated X", "at no time did we …": an auxiliary of the past before the subject. */
function isInverted(s: Sentence, group: number): boolean {
  const { groupFirst, groupHead, groupSubject } = s.groups;
  const chunk = groupSubject[group];
  if (chunk < 0 || s.chunks.chunkLast[chunk] !== groupFirst[group]) return false;
  const before = s.groupAt(s.chunks.chunkFirst[chunk] - 1);
  if (before < 0) return false;
  const word = s.word(groupHead[before]);
  return word === 'did' || (s.is(groupHead[before], 'have') && s.lemma(groupHead[group]) !== s.word(groupHead[group]));
}

/** Whether a verb group is negated by a word that is not the hit's own. */
export function isNegated({ hit, s }: Path, group: number): boolean {
  const { groupBits, groupFirst, groupLast } = s.groups;
  const isGroupNegated = (groupBits[group] & GROUP.negated) !== 0;
  if (isFronted(s, group)) return !isGroupNegated;
  if (!isGroupNegated) return false;
  if (hit.isDeed || groupFirst[group] >= hit.last || groupLast[group] <= hit.first) return true;
  const hasNegator = (from: number, to: number): boolean => s.some(from, to, (t) => hasEffect(s.operator(t), 'negate'));
  return hasNegator(groupFirst[group], Math.min(groupLast[group], hit.first)) || !hasNegator(hit.first, hit.last);
}

/** "Under no circumstances will we leave": a negation first in its clause, before the verb; not "none of us". */
function isFronted(s: Sentence, group: number): boolean {
  const { clauses, groups } = s;
  const verb = groups.groupFirst[group];
  if (!(groups.groupBits[group] & GROUP.finite)) return false;
  const first = Math.max(clauses.clauseFirst[clauses.clauseOf[verb]], s.low);
  const operator = s.operator(first);
  if (operator?.first !== first || operator.last >= verb) return false;
  const isAdverbial = ADVERBIAL.has(s.tag(first)) || s.tag(operator.last - 1) === ADV;
  const isOutside = s.chunkAt(operator.last - 1) !== groups.groupSubject[group];
  return isAdverbial && isOutside && hasEffect(operator, 'negate');
}
