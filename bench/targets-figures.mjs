// Intervals over speeches, for bench/targets.mjs.

const RESAMPLES = 1000;

/** The 95 % interval of a figure, from speeches drawn with replacement. */
export function intervalOf(speeches, figure, random) {
  const figures = Array.from({ length: RESAMPLES }, () =>
    figure(Array.from(speeches, () => speeches[Math.floor(random() * speeches.length)])),
  ).sort((a, b) => a - b);
  return [figures[Math.floor(RESAMPLES * 0.025)], figures[Math.floor(RESAMPLES * 0.975)]];
}
