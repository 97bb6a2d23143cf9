import { oneLine } from '../../base/plain.js';
import type { WordModel } from '../../knowledge/learned.js';
import { columns } from './columns.js';
import { count, signed } from './numbers.js';
import type { Style } from './style.js';

type Weighed = readonly [word: string, weights: readonly [pro: number, anti: number]];

/** The learned words that weigh most for either side; of equals, in the order of the alphabet. Weights are thousandths of log-odds. */
export function largestWords(learned: WordModel | undefined, most: number): Weighed[] {
  const strength = ([, weights]: Weighed) => Math.max(...weights.map(Math.abs));
  const all = Object.entries(learned?.words ?? {});
  return all.sort((a, b) => strength(b) - strength(a) || (a[0] < b[0] ? -1 : 1)).slice(0, most);
}

/** The same as a table: log-odds for pro and for anti. */
export function wordsTable(learned: WordModel | undefined, most: number, style: Style): string {
  const largest = largestWords(learned, most);
  if (!largest.length) return 'No words were learned.\n';
  const lines = largest.map(([word, [pro, anti]]) => [oneLine(word), signed(pro / 1000), signed(anti / 1000)]);
  const all = Object.keys(learned?.words ?? {}).length;
  const note = `${count(largest.length)} of ${count(all)} learned words; <…> is an entry of the lexicon.`;
  return `${columns(['word', 'for pro', 'for anti'], lines, 'lrr', style)}${style.faint(note)}\n`;
}
