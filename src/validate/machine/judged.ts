import type { Code } from '../codes.js';
import type { KeyUnit, SampleKey } from '../sample/key.js';
import type { Gold } from '../sheets/merge-codes.js';

/** A unit with the value that counts as right, and how many units of the population it stands for. */
export interface Judged {
  readonly unit: KeyUnit;
  readonly human: Code;
  readonly machine: Code;
  /** Population of its stratum over the units of it that have a value: 1/π where all that were drawn are coded. */
  readonly weight: number;
}

/** The coded units, each with its weight. Units without a value count as if they had not been drawn. */
export function judgedUnits({ units, strata }: SampleKey, { values }: Gold): Judged[] {
  const coded = strata.map(() => 0);
  for (const { unit, stratum } of units) if (values.has(unit)) coded[stratum]++;
  return units.flatMap((unit): Judged[] => {
    const human = values.get(unit.unit);
    if (!human) return [];
    const weight = strata[unit.stratum].population / coded[unit.stratum];
    return [{ unit, human, machine: unit.machine.value, weight }];
  });
}
