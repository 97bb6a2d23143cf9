#!/usr/bin/env node
// How often does the 95 % interval hold the truth? Simulated corpora of known truth: documents of uneven size whose statements are
// alike to a known degree (beta-binomial with intra-document correlation rho), as news articles are.
//
// usage: npm run build && node bench/intervals.mjs [runs]
import jstat from 'jstat';
import { FORMULAS } from '../dist/aggregate/formulas.js';
import { interval } from '../dist/aggregate/interval.js';

const RUNS = Number(process.argv[2] ?? 2000);
const SHARES = [0.5, 0.7, 0.9, 0.97];
const CORRELATIONS = [0, 0.1, 0.3, 0.6];
const DOCUMENTS = [5, 10, 30, 100];
const smoothed = FORMULAS.find(({ name }) => name === 'smoothed');

let state = 1;
/** mulberry32: seeded, so that two runs print the same. */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const { beta } = jstat.jStat;

/** Statements in a document: 1 to 12, few mostly. */
const size = () => 1 + Math.floor(12 * random() ** 2.5);

function corpus(documents, share, rho) {
  return Array.from({ length: documents }, () => {
    const n = size();
    const scale = rho ? (1 - rho) / rho : 0;
    const own = rho ? beta.inv(random(), share * scale, (1 - share) * scale) : share;
    let pro = 0;
    for (let i = 0; i < n; i++) if (random() < own) pro++;
    return { pro, anti: n - pro, coded: n, words: 30 * n };
  });
}

console.log(
  `share of ${RUNS} simulated corpora whose interval holds the truth (mean width of the interval on the scale from -1 to 1)\n`,
);
console.log(
  ['documents', 'rho', ...SHARES.map((share) => `pro ${share}`)].map((cell) => String(cell).padEnd(14)).join(''),
);
let worst = 1;
let best = 0;
for (const documents of DOCUMENTS)
  for (const rho of CORRELATIONS) {
    const cells = SHARES.map((share) => {
      let held = 0;
      let drawn = 0;
      let width = 0;
      for (let run = 0; run < RUNS; run++) {
        const clusters = corpus(documents, share, rho);
        const pro = clusters.reduce((sum, one) => sum + one.pro, 0);
        const coded = clusters.reduce((sum, one) => sum + one.coded, 0);
        const bounds = interval(smoothed, clusters, { pro, anti: coded - pro, coded, words: 0 });
        if (!bounds) continue;
        drawn++;
        width += bounds.high - bounds.low;
        if (bounds.low <= 2 * share - 1 && 2 * share - 1 <= bounds.high) held++;
      }
      worst = Math.min(worst, held / drawn);
      best = Math.max(best, held / drawn);
      return `${((100 * held) / drawn).toFixed(1)} (${(width / drawn).toFixed(2)})`;
    });
    console.log([documents, rho, ...cells].map((cell) => String(cell).padEnd(14)).join(''));
  }
console.log(`\nworst ${(100 * worst).toFixed(1)} %, best ${(100 * best).toFixed(1)} %`);
