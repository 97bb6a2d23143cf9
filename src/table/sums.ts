import { compare, getOrInsert } from '../base/order.js';
import type { LinkedActor, LinkOf } from '../link/types.js';
import type { CountedDocuments, DocumentTally, StatementTally } from '../tally/tally.js';
import type { Row } from '../types/table.js';
import { isNamed, keyOf, SPEAKER_KEYS, type SpeakerHere, speakerOf } from './keys.js';
import type { RowOptions, Unnamed } from './options.js';
import { placeOf, type Repeats } from './repeats.js';

/** Statements on one dimension, by value; `accuse` counts the coded statements that accuse others. */
export type Counts = Pick<Row, 'pro' | 'anti' | 'mixed' | 'mention' | 'accuse'>;

/** How much is said, on any dimension or none. */
export interface Volume {
  statements: number;
  words: number;
}

/** What a group's rows are worked out from. Clusters are the documents that intervals are over: copies of one report are one. */
export interface Sums {
  keys: Record<string, string>;
  name: string;
  about: readonly string[];
  named: boolean;
  statements: number;
  /** The statements counted, each by the first one that it repeats. */
  said: Set<string>;
  /** The statements counted, as `placeOf` names them. */
  places: string[];
  documents: Set<string>;
  /** How much is said, by cluster. */
  volumes: Map<string, Volume>;
  dimensions: Map<string, OnDimension>;
}

/** What a group says on one dimension. */
export interface OnDimension {
  documents: Set<string>;
  clusters: Map<string, Counts>;
}

/** Counts all statements of a tally by group, in the order of the documents' ids. */
export function sumGroups(tally: CountedDocuments, links: LinkOf, options: RowOptions, repeats: Repeats): Sums[] {
  const groups = new Map<string, Sums>();
  for (const [id, document] of [...tally.documents].sort(([a], [b]) => compare(a, b)))
    for (const [index, statement] of document.statements.entries()) {
      const first = repeats.statement(id, index);
      for (const { joined, keys, actor } of groupsOf(statement, id, document, links, options)) {
        const sum = getOrInsert(groups, joined, () => emptySums(keys, actor, options.by, links));
        if (options.duplicates === 'once' && sum.said.has(first)) continue;
        sum.said.add(first);
        sum.places.push(placeOf(id, index));
        addTo(sum, id, repeats.document(id), statement);
      }
    }
  return [...groups.values()];
}

/** A group that a statement counts for: its keys, these in one string, and the speaker if it is one. */
export interface GroupKeys {
  keys: Record<string, string>;
  joined: string;
  actor?: LinkedActor;
}

/** The groups that a statement counts for: each once, even if several of its members speak jointly. */
export function groupsOf(
  { keys: localKeys }: StatementTally,
  id: string,
  document: DocumentTally,
  links: LinkOf,
  { by, actors, unnamed }: Pick<RowOptions, 'by' | 'actors' | 'unnamed'>,
): GroupKeys[] {
  let speakers = localKeys.flatMap((key) => speakerOf(key, document, links));
  if (actors.length) speakers = speakers.filter(({ actor }) => actors.some((wanted) => matches(actor, wanted)));
  if (actors.length && !speakers.length) return [];
  if (by.includes('actor') && unnamed !== 'rows') speakers = withoutUnnamed(speakers, unnamed);
  const found = new Map<string, GroupKeys>();
  for (const speaker of by.some((key) => SPEAKER_KEYS.has(key)) ? speakers : [undefined]) {
    const keys = Object.fromEntries(by.map((key) => [key, keyOf(key, id, document, speaker)]));
    const joined = Object.values(keys).join('\n');
    if (!found.has(joined)) found.set(joined, { keys, joined, actor: speaker?.actor });
  }
  return [...found.values()];
}

/** All sources without a name, as one. The id is that of no actor: ids have no brackets. */
const UNNAMED_SOURCES: LinkedActor = { id: '(unnamed)', name: 'unnamed sources', type: 'unnamed' };

/** Whether a group is that of all sources without a name. */
export const isFolded = ({ keys }: Pick<Sums, 'keys'>): boolean => keys.actor === UNNAMED_SOURCES.id;

/** The speakers with those that have no name folded into one, or left out. */
const withoutUnnamed = (speakers: readonly SpeakerHere[], unnamed: Unnamed): SpeakerHere[] =>
  speakers.flatMap((speaker) => {
    if (isNamed(speaker.actor)) return [speaker];
    return unnamed === 'hide' ? [] : [{ ...speaker, actor: UNNAMED_SOURCES }];
  });

function matches({ id, name }: LinkedActor, wanted: string): boolean {
  return [id, name].some((own) => own.toLowerCase().includes(wanted.toLowerCase()));
}

function emptySums(
  keys: Record<string, string>,
  actor: LinkedActor | undefined,
  by: readonly string[],
  links: LinkOf,
): Sums {
  const nameOf = (id: string): string => (id === UNNAMED_SOURCES.id ? UNNAMED_SOURCES.name : (links(id)?.name ?? id));
  const name = by.map((key) => (key === 'actor' || key === 'affiliation' ? nameOf(keys[key]) : keys[key])).join(' · ');
  const about = by.includes('actor') && actor ? describe(actor, nameOf) : [];
  return {
    keys,
    name,
    about,
    named: !by.includes('actor') || !actor || isNamed(actor),
    statements: 0,
    said: new Set(),
    places: [],
    documents: new Set(),
    volumes: new Map(),
    dimensions: new Map(),
  };
}

function describe({ role, affiliation, ambiguous }: LinkedActor, nameOf: (id: string) => string): string[] {
  return [
    ...(role ? [role] : []),
    ...(affiliation ? [nameOf(affiliation)] : []),
    ...(ambiguous ? [`which? ${ambiguous.map(nameOf).join(' or ')}`] : []),
  ];
}

function addTo(sum: Sums, document: string, cluster: string, { words, stances }: StatementTally): void {
  sum.statements++;
  sum.documents.add(document);
  const volume = getOrInsert(sum.volumes, cluster, () => ({ statements: 0, words: 0 }));
  volume.statements++;
  volume.words += words;
  for (const [dimension, value, accuses] of stances) {
    const { documents, clusters } = getOrInsert(sum.dimensions, dimension, () => ({
      documents: new Set<string>(),
      clusters: new Map<string, Counts>(),
    }));
    documents.add(document);
    const counts = getOrInsert(clusters, cluster, () => ({ pro: 0, anti: 0, mixed: 0, mention: 0, accuse: 0 }));
    counts[value]++;
    if (accuses && value !== 'mention') counts.accuse++;
  }
}
