import { compare } from '../../base/order.js';
import { MODEL_PATH } from '../../knowledge/targets/load.js';
import type { TargetModel } from '../../target/model.js';

export { MODEL_PATH };

/** The model as its file holds it: a word a line. */
export function modelText({ bias, calibration, thresholds, weights, words }: TargetModel): string {
  const lines = <T>(record: Readonly<Record<string, T>>): string =>
    Object.keys(record)
      .sort(compare)
      .map((name) => `${JSON.stringify(name)}: ${JSON.stringify(record[name])}`)
      .join(',\n');
  return `{
"$schema": "../schema/target-model.json",
"bias": ${bias},
"thresholds": ${JSON.stringify(thresholds)},
"calibration": ${JSON.stringify(calibration)},
"weights": {
${lines(weights)}
},
"words": {
"bias": ${JSON.stringify(words.bias)},
"weights": {
${lines(words.weights)}
}
}
}
`;
}
