import { GROUP } from '../../english/verb-groups.js';
import type { EffectClass, Form } from '../../knowledge/load/shared.js';
import { TAG } from '../../types/text.js';
import { EFFECT_RULES, effectOf, VERB_FORMS } from '../sentence/effects.js';
import { type Operator, reading } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';
import { complementOf } from './non-finite.js';
import { type Path, REACH } from './path.js';
import { isQuote, isStop } from './phrase.js';
import type { Next, Relation, Step } from './step.js';
import { isNegated, operatorOf } from './verb-group.js';

const { ADJ, ADP, PUNCT, SCONJ, VERB } = TAG;
/** What a verb with an object says of its subject, and what one without says. */
const SAID_OF_SUBJECT: ReadonlySet<EffectClass> = new Set<EffectClass>(['good', 'bad', 'prevail', 'harm', 'support']);
const SAID_WITHOUT_OBJECT: ReadonlySet<EffectClass> = new Set<EffectClass>([
  ...SAID_OF_SUBJECT,
  'fail',
  'end',
  'realise',
]);
const PASSIVE_FORMS = ['verbs', 'adjectives', 'states'] as const satisfies readonly Form[];
const PREDICATE_FORMS = ['adjectives', 'states', 'nouns', 'phrases'] as const satisfies readonly Form[];
/** How far after its copula a predicate is looked for, in words. */
const PREDICATE = 8;

/** What is said of a phrase from `start` to `end` that is a subject: by a passive, a verb, a judgement. */
export function ofSubject(path: Path, start: number, end: number): Next {
  const { s } = path;
  const { groupBits, groupFirst, groupHead, groupLast } = s.groups;
  const group = verbAfter(s, start, end);
  if (group < 0) {
    smallClause(path, end);
    return { to: 'clause', token: start };
  }
  if (path.hasSeen(group)) return undefined;
  const inner = s.groupAt(groupLast[group]);
  if (inner >= 0 && inner !== group && isRaised(s, inner, group)) return raised(path, inner, group);
  const bits = groupBits[group];
  const head = operatorOf(s, group, groupLast[group] - 1);
  const at = { first: groupFirst[group], last: groupHead[group] + 1, negated: isNegated(path, group), bits };
  path.see(group);
  if (isPassive(s, group)) {
    path.add('passive', head, effectOf(head, PASSIVE_FORMS), at);
    const governor = bits & GROUP.finite ? -1 : s.groupAt(groupFirst[group] - 1); // "X needs to be upheld"
    return governor >= 0
      ? complementOf(s, governor, groupFirst[group] - 1)
      : { to: 'clause', token: groupFirst[group] };
  }
  const isCopula = s.isFormOf(groupHead[group], 'copula');
  const isFixed = head !== undefined && head.last > groupLast[group]; // "remains vital"
  const said = isCopula && !isFixed ? undefined : saidOfSubject(s, head, groupLast[group]);
  if (said) path.add('subject', head, said, at);
  else if (isCopula) predicate(path, group, at);
  return { to: 'clause', token: groupFirst[group] };
}

/** "X a disgrace", "X as unacceptable": what follows a phrase without a verb, as in "called X a disgrace". */
function smallClause(path: Path, end: number): void {
  const { s } = path;
  let t = end;
  while (t < s.high && isQuote(s.word(t))) t++;
  const isPredicate = s.word(t) === 'as' || s.is(t, 'indefinite-article') || s.tag(t) === ADJ;
  if (isPredicate && t > s.low) predicateFrom(path, t, -1, { agent: 'none' });
}

const isPassive = (s: Sentence, group: number): boolean => (s.groups.groupBits[group] & GROUP.passive) !== 0;

/** What a verb without an object, or with one, says of its subject. */
function saidOfSubject(s: Sentence, head: Operator | undefined, next: number): EffectClass | undefined {
  const said = s.chunkAt(next) >= 0 ? SAID_OF_SUBJECT : SAID_WITHOUT_OBJECT;
  return head?.readings.find(({ effect, form }) => form === 'verbs' && said.has(effect))?.effect;
}

/** "It is time for X to end": what an infinitive says of its subject. */
export function subjectOfInfinitive(path: Path, end: number): void {
  const { s } = path;
  const { groupBits } = s.groups;
  const group = s.groupAt(end);
  if (group < 0 || !(groupBits[group] & GROUP.infinitive)) return;
  addInfinitive(path, group, VERB_FORMS, { negated: isNegated(path, group), bits: groupBits[group] });
}

/** Adds what an infinitive says of its subject: what is done to it, by words of `passive` forms, or what it does. */
function addInfinitive(path: Path, group: number, passive: readonly Form[], more: Partial<Step>): void {
  const { s } = path;
  const { groupFirst, groupHead, groupLast } = s.groups;
  const operator = operatorOf(s, group, groupLast[group] - 1);
  const at = { first: groupFirst[group], last: groupHead[group] + 1, ...more };
  path.see(group);
  if (isPassive(s, group)) path.add('passive', operator, effectOf(operator, passive), at);
  else path.add('subject', operator, saidOfSubject(s, operator, groupLast[group]), at);
}

/** The finite verb group whose subject ends at `end`, but for what qualifies it; -1 for none. */
function verbAfter(s: Sentence, start: number, end: number): number {
  const { groupBits, groupSubject } = s.groups;
  for (let t = end; t < s.high && t < end + REACH; t++) {
    const group = s.groupAt(t);
    if (group >= 0 && groupBits[group] & GROUP.finite) {
      const subject = groupSubject[group];
      const isOwn = subject < 0 || subject === s.chunkAt(start) || subject === s.chunkAt(end - 1);
      return isOwn || s.clauses.clauseOf[t] === s.clauses.clauseOf[start] ? group : -1;
    }
    if (isStop(s, t)) return -1;
  }
  return -1;
}

/** "X ought to be upheld", "X need not be upheld", "X has to stop" */
function isRaised(s: Sentence, inner: number, outer: number): boolean {
  if (s.groups.groupBits[inner] & GROUP.finite) return false;
  return isPassive(s, inner) || isDuty(s, outer);
}

/** "has to", "ought to", "need" */
const isDuty = (s: Sentence, group: number): boolean => {
  const head = s.groups.groupHead[group];
  return s.is(head, 'have') || s.is(head, 'necessity-modal') || s.lemma(head) === 'need';
};

function raised(path: Path, inner: number, outer: number): Next {
  const { s } = path;
  const { groupBits, groupFirst } = s.groups;
  addInfinitive(path, inner, PASSIVE_FORMS, {
    negated: isNegated(path, inner) !== isNegated(path, outer),
    bits: groupBits[inner] | groupBits[outer] | (isDuty(s, outer) ? GROUP.necessity : 0),
  });
  return { to: 'clause', token: groupFirst[outer] };
}

/** "X is essential", "X has become a fiction", "X must be our guide". */
function predicate(path: Path, group: number, at: Partial<Step>): void {
  predicateFrom(path, path.s.groups.groupLast[group], group, at);
}

/** Adds what the words from a token on say of the subject of a verb group; of -1 for a phrase without a verb, which they may say nothing of. */
function predicateFrom(path: Path, from: number, group: number, at: Partial<Step>): void {
  const { s } = path;
  let negated = at.negated === true;
  for (let t = from; t < s.high && t < from + PREDICATE; t++) {
    const operator = s.operator(t);
    const isFirst = operator?.first === t;
    if (isFirst && s.groupAt(t) < 0 && isNegator(operator)) {
      negated = !negated;
      t = operator.last - 1;
      continue;
    }
    if (endsPredicate(s, t, group)) break;
    const found = isFirst && predicateOf(s, operator, t);
    if (!found) continue;
    const { first, last } = operator;
    path.add(found.relation, operator, found.effect, { ...at, first, last, negated });
    return;
  }
  if (group >= 0) path.add('predicate', undefined, undefined, { ...at, negated });
}

/** "not", "far from" */
const isNegator = (operator: Operator): boolean =>
  (reading(operator, 'phrases', 'negate') ?? reading(operator, 'phrases', 'fail')) !== undefined;

function endsPredicate(s: Sentence, t: number, group: number): boolean {
  const tag = s.tag(t);
  if (tag === PUNCT || tag === SCONJ) return true;
  if (s.operator(t)) return false;
  const other = s.groupAt(t);
  return tag === ADP || (other >= 0 && other !== group);
}

/** What a word after a copula says of the subject, if anything. */
function predicateOf(
  s: Sentence,
  operator: Operator,
  t: number,
): { relation: Relation; effect: EffectClass } | undefined {
  const effect = effectOf(operator, s.groupAt(t) >= 0 ? PASSIVE_FORMS : PREDICATE_FORMS);
  if (!effect) {
    const participle = s.tag(t) === ADJ || s.tag(t) === VERB ? effectOf(operator, VERB_FORMS) : undefined;
    return participle && { relation: 'passive', effect: participle };
  }
  if (!EFFECT_RULES[effect]) return undefined;
  return { relation: reading(operator, 'states', effect) ? 'passive' : 'predicate', effect }; // "X is under attack"
}
