import { type Diagnostic, type Report, StanceError } from '../base/errors.js';
import { StageError } from '../base/stage.js';
import type { Document } from '../types/text.js';

/** What came of the work on a document, or why there is nothing. */
export type Attempt<T> = { readonly result: T } | { readonly problem: Diagnostic };

/**
 * Does some work on a document. Whatever a stage throws, and every error that nobody foresaw, becomes a problem of this document alone.
 * A StanceError from outside of the stages is thrown on: it is about what all documents need, such as the model.
 */
export function attempt<T>({ id }: Pick<Document, 'id'>, work: () => T): Attempt<T> {
  try {
    return { result: work() };
  } catch (error) {
    if (error instanceof StanceError) throw error;
    return { problem: problemWith(id, error) };
  }
}

/** The result of the work on a document; undefined, and the problem reported, if it throws. */
export function attempted<T>(document: Pick<Document, 'id'>, report: Report, work: () => T): T | undefined {
  const made = attempt(document, work);
  if ('result' in made) return made.result;
  report(made.problem);
  return undefined;
}

const LONGEST_MESSAGE = 200;

function problemWith(id: string, thrown: unknown): Diagnostic {
  const { stage, cause } = thrown instanceof StageError ? thrown : { stage: undefined, cause: thrown };
  if (cause instanceof StanceError) {
    const { diagnostic } = cause;
    return { ...diagnostic, message: `the document “${id}” was left out: ${diagnostic.message}` };
  }
  const message = (cause instanceof Error ? cause.message : String(cause)).slice(0, LONGEST_MESSAGE);
  return {
    level: 'error',
    code: 'failed-document',
    message: `the document “${id}” was left out: ${stage ? `the stage ${stage}` : 'a stage'} failed: ${message}`,
    hint: 'This is a fault of stance, not of the document. Please report it with the text.',
  };
}
