#!/usr/bin/env node
// How often does the 95 % interval hold the truth? Simulated corpora of known truth: documents of uneven size whose statements are
// alike to a known degree (intra-document correlation rho), as news articles are, in two ways: each document has a share of its own
// (beta-binomial), or some of its statements follow the document's one voice, which is not what the interval assumes.
//
// usage: npm run build && node bench/intervals.mjs [runs]
import jstat from 'jstat';
import { FORMULAS } from '../dist/table/formulas.js';
import { interval } from '../dist/table/intervals/interval.js';

const RUNS = Number(process.argv[2] ?? 1000);
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

/** How each statement of a document comes to its side, by the way in which statements are alike. */
const WAYS = {
  'a share of its own': (share, rho) => {
    const scale = (1 - rho) / rho;
    const own = rho ? beta.inv(random(), share * scale, (1 - share) * scale) : share;
    return () => random() < own;
  },
  'one voice': (share, rho) => {
    const voice = random() < share;
    return () => (random() < Math.sqrt(rho) ? voice : random() < share);
  },
};

function corpus(documents, draw) {
  return Array.from({ length: documents }, () => {
    const n = size();
    const isPro = draw();
    let pro = 0;
    for (let i = 0; i < n; i++) if (isPro()) pro++;
    return { pro, anti: n - pro, coded: n, words: 30 * n };
  });
}

/** Share of the corpora whose interval holds the truth, and the mean width of the interval. */
function coverage(documents, share, rho, way) {
  let held = 0;
  let drawn = 0;
  let width = 0;
  for (let run = 0; run < RUNS; run++) {
    const clusters = corpus(documents, () => WAYS[way](share, rho));
    const pro = clusters.reduce((sum, one) => sum + one.pro, 0);
    const coded = clusters.reduce((sum, one) => sum + one.coded, 0);
    const bounds = interval(smoothed, clusters, { pro, anti: coded - pro, coded, words: 0 });
    if (!bounds) continue;
    drawn++;
    width += bounds.high - bounds.low;
    if (bounds.low <= 2 * share - 1 && 2 * share - 1 <= bounds.high) held++;
  }
  return { held: held / drawn, width: width / drawn };
}

console.log(
  `percent of ${RUNS} simulated corpora whose interval holds the truth (mean width of the interval on the scale from -1 to 1)`,
);
for (const way of Object.keys(WAYS)) {
  console.log(`\ndocuments have ${way}`);
  console.log(
    ['documents', 'rho', ...SHARES.map((share) => `pro ${share}`)].map((cell) => String(cell).padEnd(14)).join(''),
  );
  const all = [];
  for (const documents of DOCUMENTS)
    for (const rho of CORRELATIONS) {
      const cells = SHARES.map((share) => coverage(documents, share, rho, way));
      all.push(...cells.map(({ held }) => 100 * held));
      const shown = cells.map(({ held, width }) => `${(100 * held).toFixed(1)} (${width.toFixed(2)})`);
      console.log([documents, rho, ...shown].map((cell) => String(cell).padEnd(14)).join(''));
    }
  const within = all.filter((held) => held >= 90 && held <= 98).length;
  console.log(
    `worst ${Math.min(...all).toFixed(1)} %, best ${Math.max(...all).toFixed(1)} %; from 90 to 98 % in ${within} of ${all.length} cells`,
  );
}
