import { InvalidArgumentError } from 'commander';
import type { OwnTheme } from '../../plot/figure.js';
import { type Every, everyOf } from '../../plot/time/periods.js';
import type { CommonOptions } from '../common/common.js';
import type { InputOptions } from '../options.js';
import type { OutputOptions } from '../output.js';

export const PLOTS = ['scores', 'heat', 'time', 'salience', 'network', 'agreement'] as const;
export type PlotName = (typeof PLOTS)[number];
export const PLOT_FORMATS = ['svg', 'png', 'vega-lite'] as const;

/** The options of `stance plot`. */
export interface PlotOptions extends Omit<OutputOptions, 'format' | 'bom'>, InputOptions, CommonOptions {
  format: (typeof PLOT_FORMATS)[number];
  theme: OwnTheme;
  title?: string;
  /** Pixels of a PNG for each of the picture. */
  scale: number;
  every?: Every;
}

/** Reads `6m`, `2y`. */
export function everyOption(written: string): Every {
  const every = everyOf(written);
  if (!every) throw new InvalidArgumentError('It must be years, such as 1y or 5y, or 1m, 2m, 3m, 4m or 6m.');
  return every;
}

const LARGEST_SCALE = 8;

export function scaleOption(written: string): number {
  const scale = Number(written);
  if (!(scale > 0 && scale <= LARGEST_SCALE))
    throw new InvalidArgumentError(`It must be a number above 0, at most ${LARGEST_SCALE}.`);
  return scale;
}
