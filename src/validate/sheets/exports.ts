import { codesByUnit } from '../agreement/agreement.js';
import { CODES } from '../codes.js';
import type { SampleKey } from '../sample/key.js';
import { type Codings, goldOf } from './merge-codes.js';

/**
 * The units that all coders coded, for ReCal: a line a unit, a column a coder in the order of their names, without a head; 1 is pro,
 * 2 anti, 3 mixed, 4 mention, 5 none. ReCal takes no missing codes, so other units are left out.
 */
export function recalCsv(key: SampleKey, codings: Codings, dimensions: readonly string[]): string {
  const codes = codesByUnit(codings);
  const lines = key.units.flatMap(({ unit, dimension }) => {
    const own = codings.coders.map((coder) => codes.get(unit)?.get(coder));
    const isWanted = !dimensions.length || dimensions.includes(dimension);
    return isWanted && own.length && own.every((code) => code !== undefined)
      ? [own.map((code) => CODES.indexOf(code) + 1).join(',')]
      : [];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * The coded units as examples for `stance lexicon learn`, a JSON object a line. Those of the test half stay out unless all are asked
 * for: what was learned from them cannot be tested on them.
 */
export function exampleLines(key: SampleKey, codings: Codings, dimensions: readonly string[], all: boolean): string {
  const { values } = goldOf(key, codings);
  return key.units
    .flatMap(({ unit, dimension, document, text, half }) => {
      const expect = values.get(unit);
      const isWanted = (!dimensions.length || dimensions.includes(dimension)) && (all || half === 'tune');
      return expect && isWanted ? [`${JSON.stringify({ dimension, text, expect, document })}\n`] : [];
    })
    .join('');
}
