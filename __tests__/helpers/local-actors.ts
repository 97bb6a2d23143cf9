import { slug } from '../../src/resolve/names/spelling.js';
import { NameIndex } from '../../src/tally/name-index.js';
import type { LocalActor } from '../../src/types/saying.js';

/** A person mentioned once in one document, unless `facts` says otherwise. */
export const localActor = (name: string, facts: Partial<LocalActor> = {}): LocalActor => ({
  key: slug(name),
  name,
  type: 'person',
  known: false,
  mentions: 1,
  ...facts,
});

/** The names of these documents, each a list of its actors. */
export const nameIndex = (...documents: readonly LocalActor[][]): NameIndex => {
  const names = new NameIndex();
  for (const actors of documents) names.add(actors);
  return names;
};
