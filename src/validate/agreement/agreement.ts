import { compare, getOrInsert } from '../../base/order.js';
import { CODES, type Code } from '../codes.js';
import { type Figure, resampled } from '../resample.js';
import { seedOf } from '../sample/hash.js';
import type { KeyUnit, SampleKey } from '../sample/key.js';
import type { Codings } from '../sheets/merge-codes.js';
import { addUnit, alphaOf, type Metric, type UnitCodes } from './alpha.js';
import { ac1, kappa, percentAgreement } from './chance.js';

/** Ways to see the values when α is worked out. */
export const SCALES = ['sign', 'position', 'nominal', 'ordinal'] as const;
export type Scale = (typeof SCALES)[number];

interface ScaleOf {
  readonly metric: Metric;
  readonly values: number;
  /** The place of each code among the values of the scale. */
  readonly places: Readonly<Record<Code, number>>;
}

/**
 * - `sign`: anti, pro, anything else. `position`: pro, anti, mixed, and none with mention, as neither is a position.
 * - `nominal`: all five values. `ordinal`: anti < none, mention and mixed < pro.
 */
const SCALE: Readonly<Record<Scale, ScaleOf>> = {
  sign: { metric: 'nominal', values: 3, places: { anti: 0, mixed: 1, mention: 1, none: 1, pro: 2 } },
  position: { metric: 'nominal', values: 4, places: { pro: 0, anti: 1, mixed: 2, mention: 3, none: 3 } },
  nominal: { metric: 'nominal', values: 5, places: { pro: 0, anti: 1, mixed: 2, mention: 3, none: 4 } },
  ordinal: { metric: 'ordinal', values: 3, places: { anti: 0, none: 1, mention: 1, mixed: 1, pro: 2 } },
};

/** How far the coders agree on one dimension. */
export interface Agreement {
  /** Empty for all dimensions together. */
  readonly dimension: string;
  /** Units with two codes or more, and pairs of codes in them. */
  readonly units: number;
  readonly pairs: number;
  readonly alpha: Readonly<Record<Scale, Figure>>;
  readonly ac1: number | null;
  /** Of each pair of coders, in the order of their names. */
  readonly kappa: readonly {
    readonly a: string;
    readonly b: string;
    readonly units: number;
    readonly value: number | null;
  }[];
  /** The share of pairs of codes that agree. */
  readonly percent: number | null;
}

/** By unit, each coder's code; what is unclear or empty is missing. */
export type CodesByUnit = ReadonlyMap<string, ReadonlyMap<string, Code>>;

export function codesByUnit({ byCoder }: Codings): CodesByUnit {
  const units = new Map<string, Map<string, Code>>();
  for (const [coder, own] of byCoder)
    for (const [unit, { value }] of own)
      if (value && value !== 'unclear') getOrInsert(units, unit, () => new Map<string, Code>()).set(coder, value);
  return units;
}

/** All dimensions together first, where there are several, then each that has units coded by two. */
export function agreements(key: SampleKey, codings: Codings): Agreement[] {
  const codes = codesByUnit(codings);
  const several = key.units.filter(({ unit }) => (codes.get(unit)?.size ?? 0) > 1);
  const coded = (dimension: string) => several.filter((unit) => unit.dimension === dimension);
  const dimensions = key.dimensions.filter((dimension) => coded(dimension).length);
  return [
    ...(dimensions.length > 1 ? [agreementOn('', several, key, codings, codes)] : []),
    ...dimensions.map((dimension) => agreementOn(dimension, coded(dimension), key, codings, codes)),
  ];
}

function agreementOn(
  dimension: string,
  units: readonly KeyUnit[],
  key: SampleKey,
  codings: Codings,
  codes: CodesByUnit,
): Agreement {
  const coded = (scale: Scale): UnitCodes[] =>
    units.map(({ unit }) => [...codes.get(unit)!.values()].map((code) => SCALE[scale].places[code]));
  const nominal = coded('nominal');
  const all = key.units
    .filter((unit) => !dimension || unit.dimension === dimension)
    .map(({ unit }) => [...(codes.get(unit)?.values() ?? [])].map((code) => SCALE.nominal.places[code]));
  return {
    dimension,
    units: units.length,
    pairs: nominal.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0),
    alpha: alphas(units, key, dimension, coded),
    ac1: ac1(all, CODES.length),
    kappa: kappas(units, codings.coders, codes),
    percent: percentAgreement(nominal),
  };
}

/** α on each scale, with intervals from resampled documents. */
function alphas(
  units: readonly KeyUnit[],
  key: SampleKey,
  dimension: string,
  coded: (scale: Scale) => readonly UnitCodes[],
): Record<Scale, Figure> {
  const offsets = SCALES.map((_, i) => SCALES.slice(0, i).reduce((sum, scale) => sum + SCALE[scale].values ** 2, 0));
  const size = SCALES.reduce((sum, scale) => sum + SCALE[scale].values ** 2, 0);
  const byDocument = new Map<string, Float64Array>();
  for (const [s, scale] of SCALES.entries()) {
    const { values } = SCALE[scale];
    for (const [i, codes] of coded(scale).entries()) {
      const sums = getOrInsert(byDocument, units[i].document, () => new Float64Array(size));
      addUnit(sums.subarray(offsets[s], offsets[s] + values ** 2), values, codes);
    }
  }
  const documents = [...byDocument].sort(([a], [b]) => compare(a, b)).map(([, sums]) => sums);
  const figures = resampled(
    documents,
    (sums) =>
      SCALES.map((scale, s) => {
        const { values, metric } = SCALE[scale];
        return alphaOf(sums.subarray(offsets[s], offsets[s] + values ** 2), values, metric);
      }),
    seedOf('alpha', key.id, dimension),
  );
  return Object.fromEntries(SCALES.map((scale, s) => [scale, figures[s]])) as Record<Scale, Figure>;
}

function kappas(units: readonly KeyUnit[], coders: readonly string[], codes: CodesByUnit): Agreement['kappa'] {
  const place = (unit: string, coder: string): number | undefined => {
    const code = codes.get(unit)?.get(coder);
    return code && SCALE.nominal.places[code];
  };
  return coders.flatMap((a, i) =>
    coders.slice(i + 1).map((b) => {
      const pairs = units.flatMap(({ unit }): [number, number][] => {
        const [one, other] = [place(unit, a), place(unit, b)];
        return one === undefined || other === undefined ? [] : [[one, other]];
      });
      return { a, b, units: pairs.length, value: kappa(pairs, CODES.length) };
    }),
  );
}
