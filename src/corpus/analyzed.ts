import { inStage } from '../base/stage.js';
import {
  analyzeDocument,
  type CountCache,
  type DocumentOptions,
  type Engine,
  readStatements,
  scoreStatements,
} from '../pipeline.js';
import { type DocumentTally, tallyDocument, withStances } from '../tally/tally.js';
import type { Statement } from '../types/stance.js';
import type { Document } from '../types/text.js';
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
  return counts ? counted(document, engine, options, counts) : analyzedAnew(document, engine, options);
}

/** The counts alone: what is known of them from earlier runs is used, and the rest is kept for the next one. */
function counted(document: Document, engine: Engine, options: AnalysisOptions, counts: CountCache): AnalyzedDocument {
  const { key } = keptCounts(engine, options);
  const kept = counts.take(document, key);
  if (!kept) {
    const anew = analyzedAnew(document, engine, options);
    counts.keep(document, key, anew);
    return anew;
  }
  const { tokens, missing } = kept;
  if (!missing.size) return { document, tally: kept.tally, statements: [], tokens };
  const read = readStatements(document, engine, options);
  const scored = withSelected(scoreStatements(read, engine, undefined, engine.scorerOf(missing)), options);
  const tally = inStage('tally', () => withStances(kept.tally, scored, engine.dimensions));
  counts.keep(document, key, { tally, tokens });
  return { document, tally, statements: [], tokens };
}

function analyzedAnew(document: Document, engine: Engine, options: AnalysisOptions): AnalyzedDocument {
  const result = analyzeDocument(document, engine, options);
  return {
    document,
    tally: inStage('tally', () => tallyDocument(withSelected(result, options))),
    statements: options.statements ? result.statements : [],
    tokens: result.article.tokens.count,
  };
}
