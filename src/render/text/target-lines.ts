import { oneLine } from '../../base/plain.js';
import type { Statement } from '../../types/stance.js';
import type { Target, TargetValue } from '../../types/target.js';
import { share } from './numbers.js';
import type { Style } from './style.js';

/** The sign of each value, so that nothing depends on colour. */
export const TARGET_SIGNS: Record<TargetValue, string> = {
  positive: '+',
  negative: '\u2212',
  mixed: '±',
  neutral: '·',
};

/** By actor that a statement speaks of: sign, name, probability, what is done, and the words on which that rests. */
export function targetLines({ targets = [] }: Statement, text: string, style: Style): string[] {
  return targets.map((target) => {
    const { confidence, evidence, explicit, relation, value } = target;
    const words = evidence.map(({ start, end }) => oneLine(text.slice(start, end))).join(', ');
    const how = `${explicit ? '' : 'carried over, '}${relation}: ${words}`;
    return [
      coloured(target, `${TARGET_SIGNS[value]} of ${oneLine(target.name)}`, style),
      share(confidence),
      style.faint(`(${how})`),
    ].join(' ');
  });
}

function coloured({ value }: Target, text: string, style: Style): string {
  return value === 'positive' ? style.pro(text) : value === 'negative' ? style.anti(text) : text;
}
