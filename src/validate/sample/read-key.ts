import { StanceError } from '../../base/errors.js';
import { CODES } from '../codes.js';
import { type KeyUnit, SAMPLE_SCHEMA, type SampleKey } from './key.js';

/** The key in a text. Throws `broken-key` where it is not one that `stance sample` wrote. */
export function checkedKey(text: string, file: string): SampleKey {
  const broken = (message: string): StanceError =>
    new StanceError({
      code: 'broken-key',
      message,
      file,
      hint: 'Restore key.json as stance sample wrote it: without it the sheets cannot be read.',
    });
  let key: Partial<SampleKey>;
  try {
    key = JSON.parse(text);
  } catch (error) {
    throw broken(`is not JSON: ${(error as Error).message}`);
  }
  if (key?.schema !== SAMPLE_SCHEMA) throw broken(`is no key of a sample: its schema is not ${SAMPLE_SCHEMA}`);
  for (const name of ['strata', 'units', 'dimensions', 'coders'] as const)
    if (!Array.isArray(key[name])) throw broken(`has no list of ${name}`);
  if (!key.options || typeof key.population !== 'object') throw broken('lacks the options or the population');
  const strata = key.strata!.length;
  const wrong = key.units!.findIndex((unit) => !isUnit(unit, strata));
  if (wrong >= 0) throw broken(`unit ${wrong + 1} is not complete`);
  return key as SampleKey;
}

function isUnit(unit: Partial<KeyUnit> | null, strata: number): boolean {
  if (!unit) return false;
  const { spans, stratum, machine } = unit;
  const texts = [unit.unit, unit.document, unit.dimension, unit.text, unit.speaker, unit.kind];
  return (
    texts.every((text) => typeof text === 'string') &&
    Array.isArray(spans) &&
    Array.isArray(unit.coders) &&
    Array.isArray(unit.actors) &&
    Number.isInteger(stratum) &&
    stratum! >= 0 &&
    stratum! < strata &&
    CODES.some((code) => code === machine?.value) &&
    Array.isArray(machine?.hits)
  );
}
