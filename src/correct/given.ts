import type { Mode, Pole, Stance, Value } from '../types/stance.js';

/** A value that a person gave is certain. */
export function givenStance(value: Value, mode: Mode = 'affirm'): Stance {
  const certain = (pole: Pole): number => (value === pole || value === 'mixed' ? 1000 : 0);
  return { value, mode, pro: certain('pro'), anti: certain('anti') };
}
