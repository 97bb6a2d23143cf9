import { getOrInsert } from '../../base/order.js';
import { DEFAULT_FORMULA } from '../../table/formulas.js';
import { type Cluster, interval } from '../../table/intervals/interval.js';
import type { Layout } from '../events/layout.js';
import type { Placed } from '../events/placed.js';
import type { NetworkNode } from '../types.js';

/** What a node says, or what is said on it: statements with one side, and all coded ones. */
const evidenceOf = (all: readonly Placed[]) => {
  const [pro, anti] = [all.filter((one) => one.pro === 1).length, all.filter((one) => one.anti === 1).length];
  return { pro, anti, coded: all.length, touching: all.length, statements: all.length, words: 0 };
};

/**
 * The nodes with their score, (pro − anti) / (pro + anti + 1), and with `intervals` its 95 % interval over documents, copies of one report
 * being one: those of the rows of `analyze`, over all concepts of an actor, or all actors of a concept.
 */
export function withScores(layout: Layout, intervals: boolean): NetworkNode[] {
  const placed: Placed[][] = layout.nodes.map(() => []);
  for (const one of layout.placed) for (const place of layout.nodesOfEvent(one)) placed[place].push(one);
  return layout.nodes.map((node, place) => {
    const all = placed[place];
    const evidence = evidenceOf(all);
    const score = all.length ? (DEFAULT_FORMULA.score(evidence) ?? undefined) : undefined;
    if (score === undefined || !intervals) return { ...node, ...(score !== undefined && { score }) };
    const byReport = new Map<string, Placed[]>();
    for (const one of all)
      getOrInsert(byReport, layout.events.documents[one.event.document].report, () => []).push(one);
    const clusters: Cluster[] = [...byReport.values()].map(evidenceOf);
    const bounds = interval(DEFAULT_FORMULA, clusters, evidence);
    return { ...node, score, ...bounds };
  });
}
