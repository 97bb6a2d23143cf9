import { compare, getOrInsert } from '../base/order.js';
import type { LinkedActor, LinkOf } from '../link/types.js';
import { isNamed } from '../table/keys.js';
import type { Counted } from '../tally/counted.js';
import type { DocumentTally } from '../tally/tally.js';

/** An actor of the corpus, with the names that the documents use. */
export interface CorpusActor {
  actor: LinkedActor;
  statements: number;
  /** Ids of the documents that quote the actor. */
  documents: Set<string>;
  /** Local names, with the number of documents that use each. */
  names: Map<string, number>;
}

/** All speakers: those with a name first, then by number of statements. */
export function corpusActors(tally: Counted, links: LinkOf): CorpusActor[] {
  const found = new Map<string, CorpusActor>();
  for (const [id, document] of tally.sorted())
    for (const { keys } of document.statements) for (const key of keys) count(found, key, id, document, links);
  return [...found.values()].sort(
    (a, b) =>
      Number(isNamed(b.actor)) - Number(isNamed(a.actor)) ||
      b.statements - a.statements ||
      compare(a.actor.id, b.actor.id),
  );
}

/** Adds one statement of the speaker with this local key. */
function count(
  found: Map<string, CorpusActor>,
  key: string,
  id: string,
  { actors }: DocumentTally,
  links: LinkOf,
): void {
  const actor = links(key);
  if (!actor) return;
  const entry = getOrInsert(found, actor.id, () => ({
    actor,
    statements: 0,
    documents: new Set<string>(),
    names: new Map<string, number>(),
  }));
  entry.statements++;
  if (entry.documents.has(id)) return;
  entry.documents.add(id);
  const name = actors.find((local) => local.key === key)?.name ?? key;
  entry.names.set(name, (entry.names.get(name) ?? 0) + 1);
}
