// Figures over speeches, for bench/targets.mjs.

const RESAMPLES = 1000;

/** The 95 % interval of a figure, from speeches drawn with replacement. */
export function intervalOf(speeches, figure, random) {
  const figures = Array.from({ length: RESAMPLES }, () =>
    figure(Array.from(speeches, () => speeches[Math.floor(random() * speeches.length)])),
  ).sort((a, b) => a - b);
  return [figures[Math.floor(RESAMPLES * 0.025)], figures[Math.floor(RESAMPLES * 0.975)]];
}

export const sum = (list, key) => list.reduce((total, one) => total + one[key], 0);

/** F1 of counts by speech: what was found rightly, wrongly, and missed. */
export function f1(list) {
  const [found, wrong, missed] = ['found', 'wrong', 'missed'].map((key) => sum(list, key));
  return (2 * found) / Math.max(1, 2 * found + wrong + missed);
}

export const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** Counts of one speech: `gold` has the state that each sentence criticises, `said` those that are found, both by sentence. */
export function countsOf(gold, said) {
  const counts = { found: 0, wrong: 0, missed: 0 };
  gold.forEach((state, i) => {
    const ids = said[i];
    if (state && ids.includes(state)) counts.found++;
    else if (state) counts.missed++;
    counts.wrong += ids.filter((id) => id !== state).length;
  });
  return counts;
}

/** Spearman's rank correlation of two lists; ties have their mean rank. */
export function rankCorrelation(a, b) {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (x.length + 1) / 2;
  const product = (u, v) => u.reduce((total, one, i) => total + (one - mean) * (v[i] - mean), 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

function ranks(values) {
  const order = values.map((_, i) => i).sort((i, j) => values[i] - values[j]);
  const found = new Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let k = from; k < to; k++) found[order[k]] = (from + to + 1) / 2;
    from = to;
  }
  return found;
}
