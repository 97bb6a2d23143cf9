import type { ActorType, Row } from '../types.js';
import { DEFAULT_FORMULA, type Evidence, type Formula } from './formulas.js';
import { type Cluster, interval } from './interval.js';
import { compare, getOrInsert } from './order.js';
import type { Counts, DocumentTally, SpeakersTally, Tally } from './tally.js';

/** Whom a local key stands for, as `link` settles it. */
export interface LinkedActor {
  id: string;
  name: string;
  type: ActorType;
  role?: string;
  /** Id of a known actor, or a name. */
  affiliation?: string;
  /** Ids of the actors that it could be, where more than one fits and it stays on its own. */
  ambiguous?: readonly string[];
}

/** The actor behind a local key; undefined where `link` knows none. */
export type LinkOf = (key: string) => LinkedActor | undefined;

export interface RowOptions {
  /** What rows are grouped by: `actor`, `type`, `affiliation`, `document`, `outlet`, `date`, `month`, `year` or a metadata field. */
  by: readonly string[];
  formula: Formula;
  /** Only these dimensions; all where empty. */
  dimensions: readonly string[];
  /** Only actors whose id or name contains one of these, in any case; all where empty. */
  actors: readonly string[];
  /** Only groups with at least so many statements. */
  minStatements: number;
  sort: SortKey;
}

export const SORT_KEYS = ['statements', 'coded', 'name', 'score'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const DEFAULT_ROW_OPTIONS: RowOptions = {
  by: ['actor'],
  formula: DEFAULT_FORMULA,
  dimensions: [],
  actors: [],
  minStatements: 1,
  sort: 'statements',
};

/** All that is known of one actor (or another key): its salience, and a row for each dimension it touches. */
export interface Group {
  keys: Record<string, string>;
  name: string;
  /** Where rows are grouped by actor: role, affiliation, and whom an ambiguous name could mean. */
  about: readonly string[];
  documents: number;
  statements: number;
  words: number;
  /** Most coded statements first. */
  rows: Row[];
}

/** A group before it is scored; its statements by document, as intervals are over documents. */
interface Sums {
  keys: Record<string, string>;
  name: string;
  about: readonly string[];
  statements: number;
  words: Map<string, number>;
  dimensions: Map<string, Map<string, Counts>>;
}

const SPEAKER_KEYS = new Set(['actor', 'type', 'affiliation']);
/** Types that speak for themselves where they belong to nobody. */
const BODIES = new Set<ActorType>(['state', 'government', 'organisation', 'group']);
const COUNTS = ['pro', 'anti', 'mixed', 'mention', 'accuse'] as const;

/** Rows of a complete tally: the same whatever order the documents came in. */
export function groups(tally: Tally, links: LinkOf, options: RowOptions): Group[] {
  const sums = new Map<string, Sums>();
  const bySpeaker = options.by.some((key) => SPEAKER_KEYS.has(key));
  const wanted = options.actors.map((actor) => actor.toLowerCase());
  for (const [id, document] of tally.documents) {
    for (const said of document.speakers) {
      let speakers = said.keys.flatMap((key) => speakerOf(key, document, links));
      if (wanted.length) speakers = speakers.filter(({ actor }) => wanted.some((name) => matches(actor, name)));
      if (wanted.length && !speakers.length) continue;
      const once = new Set<string>(); // a group counts a statement once, however many of its members spoke jointly
      for (const speaker of bySpeaker ? speakers : [undefined]) {
        const keys = Object.fromEntries(options.by.map((key) => [key, keyOf(key, id, document, speaker)]));
        const joined = Object.values(keys).join('\n');
        if (once.has(joined)) continue;
        once.add(joined);
        const sum = getOrInsert(sums, joined, () => emptySums(keys, speaker?.actor, options.by, links));
        addTo(sum, id, said);
      }
    }
  }
  return [...sums.values()]
    .filter(({ statements }) => statements >= options.minStatements)
    .map((sum) => scored(sum, options))
    .sort(order(options.sort));
}

export function rows(tally: Tally, links: LinkOf, options: RowOptions): Row[] {
  return groups(tally, links, options).flatMap((group) => group.rows);
}

function matches({ id, name }: LinkedActor, wanted: string): boolean {
  return id.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted);
}

/** An actor as a speaker in one document, with the affiliation that they had there and then. */
interface SpeakerHere {
  actor: LinkedActor;
  affiliation: string;
}

function speakerOf(key: string, document: DocumentTally, links: LinkOf): SpeakerHere[] {
  const actor = links(key);
  if (!actor) return [];
  const here = document.actors.find((local) => local.key === key)?.affiliation ?? actor.affiliation;
  return [{ actor, affiliation: here ?? (BODIES.has(actor.type) ? actor.id : '') }];
}

/** The value that a document and speaker have for a key; empty where they have none. */
function keyOf(key: string, id: string, { fields }: DocumentTally, speaker?: SpeakerHere): string {
  switch (key) {
    case 'actor':
      return speaker?.actor.id ?? '';
    case 'type':
      return speaker?.actor.type ?? '';
    case 'affiliation':
      return speaker?.affiliation ?? '';
    case 'document':
      return id;
    case 'date':
      return fields.get('date')?.slice(0, 10) ?? '';
    case 'month':
      return fields.get('date')?.slice(0, 7) ?? '';
    case 'year':
      return fields.get('date')?.slice(0, 4) ?? '';
    default:
      return fields.get(key) ?? '';
  }
}

function emptySums(
  keys: Record<string, string>,
  actor: LinkedActor | undefined,
  by: readonly string[],
  links: LinkOf,
): Sums {
  const nameOf = (id: string): string => links(id)?.name ?? id;
  const name = by.map((key) => (key === 'actor' || key === 'affiliation' ? nameOf(keys[key]) : keys[key])).join(' · ');
  const about = by.includes('actor') && actor ? describe(actor, nameOf) : [];
  return { keys, name, about, statements: 0, words: new Map(), dimensions: new Map() };
}

function describe({ role, affiliation, ambiguous }: LinkedActor, nameOf: (id: string) => string): string[] {
  return [
    ...(role ? [role] : []),
    ...(affiliation ? [nameOf(affiliation)] : []),
    ...(ambiguous ? [`which? ${ambiguous.map(nameOf).join(' or ')}`] : []),
  ];
}

function addTo(sum: Sums, document: string, said: SpeakersTally): void {
  sum.statements += said.statements;
  sum.words.set(document, (sum.words.get(document) ?? 0) + said.words);
  for (const [dimension, counts] of said.dimensions) {
    const byDocument = getOrInsert(sum.dimensions, dimension, () => new Map());
    const before = byDocument.get(document);
    byDocument.set(document, before ? added(before, counts) : counts);
  }
}

function added(a: Counts, b: Counts): Counts {
  return Object.fromEntries(COUNTS.map((name) => [name, a[name] + b[name]])) as unknown as Counts;
}

function scored(sum: Sums, { formula, dimensions }: RowOptions): Group {
  const { keys, name, about, statements } = sum;
  const words = [...sum.words.values()].reduce((total, count) => total + count, 0);
  const found = [...sum.dimensions]
    .filter(([dimension]) => !dimensions.length || dimensions.includes(dimension))
    .map(([dimension, byDocument]): Row => {
      const counts = [...byDocument.values()].reduce(added);
      const coded = counts.pro + counts.anti + counts.mixed;
      const evidence: Evidence = { pro: counts.pro, anti: counts.anti, coded, words };
      const clusters = [...sum.words].map(([document, said]): Cluster => clusterOf(byDocument.get(document), said));
      const bounds = interval(formula, clusters, evidence);
      return {
        keys,
        name,
        dimension,
        documents: byDocument.size,
        statements,
        coded,
        ...counts,
        score: coded ? rounded(formula.score(evidence)) : null,
        low: rounded(bounds?.low ?? null),
        high: rounded(bounds?.high ?? null),
      };
    })
    .sort((a, b) => b.coded - a.coded || b.mention - a.mention || compare(a.dimension, b.dimension));
  return { keys, name, about, documents: sum.words.size, statements, words, rows: found };
}

function clusterOf(counts: Counts | undefined, words: number): Cluster {
  if (!counts) return { pro: 0, anti: 0, coded: 0, words };
  const { pro, anti, mixed } = counts;
  return { pro, anti, coded: pro + anti + mixed, words };
}

/** To three digits, and never the negative zero. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000 + 0;
}

function order(sort: SortKey): (a: Group, b: Group) => number {
  const byKeys = (a: Group, b: Group) => compare(Object.values(a.keys).join('\n'), Object.values(b.keys).join('\n'));
  const coded = ({ rows }: Group) => rows.reduce((sum, row) => sum + row.coded, 0);
  const best = ({ rows }: Group) =>
    Math.max(Number.NEGATIVE_INFINITY, ...rows.map(({ score }) => score ?? Number.NEGATIVE_INFINITY));
  switch (sort) {
    case 'name':
      return (a, b) => compare(a.name, b.name) || byKeys(a, b);
    case 'coded':
      return (a, b) => coded(b) - coded(a) || b.statements - a.statements || byKeys(a, b);
    case 'score':
      return (a, b) => best(b) - best(a) || byKeys(a, b);
    default:
      return (a, b) => b.statements - a.statements || byKeys(a, b);
  }
}
