/**
 * The library: the same engine as the commands.
 *
 *     const report = (diagnostic) => console.error(formatDiagnostic(diagnostic));
 *     const engine = createEngine(loadKnowledge({}, report));
 *     const analysis = await analyze(readDocuments(['corpus/'], {}, report), engine);
 *     const table = rows(analysis.tally, analysis.links, DEFAULT_ROW_OPTIONS);
 */
export { FORMULAS, type Formula } from './aggregate/formulas.js';
export type { LinkedActor, LinkOf } from './aggregate/keys.js';
export { findRepeats, type Repeats } from './aggregate/repeats.js';
export {
  DEFAULT_ROW_OPTIONS,
  type Group,
  groups,
  type RowOptions,
  rows,
} from './aggregate/rows.js';
export { type Summary, summarise } from './aggregate/summary.js';
export { Tally } from './aggregate/tally.js';
export { type Analysis, analyze, analyzeDocument, createEngine, type Engine } from './analyze.js';
export { type Diagnostic, formatDiagnostic, type Report, StanceError } from './errors.js';
export { type Knowledge, type KnowledgeOptions, loadKnowledge } from './lexicon/knowledge.js';
export { type ReadOptions, readDocuments } from './read/read.js';
export type * from './types.js';
