import { compare, getOrInsert } from '../../base/order.js';
import type { TargetRow } from '../../types/target.js';
import { DEFAULT_FORMULA, type Evidence } from '../formulas.js';
import { type Interval, interval } from '../intervals/interval.js';
import type { Pair, Pairs, Spoken } from './pairs.js';

/** A row for each pair: most statements first, then by id. */
export function targetRows({ pairs, said }: Pairs): TargetRow[] {
  return pairs
    .map((pair) => rowOf(pair, said.get(pair.source.id)?.statements ?? 0))
    .sort((a, b) => b.statements - a.statements || compare(a.source, b.source) || compare(a.target, b.target));
}

function rowOf({ source, spoken, target }: Pair, said: number): TargetRow {
  const { balance, bounds } = balanceOf(spoken);
  const count = (value: Spoken['value']): number => spoken.filter((one) => one.value === value).length;
  return {
    ...{ source: source.id, source_name: source.name, target: target.id, target_name: target.name },
    ...{ statements: spoken.length, said },
    ...{ negative: count('negative'), positive: count('positive'), mixed: count('mixed'), neutral: count('neutral') },
    explicit: spoken.filter(({ explicit }) => explicit).length,
    balance: rounded(balance),
    low: rounded(bounds?.low ?? null),
    high: rounded(bounds?.high ?? null),
    documents: new Set(spoken.map(({ document }) => document)).size,
    relations: relationsOf(spoken),
  };
}

/** How far praise outweighs criticism, (positive − negative) / (positive + negative + 1); null where nothing judges. */
export function balanceOf(spoken: readonly Spoken[]): { balance: number | null; bounds: Interval | null } {
  const evidence = evidenceOf(spoken);
  const byReport = new Map<string, Spoken[]>();
  for (const one of spoken) getOrInsert(byReport, one.report, () => []).push(one);
  const clusters = [...byReport.values()].map(evidenceOf);
  return {
    balance: evidence.coded ? DEFAULT_FORMULA.score(evidence) : null,
    bounds: interval(DEFAULT_FORMULA, clusters, evidence),
  };
}

/** Good statements as pro, bad ones as anti, so that a balance is a score. */
function evidenceOf(spoken: readonly Spoken[]): Evidence {
  const count = (value: Spoken['value']): number => spoken.filter((one) => one.value === value).length;
  const [pro, anti, mixed] = [count('positive'), count('negative'), count('mixed')];
  return { pro, anti, coded: pro + anti + mixed, touching: spoken.length, statements: spoken.length, words: 0 };
}

function relationsOf(spoken: readonly Spoken[]): TargetRow['relations'] {
  const counts = new Map<string, number>();
  for (const { relation } of spoken) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || compare(a, b)));
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000 + 0);
