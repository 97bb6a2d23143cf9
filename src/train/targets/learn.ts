import { compare } from '../../base/order.js';
import { measuresOf, type Situation } from '../../target/measures.js';
import type { TargetModel } from '../../target/model.js';
import { fitLogistic, Rows } from '../stances/logistic.js';
import { thousandths } from '../stances/thousandths.js';

/** A name in a sentence, with how it is spoken of. */
export interface WordExample {
  features: ReadonlySet<string>;
  view: 'bad' | 'good' | 'none';
}

export interface LearnTargetsOptions {
  /** Features in fewer examples are left out. */
  minCount: number;
  wordsL2: number;
  measuresL2: number;
  /** Weights of words below, in thousandths, are left out. */
  least: number;
}

export const TARGET_OPTIONS: LearnTargetsOptions = { minCount: 8, wordsL2: 20, measuresL2: 100, least: 15 };

/** Learns how the words around a name speak for a bad and for a good view of its bearer. */
export function learnTargetWords(
  examples: readonly WordExample[],
  { least, minCount, wordsL2 }: LearnTargetsOptions,
): TargetModel['words'] {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts.keys()].filter((name) => counts.get(name)! >= minCount).sort(compare);
  const ids = new Map(names.map((name, id) => [name, id]));
  const rows = new Rows();
  for (const { features } of examples)
    rows.add([...features].flatMap((name) => ids.get(name) ?? []).sort((a, b) => a - b));
  const packed = rows.packed();
  const [bad, good] = (['bad', 'good'] as const).map((wanted) =>
    fitLogistic({
      ...packed,
      labels: Uint8Array.from(examples, ({ view }) => (view === wanted ? 1 : 0)),
      weights: new Float64Array(examples.length).fill(1),
      columns: [],
      penalties: new Float64Array(names.length).fill(wordsL2),
    }),
  );
  const weights = names.map((name, id): [string, [number, number]] => [
    name,
    [thousandths(bad.weights[id]), thousandths(good.weights[id])],
  ]);
  return {
    bias: [thousandths(bad.bias), thousandths(good.bias)],
    weights: Object.fromEntries(weights.filter(([, [a, b]]) => Math.abs(a) >= least || Math.abs(b) >= least)),
  };
}

/** An actor whom a sentence may criticise, and whether people say that it does. */
export interface CriticismExample {
  situation: Situation;
  isCriticised: boolean;
}

/** Learns what decides, from measures that are brought to one scale first. */
export function learnMeasures(
  examples: readonly CriticismExample[],
  { measuresL2 }: LearnTargetsOptions,
): Pick<TargetModel, 'bias' | 'weights'> {
  const measures = examples.map(({ situation }) => measuresOf(situation));
  const names = Object.keys(measures[0] ?? {});
  const scaled = names.map((name) => scale(measures.map((one) => one[name])));
  const rows = new Rows();
  for (const _ of examples) rows.add([]);
  const fitted = fitLogistic({
    ...rows.packed(),
    labels: Uint8Array.from(examples, ({ isCriticised }) => (isCriticised ? 1 : 0)),
    weights: new Float64Array(examples.length).fill(1),
    columns: scaled.map(({ values }) => values),
    penalties: new Float64Array(names.length).fill(measuresL2),
  });
  const slopes = scaled.map(({ spread }, i) => fitted.slopes[i] / spread);
  const bias = scaled.reduce((sum, { mean }, i) => sum - slopes[i] * mean, fitted.bias);
  return {
    bias: thousandths(bias),
    weights: Object.fromEntries(names.map((name, i) => [name, thousandths(slopes[i])])),
  };
}

function scale(raw: readonly number[]): { values: Float64Array; mean: number; spread: number } {
  const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length;
  const variance = raw.reduce((sum, value) => sum + (value - mean) ** 2, 0) / raw.length;
  const spread = Math.sqrt(variance) || 1;
  return { values: Float64Array.from(raw, (value) => (value - mean) / spread), mean, spread };
}
