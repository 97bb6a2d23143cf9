import { attribute } from './attribute/attribute.js';
import { type Attributor, compileAttributor } from './attribute/attributor.js';
import { withHeadline } from './attribute/headline.js';
import { narration } from './attribute/rules/speech.js';
import { type Report, StanceError } from './base/errors.js';
import { once } from './base/once.js';
import { getOrInsert } from './base/order.js';
import { inStage } from './base/stage.js';
import type { Boilerplate } from './clean/boilerplate.js';
import { clean } from './clean/clean.js';
import type { TurnGrammar } from './clean/turns/grammar.js';
import { type Corrections, compileCorrections, correct } from './correct/correct.js';
import { type CompiledEnglish, compileEnglish, type EnglishArticle, readEnglish } from './english/english.js';
import type { Knowledge } from './knowledge/knowledge.js';
import type { Lexicon } from './knowledge/lexicon.js';
import type { Predicate } from './knowledge/load/shared.js';
import { loadTargets } from './knowledge/targets/load.js';
import { compileResolver, type Resolver, resolve, type Sides } from './resolve/resolve.js';
import { compileScorer, type Kept, type Scorer, type ScoringOptions, score } from './score/score.js';
import { type TouchTest, touchTest } from './score/touch-test.js';
import type { Abbreviations } from './segment/abbreviations.js';
import { segment } from './segment/segment.js';
import { Vocabulary } from './segment/vocabulary.js';
import type { DocumentTally } from './tally/tally.js';
import type { Act } from './target/acts/acts.js';
import { compileTargeter, findTargets, type Targeter } from './target/targets.js';
import type { DocumentResult, Statement } from './types/stance.js';
import type { Reference } from './types/target.js';
import type { Document } from './types/text.js';

/** What every stage needs, compiled from the knowledge once for a run. */
export interface Engine {
  readonly vocabulary: Vocabulary;
  readonly boilerplate: Boilerplate;
  readonly turns: TurnGrammar;
  readonly abbreviations: Abbreviations;
  readonly english: CompiledEnglish;
  readonly attributor: Attributor;
  readonly resolver: Resolver;
  readonly scorer: Scorer;
  /** What finds targets; loaded and compiled at the first call. Throws a StanceError if its files cannot be used. */
  targeter(): Targeter;
  readonly corrections: Corrections;
  /** What was read before, if anything is kept. */
  readonly cache?: ReadCache;
  /** All dimensions, in the order of their lexicons. */
  readonly dimensions: readonly string[];
  /** What scores statements on some dimensions alone. */
  scorerOf(dimensions: ReadonlySet<string>): Scorer;
  /** What tells from the words of a document that it touches none of some dimensions. */
  touchTestOf(dimensions: ReadonlySet<string>): TouchTest;
}

/** What a document that was read before needs of the engine to be used again. */
export type ReadContext = Pick<Engine, 'vocabulary' | 'english'>;

/** Keeps what was read of documents, from one run to the next. Neither method throws; no result depends on what they do. */
export interface ReadCache {
  /** What was kept of a document that was read with the same options; undefined if nothing was. */
  take(document: Document, options: DocumentOptions, context: ReadContext): ReadDocument | undefined;
  keep(read: ReadDocument, options: DocumentOptions): void;
  /** At the end of a run; it may go on being used. */
  close(): void;
  /** What was counted, where that is kept too. */
  readonly counts?: CountCache;
}

/** What was counted of a document with these lexicons, as far as it is known. */
export interface KeptCounts {
  tally: DocumentTally;
  tokens: number;
  /** The words of the document, as a touch test takes them. */
  readonly words: readonly string[];
  /** The dimensions whose stances are not among the counts. */
  missing: ReadonlySet<string>;
}

/**
 * Keeps what was counted of documents, from one run to the next, a group of documents together: those of the latest `open`, else each by
 * itself. No method throws; no result depends on what they do. `options`, in any form, is all on which counts depend beside the documents
 * and the knowledge.
 */
export interface CountCache {
  /** Whether something was kept of these documents as a group. */
  has(documents: readonly Document[], options: string): boolean;
  /** The documents that come next are these, in any order. */
  open(documents: readonly Document[]): void;
  take(document: Document, options: string): KeptCounts | undefined;
  keep(document: Document, options: string, counts: Omit<KeptCounts, 'missing'>): void;
  /** No more comes of the group that was opened. */
  flush(): void;
}

/** What is wrong with a file that nothing can go on without is thrown. */
const orFail: Report = (problem) => {
  if (problem.level === 'error') throw new StanceError(problem);
};

/** Parts that take time are compiled when they are first needed: merging results, for example, needs no model. */
export function createEngine(knowledge: Knowledge, scoring: ScoringOptions = {}, cache?: ReadCache): Engine {
  const vocabulary = new Vocabulary();
  const attributor = once(() => compileAttributor(knowledge.attribution));
  const resolver = once(() => compileResolver(knowledge.speakers, knowledge.actors));
  const english = compileEnglish(knowledge.english);
  const compiled = (lexicons: readonly Lexicon[]) =>
    compileScorer(lexicons, knowledge.predicates, knowledge.reader, vocabulary, english, scoring);
  const scorer = once(() => compiled(knowledge.lexicons));
  const some = new Map<string, Scorer>();
  const tests = new Map<string, TouchTest>();
  const joined = (dimensions: ReadonlySet<string>) => [...dimensions].sort().join('\n');
  const lexiconsOf = (dimensions: ReadonlySet<string>) =>
    knowledge.lexicons.filter(({ dimension }) => dimensions.has(dimension));
  return {
    vocabulary,
    cache,
    boilerplate: knowledge.boilerplate,
    turns: knowledge.turns,
    abbreviations: knowledge.abbreviations,
    english,
    corrections: compileCorrections(knowledge.overrides),
    dimensions: [...new Set(knowledge.lexicons.map(({ dimension }) => dimension))],
    scorerOf: (dimensions) => getOrInsert(some, joined(dimensions), () => compiled(lexiconsOf(dimensions))),
    touchTestOf: (dimensions) =>
      getOrInsert(tests, joined(dimensions), () => touchTest(lexiconsOf(dimensions), vocabulary)),
    targeter: once(() => compileTargeter(knowledge.predicates, loadTargets(orFail), vocabulary)),
    get attributor() {
      return attributor();
    },
    get resolver() {
      return resolver();
    },
    get scorer() {
      return scorer();
    },
  };
}

export interface DocumentOptions {
  /** Whether sentences in the article's own voice are statements too. They are scored, but not counted for anyone. */
  narration?: boolean;
  /** What is kept of how each stance was decided. */
  keep?: Kept;
  /** A document with more tokens is not analysed; by default MAX_TOKENS. */
  maxTokens?: number;
  /** Whether it is worked out whom statements speak of. */
  targets?: boolean;
}

/** Takes one document through all stages that see nothing of any other document. Throws a StageError for whatever a stage throws. */
export function analyzeDocument(document: Document, engine: Engine, options: DocumentOptions = {}): DocumentResult {
  return scoreStatements(readStatements(document, engine, options), engine, options.keep);
}

/** What is known of a document before its statements are scored. */
export interface ReadDocument extends DocumentResult {
  article: EnglishArticle;
  sides: Sides;
  /** Every word that refers to an actor; only where targets are asked for. */
  references?: readonly Reference[];
}

/** A document's statements before they are scored: everything that does not depend on the stance lexicons. */
export function readStatements(document: Document, engine: Engine, options: DocumentOptions = {}): ReadDocument {
  const { cache } = engine;
  const kept = cache?.take(document, options, engine);
  if (kept) return kept;
  const read = readAnew(document, engine, options);
  cache?.keep(read, options);
  return read;
}

function readAnew(
  document: Document,
  engine: Engine,
  { narration: withNarration = false, maxTokens, targets }: DocumentOptions,
): ReadDocument {
  // compiled here if they are first needed now: that this fails is no fault of the document
  const { vocabulary, abbreviations, attributor, resolver, turns } = engine;
  const cleaned = inStage('clean', () => clean(document, engine.boilerplate, turns));
  const text = inStage('segment', () => segment(cleaned, vocabulary, abbreviations, maxTokens));
  const article = inStage('english', () => readEnglish(text, engine.english));
  const attributions = inStage('attribute', () => {
    const attributed = withHeadline(article, attribute(article, attributor));
    return withNarration ? [...attributed, ...narration(article, attributed)] : attributed;
  });
  return { article, ...inStage('resolve', () => resolve(article, attributions, resolver, targets)) };
}

/** The same statements scored and corrected. The input is not changed, so it can be scored again with other lexicons. */
export function scoreStatements(
  read: ReadDocument,
  engine: Engine,
  keep?: Kept,
  scorer: Scorer = engine.scorer,
): DocumentResult {
  const statements = read.statements.map((statement) => ({ ...statement }));
  const { resolver, corrections } = engine;
  inStage('score', () => score(read.article, statements, scorer, { actors: read.actors, sides: read.sides, keep }));
  const result = inStage('correct', () => correct({ ...read, statements }, corrections, resolver));
  return read.references ? inStage('target', () => withTargets(result, read, engine.targeter())) : result;
}

/** The same statements with whom they speak of. */
function withTargets(
  result: DocumentResult,
  { article, references = [], sides }: ReadDocument,
  targeter: Targeter,
): DocumentResult {
  const { actors, statements: said } = result;
  const found = findTargets({ actors, article, references, sides, statements: said }, targeter);
  const statements = said.map((one, index) => ({
    ...{ ...one, targets: found.targets.get(index) ?? [], self: found.self.get(index) ?? [] },
    ...(found.untold.has(index) && { untold: true as const }),
  }));
  const known = new Set(actors.map(({ key }) => key));
  const acts = found.acts.filter(({ speaker }) => known.has(speaker.key));
  const { id: document } = article.document;
  const told = acts.map((act, i) => statementOf(act, document, said.length + i + 1));
  return { ...result, statements: [...statements, ...told] };
}

/** A judgement that an article tells without words of its speaker's, as a statement. */
function statementOf(
  { content, cue, cueClass, source, speaker, targets }: Act,
  document: string,
  n: number,
): Statement {
  return {
    ...{ kind: 'indirect', source, cue, content: [content], cueClass, asserted: true, said: false },
    ...{ rule: 'act', confidence: 1, id: `${document}#${n}`, document },
    speakers: [{ id: speaker.key, name: speaker.name, via: 'name' }],
    ...{ hits: [], stances: {}, targets, self: [] },
  };
}

/**
 * The same engine with other lexicons and, if given, other shared words. It keeps the vocabulary, so statements that were
 * read with one engine can be scored with the other.
 */
export function withLexicons(engine: Engine, lexicons: readonly Lexicon[], predicates?: readonly Predicate[]): Engine {
  const { english, vocabulary, scorer } = engine;
  const { stanceConfidence } = scorer;
  const operators = predicates ? undefined : scorer.operators;
  const options = { operators, stanceConfidence };
  return {
    ...engine,
    scorer: compileScorer(lexicons, predicates ?? [], scorer.model.reader, vocabulary, english, options),
  };
}
