import { compare, getOrInsert } from '../base/order.js';
import type { Statement } from '../types/stance.js';
import type { DocumentStatements } from './corpus.js';

/** A source whose speaker could not be identified, with its statements. */
export interface UnresolvedSource {
  /** In lower case; empty if the text names no source. */
  words: string;
  statements: Statement[];
}

/** Unresolved statements by the words of their source, the most frequent source first. */
export function unresolvedSources(documents: Iterable<DocumentStatements>): UnresolvedSource[] {
  const found = new Map<string, Statement[]>();
  for (const { document, statements } of documents)
    for (const statement of statements) {
      if (!isUnresolved(statement)) continue;
      const { source } = statement;
      const words = source ? document.text.slice(source.start, source.end).replace(/\s+/g, ' ').toLowerCase() : '';
      getOrInsert(found, words, () => []).push(statement);
    }
  return [...found]
    .map(([words, statements]) => ({ words, statements }))
    .sort((a, b) => b.statements.length - a.statements.length || compare(a.words, b.words));
}

/** Whether a statement has a speaker who could not be identified. */
export const isUnresolved = ({ kind, speakers, override, headline }: Statement): boolean =>
  kind !== 'narration' && !headline && speakers.length === 0 && override !== 'struck';
