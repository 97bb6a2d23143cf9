import { CLAUSE } from '../../english/clause-cues.js';
import type { EffectClass } from '../../knowledge/load/shared.js';
import { TAG } from '../../types/text.js';
import { effectOf, VERB_FORMS } from '../sentence/effects.js';
import { hasEffect, type Operator, reading } from '../sentence/operator.js';
import type { Sentence } from '../sentence/sentence.js';
import { agentOf, isRhetorical } from './agent.js';
import type { Path } from './path.js';
import type { Next } from './step.js';
import { isNegated, operatorOf } from './verb-group.js';

const { DET, NUM, PRON } = TAG;
/** How far before a clause the verb that reports it is looked for, in words. */
const REPORTING = 5;

/** The clauses around a verb: "if", "although", "they say that", a question. */
export function aroundClause(path: Path, token: number): Next {
  const { s } = path;
  const { clauseFirst, clauseKind, clauseOf } = s.clauses;
  const clause = clauseOf[token];
  const opener = openerBefore(s, token) ?? Math.max(clauseFirst[clause], s.low);
  const question = questionMark(s, token);
  const effect = effectOfClause(s, clauseKind[clause], opener, question >= 0);
  if (effect === 'condition' && isIndifferent(path, opener)) return undefined;
  if (effect) {
    const first = effect === 'topic' ? question : opener;
    path.add('clause', undefined, effect, { first, last: first + 1 });
    return undefined;
  }
  adjunctOfSaying(path, opener, token);
  const matrix = matrixOf(s, clause, opener);
  if (matrix < 0 && s.word(opener) === 'that' && hasEffect(s.operator(opener - 1), 'say')) {
    // "our rivals claim that": a verb of saying that was taken for a noun
    const agent = s.is(opener - 2, 'first-person-subject') ? 'self' : 'other';
    path.add('matrix', s.operator(opener - 1), 'say', { agent });
  }
  if (matrix < 0 || s.groups.groupFirst[matrix] < s.low) return undefined;
  if (s.groups.groupFirst[matrix] < opener || !hasEffect(s.operator(opener - 1), 'say'))
    return reportedBy(s, matrix, opener);
  claimed(path, matrix, opener);
  return undefined;
}

/** "Whether" and "that", where they open no clause for the tagger: "they told us that skies …". */
function openerBefore(s: Sentence, token: number): number | undefined {
  const subject = s.chunkAt(token - 1) < 0 ? token : s.chunkStart(token - 1);
  const isTold = s.groupAt(subject - 1) >= 0 || s.is(subject - 1, 'object-pronoun');
  if (isTold && s.word(subject) === 'that' && s.tag(subject + 1) === TAG.NOUN) return subject;
  return s.word(subject - 1) === 'whether' ? subject - 1 : undefined;
}

/** "It does not matter if P", "nobody should mind if P": whoever does not care lets it be. */
function isIndifferent(path: Path, opener: number): boolean {
  const { s } = path;
  const group = s.groupAt(opener - 1);
  if (group < 0 || !hasEffect(s.operator(s.groups.groupHead[group]), 'worry')) return false;
  const isNot = isNegated(path, group) !== (agentOf(s, group) === 'nobody');
  path.see(group);
  path.add('matrix', s.operator(opener - 1), isNot ? 'neglect' : 'worry', { agent: 'none' });
  return true;
}

function effectOfClause(s: Sentence, kind: number, opener: number, isQuestion: boolean): EffectClass | undefined {
  const isSupposed = kind === CLAUSE.condition || s.word(opener) === 'whether';
  if (isSupposed || hasEffect(s.operator(opener), 'condition')) return 'condition';
  if (kind === CLAUSE.concession) return 'concede';
  if (isQuestion) return isAsked(s, kind, opener) ? 'topic' : undefined;
  return s.is(opener, 'inverted-conditional') ? 'condition' : undefined;
}

/** A main clause is asked, and a relative one after it: "was it they who left?"; but not "who would say that?". */
function isAsked(s: Sentence, kind: number, opener: number): boolean {
  return (kind === CLAUSE.main || kind === CLAUSE.relative) && !isRhetorical(s, opener);
}

/** "The claim that P is false", "the claim that P is old": what is claimed by others, or denied. */
function claimed(path: Path, group: number, opener: number): void {
  const { s } = path;
  const from = s.groups.groupLast[group];
  const isDenied = [from, from + 1].some((t) => {
    const operator = s.operator(t);
    return hasEffect(operator, 'bad') || hasEffect(operator, 'deny') || hasEffect(operator, 'distance');
  });
  path.add('matrix', s.operator(opener - 1), isDenied ? 'deny' : 'say', { agent: isDenied ? 'none' : 'other' });
}

/** The last token of the sentence that a token is in, if that ends with a question mark; else -1. */
function questionMark(s: Sentence, token: number): number {
  const { document, sentences, tokens } = s.article;
  const last = sentences[tokens.sentence[token]].last - 1;
  for (let t = last; t >= s.low && t > last - 3; t--) if (document.text[tokens.start[t]] === '?') return last;
  return -1;
}

/** "According to them, …", "in the eyes of some, …" */
function adjunctOfSaying(path: Path, opener: number, verb: number): void {
  const { s } = path;
  for (let t = opener; t < verb; t++) {
    const operator = s.operator(t);
    if (!operator || !reading(operator, 'phrases', 'say')) continue;
    const isOpen = s.tag(operator.last - 1) === TAG.ADP; // "in the view of"
    const isRival = s.is(s.chunkEnd(operator.last) - 1, 'outsider') || s.is(operator.last + 1, 'outsider');
    const isOwn =
      isOpen && !isRival && (hasEffect(s.operator(operator.last), 'self') || s.word(operator.last) === 'our');
    if (!isOwn) path.add('matrix', operator, 'say', { agent: 'other' });
    return;
  }
}

/** The verb group that a clause is the object of; -1 for none. */
function matrixOf(s: Sentence, clause: number, opener: number): number {
  const { clauseKind, clauseParent, clauseVerb } = s.clauses;
  const isThat = clauseKind[clause] === CLAUSE.that;
  const reporting = reportingVerb(s, opener, isThat);
  if (reporting >= 0 || !isThat || clauseParent[clause] < 0) return reporting;
  return clauseVerb[clauseParent[clause]];
}

/** The verb right before a clause, over whom it is said to: "they tell us X is dead". */
function reportingVerb(s: Sentence, opener: number, isThat: boolean): number {
  for (let t = opener - 1; t >= s.low && t >= opener - REPORTING; t--) {
    const group = s.groupAt(t);
    if (group >= 0) return isThat || hasEffect(s.operator(t), 'say') ? group : -1;
    const tag = s.tag(t);
    if (tag !== PRON && tag !== DET && tag !== NUM && s.chunkAt(t) < 0) return -1;
  }
  return -1;
}

function reportedBy(s: Sentence, group: number, opener: number): Next {
  const word = wordBefore(s, opener);
  const isSaid = word !== undefined && (hasEffect(word, 'deny') || s.lemma(s.groups.groupHead[group]) === 'be');
  const operator = isSaid ? word : (operatorOf(s, group, s.groups.groupLast[group] - 1) ?? word);
  const effect = hasEffect(operator, 'say')
    ? 'say'
    : (effectOf(operator, VERB_FORMS) ?? effectOf(operator, ['adjectives', 'phrases', 'nouns']));
  return { to: 'verb', group, relation: 'matrix', operator, effect };
}

/** "it is wrong that", "proud that", "the claim that" */
function wordBefore(s: Sentence, opener: number): Operator | undefined {
  const operator = s.operator(opener) ?? s.operator(opener - 1);
  return operator && operator.first < opener ? operator : undefined;
}
