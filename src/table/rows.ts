import { compare } from '../base/order.js';
import type { LinkOf } from '../link/types.js';
import type { CountedDocuments } from '../tally/tally.js';
import type { Corrected, Row } from '../types/table.js';
import type { Evidence, Formula } from './formulas.js';
import { type Cluster, interval } from './interval.js';
import type { RowOptions, SortKey } from './options.js';
import { findRepeats, type Repeats } from './repeats.js';
import { type Counts, type OnDimension, type Sums, sumGroups, type Volume } from './sums.js';
import { inTime } from './time.js';

/** An actor, or what else rows are grouped by, with a row for each dimension. */
export interface Group {
  keys: Record<string, string>;
  name: string;
  /** If rows are grouped by actor: role, affiliation, and who an ambiguous name could be. */
  about: readonly string[];
  /** False for sources without a name, which come after the others. */
  named: boolean;
  documents: number;
  statements: number;
  words: number;
  /** The statements that it counts, as `placeOf` names them. */
  places: readonly string[];
  /** Most coded statements first; most touching ones, if the formula is of those. */
  rows: Row[];
}

/** What a corrected score is worked out from: the row's keys, and the statements of its group, each by the first one that it repeats. */
export interface CorrectedRow {
  keys: Readonly<Record<string, string>>;
  dimension: string;
  said: ReadonlySet<string>;
  formula: Formula;
  clusters: readonly Cluster[];
  evidence: Evidence;
}

/** Corrects the score of a row by what people coded; undefined where the dimension was not coded. */
export type RowCorrector = (row: CorrectedRow) => Corrected | undefined;

/** The table, group by group. It does not depend on the order of the documents. */
export function groups(
  tally: CountedDocuments,
  links: LinkOf,
  options: RowOptions,
  repeats: Repeats = findRepeats(tally, links),
  correct?: RowCorrector,
): Group[] {
  const sums = sumGroups(tally, links, options, repeats).filter(
    ({ statements }) => statements >= options.minStatements,
  );
  const touched = new Set(sums.flatMap(({ dimensions }) => [...dimensions.keys()]));
  const all = sums.map((one) => scored(one, touched, options, correct));
  return options.sort === 'time' ? inTime(all, options.by) : all.sort(order(options.sort));
}

export function rows(tally: CountedDocuments, links: LinkOf, options: RowOptions): Row[] {
  return groups(tally, links, options).flatMap((group) => group.rows);
}

/** A group with its rows: on the dimensions that it touches, or on all `touched` by any group if never touching one is a figure, too. */
function scored(
  sums: Sums,
  touched: ReadonlySet<string>,
  options: RowOptions,
  correct: RowCorrector | undefined,
): Group {
  const { keys, name, about, named, statements, documents, places } = sums;
  const { dimensions, formula } = options;
  const words = [...sums.volumes.values()].reduce((total, volume) => total + volume.words, 0);
  const rows = [...(formula.from === 'statements' ? touched : sums.dimensions.keys())]
    .filter((dimension) => !dimensions.length || dimensions.includes(dimension))
    .map((dimension) => rowOf(sums, dimension, words, options, correct))
    .sort((a, b) => b[formula.of] - a[formula.of] || b.touching - a.touching || compare(a.dimension, b.dimension));
  return { keys, name, about, named, documents: documents.size, statements, words, places, rows };
}

function rowOf(
  sums: Sums,
  dimension: string,
  words: number,
  { formula }: RowOptions,
  correct: RowCorrector | undefined,
): Row {
  const { keys, name, statements } = sums;
  const { documents, clusters } = sums.dimensions.get(dimension) ?? UNTOUCHED;
  const counts = [...clusters.values()].reduce(added, NO_COUNTS);
  const evidence = evidenceOf(counts, { statements, words });
  const all = [...sums.volumes].map(([cluster, said]): Cluster => evidenceOf(clusters.get(cluster), said));
  const bounds = interval(formula, all, evidence);
  const corrected = correct?.({ keys, dimension, said: sums.said, formula, clusters: all, evidence });
  const { touching, coded } = evidence;
  return {
    ...{ keys, name, dimension, documents: documents.size, statements, touching, coded, ...counts },
    score: evidence[formula.from] ? rounded(formula.score(evidence)) : null,
    low: rounded(bounds?.low ?? null),
    high: rounded(bounds?.high ?? null),
    ...(corrected && { corrected }),
  };
}

/** A dimension that a group never touches. */
const UNTOUCHED: OnDimension = { documents: new Set(), clusters: new Map() };
const NO_COUNTS: Counts = { pro: 0, anti: 0, mixed: 0, mention: 0, accuse: 0 };

const COUNTS = ['pro', 'anti', 'mixed', 'mention', 'accuse'] as const;

function added(a: Counts, b: Counts): Counts {
  return Object.fromEntries(COUNTS.map((name) => [name, a[name] + b[name]])) as unknown as Counts;
}

function evidenceOf({ pro, anti, mixed, mention }: Counts = NO_COUNTS, { statements, words }: Volume): Evidence {
  const coded = pro + anti + mixed;
  return { pro, anti, coded, touching: coded + mention, statements, words };
}

/** To three digits; never negative zero. */
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
