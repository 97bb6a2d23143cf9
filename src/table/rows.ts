import { compare, getOrInsert } from '../base/order.js';
import type { LinkedActor, LinkOf } from '../link/types.js';
import type { DocumentTally, StatementTally, Tally } from '../tally/tally.js';
import type { Row } from '../types/table.js';
import { DEFAULT_FORMULA, type Evidence, type Formula } from './formulas.js';
import { type Cluster, interval } from './interval.js';
import { isNamed, keyOf, SPEAKER_KEYS, speakerOf } from './keys.js';
import { findRepeats, type Repeats } from './repeats.js';

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
  /** Whether a group counts what one speaker says in several documents once, or each time. */
  duplicates: Duplicates;
}

export const SORT_KEYS = ['statements', 'coded', 'name', 'score'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const DUPLICATES = ['once', 'keep'] as const;
export type Duplicates = (typeof DUPLICATES)[number];

export const DEFAULT_ROW_OPTIONS: RowOptions = {
  by: ['actor'],
  formula: DEFAULT_FORMULA,
  dimensions: [],
  actors: [],
  minStatements: 1,
  sort: 'statements',
  duplicates: 'once',
};

/** All that is known of one actor (or another key): its salience, and a row for each dimension it touches. */
export interface Group {
  keys: Record<string, string>;
  name: string;
  /** Where rows are grouped by actor: role, affiliation, and whom an ambiguous name could mean. */
  about: readonly string[];
  /** False for sources without a name, which are put after the others. */
  named: boolean;
  documents: number;
  statements: number;
  words: number;
  /** Most coded statements first. */
  rows: Row[];
}

/** Statements on one dimension, by value; `accuse` counts those of the coded ones that accuse others. */
type Counts = Pick<Row, 'pro' | 'anti' | 'mixed' | 'mention' | 'accuse'>;

/** A group before it is scored. */
interface Sums extends Pick<Group, 'keys' | 'name' | 'about' | 'named' | 'statements'> {
  /** What was said, by the first statement that said it. */
  said: Set<string>;
  documents: Set<string>;
  /** By cluster of documents, as intervals are over these. */
  words: Map<string, number>;
  dimensions: Map<string, { documents: Set<string>; clusters: Map<string, Counts> }>;
}

const COUNTS = ['pro', 'anti', 'mixed', 'mention', 'accuse'] as const;

/** Rows of a complete tally: the same whatever order the documents came in. */
export function groups(
  tally: Tally,
  links: LinkOf,
  options: RowOptions,
  repeats: Repeats = findRepeats(tally, links),
): Group[] {
  const sums = new Map<string, Sums>();
  for (const [id, document] of [...tally.documents].sort(([a], [b]) => compare(a, b))) {
    for (const [index, said] of document.statements.entries()) {
      for (const { joined, keys, actor } of groupsOf(said, id, document, links, options)) {
        const sum = getOrInsert(sums, joined, () => emptySums(keys, actor, options.by, links));
        const first = repeats.statement(id, index);
        if (options.duplicates === 'once' && sum.said.has(first)) continue;
        sum.said.add(first);
        addTo(sum, id, repeats.document(id), said);
      }
    }
  }
  return [...sums.values()]
    .filter(({ statements }) => statements >= options.minStatements)
    .map((sum) => scored(sum, options))
    .sort(order(options.sort));
}

interface GroupKeys {
  keys: Record<string, string>;
  joined: string;
  actor?: LinkedActor;
}

/** The groups that a statement counts for, each once, however many of its members spoke jointly. */
function groupsOf(
  { keys: localKeys }: StatementTally,
  id: string,
  document: DocumentTally,
  links: LinkOf,
  { by, actors }: RowOptions,
): GroupKeys[] {
  let speakers = localKeys.flatMap((key) => speakerOf(key, document, links));
  if (actors.length) speakers = speakers.filter(({ actor }) => actors.some((wanted) => matches(actor, wanted)));
  if (actors.length && !speakers.length) return [];
  const found = new Map<string, GroupKeys>();
  for (const speaker of by.some((key) => SPEAKER_KEYS.has(key)) ? speakers : [undefined]) {
    const keys = Object.fromEntries(by.map((key) => [key, keyOf(key, id, document, speaker)]));
    const joined = Object.values(keys).join('\n');
    if (!found.has(joined)) found.set(joined, { keys, joined, actor: speaker?.actor });
  }
  return [...found.values()];
}

export function rows(tally: Tally, links: LinkOf, options: RowOptions): Row[] {
  return groups(tally, links, options).flatMap((group) => group.rows);
}

function matches({ id, name }: LinkedActor, wanted: string): boolean {
  return [id, name].some((own) => own.toLowerCase().includes(wanted.toLowerCase()));
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
  return {
    keys,
    name,
    about,
    named: !by.includes('actor') || !actor || isNamed(actor),
    statements: 0,
    said: new Set(),
    documents: new Set(),
    words: new Map(),
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

/** `cluster` is what the document counts as in intervals: copies of one report are one. */
function addTo(sum: Sums, document: string, cluster: string, { words, stances }: StatementTally): void {
  sum.statements++;
  sum.documents.add(document);
  sum.words.set(cluster, (sum.words.get(cluster) ?? 0) + words);
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

function added(a: Counts, b: Counts): Counts {
  return Object.fromEntries(COUNTS.map((name) => [name, a[name] + b[name]])) as unknown as Counts;
}

function scored(sum: Sums, { formula, dimensions }: RowOptions): Group {
  const { keys, name, about, named, statements } = sum;
  const words = [...sum.words.values()].reduce((total, count) => total + count, 0);
  const found = [...sum.dimensions]
    .filter(([dimension]) => !dimensions.length || dimensions.includes(dimension))
    .map(([dimension, { documents, clusters: byCluster }]): Row => {
      const counts = [...byCluster.values()].reduce(added);
      const coded = counts.pro + counts.anti + counts.mixed;
      const evidence: Evidence = { pro: counts.pro, anti: counts.anti, coded, words };
      const clusters = [...sum.words].map(([cluster, said]): Cluster => clusterOf(byCluster.get(cluster), said));
      const bounds = interval(formula, clusters, evidence);
      return {
        keys,
        name,
        dimension,
        documents: documents.size,
        statements,
        coded,
        ...counts,
        score: coded ? rounded(formula.score(evidence)) : null,
        low: rounded(bounds?.low ?? null),
        high: rounded(bounds?.high ?? null),
      };
    })
    .sort((a, b) => b.coded - a.coded || b.mention - a.mention || compare(a.dimension, b.dimension));
  return { keys, name, about, named, documents: sum.documents.size, statements, words, rows: found };
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
  const named = (a: Group, b: Group) => Number(b.named) - Number(a.named);
  const best = ({ rows }: Group) =>
    Math.max(Number.NEGATIVE_INFINITY, ...rows.map(({ score }) => score ?? Number.NEGATIVE_INFINITY));
  switch (sort) {
    case 'name':
      return (a, b) => compare(a.name, b.name) || byKeys(a, b);
    case 'coded':
      return (a, b) => named(a, b) || coded(b) - coded(a) || b.statements - a.statements || byKeys(a, b);
    case 'score':
      return (a, b) => best(b) - best(a) || byKeys(a, b);
    default:
      return (a, b) => named(a, b) || b.statements - a.statements || byKeys(a, b);
  }
}
