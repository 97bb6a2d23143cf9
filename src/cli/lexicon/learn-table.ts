import { oneLine } from '../../base/plain.js';
import { f1Of } from '../../evaluate/sign-counts.js';
import { columns } from '../../render/text/columns.js';
import { count, signShares } from '../../render/text/numbers.js';
import type { Style } from '../../render/text/style.js';
import type { Comparison, Way } from '../../train/stances/learn-own.js';

const NAMES: Record<Way, string> = {
  learned: 'learned words',
  reader: 'reader alone',
  plain: 'plain count',
  always: 'always pro',
};

/** How each way does on sentences not learned from, for all of them and by genre. */
export function comparisonTable(comparisons: readonly Comparison[], ways: readonly Way[], style: Style): string {
  const lines = comparisons.flatMap(({ genre, sentences, counts }) =>
    ways.map((way) => {
      const group = genre === '' ? 'all' : oneLine(genre);
      const { coded, given } = counts[way];
      return [group, NAMES[way], count(sentences), count(coded), count(given), ...signShares(counts[way])];
    }),
  );
  const heads = ['sentences of', 'by', 'sentences', 'coded', 'given', 'found', 'right', 'F1'];
  return columns(heads, lines, 'llrrrrrr', style);
}

/** A simpler way that does at least as well as learned words; undefined where none does. */
export function bestOther({ counts }: Comparison): Way | undefined {
  const others = (['reader', 'plain', 'always'] as const).filter((way) => f1Of(counts[way]) >= f1Of(counts.learned));
  return others.sort((a, b) => f1Of(counts[b]) - f1Of(counts[a]))[0];
}
