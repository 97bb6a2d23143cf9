import type { DslOutcome } from '../../types/printed.js';
import type { Statement } from '../../types/stance.js';
import { judgedUnits } from '../machine/judged.js';
import { spansKey } from '../sample/candidate.js';
import type { SampleKey } from '../sample/key.js';
import { digestOf } from '../sample/wording.js';
import type { Gold } from '../sheets/merge-codes.js';

/** By dimension, whether a statement is pro and anti as a regression takes it. */
export type DslOf = (
  statement: Pick<Statement, 'document' | 'content' | 'stances'>,
  text: string,
) => Record<string, DslOutcome>;

/**
 * Outcomes for design-based supervised learning (Egami et al. 2023): ỹ = ŷ + (R/π)(y − ŷ), with ŷ what the program says, y what people
 * say, R whether the unit was coded and π the chance that it was. A mean or a linear regression of ỹ is unbiased whatever errors the
 * program makes. ỹ goes beyond 0 and 1, so it is no outcome of a logistic model, and it is no predictor.
 */
export function dslOutcomes(key: SampleKey, gold: Gold): DslOf {
  const coded = new Map(
    judgedUnits(key, gold).map((one) => [placeOf(one.unit.document, one.unit.spans, one.unit.dimension), one]),
  );
  return ({ document, content, stances }, text) =>
    Object.fromEntries(
      key.dimensions.map((dimension) => {
        const machine = Object.hasOwn(stances, dimension) ? stances[dimension].value : 'none';
        const found = coded.get(placeOf(document, content, dimension));
        const isSame = found && digestOf(text, content) === found.unit.sha256;
        const outcome = (pole: string): number => {
          const given = Number(machine === pole);
          return isSame ? given + found.weight * (Number(found.human === pole) - given) : given;
        };
        return [dimension, { pro: rounded(outcome('pro')), anti: rounded(outcome('anti')), coded: isSame === true }];
      }),
    );
}

const placeOf = (document: string, spans: SampleKey['units'][number]['spans'], dimension: string): string =>
  JSON.stringify([document, spansKey(spans), dimension]);

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;
