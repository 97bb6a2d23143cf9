import { firstIndex } from '../base/search.js';
import type { EnglishArticle } from '../english/english.js';
import type { OperatorFinder } from '../score/sentence/operators.js';
import { Sentence } from '../score/sentence/sentence.js';
import { Units } from '../score/sentence/units.js';
import { lowerBound } from '../segment/lower-bound.js';
import type { LocalActor } from '../types/saying.js';
import type { Statement } from '../types/stance.js';
import type { Reference } from '../types/target.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { placeFeatures } from './features.js';
import { type TargetModel, type Views, withWords } from './model.js';
import { isOpen } from './open.js';
import { NO_PART, type Part, partOf } from './part.js';
import type { Targeter } from './targeter.js';
import { WordViews } from './views/word-views.js';
import { sideAt } from './words.js';

/** A document of which it is asked whom its statements speak of. */
export interface ReadForTargets {
  article: EnglishArticle;
  statements: readonly Statement[];
  actors: readonly LocalActor[];
  /** By the key of a speaker: the names, folded, of the state that they speak for. */
  sides: ReadonlyMap<string, ReadonlySet<string>>;
  /** In the order of the text. */
  references: readonly Reference[];
}

/** An actor in a sentence. */
export interface Reading {
  candidate: Candidate;
  part: Part;
  /** What the words around it say, in thousandths of log-odds. */
  bad: number;
  good: number;
  /** Whether what is said of it is not put forward as so. */
  isOpen: boolean;
}

/** What a statement says in one sentence. */
export interface Unit {
  /** Index of the statement. */
  statement: number;
  /** Whether it is the speaker's own text, and not told by others. */
  isSpeech: boolean;
  /** The key of its first speaker; empty where nobody could be identified. */
  speaker: string;
  tokens: readonly number[];
  /** Whom it names, but for the speaker, in the order of the text. */
  named: readonly Reading[];
  /** What its words say of whoever is meant without a name. */
  unnamed: Reading;
  /** How many of its words judge, badly and well. */
  badWords: readonly number[];
  goodWords: number;
  hasFirstPerson: boolean;
  /** Whether it names the speaker, or the state or body that the speaker speaks for. */
  hasOwnName: boolean;
  /** The first pronoun that may take up an actor, or -1. */
  pronoun: number;
}

const NOBODY: Candidate = { key: '', name: '', side: '', type: 'unnamed', places: [] };
/** Only in speeches is anybody carried over; elsewhere nobody asks what is said of whoever is meant. */
const NOTHING: Reading = { candidate: NOBODY, part: { ...NO_PART, words: [] }, bad: 0, good: 0, isOpen: false };

const NO_VIEW: Views = [0, 0];

/** Reads a document's asserted statements, sentence by sentence. */
export function readUnits(
  read: ReadForTargets,
  { frames, model, operators: finder }: Targeter,
  operators: Pick<OperatorFinder, 'find'> = finder,
): Unit[] {
  const { article, statements, actors } = read;
  const s = new Sentence(article, operators);
  const contents = new Units(article, statements, actors);
  const isName = new Uint8Array(article.tokens.count);
  for (const { first, last } of read.references) isName.fill(1, first, last);
  const found: Unit[] = [];
  for (const [index, statement] of statements.entries()) {
    if (!statement.asserted || statement.override === 'struck') continue;
    s.isTold = statement.kind === 'indirect' || statement.kind === 'mixed';
    s.side = read.sides.get(statement.speakers[0]?.id);
    const isSelf = selfOf(statement, read);
    contents.forEachSentence(index, s, () => {
      const inside = referencesIn(read.references, s);
      const others = inside.filter((reference) => !isSelf(reference));
      const unit = unitOf(s, index, statement, candidatesOf(others), (t) => isName[t] === 1, model, frames.words.open);
      found.push({ ...unit, hasOwnName: others.length < inside.length });
    });
  }
  return found;
}

/** Whether a reference is to a speaker of a statement, or to the state or body that one is told to belong to. */
export function selfOf({ speakers }: Statement, { actors }: ReadForTargets): (reference: Reference) => boolean {
  const own = new Set(speakers.map(({ id }) => id));
  for (const { affiliation, key } of actors) if (own.has(key) && affiliation !== undefined) own.add(affiliation);
  return ({ key }) => own.has(key);
}

/** The references within the tokens of a stretch. */
export function referencesIn(references: readonly Reference[], s: Sentence): Reference[] {
  const found: Reference[] = [];
  for (let i = firstIndex(references, ({ first }) => first >= s.low); i < references.length; i++) {
    if (references[i].first >= s.high) break;
    if (isIn(s, references[i].first)) found.push(references[i]);
  }
  return found;
}

/** Whether a token from `low` to `high` is of the stretch, and not of what others say in between. */
function isIn({ at, count, high, low }: Sentence, token: number): boolean {
  return high - low === count || at[lowerBound(at, count, token)] === token;
}

function unitOf(
  s: Sentence,
  index: number,
  { kind, speakers }: Statement,
  candidates: readonly Candidate[],
  isName: (token: number) => boolean,
  model: TargetModel,
  open: ReadonlySet<string>,
): Omit<Unit, 'hasOwnName'> {
  const tokens = Array.from(s.at.subarray(0, s.count));
  const isSpeech = kind === 'speech';
  const around = candidates.length || isSpeech ? WordViews.of(model, s.article.vocabulary).read(s, isName) : NO_VIEW;
  const reading = (candidate: Candidate): Reading => {
    const [bad, good] = withWords(model, around, placeFeatures(s, candidate, isName));
    return { candidate, part: partOf(s, candidate), bad, good, isOpen: isOpen(s, candidate, open) };
  };
  const opening = s
    .allOperators()
    .map(({ first }) => first)
    .sort((a, b) => a - b);
  return {
    statement: index,
    isSpeech,
    speaker: speakers[0]?.id ?? '',
    tokens,
    named: candidates.map(reading),
    unnamed: isSpeech ? reading(NOBODY) : NOTHING,
    badWords: opening.filter((t) => sideAt(s, t) === 'bad'),
    goodWords: opening.filter((t) => sideAt(s, t) === 'good').length,
    hasFirstPerson: tokens.some((t) => s.is(t, 'first-person')),
    pronoun: tokens.find((t) => s.is(t, 'third-person-singular') || s.is(t, 'plural-pronoun')) ?? -1,
  };
}
