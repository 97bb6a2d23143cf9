/**
 * The library, explained in docs/library.md:
 *
 *     const engine = await open();
 *     const corpus = await analyze(engine, ['corpus/']);
 *     for (const { name, dimension, score } of rows(corpus)) console.log(name, dimension, score);
 */

export { type Diagnostic, StanceError } from './base/errors.js';
export { type AnalyzeOptions, analyze } from './library/analyze.js';
export { type Corpus, type RowOptions, rows, type StatementOptions, statements, toJson } from './library/corpus.js';
export type { InputDocument as Document } from './library/documents.js';
export { type Engine, type OpenOptions, open } from './library/engine.js';
export type { PrintedRow as Row, PrintedStatement as Statement } from './types/printed.js';
