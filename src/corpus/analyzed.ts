import { inStage } from '../base/stage.js';
import {
  analyzeDocument,
  type CountCache,
  type DocumentOptions,
  type Engine,
  type KeptCounts,
  readStatements,
  scoreStatements,
} from '../pipeline.js';
import { type DocumentTally, tallyDocument, withStances } from '../tally/tally.js';
import type { DocumentResult, Statement } from '../types/stance.js';
import type { Article, Document } from '../types/text.js';
import { type StatementSelection, statementSelection, withSelected } from './selection.js';

/** What is kept of an analysed document: small enough to be sent from a worker to the main process. */
export interface AnalyzedDocument {
  document: Document;
  /** Counts of the statements that are selected. */
  tally: DocumentTally;
  /** All statements, also those not selected, as nested ones refer to others by index. Empty unless they are asked for. */
  statements: Statement[];
  tokens: number;
}

export interface AnalysisOptions extends StatementSelection, DocumentOptions {
  /** Whether the statements are needed, or only their counts. */
  statements: boolean;
}

/** Where counts are kept, if an analysis needs nothing but counts; and under which options. */
export function keptCounts(engine: Engine, options: AnalysisOptions): { counts?: CountCache; key: string } {
  const { maxTokens, narration } = options;
  const counts = options.statements || options.targets ? undefined : engine.cache?.counts;
  return { counts, key: counts ? JSON.stringify([statementSelection(options), narration, maxTokens]) : '' };
}

/** Throws a StageError for whatever a stage throws. */
export function analyzed(document: Document, engine: Engine, options: AnalysisOptions): AnalyzedDocument {
  const { counts } = keptCounts(engine, options);
  return counts
    ? counted(document, engine, options, counts)
    : analyzedFrom(analyzeDocument(document, engine, options), options);
}

/** The counts alone: what is known of them from earlier runs is used, and the rest is kept for the next one. */
function counted(document: Document, engine: Engine, options: AnalysisOptions, counts: CountCache): AnalyzedDocument {
  const { key } = keptCounts(engine, options);
  const kept = counts.take(document, key);
  if (!kept) {
    const result = analyzeDocument(document, engine, options);
    const anew = analyzedFrom(result, options);
    counts.keep(document, key, { ...anew, words: wordsOf(result.article) });
    return anew;
  }
  const { tokens, missing } = kept;
  if (!missing.size) return { document, tally: kept.tally, statements: [], tokens };
  const { words } = kept;
  if (!engine.touchTestOf(missing)(words)) return { document, tally: kept.tally, statements: [], tokens };
  const tally = scoredAgain(document, engine, options, kept);
  counts.keep(document, key, { tally, tokens, words });
  return { document, tally, statements: [], tokens };
}

/** The counts with stances on the dimensions that are missing there. */
function scoredAgain(
  document: Document,
  engine: Engine,
  options: AnalysisOptions,
  { missing, tally }: KeptCounts,
): DocumentTally {
  const read = readStatements(document, engine, options);
  const scored = withSelected(scoreStatements(read, engine, undefined, engine.scorerOf(missing)), options);
  return inStage('tally', () => withStances(tally, scored, engine.dimensions));
}

/** The folded forms and the lemmas of all tokens, each once. */
function wordsOf({ tokens, vocabulary }: Article): string[] {
  const ids = new Set<number>();
  for (let i = 0; i < tokens.count; i++) ids.add(tokens.lower[i]).add(tokens.lemma[i]);
  return Array.from(ids, (id) => vocabulary.text(id));
}

function analyzedFrom(result: DocumentResult, options: AnalysisOptions): AnalyzedDocument {
  return {
    document: result.article.document,
    tally: inStage('tally', () => tallyDocument(withSelected(result, options))),
    statements: options.statements ? result.statements : [],
    tokens: result.article.tokens.count,
  };
}
