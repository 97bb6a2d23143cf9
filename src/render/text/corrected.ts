import type { Corrected } from '../../types/table.js';
import { count, signed } from './numbers.js';

/** A corrected score with its interval, over documents and coding where there is one; else how many units were coded of those needed. */
export function correctedText({ score, low, high, coding, coded, needed }: Corrected): string {
  if (score === null) return `${count(coded)} of ${count(needed ?? 0)} coded`;
  const bounds = low === null || high === null ? coding : [low, high];
  return bounds ? `${signed(score)} [${signed(bounds[0])}, ${signed(bounds[1])}]` : signed(score);
}
