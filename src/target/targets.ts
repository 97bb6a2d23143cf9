import { getOrInsert } from '../base/order.js';
import { cueEffect } from '../score/compose/cue.js';
import { Sentence } from '../score/sentence/sentence.js';
import { tokensIn } from '../score/sentence/tokens-in.js';
import type { Statement } from '../types/stance.js';
import type { Target, TargetEvidence } from '../types/target.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { criticismsOf } from './criticisms.js';
import { demandOf, dutyOf } from './frames/demands.js';
import type { Framed, IsSpeakers } from './frames/framed.js';
import { frameOf, isSelfSaid } from './frames/frames.js';
import { beingOf, namingOf } from './frames/naming.js';
import { phraseOf } from './frames/phrases.js';
import { withGroups } from './groups/groups.js';
import { together } from './merge.js';
import type { Targeter } from './targeter.js';
import { type ReadForTargets, readUnits, referencesIn, selfOf, type Unit } from './units.js';
import { RememberedOperators } from './words.js';

export { compileTargeter, type Targeter } from './targeter.js';
export type { ReadForTargets } from './units.js';

/** How sure a frame is, in thousandths. */
const FRAME = 900;

/** By index of a statement: whom it speaks of; and the statements that judge, but of whom could not be told. */
export interface FoundTargets {
  readonly targets: ReadonlyMap<number, readonly Target[]>;
  readonly untold: ReadonlySet<number>;
}

/**
 * Whom each statement speaks of, and how; by index of the statement, in the order of the text, an actor once. Frames come first ("accused
 * Norway of"), then what the sentences judge. A statement that is not asserted, or asks, has none.
 */
export function findTargets(given: ReadForTargets, targeter: Targeter): FoundTargets {
  const read = { ...given, references: withGroups(given.references, given.article, targeter.groups) };
  const found = new Map<number, Target[]>();
  const add = (statement: number, targets: readonly Target[]): void => {
    if (targets.length) getOrInsert(found, statement, () => []).push(...targets);
  };
  const operators = new RememberedOperators(targeter.operators);
  const s = new Sentence(read.article, operators);
  for (const [index, statement] of read.statements.entries())
    if (isOpen(statement)) add(index, cueTargets(s, statement, read, targeter));
  const units = putForward(readUnits(read, targeter, operators), s, read, targeter);
  for (const unit of units) {
    if (!unit.named.length) continue;
    s.begin();
    for (const t of unit.tokens) s.push(t);
    s.isTold = isTold(read.statements[unit.statement]);
    add(unit.statement, contentTargets(s, unit, targeter));
  }
  for (const { statement, target } of criticismsOf(units, s, targeter.model))
    if (!isTaken(read.statements[statement], target, found.get(statement))) add(statement, [target]);
  return {
    targets: new Map([...found].map(([index, targets]) => [index, together(targets)])),
    untold: new Set(units.filter(judges).flatMap(({ statement }) => (found.has(statement) ? [] : [statement]))),
  };
}

/** What is said, not asked or denied. Only in speeches does a sentence without names and judgements count, for how far others are apart. */
function putForward(units: readonly Unit[], s: Sentence, read: ReadForTargets, targeter: Targeter): Unit[] {
  const { statements } = read;
  const hasSpeech = statements.some(({ kind }) => kind === 'speech');
  const denied = new Map<number, boolean>();
  return units.filter((unit) => {
    if (!hasSpeech && !unit.named.length && !judges(unit)) return false;
    const statement = statements[unit.statement];
    if (statement.cueClass === 'question' || isQuestion(unit.tokens, read)) return false;
    return !getOrInsert(denied, unit.statement, () => isDenied(s, statement, targeter));
  });
}

/** "denied that Norway had lied", "rejected claims that Norway had lied": what is told is not put forward. */
function isDenied(s: Sentence, statement: Statement, { frames }: Targeter): boolean {
  const { article } = s;
  if (!statement.cue || statement.kind === 'speech') return false;
  if (cueEffect(statement, s)?.effect === 'deny') return true;
  const [first] = tokensIn(article, statement.cue);
  return first < article.tokens.count && frames.verbs.get(s.lemma(first))?.relation === 'reject';
}

const judges = ({ badWords }: Unit): boolean => badWords.length > 0;

/** "Obi urged Norway to leave the treaty", "Obi hailed Norway's vote to leave": where a speaker is told of, what frames say counts. */
const isTaken = ({ kind }: Statement, { id }: Target, found: readonly Target[] = []): boolean =>
  kind !== 'speech' && found.some((one) => one.id === id);

const isQuestion = (tokens: Unit['tokens'], { article }: ReadForTargets): boolean =>
  article.vocabulary.text(article.tokens.form[tokens[tokens.length - 1]]) === '?';

const isTold = ({ kind }: Statement): boolean => kind === 'indirect' || kind === 'mixed';

const isOpen = ({ asserted, override, cueClass, cue }: Statement): boolean =>
  asserted && override !== 'struck' && cueClass !== 'question' && cue !== undefined;

/** Whom the cue itself speaks of: "accused Norway of", "called on Norway to". */
function cueTargets(s: Sentence, statement: Statement, read: ReadForTargets, { frames }: Targeter): Target[] {
  const { article } = read;
  const { sentences, tokens } = article;
  const [cueFirst, cueLast] = tokensIn(read.article, statement.cue!);
  if (cueFirst >= tokens.count) return [];
  const { first, last } = sentences[tokens.sentence[cueFirst]];
  if (article.vocabulary.text(tokens.form[last - 1]) === '?') return [];
  s.begin();
  for (let t = first; t < last; t++) s.push(t);
  if (!s.some(cueFirst, cueLast, (token) => frames.openers.has(s.lemma(token)))) return [];
  const isCue: IsSpeakers = (token) => token >= cueFirst && token < cueLast;
  const isSelf = selfOf(statement, read);
  const own = referencesIn(read.references, s).filter((reference) => !isSelf(reference));
  return candidatesOf(own).flatMap((candidate) => {
    const found =
      frameOf(s, candidate, frames, isCue) ?? namingOf(s, candidate, frames, isCue) ?? demandOf(s, candidate, isCue);
    return framed(s, candidate, found, 'cue');
  });
}

/** Whom the speaker speaks of in words of their own: "we thank Norway". */
function contentTargets(s: Sentence, { named }: Unit, { frames }: Targeter): Target[] {
  const isSelf: IsSpeakers = (_, group) => isSelfSaid(s, group, frames);
  return named.flatMap(({ candidate, isOpen }) => {
    const found =
      frameOf(s, candidate, frames, isSelf) ??
      phraseOf(s, candidate, frames) ??
      namingOf(s, candidate, frames, isSelf) ??
      demandOf(s, candidate, isSelf);
    if (found || isOpen) return framed(s, candidate, found, 'cue');
    return [
      ...framed(s, candidate, beingOf(s, candidate), 'judgement'),
      ...framed(s, candidate, dutyOf(s, candidate), 'cue'),
    ];
  });
}

function framed(
  s: Sentence,
  { key, name, places }: Candidate,
  found: Framed | undefined,
  kind: TargetEvidence['kind'],
): Target[] {
  if (!found) return [];
  const { first, frame, last, place, term } = found;
  const via = places.find((one) => one.first === place.first)?.via ?? 'name';
  return [
    {
      ...{ id: key, name, via, value: frame.value, relation: frame.relation },
      span: s.span(place.first, place.last),
      evidence: [{ ...s.span(first, last), kind, term }],
      explicit: true,
      confidence: FRAME,
    },
  ];
}
