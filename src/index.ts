/**
 * The library, explained in docs/library.md:
 *
 *     const engine = await open();
 *     const corpus = await analyze(engine, ['corpus/']);
 *     for (const { name, dimension, score } of rows(corpus)) console.log(name, dimension, score);
 */

export { type Diagnostic, StanceError } from './base/errors.js';
export { analyze } from './library/analyze.js';
export type { Corpus, Engine } from './library/handles.js';
export { open } from './library/open.js';
export { rows, statements, toJson } from './library/results.js';
export { targets } from './library/targets.js';
export type {
  AnalyzeOptions,
  Document,
  OpenOptions,
  RowOptions,
  StatementOptions,
  TargetOptions,
} from './library/types.js';
export type { PrintedRow as Row, PrintedStatement as Statement } from './types/printed.js';
export type { TargetRow } from './types/target.js';
