import type { Figure } from '../../validate/resample.js';
import { signed } from '../text/numbers.js';

/** Two decimals without a leading zero, − for negative ones; a dash for what cannot be worked out. */
export function decimal(value: number | null): string {
  if (value === null) return '–';
  const digits = Math.abs(value).toFixed(2).replace(/^0\./, '.');
  return value < 0 && Number(digits) !== 0 ? `−${digits}` : digits;
}

/** `.82 [.71, .90]`; without bounds the value alone. */
export function withBounds({ value, low, high }: Figure, write: (value: number | null) => string = decimal): string {
  return low === null || high === null ? write(value) : `${write(value)} [${write(low)}, ${write(high)}]`;
}

export const score = (value: number | null): string => (value === null ? '–' : signed(value));

export const scoreWithBounds = (figure: Figure): string => withBounds(figure, score);

/** What stands for all dimensions together. */
export const nameOf = (dimension: string): string => dimension || '(all)';
