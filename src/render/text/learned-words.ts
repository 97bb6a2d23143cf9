import type { WordModel } from '../../knowledge/learned.js';
import { oneLine } from '../plain.js';
import { columns } from './columns.js';
import { count, signed } from './numbers.js';
import type { Style } from './style.js';

/** The words of a dimension that weigh most for either side, as a table: log-odds for pro and for anti. */
export function wordsTable({ words }: WordModel, most: number, style: Style): string {
  const strength = ([, weights]: readonly [string, readonly [number, number]]) => Math.max(...weights.map(Math.abs));
  const all = Object.entries(words);
  const largest = all.sort((a, b) => strength(b) - strength(a) || (a[0] < b[0] ? -1 : 1)).slice(0, most);
  if (!largest.length) return 'No words were learned.\n';
  const lines = largest.map(([word, [pro, anti]]) => [oneLine(word), signed(pro / 1000), signed(anti / 1000)]);
  const note = `${count(largest.length)} of ${count(all.length)} learned words; <…> is an entry of the lexicon.`;
  return `${columns(['word', 'for pro', 'for anti'], lines, 'lrr', style)}${style.faint(note)}\n`;
}
