import { compare, getOrInsert } from '../../base/order.js';
import { type Figure, resampled } from '../resample.js';
import { seedOf } from '../sample/hash.js';
import type { SampleKey } from '../sample/key.js';
import type { Codings } from '../sheets/merge-codes.js';

/** How often coders find that the speaker named says it, and that the words are what is said; weighted, with the number of answers. */
export interface AttributionFigures {
  readonly speakerRight: Figure & { readonly n: number };
  readonly contentRight: Figure & { readonly n: number };
}

const QUESTIONS = ['speakerOk', 'contentOk'] as const;

/** A unit counts as often as it stands for units of the population, whatever the number of its coders. */
export function attributionFigures({ units, strata, id }: SampleKey, { byCoder }: Codings): AttributionFigures {
  const documents = new Map<string, Float64Array>();
  const counts = { speakerOk: 0, contentOk: 0 };
  for (const { unit, document, stratum } of units) {
    const { population, drawn } = strata[stratum];
    const coded = [...byCoder.values()].flatMap((own) => own.get(unit) ?? []);
    for (const [q, question] of QUESTIONS.entries()) {
      const answers = coded.map((one) => one[question]).filter((answer) => answer !== null);
      if (!answers.length) continue;
      counts[question] += answers.length;
      const sums = getOrInsert(documents, document, () => new Float64Array(4));
      sums[2 * q] += ((population / drawn) * answers.filter(Boolean).length) / answers.length;
      sums[2 * q + 1] += population / drawn;
    }
  }
  const sorted = [...documents].sort(([a], [b]) => compare(a, b)).map(([, sums]) => sums);
  const share = (sums: Float64Array, q: number): number | null =>
    sums[2 * q + 1] > 0 ? sums[2 * q] / sums[2 * q + 1] : null;
  const [speaker = NONE, content = NONE] = resampled(
    sorted,
    (sums) => [share(sums, 0), share(sums, 1)],
    seedOf('attribution', id),
  );
  return { speakerRight: { ...speaker, n: counts.speakerOk }, contentRight: { ...content, n: counts.contentOk } };
}

const NONE: Figure = { value: null, low: null, high: null };
