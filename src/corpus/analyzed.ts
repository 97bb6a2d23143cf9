import { inStage } from '../base/stage.js';
import { analyzeDocument, type DocumentOptions, type Engine } from '../pipeline.js';
import { type DocumentTally, tallyDocument } from '../tally/tally.js';
import type { Statement } from '../types/stance.js';
import type { Document } from '../types/text.js';
import { type StatementSelection, withSelected } from './selection.js';

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

/** Throws a StageError for whatever a stage throws. */
export function analyzed(document: Document, engine: Engine, options: AnalysisOptions): AnalyzedDocument {
  const result = analyzeDocument(document, engine, options);
  return {
    document,
    tally: inStage('tally', () => tallyDocument(withSelected(result, options))),
    statements: options.statements ? result.statements : [],
    tokens: result.article.tokens.count,
  };
}
