import { getOrInsert } from '../base/order.js';
import type { CountedDocuments } from '../tally/counted.js';
import type { Said } from '../tally/kept/said.js';
import type { DocumentTally, StatementTally } from '../tally/tally.js';

/** What the groups of a statement depend on, beside its speakers and targets. */
export type Around = Pick<DocumentTally, 'actors' | 'fields'>;

type Spoken = Said & Pick<StatementTally, 'targets'>;
type Find<T> = (statement: Spoken, id: string, document: Around) => T;

/** The statements that rows count, as they can be gone through with the least reading. */
export interface Listed {
  /** All documents in the order of their ids; where rows depend on nothing but speakers, without ids, fields and actors. */
  readonly documents: Iterable<readonly [id: string, document: Around, statements: readonly Spoken[]]>;
  /** The same as `find`, with what it found remembered by speakers where it depends on nothing else. */
  remembered<T>(find: Find<T>): Find<T>;
}

/** Keys of which the value for a speaker is the same in all documents. */
const SAME_EVERYWHERE: ReadonlySet<string> = new Set(['actor', 'type']);
const NOTHING_AROUND: Around = { actors: [], fields: new Map() };

/** @param withIds Whether the ids of the documents are needed. */
export function listed(counted: CountedDocuments, by: readonly string[], withIds: boolean): Listed {
  if (!by.every((key) => SAME_EVERYWHERE.has(key))) return { documents: whole(counted), remembered: (find) => find };
  const spoken = withIds ? undefined : counted.gathered?.spoken();
  return {
    documents: spoken ? bare(spoken) : whole(counted),
    // what was gathered has one list of local keys for all statements of the same speakers
    remembered: (find) => rememberedBy(spoken ? ({ keys }) => keys : ({ keys }) => keys.join('\n'), find),
  };
}

function rememberedBy<T>(keyOf: (statement: Spoken) => unknown, find: Find<T>): Find<T> {
  const known = new Map<unknown, T>();
  return (statement, id, document) => getOrInsert(known, keyOf(statement), () => find(statement, id, document));
}

function* whole(counted: CountedDocuments): Listed['documents'] {
  for (const [id, document] of counted.sorted()) yield [id, document, document.statements];
}

function* bare(spoken: Iterable<readonly Said[]>): Listed['documents'] {
  for (const statements of spoken) yield ['', NOTHING_AROUND, statements];
}
