/** Second choices with a lower log-probability are dropped. */
const FAINT = -2;

/** A candidate with its log-probability. */
export interface Choice {
  candidate: number;
  score: number;
}

/** Scores of the candidates at hand. */
let scores = new Float64Array(256);

/** Softmax over candidates; the `keep` best, ties in order of the candidates. */
export function choose(candidates: readonly number[], keep: number, scoreOf: (candidate: number) => number): Choice[] {
  const count = candidates.length;
  if (count > scores.length) scores = new Float64Array(2 * count);
  let highest = -Infinity;
  for (let n = 0; n < count; n++) {
    scores[n] = scoreOf(candidates[n]);
    if (scores[n] > highest) highest = scores[n];
  }
  let total = 0;
  for (let n = 0; n < count; n++) total += Math.exp(scores[n] - highest);
  const norm = highest + Math.log(total);
  const choices: Choice[] = [];
  while (choices.length < Math.min(keep, count)) {
    let best = 0;
    for (let n = 1; n < count; n++) if (scores[n] > scores[best]) best = n;
    const likelihood = scores[best] - norm;
    if (choices.length && likelihood <= FAINT) break;
    choices.push({ candidate: candidates[best], score: likelihood });
    scores[best] = -Infinity;
  }
  return choices;
}
