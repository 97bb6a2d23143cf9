import { compare } from '../base/order.js';
import type { LinkOf } from '../link/types.js';
import type { Tally } from '../tally/tally.js';
import type { Corrected, Row } from '../types/table.js';
import type { Evidence, Formula } from './formulas.js';
import { type Cluster, interval } from './interval.js';
import type { RowOptions, SortKey } from './options.js';
import { findRepeats, type Repeats } from './repeats.js';
import { type Counts, type Sums, sumGroups } from './sums.js';
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
  /** Most coded statements first. */
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
  tally: Tally,
  links: LinkOf,
  options: RowOptions,
  repeats: Repeats = findRepeats(tally, links),
  correct?: RowCorrector,
): Group[] {
  const all = sumGroups(tally, links, options, repeats)
    .filter(({ statements }) => statements >= options.minStatements)
    .map((sums) => scored(sums, options, correct));
  return options.sort === 'time' ? inTime(all, options.by) : all.sort(order(options.sort));
}

export function rows(tally: Tally, links: LinkOf, options: RowOptions): Row[] {
  return groups(tally, links, options).flatMap((group) => group.rows);
}

function scored(sums: Sums, options: RowOptions, correct: RowCorrector | undefined): Group {
  const { keys, name, about, named, statements, documents } = sums;
  const { dimensions } = options;
  const words = [...sums.words.values()].reduce((total, count) => total + count, 0);
  const rows = [...sums.dimensions.keys()]
    .filter((dimension) => !dimensions.length || dimensions.includes(dimension))
    .map((dimension) => rowOf(sums, dimension, words, options, correct))
    .sort((a, b) => b.coded - a.coded || b.mention - a.mention || compare(a.dimension, b.dimension));
  return { keys, name, about, named, documents: documents.size, statements, words, rows };
}

function rowOf(
  sums: Sums,
  dimension: string,
  words: number,
  { formula }: RowOptions,
  correct: RowCorrector | undefined,
): Row {
  const { keys, name, statements } = sums;
  const { documents, clusters } = sums.dimensions.get(dimension)!;
  const counts = [...clusters.values()].reduce(added);
  const coded = counts.pro + counts.anti + counts.mixed;
  const evidence: Evidence = { pro: counts.pro, anti: counts.anti, coded, words };
  const all = [...sums.words].map(([cluster, said]): Cluster => clusterOf(clusters.get(cluster), said));
  const bounds = interval(formula, all, evidence);
  const corrected = correct?.({ keys, dimension, said: sums.said, formula, clusters: all, evidence });
  return {
    ...{ keys, name, dimension, documents: documents.size, statements, coded, ...counts },
    score: coded ? rounded(formula.score(evidence)) : null,
    low: rounded(bounds?.low ?? null),
    high: rounded(bounds?.high ?? null),
    ...(corrected && { corrected }),
  };
}

const COUNTS = ['pro', 'anti', 'mixed', 'mention', 'accuse'] as const;

function added(a: Counts, b: Counts): Counts {
  return Object.fromEntries(COUNTS.map((name) => [name, a[name] + b[name]])) as unknown as Counts;
}

function clusterOf(counts: Counts | undefined, words: number): Cluster {
  if (!counts) return { pro: 0, anti: 0, coded: 0, words };
  const { pro, anti, mixed } = counts;
  return { pro, anti, coded: pro + anti + mixed, words };
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
