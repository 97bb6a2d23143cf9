import type { CountedDocuments, DocumentTally } from '../tally/tally.js';
import type { Repeats } from './repeats.js';

/** Counts over all documents, before anything is filtered. */
export interface Summary {
  documents: number;
  /** Statements of speakers; sentences in the articles' own voice are not among them. */
  statements: number;
  /** Statements whose speaker could not be identified: no row counts them for an actor. */
  unresolved: number;
  /** Statements that repeat one by the same speaker in another document. */
  repeated: number;
  /** Statements that are all in quotation marks. */
  direct: number;
  /** Statements that tell what somebody said or wrote; the others are attitudes and mere topics. */
  said: number;
  /** Statements that touch no dimension: no entry hits, and learned words see no position. */
  untouched: number;
  /** Statements with a position on some dimension. */
  coded: number;
  /** Coded statements that accuse others. */
  accusing: number;
  /** Sentences in the articles' own voice. */
  narration: number;
  /** Overrides that found their statement. */
  corrected: number;
  /** UTF-16 units read. */
  characters: number;
  /** UTF-16 units passed over because they are not the article's prose. */
  passed: number;
}

export function summarise({ documents }: CountedDocuments, repeats: Repeats): Summary {
  const all = [...documents.values()];
  const statements = all.flatMap((document) => document.statements);
  const positions = statements.map(({ stances }) => stances.filter(([, value]) => value !== 'mention'));
  const repeated = [...documents].flatMap(([id, document]) =>
    document.statements.filter((_, index) => repeats.isRepeat(id, index)),
  );
  const sum = (count: (document: DocumentTally) => number): number =>
    all.reduce((total, document) => total + count(document), 0);
  return {
    documents: documents.size,
    statements: statements.length,
    unresolved: statements.filter(({ keys }) => !keys.length).length,
    repeated: repeated.length,
    direct: statements.filter(({ direct }) => direct).length,
    said: statements.filter(({ said }) => said).length,
    untouched: statements.filter(({ stances }) => !stances.length).length,
    coded: positions.filter((stances) => stances.length).length,
    accusing: positions.filter((stances) => stances.some(([, , accuses]) => accuses)).length,
    narration: sum((document) => document.narration),
    corrected: sum((document) => document.overrides.length),
    characters: sum((document) => document.characters),
    passed: sum((document) => document.passed),
  };
}
