import { StanceError } from '../../base/errors.js';
import type { NetworkOptions } from '../options.js';
import { isoOf } from './days.js';
import type { NetworkEvent } from './events.js';
import { kernelWeight } from './kernels.js';

const MOST_WINDOWS = 5000;

type Dated = Pick<NetworkEvent, 'day'>;

/** A stretch of time: days before and after its middle, and the days that it is shown for. */
export interface Stretch {
  readonly at: string;
  readonly start: string;
  readonly end: string;
  /** The weight of a statement; 0 outside. */
  weigh(event: Dated): number;
}

/**
 * Windows from the first day to the last, one every `step` days. Without a kernel, a window holds the statements from half its length
 * before the middle up to, but not including, half its length after it. In a projection, a pair of statements weighs √(ζ₁ζ₂), so each
 * counts with the root of its weight. Throws `many-windows`.
 */
export function stretchesOf(
  events: readonly Dated[],
  options: Pick<NetworkOptions, 'window' | 'step' | 'kernel' | 'project'>,
): Stretch[] {
  const { window = 1, step = window, kernel, project } = options;
  const days = events.flatMap(({ day }) => (day === undefined ? [] : [day]));
  if (!days.length) return [];
  const [first, last] = days.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [days[0], days[0]],
  );
  const count = Math.floor((last - first) / step) + 1;
  if (count > MOST_WINDOWS)
    throw new StanceError({
      code: 'many-windows',
      message: `${count} windows from ${isoOf(first)} to ${isoOf(last)} are more than ${MOST_WINDOWS}`,
      hint: 'Give a longer --step, or fewer years with --since and --until.',
    });
  return Array.from({ length: count }, (_, i): Stretch => {
    const at = first + i * step;
    const start = at - Math.floor(step / 2);
    return {
      ...{ at: isoOf(at), start: isoOf(start), end: isoOf(start + step - 1) },
      weigh: ({ day }) => {
        if (day === undefined) return 0;
        const weight = kernelWeight(kernel, (2 * (at - day)) / window);
        return project && kernel !== 'none' ? Math.sqrt(weight) : weight;
      },
    };
  });
}
