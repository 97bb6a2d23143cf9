import { compare, getOrInsert } from '../../base/order.js';
import { type Figure, resampled } from '../resample.js';
import { seedOf } from '../sample/hash.js';
import type { SampleKey } from '../sample/key.js';
import type { Codings } from '../sheets/merge-codes.js';

/** Whether coders who see what the program says agree with it more often: the shares of codes that do, and their difference. */
export interface Anchoring {
  readonly shown: Figure & { readonly codes: number };
  readonly blind: Figure & { readonly codes: number };
  /** Shown less blind. */
  readonly difference: Figure;
}

/** Undefined where not just one half of the units was shown. */
export function anchoringOf({ units, options, id }: SampleKey, { byCoder }: Codings): Anchoring | undefined {
  if (options.blind !== 'half') return undefined;
  const documents = new Map<string, Float64Array>();
  for (const { unit, document, shown, machine } of units)
    for (const own of byCoder.values()) {
      const value = own.get(unit)?.value;
      if (!value || value === 'unclear') continue;
      const sums = getOrInsert(documents, document, () => new Float64Array(4));
      const at = shown ? 0 : 2;
      sums[at] += Number(value === machine.value);
      sums[at + 1]++;
    }
  const sorted = [...documents].sort(([a], [b]) => compare(a, b)).map(([, sums]) => sums);
  const figures = resampled(
    sorted,
    ([shownRight, shown, blindRight, blind]) => {
      const shares = [shown ? shownRight / shown : null, blind ? blindRight / blind : null];
      return [...shares, shares[0] === null || shares[1] === null ? null : shares[0] - shares[1]];
    },
    seedOf('anchoring', id),
  );
  if (!figures.length) return undefined;
  const codes = (at: number) => sorted.reduce((sum, sums) => sum + sums[at], 0);
  return {
    shown: { ...figures[0], codes: codes(1) },
    blind: { ...figures[1], codes: codes(3) },
    difference: figures[2],
  };
}
