/** Numbers from 0 to 1, evenly spread. */
export type Uniform = () => number;

/** Standard normal, by Marsaglia's polar method. */
function normal(random: Uniform): number {
  for (;;) {
    const u = 2 * random() - 1;
    const v = 2 * random() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** Gamma with this shape and scale 1 (Marsaglia & Tsang 2000). */
export function gamma(random: Uniform, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function beta(random: Uniform, a: number, b: number): number {
  const x = gamma(random, a);
  return x / (x + gamma(random, b));
}

/** Below this, trials are made one by one. */
const FEW = 12;

/** Successes in so many trials. Many trials are halved again and again at their median, which is beta distributed: Knuth's algorithm, as the GNU Scientific Library has it (randist/binomial.c). */
export function binomial(random: Uniform, trials: number, chance: number): number {
  let left = trials;
  let p = chance;
  let successes = 0;
  while (left > FEW) {
    const a = 1 + Math.floor(left / 2);
    const x = beta(random, a, left + 1 - a);
    if (x >= p) {
      left = a - 1;
      p /= x;
    } else {
      successes += a;
      left -= a;
      p = (p - x) / (1 - x);
    }
  }
  for (; left > 0; left--) if (random() < p) successes++;
  return successes;
}
