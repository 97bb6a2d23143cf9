import { compare } from '../base/order.js';
import type { LinkOf } from '../link/types.js';
import type { CountedDocuments } from '../tally/counted.js';
import type { Corrected, Row } from '../types/table.js';
import type { Evidence, Formula } from './formulas.js';
import { ClusterCounts } from './groups/clusters.js';
import { clustersOn, type Description, evidenceOf, noCounts, type OnDimension, type Sums } from './groups/group-sum.js';
import { type Cluster, interval } from './intervals/interval.js';
import type { RowOptions, SortKey } from './options.js';
import { findRepeats, type Repeats } from './repeats.js';
import { sumGroups } from './sums.js';
import { inTime } from './time.js';

/** An actor, or what else rows are grouped by, with a row for each dimension. */
export interface Group extends Description, Pick<Sums, 'documents' | 'statements' | 'words' | 'places'> {
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
  counted: CountedDocuments,
  links: LinkOf,
  options: RowOptions,
  repeats: Repeats = findRepeats(counted, links),
  { correct, withPlaces = false }: { correct?: RowCorrector; withPlaces?: boolean } = {},
): Group[] {
  const sums = sumGroups(counted, links, options, repeats, withPlaces || correct !== undefined).filter(
    ({ statements }) => statements >= options.minStatements,
  );
  const touched = new Set(sums.flatMap(({ dimensions }) => [...dimensions.keys()]));
  const all = sums.map((one) => scored(one, touched, options, correct));
  return options.sort === 'time' ? inTime(all, options.by) : all.sort(order(options.sort));
}

export function rows(counted: CountedDocuments, links: LinkOf, options: RowOptions): Row[] {
  return groups(counted, links, options).flatMap((group) => group.rows);
}

/** A group with its rows: on the dimensions that it touches, or on all `touched` by any group if never touching one is a figure, too. */
function scored(
  sums: Sums,
  touched: ReadonlySet<string>,
  options: RowOptions,
  correct: RowCorrector | undefined,
): Group {
  const { keys, name, about, named, statements, documents, words, places } = sums;
  const { dimensions, formula } = options;
  const rows = [...(formula.from === 'statements' ? touched : sums.dimensions.keys())]
    .filter((dimension) => !dimensions.length || dimensions.includes(dimension))
    .map((dimension) => rowOf(sums, dimension, options, correct))
    .sort((a, b) => b[formula.of] - a[formula.of] || b.touching - a.touching || compare(a.dimension, b.dimension));
  return { keys, name, about, named, documents, statements, words, places, rows };
}

function rowOf(sums: Sums, dimension: string, { formula }: RowOptions, correct: RowCorrector | undefined): Row {
  const { keys, name, statements } = sums;
  const { documents, counts, clusters } = sums.dimensions.get(dimension) ?? UNTOUCHED;
  const evidence = evidenceOf(counts, sums);
  const all = [...clustersOn(sums.clusters, clusters)];
  const bounds = interval(formula, all, evidence);
  const corrected = correct?.({ keys, dimension, said: sums.said, formula, clusters: all, evidence });
  const { touching, coded } = evidence;
  return {
    ...{ keys, name, dimension, documents, statements, touching, coded, ...counts },
    score: evidence[formula.from] ? rounded(formula.score(evidence)) : null,
    low: rounded(bounds?.low ?? null),
    high: rounded(bounds?.high ?? null),
    ...(corrected && { corrected }),
  };
}

/** A dimension that a group never touches. */
const UNTOUCHED: OnDimension = { documents: 0, counts: noCounts(), clusters: new ClusterCounts() };

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
