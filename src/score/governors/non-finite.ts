import { GROUP } from '../../english/verb-groups.js';
import { TAG } from '../../types/text.js';
import { effectOf, NOUN_FORMS, OF_SUBJECT, PHRASE_FORMS, VERB_FORMS } from '../sentence/effects.js';
import { reading } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';
import { agentOf } from './agent.js';
import { type Path, REACH } from './path.js';
import type { Next, Step } from './step.js';
import { operatorOf } from './verb-group.js';

const { ADJ, ADP, ADV, CCONJ, DET, PART, PRON, PROPN, PUNCT, SCONJ } = TAG;

/** What governs a verb without a subject: "want to leave", "wrong to leave", "a motion to leave", "accuse us of leaving", "leaving X would be wrong". */
export function governorOf(path: Path, group: number, step: Step): Next {
  const { hit, s } = path;
  const first = s.groups.groupFirst[group];
  let t = overAdverbs(s, first - 1);
  const asSubject: Next = { to: 'subject', start: first, end: hit.last };
  if (t < s.low) return asSubject;
  const twin = twinOf(s, t);
  if (twin >= 0) return shareGovernor(s, twin, step);
  if (s.word(t) === ',') t--;
  const governor = s.groupAt(t);
  if (governor >= 0) return isNominal(s, governor) ? underNoun(path, t) : complementOf(s, governor, t);
  if (s.tag(t) === DET) return { to: 'left', start: t, end: hit.last }; // "the sidelining of X"
  if (isPastTense(s, group) && s.chunkAt(t) >= 0) {
    step.agent = agentOf(s, group);
    return { to: 'clause', token: first };
  }
  if (s.tag(t) === ADP || s.word(t) === 'for') return underPreposition(path, t, step);
  return s.tag(t) === ADJ || s.chunkAt(t) >= 0 || s.operator(t) ? underNoun(path, t) : asSubject;
}

/** Back over adverbs, and over "all" in "we must all uphold X". */
function overAdverbs(s: Sentence, from: number): number {
  let t = from;
  while (t >= s.low && (s.tag(t) === ADV || s.tag(t) === PART) && s.groupAt(t) < 0) t--;
  return s.is(t, 'generic-determiner') && s.groupAt(t - 1) >= 0 ? t - 1 : t;
}

/** "It is our firm wish to leave X": a noun that was taken for a verb. */
function isNominal(s: Sentence, group: number): boolean {
  const { groupFirst, groupHead, groupSubject } = s.groups;
  const chunk = groupSubject[group];
  if (chunk < 0 || groupFirst[group] !== groupHead[group]) return false;
  const { chunkFirst, chunkLast } = s.chunks;
  const before = s.groupAt(chunkFirst[chunk] - 1);
  if (chunkLast[chunk] !== groupFirst[group] || before < 0 || s.lemma(groupHead[before]) !== 'be') return false;
  return s.is(chunkFirst[chunk], 'possessive-determiner');
}

/** "to uphold and defend X": the verb before a conjunction or a comma, governed alike; -1 for none. */
function twinOf(s: Sentence, t: number): number {
  const isAfterVerb = s.word(t) === ',' && s.groupAt(t - 1) >= 0;
  return isAfterVerb || s.tag(t) === CCONJ ? groupBefore(s, t) : -1;
}

/** The last verb group before a token in the stretch, if no clause ends between. */
function groupBefore(s: Sentence, t: number): number {
  const { clauseFirst, clauseOf } = s.clauses;
  for (let p = t - 1; p >= s.low && p > t - REACH; p--) {
    if (s.tag(p) === PUNCT && s.word(p) !== ',') return -1;
    if (s.groupAt(p) >= 0) return s.groupAt(p);
    if (clauseFirst[clauseOf[p]] === p && s.tag(p) === SCONJ) return -1;
  }
  return -1;
}

/** A second verb after a finite one has its subject: "we respect and defend X". */
function shareGovernor(s: Sentence, group: number, step: Step): Next {
  const { groupBits, groupFirst } = s.groups;
  if (!(groupBits[group] & GROUP.finite)) return { to: 'governor', group, step };
  step.agent = agentOf(s, group);
  step.bits |= groupBits[group] & (GROUP.future | GROUP.necessity | GROUP.possibility);
  if (step.agent === 'nobody') step.negated = !step.negated;
  return { to: 'clause', token: groupFirst[group] };
}

/** "Another state withdrew from X": what looks like a participle is the verb of a clause that has no other. */
function isPastTense(s: Sentence, group: number): boolean {
  const { clauses, groups } = s;
  const isBare = !(groups.groupBits[group] & GROUP.infinitive) && !s.word(groups.groupHead[group]).endsWith('ing');
  return isBare && clauses.clauseVerb[clauses.clauseOf[groups.groupFirst[group]]] < 0;
}

/** "wrong to leave", "a duty to respect", "urge them to respect": `t` is the word before "to". */
function underNoun(path: Path, t: number): Next {
  const { s } = path;
  const operator = s.operator(t);
  const from = s.groupAt(t) >= 0 ? s.chunkStart(t - 1) : s.chunkStart(t);
  const passive = s.word(from - 1) === 'by' ? s.groupAt(from - 2) : -1; // "urged by others to leave"
  if (passive >= 0) return complementOf(s, passive, from - 2);
  const served = s.tag(t) === PRON && s.tag(from - 1) === ADP ? s.groupAt(from - 2) : -1; // "count on us to uphold"
  if (served >= 0) return complementOf(s, served, from - 1, s.is(t, 'first-person-object'));
  const verb = s.groupAt(from - 1);
  if (verb >= 0 && s.lemma(s.groups.groupHead[verb]) !== 'be' && s.chunkAt(t) >= 0) {
    const isPerson = s.tag(t) === PRON || s.tag(t) === PROPN || !operator;
    if (isPerson) return complementOf(s, verb, from - 1, s.is(t, 'first-person-object'));
  }
  const owned = s.word(from - 1) === 'of' ? reading(s.operator(from - 2) ?? s.operator(from - 1), 'nouns') : undefined;
  if (owned) return underPreposition(path, from - 1, path.steps[path.steps.length - 1]); // "the refusal of others to uphold X"
  const effect = effectOf(operator, ['nouns', ...PHRASE_FORMS]);
  path.add('complement', operator, effect, operator ? {} : { first: t, last: t + 1 });
  path.addNegation(from, t);
  return governorOfNoun(s, from, t + 1);
}

/** What a noun or adjective that takes an infinitive hangs on: a copula before it, a verb, a preposition; or it is a subject. */
function governorOfNoun(s: Sentence, from: number, end: number): Next {
  let t = from - 1;
  while (s.tag(t) === ADV && s.groupAt(t) < 0) t--;
  const group = s.groupAt(t);
  if (group < 0) return { to: 'left', start: from, end };
  if (s.lemma(s.groups.groupHead[group]) === 'be') return { to: 'verb', group, relation: 'complement' };
  const operator = operatorOf(s, group, t);
  return { to: 'verb', group, relation: 'complement', operator, effect: effectOf(operator, VERB_FORMS, OF_SUBJECT) };
}

/** "accuse us of leaving", "insist on leaving", "without leaving": the verb or noun that a preposition belongs to. */
function underPreposition(path: Path, t: number, step: Step): Next {
  const { s } = path;
  const operator = s.operator(t) ?? s.operator(t - 1);
  const isUndone = reading(operator, 'phrases', 'fail') !== undefined; // "instead of leaving"
  if (isUndone) step.negated = !step.negated;
  const isPhrase = !isUndone && operator !== undefined && operator.first < t && operator.last === t + 1; // "no point in leaving"
  const effect = effectOf(operator, NOUN_FORMS) ?? (isPhrase ? effectOf(operator, PHRASE_FORMS) : undefined);
  if (operator && effect && s.groupAt(operator.first) < 0 && operator.last >= t) {
    path.add('complement', operator, effect);
    const from = s.chunkStart(operator.first);
    path.addNegation(from, operator.first);
    return governorOfNoun(s, from, t);
  }
  const phrasal = operator && operator.last > t ? s.groupAt(operator.first) : -1; // "get away with leaving"
  const direct = phrasal >= 0 ? phrasal : s.groupAt(t - 1);
  if (direct >= 0) return complementOf(s, direct, t);
  if (s.chunkAt(t - 1) < 0) return undefined;
  const from = s.chunkStart(t - 1);
  path.addNegation(from, t); // "no point in leaving"
  const group = s.groupAt(from - 1);
  return group >= 0 ? complementOf(s, group, t) : { to: 'left', start: from, end: t };
}

/** The verb that an infinitive completes; `isToldSpeaker`: "they told us to leave". */
export function complementOf(s: Sentence, group: number, t: number, isToldSpeaker = false): Next {
  const operator = operatorOf(s, group, t);
  const effect = effectOf(operator, VERB_FORMS, OF_SUBJECT) ?? effectOf(operator, ['nouns', 'adjectives', 'phrases']);
  return { to: 'verb', group, relation: 'complement', operator, effect, isToldSpeaker };
}
