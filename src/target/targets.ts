import { getOrInsert } from '../base/order.js';
import { cueEffect } from '../score/compose/cue.js';
import { Sentence } from '../score/sentence/sentence.js';
import { tokensIn } from '../score/sentence/tokens-in.js';
import type { Statement } from '../types/stance.js';
import type { Target } from '../types/target.js';
import { type Act, actsIn } from './acts/acts.js';
import { criticismsOf } from './criticisms.js';
import { contentTargets, cueTargets, type Told } from './frames/told.js';
import { withGroups } from './groups/groups.js';
import { together } from './merge.js';
import type { Targeter } from './targeter.js';
import { type ReadForTargets, readUnits, type Unit } from './units.js';
import { RememberedOperators } from './words.js';

export { compileTargeter, type Targeter } from './targeter.js';
export type { ReadForTargets } from './units.js';

/** By index of a statement: whom it speaks of; and the statements that judge, but of whom could not be told. */
export interface FoundTargets {
  readonly targets: ReadonlyMap<number, readonly Target[]>;
  /** How speakers speak of themselves, and of the state or body that they speak for. */
  readonly self: ReadonlyMap<number, readonly Target[]>;
  readonly untold: ReadonlySet<number>;
  /** Judgements that are told outside of all statements, in the order of the text. */
  readonly acts: readonly Act[];
}

/**
 * Whom each statement speaks of, and how; by index of the statement, in the order of the text, an actor once. Frames come first ("accused
 * Norway of"), then what the sentences judge. A statement that is not asserted, or asks, has none.
 */
export function findTargets(given: ReadForTargets, targeter: Targeter): FoundTargets {
  const read = { ...given, references: withGroups(given.references, given.article, targeter.groups) };
  const found = new Map<number, Target[]>();
  const selves = new Map<number, Target[]>();
  const addTo = (all: Map<number, Target[]>, statement: number, targets: readonly Target[]): void => {
    if (targets.length) getOrInsert(all, statement, () => []).push(...targets);
  };
  const add = (statement: number, { self, targets }: Told): void => {
    addTo(found, statement, targets);
    addTo(selves, statement, self);
  };
  const operators = new RememberedOperators(targeter.operators);
  const s = new Sentence(read.article, operators);
  for (const [index, statement] of read.statements.entries())
    if (isOpen(statement)) add(index, cueTargets(s, statement, read, targeter));
  const units = putForward(readUnits(read, targeter, operators), s, read, targeter);
  for (const unit of units) {
    const statement = read.statements[unit.statement];
    s.begin();
    for (const t of unit.tokens) s.push(t);
    s.isTold = isTold(statement);
    add(unit.statement, contentTargets(s, unit, statement, read, targeter));
  }
  for (const { statement, target } of criticismsOf(units, s, targeter.model, targeter.frames))
    if (!isTaken(read.statements[statement], target, found.get(statement))) addTo(found, statement, [target]);
  for (const [index, { speakers, within }] of read.statements.entries()) {
    const outer = within === undefined ? [] : (found.get(within) ?? []);
    if (outer.length && areSame(speakers, read.statements[within!].speakers)) dropTold(found, index, outer);
  }
  const joined = (all: ReadonlyMap<number, Target[]>): Map<number, Target[]> =>
    new Map([...all].map(([index, targets]) => [index, together(targets)]));
  return {
    targets: joined(found),
    self: joined(selves),
    acts: actsIn(read, s, targeter),
    untold: new Set(
      units
        .filter(judges)
        .flatMap(({ statement }) => (found.has(statement) || selves.has(statement) ? [] : [statement])),
    ),
  };
}

/** What is said, not asked or denied. Only in speeches does a sentence without names and judgements count, for how far others are apart. */
function putForward(units: readonly Unit[], s: Sentence, read: ReadForTargets, targeter: Targeter): Unit[] {
  const { statements } = read;
  const hasSpeech = statements.some(({ kind }) => kind === 'speech');
  const denied = new Map<number, boolean>();
  return units.filter((unit) => {
    if (!hasSpeech && !unit.named.length && !judges(unit) && !speaksOfSelf(unit)) return false;
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

const speaksOfSelf = ({ hasFirstPerson, hasOwnName }: Unit): boolean => hasFirstPerson || hasOwnName;

const judges = ({ badWords }: Unit): boolean => badWords.length > 0;

/** "Obi urged Norway to leave the treaty", "Obi hailed Norway's vote to leave": where a speaker is told of, what frames say counts. */
const isTaken = ({ kind }: Statement, { id }: Target, found: readonly Target[] = []): boolean =>
  kind !== 'speech' && found.some((one) => one.id === id);

const isQuestion = (tokens: Unit['tokens'], { article }: ReadForTargets): boolean =>
  article.vocabulary.text(article.tokens.form[tokens[tokens.length - 1]]) === '?';

const isTold = ({ kind }: Statement): boolean => kind === 'indirect' || kind === 'mixed';

const isOpen = ({ asserted, override, cueClass, cue }: Statement): boolean =>
  asserted && override !== 'struck' && cueClass !== 'question' && cue !== undefined;

/** "Let us warn Norway" within a speaker's own words is not told twice. */
function dropTold(found: Map<number, Target[]>, index: number, outer: readonly Target[]): void {
  const own = found.get(index)?.filter(({ id }) => !outer.some((one) => one.id === id)) ?? [];
  if (own.length) found.set(index, own);
  else found.delete(index);
}

const areSame = (a: Statement['speakers'], b: Statement['speakers']): boolean =>
  a.length === b.length && a.every(({ id }, i) => id === b[i].id);
