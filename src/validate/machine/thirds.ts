import type { Judged } from './judged.js';

const NAMES = ['lowest', 'middle', 'highest'] as const;

/**
 * The coded units in three parts by the confidence of their attribution, each standing for about a third of the population; units of one
 * confidence stay together, so a part can be larger, or not be there. Names tell the range: `lowest third (.55 to .71)`.
 */
export function confidenceThirds(judged: readonly Judged[]): [name: string, units: Judged[]][] {
  const sorted = [...judged].sort((a, b) => a.unit.confidence - b.unit.confidence);
  const all = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const thirds: Judged[][] = [[], [], []];
  let before = 0;
  for (let from = 0; from < sorted.length; ) {
    const { confidence } = sorted[from].unit;
    let to = from;
    let own = 0;
    for (; to < sorted.length && sorted[to].unit.confidence === confidence; to++) own += sorted[to].weight;
    const third = Math.min(2, Math.floor((3 * (before + own / 2)) / all));
    thirds[third].push(...sorted.slice(from, to));
    before += own;
    from = to;
  }
  return thirds.flatMap((units, i): [string, Judged[]][] => {
    if (!units.length) return [];
    const [low, high] = [units[0], units[units.length - 1]].map(({ unit }) => written(unit.confidence));
    return [[`${NAMES[i]} third (${low === high ? low : `${low} to ${high}`})`, units]];
  });
}

const written = (confidence: number): string => confidence.toFixed(2).replace(/^0/, '');
