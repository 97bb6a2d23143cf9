/**
 * The library: the same engine as the commands.
 *
 *     const report = (diagnostic) => console.error(formatDiagnostic(diagnostic));
 *     const engine = createEngine(loadKnowledge({}, report));
 *     const analysis = await analyze(readDocuments(['corpus/'], {}, report), engine);
 *     const table = rows(analysis.tally, analysis.links, DEFAULT_ROW_OPTIONS);
 */

export { type Diagnostic, formatDiagnostic, type Report, StanceError } from './base/errors.js';
export { type Knowledge, type KnowledgeOptions, loadKnowledge } from './knowledge/knowledge.js';
export type { LinkedActor, LinkOf } from './link/linked-actor.js';
export { type Analysis, analyze, analyzeDocument, createEngine, type Engine } from './pipeline.js';
export { type ReadOptions, readDocuments } from './read/read.js';
export { FORMULAS, type Formula } from './table/formulas.js';
export { findRepeats, type Repeats } from './table/repeats.js';
export {
  DEFAULT_ROW_OPTIONS,
  type Group,
  groups,
  type RowOptions,
  rows,
} from './table/rows.js';
export { type Summary, summarise } from './table/summary.js';
export { Tally } from './tally/tally.js';
export type * from './types/saying.js';
export type * from './types/stance.js';
export type * from './types/table.js';
export type * from './types/text.js';
