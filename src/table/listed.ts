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
  return spoken
    ? { documents: bare(spoken), remembered: rememberedByPlace }
    : { documents: whole(counted), remembered: rememberedByKeys };
}

function rememberedByKeys<T>(find: Find<T>): Find<T> {
  const known = new Map<string, T>();
  return (statement, id, document) =>
    getOrInsert(known, statement.keys.join('\n'), () => find(statement, id, document));
}

function rememberedByPlace<T>(find: Find<T>): Find<T> {
  const known: (T | undefined)[] = [];
  return (statement, id, document) => {
    const place = statement.speakers!;
    while (known.length <= place) known.push(undefined);
    const found = known[place] ?? find(statement, id, document);
    known[place] = found;
    return found;
  };
}

function* whole(counted: CountedDocuments): Listed['documents'] {
  for (const [id, document] of counted.sorted()) yield [id, document, document.statements];
}

function* bare(spoken: Iterable<readonly Said[]>): Listed['documents'] {
  for (const statements of spoken) yield ['', NOTHING_AROUND, statements];
}
