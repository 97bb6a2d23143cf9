import { version } from '../base/version.js';
import { type Agreement, agreements, codesByUnit } from './agreement/agreement.js';
import { kappa } from './agreement/chance.js';
import { CODES, type Code } from './codes.js';
import { type WholeCorpus, wholeCorpus } from './correct/whole-corpus.js';
import { type Anchoring, anchoringOf } from './machine/anchoring.js';
import { type AttributionFigures, attributionFigures } from './machine/attribution.js';
import { type Disagreement, disagreements } from './machine/disagreements.js';
import {
  type Confusion,
  confusions,
  type PartFigures,
  partFigures,
  type SideFigures,
  sideFigures,
} from './machine/errors.js';
import { judgedUnits } from './machine/judged.js';
import { hashOf } from './sample/hash.js';
import type { SampleKey } from './sample/key.js';
import { type Codings, goldOf } from './sheets/merge-codes.js';

export const VALIDATION_SCHEMA = 'stance-validation/1';

/** A coder, with the units that were coded, found unclear and left out. */
export interface CoderCounts {
  readonly name: string;
  readonly coded: number;
  readonly unclear: number;
  readonly missing: number;
}

/** How a coder agrees with the program, over all units that the coder coded. */
export interface MachineKappa {
  readonly coder: string;
  readonly units: number;
  readonly value: number | null;
}

/** What `stance validate` works out. */
export interface Validation {
  readonly schema: typeof VALIDATION_SCHEMA;
  readonly tool: { readonly name: string; readonly version: string };
  readonly sample: {
    readonly id: string;
    /** Of the key and of everything that was coded. */
    readonly sha256: string;
    readonly unit: SampleKey['options']['unit'];
    readonly n: number;
    readonly blind: SampleKey['options']['blind'];
    readonly seed: number;
    readonly strata: SampleKey['strata'];
  };
  readonly coders: readonly CoderCounts[];
  readonly gold: {
    readonly coded: number;
    readonly ties: readonly string[];
    readonly unclear: readonly string[];
    readonly uncoded: readonly string[];
  };
  readonly agreement: readonly Agreement[];
  readonly machineKappa: readonly MachineKappa[];
  readonly machine: readonly SideFigures[];
  readonly parts: readonly PartFigures[];
  readonly confusion: readonly Confusion[];
  readonly attribution: AttributionFigures;
  readonly anchoring: Anchoring | null;
  readonly corpus: readonly WholeCorpus[];
  readonly errors: readonly Disagreement[];
}

export interface ValidationOptions {
  /** Only these dimensions; all if empty. */
  readonly dimensions: readonly string[];
  /** Whether disagreements of the test half are listed too. */
  readonly all: boolean;
  readonly roganGladen: boolean;
}

/** Everything that coded sheets say of the coders, of the program, and of the corpus. */
export function validation(whole: SampleKey, codings: Codings, options: ValidationOptions): Validation {
  const key = onDimensions(whole, options.dimensions);
  const gold = goldOf(key, codings);
  const judged = judgedUnits(key, gold);
  const { id } = key;
  const { unit, blind, seed } = key.options;
  return {
    schema: VALIDATION_SCHEMA,
    tool: { name: 'stance', version: version() },
    sample: { id, sha256: digestOf(whole, codings), unit, n: key.units.length, blind, seed, strata: key.strata },
    coders: codings.coders.map((name) => coderCounts(name, key, codings)),
    gold: { coded: gold.values.size, ties: gold.ties, unclear: gold.unclear, uncoded: gold.uncoded },
    agreement: agreements(key, codings),
    machineKappa: machineKappas(key, codings),
    machine: sideFigures(judged, key.dimensions, id),
    parts: partFigures(judged, id),
    confusion: confusions(judged, key.dimensions),
    attribution: attributionFigures(key, codings),
    anchoring: anchoringOf(key, codings) ?? null,
    corpus: wholeCorpus(key, gold, options.roganGladen),
    errors: disagreements(judged, options.all),
  };
}

/** The same sample with the units of some dimensions only. */
function onDimensions(key: SampleKey, dimensions: readonly string[]): SampleKey {
  if (!dimensions.length) return key;
  const isWanted = (dimension: string): boolean => dimensions.includes(dimension);
  return { ...key, units: key.units.filter(({ dimension }) => isWanted(dimension)) };
}

function coderCounts(name: string, { units }: SampleKey, { byCoder }: Codings): CoderCounts {
  const own = units.flatMap(({ unit, coders }) => {
    const value = byCoder.get(name)?.get(unit)?.value ?? '';
    return coders.includes(name) || value !== '' ? [value] : [];
  });
  const count = (test: (value: string) => boolean): number => own.filter(test).length;
  return {
    name,
    coded: count((value) => value !== '' && value !== 'unclear'),
    unclear: count((value) => value === 'unclear'),
    missing: count((value) => value === ''),
  };
}

function machineKappas(key: SampleKey, codings: Codings): MachineKappa[] {
  const codes = codesByUnit(codings);
  const place = (code: Code): number => CODES.indexOf(code);
  return codings.coders.map((coder) => {
    const pairs = key.units.flatMap(({ unit, machine }): [number, number][] => {
      const code = codes.get(unit)?.get(coder);
      return code ? [[place(code), place(machine.value)]] : [];
    });
    return { coder, units: pairs.length, value: kappa(pairs, CODES.length) };
  });
}

/** Of the sample and all codes, whatever files they came from. */
export function digestOf({ id, units }: SampleKey, { byCoder, adjudicated }: Codings): string {
  const coded = [...byCoder, ['adjudicated', adjudicated] as const].map(([coder, own]) => [
    coder,
    units.map(({ unit }) => own.get(unit)?.value ?? ''),
  ]);
  return hashOf(id, units.length, JSON.stringify(coded));
}
