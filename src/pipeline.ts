import { attribute } from './attribute/attribute.js';
import { type Attributor, compileAttributor } from './attribute/attributor.js';
import { narration } from './attribute/rules/speech.js';
import type { Boilerplate } from './clean/boilerplate.js';
import { clean } from './clean/clean.js';
import { type Corrections, compileCorrections, correct } from './correct/correct.js';
import { compileEnglish, type EnglishReader, readEnglish } from './english/english.js';
import type { Knowledge } from './knowledge/knowledge.js';
import type { Lexicon } from './knowledge/lexicon.js';
import type { Predicate } from './knowledge/load/shared.js';
import { linkActors } from './link/actors.js';
import type { LinkOf } from './link/linked-actor.js';
import { compileResolver, type Resolver, resolve } from './resolve/resolve.js';
import { compileScorer, type Scorer, score } from './score/score.js';
import type { Abbreviations } from './segment/abbreviations.js';
import { segment } from './segment/segment.js';
import { Vocabulary } from './segment/vocabulary.js';
import { Tally } from './tally/tally.js';
import type { DocumentResult } from './types/stance.js';
import type { Document } from './types/text.js';

/** What every stage needs, compiled once for a run. */
export interface Engine {
  vocabulary: Vocabulary;
  boilerplate: Boilerplate;
  abbreviations: Abbreviations;
  english: EnglishReader;
  attributor: Attributor;
  resolver: Resolver;
  scorer: Scorer;
  corrections: Corrections;
  /** Whether sentences in the article's own voice are statements too: read and scored, counted for nobody. */
  narration: boolean;
}

export function createEngine(
  { boilerplate, abbreviations, english, attribution, speakers, actors, lexicons, predicates, overrides }: Knowledge,
  options: { narration?: boolean } = {},
): Engine {
  const vocabulary = new Vocabulary();
  return {
    vocabulary,
    boilerplate,
    abbreviations,
    english: compileEnglish(english),
    attributor: compileAttributor(attribution),
    resolver: compileResolver(speakers, actors),
    scorer: compileScorer(lexicons, predicates, vocabulary),
    corrections: compileCorrections(overrides),
    narration: options.narration ?? false,
  };
}

/** One document's way through the pipeline: it sees nothing of any other document. */
export function analyzeDocument(document: Document, engine: Engine): DocumentResult {
  return scoreStatements(readStatements(document, engine), engine);
}

/** A document's statements before they are scored: what no stance lexicon can change. */
export function readStatements(document: Document, engine: Engine): DocumentResult {
  const text = segment(clean(document, engine.boilerplate), engine.vocabulary, engine.abbreviations);
  const article = readEnglish(text, engine.english);
  const attributed = attribute(article, engine.attributor);
  const attributions = engine.narration ? [...attributed, ...narration(article, attributed)] : attributed;
  const { statements, actors } = resolve(article, attributions, engine.resolver);
  return { article, statements, actors };
}

/** What a document's statements come to; what was read is left as it was, to be scored again with other lexicons. */
export function scoreStatements(read: DocumentResult, engine: Engine): DocumentResult {
  const statements = read.statements.map((statement) => ({ ...statement }));
  score(read.article, statements, engine.scorer);
  return correct({ ...read, statements }, engine.corrections, engine.resolver);
}

/**
 * The same engine with other lexicons, and with other shared words if any are given; the vocabulary stays, so that what was read can be scored
 * again.
 */
export function withLexicons(engine: Engine, lexicons: readonly Lexicon[], predicates?: readonly Predicate[]): Engine {
  const { vocabulary, scorer } = engine;
  const operators = predicates ? undefined : scorer.operators;
  return { ...engine, scorer: compileScorer(lexicons, predicates ?? [], vocabulary, operators) };
}

/** All documents folded together, and who is who in them: what `rows` makes a table of. */
export interface Analysis {
  tally: Tally;
  links: LinkOf;
}

/** Reads a stream of documents to its end; `seen` is called with each result before it is let go. */
export async function analyze(
  documents: AsyncIterable<Document> | Iterable<Document>,
  engine: Engine,
  seen: (result: DocumentResult) => void = () => {},
): Promise<Analysis> {
  const tally = new Tally();
  for await (const document of documents) {
    const result = analyzeDocument(document, engine);
    tally.add(result);
    seen(result);
  }
  return { tally, links: linkTally(tally, engine.resolver) };
}

/** Who is who in all that was tallied. */
export function linkTally({ names }: Tally, resolver: Resolver): LinkOf {
  const actors = linkActors(names, resolver);
  return (key) => actors.get(key) ?? resolver.byId.get(key);
}
