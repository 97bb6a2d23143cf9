import { compare } from '../base/order.js';
import type { TargetModel } from '../knowledge/targets/model.js';
import type { TargetPart } from '../types/target.js';

export type { TargetModel } from '../knowledge/targets/model.js';

/** Without what was learned, nobody is criticised but by a frame. */
export const NO_MODEL: TargetModel = {
  words: { bias: [0, 0], weights: {} },
  bias: 0,
  weights: {},
  thresholds: { named: 1001, carried: 1001, told: 1001 },
  calibration: { bias: 0, slope: 1000 },
};

/** What words say of whoever is named: how far they speak for a bad view and for a good one, in thousandths of log-odds. */
export type Views = readonly [bad: number, good: number];

/** What a feature was learned to say; undefined for one that was not learned. */
export const weightOf = ({ words: { weights } }: TargetModel, feature: string): Views | undefined =>
  Object.hasOwn(weights, feature) ? weights[feature] : undefined;

/** Views, with what more features say. */
export function withWords(model: TargetModel, views: Views, features: Iterable<string>): Views {
  let [bad, good] = views;
  for (const feature of features) {
    const weight = weightOf(model, feature);
    if (!weight) continue;
    bad += weight[0];
    good += weight[1];
  }
  return [bad, good];
}

/** What adds most to the sum that decides, the largest first. */
export function partsOf({ weights }: TargetModel, measures: Readonly<Record<string, number>>): TargetPart[] {
  return Object.entries(measures)
    .map(([what, value]) => ({ what, weight: Math.round((weights[what] ?? 0) * value) }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || compare(a.what, b.what))
    .slice(0, MOST_PARTS);
}

const MOST_PARTS = 5;

/** Of a probability in thousandths; 0 and 1000 count as the next. */
export const logOddsOf = (p: number): number => Math.log(Math.max(p, 1) / Math.max(1000 - p, 1));

/** How sure it is that whoever is likeliest is criticised, in thousandths: `p` as `criticism` has it. */
export function confidenceOf({ calibration }: TargetModel, p: number): number {
  return Math.round(1000 / (1 + Math.exp(-(calibration.bias + calibration.slope * logOddsOf(p)) / 1000)));
}

/** How likely a sentence criticises an actor, in thousandths. */
export function criticism({ bias, weights }: TargetModel, measures: Readonly<Record<string, number>>): number {
  let sum = bias;
  for (const [name, value] of Object.entries(measures)) sum += Math.round((weights[name] ?? 0) * value);
  return Math.round(1000 / (1 + Math.exp(-sum / 1000)));
}
