#!/usr/bin/env node
// How the time of each stage grows with its input: CPU time at four sizes, and the exponent of the fit. 1 is linear, 2 quadratic.
//
// usage: npm run build && node bench/growth.mjs [--quick] [--steady] [--only WORDS] [--search N] [--seed S] [--all]
// Exits 1 where an exponent is over 1.2. --quick takes the cases that were quadratic once, in under a minute; --only those whose name has
// these words; --steady takes a dozen cases at two sizes and fails from 1.6 on, which a busy machine does not reach but a quadratic stage
// does; --search draws N texts at random instead; --all prints every stage that takes any time.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// one thread: what the garbage collector and the compiler do beside the work would be counted at random
const FLAGS = ['--single-threaded', '--expose-gc'];
if (!globalThis.gc) {
  const again = [...FLAGS, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.exit(spawnSync(process.execPath, again, { stdio: 'inherit' }).status ?? 1);
}
const { corpora } = await import('./growth/corpora.mjs');
const { exponent, timeOnce } = await import('./growth/measure.mjs');
const { isQuick, isSteady } = await import('./growth/quick.mjs');
const { documentOf, stagesOf } = await import('./growth/stages.mjs');
const { drawn, texts } = await import('./growth/texts.mjs');

const IS_STEADY = process.argv.includes('--steady');
const MOST = IS_STEADY ? 1.6 : 1.2;
/** A busy machine and code that is not compiled yet only make a time longer: the least counts, and what seems slow is run more often. */
const ROUNDS = IS_STEADY ? { least: 1, most: 4 } : { least: 2, most: 7 };
const args = process.argv.slice(2);
const SIZES = IS_STEADY
  ? [1500, 12_000]
  : [2000, 4000, 8000, 16_000].map((size) => (args.includes('--quick') ? size / 4 : size));
const optionOf = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

const chosen = casesOf().filter(
  ({ name }) =>
    name.includes(optionOf('--only') ?? '') &&
    (!args.includes('--quick') || isQuick(name)) &&
    (!IS_STEADY || isSteady(name)),
);
const slow = chosen.flatMap(measure);
const { user, system } = process.cpuUsage();
console.log(
  `${chosen.length} cases in ${Math.round((user + system) / 1e6)} s of CPU: ${slow.length} exponents over ${MOST}`,
);
process.exitCode = slow.length ? 1 : 0;

function casesOf() {
  const ofText = ({ name, make }) => ({ name, prepare: (size) => documentOf(make(size)), run: stagesOf });
  const first = 100_000 * Number(optionOf('--seed') ?? 1);
  const searched = optionOf('--search');
  if (searched) return Array.from({ length: Number(searched) }, (_, n) => ofText(drawn(first + n)));
  return [...Object.entries(texts()).map(([name, make]) => ofText({ name, make })), ...corpora()];
}

/** Measures a case and prints what is slow; returns a line for each stage that is. */
function measure({ name, prepare, run, scale = 1 }) {
  const sizes = SIZES.map((size) => Math.max(1, Math.round(size * scale)));
  const times = new Map();
  let lines = [];
  for (let round = 1; round <= ROUNDS.most; round++) {
    timeOnce(sizes, prepare, run, times);
    lines = [...times].flatMap(([part, ms]) => {
      const slope = exponent(sizes.slice(0, ms.length), ms);
      if (slope === undefined) return [];
      return {
        slope,
        line: `${slope.toFixed(2)}  ${part.padEnd(9)}  ${ms.map((one) => one.toFixed(0)).join(' ')} ms  ${name}`,
      };
    });
    if (round >= ROUNDS.least && lines.every(({ slope }) => slope <= MOST)) break;
  }
  for (const { slope, line } of lines) if (slope > MOST || args.includes('--all')) console.log(line);
  return lines.filter(({ slope }) => slope > MOST);
}
