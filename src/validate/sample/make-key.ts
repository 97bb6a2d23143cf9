import { StanceError } from '../../base/errors.js';
import { compare } from '../../base/order.js';
import { type Assigned, assign, identity, keyIdentity } from './assign.js';
import { machineValue } from './candidate.js';
import type { Draw, Drawn, Population } from './draw.js';
import { hashOf } from './hash.js';
import { type KeyUnit, SAMPLE_SCHEMA, type SampleKey } from './key.js';
import type { Wording } from './wording.js';

/** The words of a unit, from its document. */
export type WordingOf = (unit: Drawn) => Wording;

/** What a key records besides what was drawn. */
export type KeyHead = Pick<SampleKey, 'tool' | 'lexicons' | 'inputs' | 'options' | 'selection' | 'coders'>;

/** The key of a new sample. */
export function makeKey(drawn: Draw, head: KeyHead, words: WordingOf): SampleKey {
  const { options, coders } = head;
  const identities = drawn.units.map((unit) => hashOf(...identity(unit))).sort(compare);
  const id = hashOf(options.seed, ...identities).slice(0, 8);
  const units = assign(drawn.units, id, { ...options, coders });
  return { ...keyOf(head, id), strata: drawn.strata, units: keyUnits(units, words, new Map()), ...populationOf(drawn) };
}

/**
 * The key of a larger sample that holds all units of an earlier one, with their numbers and coders. Throws `changed-population` where
 * the strata are not those of the earlier draw, and `smaller-sample` where nothing is added.
 */
export function extendKey(earlier: SampleKey, drawn: Draw, head: KeyHead, words: WordingOf): SampleKey {
  const strata = (of: SampleKey['strata']) => JSON.stringify(of.map(({ keys, population }) => [keys, population]));
  const known = new Set(earlier.units.map(keyIdentity));
  const isKnown = (unit: Drawn): boolean => known.has(JSON.stringify(identity(unit)));
  const added = drawn.units.filter((unit) => !isKnown(unit));
  if (head.options.n <= known.size || !added.length)
    throw new StanceError({
      code: 'smaller-sample',
      message: `the sample has ${earlier.units.length} units already, and --n ${head.options.n} adds none`,
      hint: 'Give the size of the whole sample with --n: more than it has, and no more than there are units.',
    });
  if (strata(earlier.strata) !== strata(drawn.strata) || drawn.units.length - added.length < known.size)
    throw new StanceError({
      code: 'changed-population',
      message: 'these documents, lexicons or options give other units than those that the sample was drawn from',
      hint: 'Give the same inputs and options as for the first draw, or draw a new sample into another folder.',
    });
  const units = assign(added, earlier.id, { ...head.options, coders: head.coders }, earlier.units);
  const labels = new Map(earlier.units.map(({ document, label }) => [document, label]));
  return {
    ...keyOf(head, earlier.id),
    strata: drawn.strata,
    units: [...earlier.units, ...keyUnits(units, words, labels)],
    ...populationOf(drawn),
  };
}

function keyOf(head: KeyHead, id: string) {
  const { tool, lexicons, inputs, options, selection, coders } = head;
  return {
    schema: SAMPLE_SCHEMA,
    id,
    tool,
    lexicons,
    inputs,
    options,
    selection,
    dimensions: options.dimensions,
    coders,
  } as const;
}

function keyUnits(units: readonly Assigned[], words: WordingOf, labels: Map<string, string>): KeyUnit[] {
  return units.map((assigned): KeyUnit => {
    const { candidate, dimension, stratum, unit, half, shown, coders } = assigned;
    const { document, statement, spans, date, speaker, actors, kind, confidence } = candidate;
    if (!labels.has(document)) labels.set(document, `D${labels.size + 1}`);
    return {
      ...{
        unit,
        statement,
        document,
        label: labels.get(document)!,
        spans,
        ...words(assigned),
        date,
        speaker,
        actors,
        kind,
      },
      ...{ confidence, dimension, stratum, half, shown, coders, machine: machineValue(candidate, dimension) },
    };
  });
}

function populationOf({ population }: { population: Population }): Pick<SampleKey, 'population'> {
  const sorted = [...population].sort(([a], [b]) => compare(a, b));
  return { population: Object.fromEntries(sorted.map(([id, own]) => [id, Object.fromEntries(own)])) };
}
