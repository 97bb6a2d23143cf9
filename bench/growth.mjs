#!/usr/bin/env node
// How the time of each stage grows with its input: CPU time at four sizes, and the exponent of the fit. 1 is linear, 2 quadratic.
//
// usage: npm run build && node bench/growth.mjs [--quick] [--only WORDS] [--search N] [--seed S] [--all]
// Exits 1 where an exponent is over 1.2. --quick takes fewer cases and sizes; --search draws N texts at random instead of the cases kept;
// --all prints every stage that takes any time.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// one thread: what the garbage collector and the compiler do beside the work would be counted at random
const FLAGS = ['--single-threaded', '--expose-gc'];
if (!globalThis.gc) {
  const { status } = spawnSync(process.execPath, [...FLAGS, fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
const { corpora } = await import('./growth/corpora.mjs');
const { exponent, NOTICED, timesBySize } = await import('./growth/measure.mjs');
const { documentOf, stagesOf } = await import('./growth/stages.mjs');
const { drawn, texts } = await import('./growth/texts.mjs');

const MOST = 1.2;
const args = process.argv.slice(2);
const valueOf = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const isQuick = args.includes('--quick');
const only = valueOf('--only');
const searched = Number(valueOf('--search') ?? 0);
const SIZES = isQuick ? [1000, 2000, 4000, 8000] : [4000, 8000, 16_000, 32_000];
const slow = [];

if (searched) {
  const seed = Number(valueOf('--seed') ?? 1);
  for (let n = 0; n < searched; n++) {
    const { name, make } = drawn(seed * 100_000 + n);
    measure(name, [2000, 4000, 8000, 16_000], (size) => documentOf(make(size)), stagesOf);
  }
} else {
  for (const [name, make] of Object.entries(texts())) measure(name, SIZES, (size) => documentOf(make(size)), stagesOf);
  for (const { name, prepare, run, scale = 1 } of corpora())
    measure(name, SIZES.map((size) => Math.round(size * scale)), prepare, run);
}
console.log(slow.length ? `over ${MOST}: ${slow.length}\n${slow.join('\n')}` : `no exponent over ${MOST}`);
process.exitCode = slow.length ? 1 : 0;

function measure(name, sizes, prepare, run) {
  if (only && !name.includes(only)) return;
  let failed = [];
  // a busy machine may spoil a measurement, but not twice
  for (let attempt = 0; attempt < 2; attempt++) {
    failed = [];
    for (const [part, times] of timesBySize(sizes, prepare, run)) {
      const slope = exponent(sizes, times);
      if (slope === undefined) continue;
      const line = `${slope.toFixed(2)}  ${part.padEnd(10)} ${times.map((ms) => ms.toFixed(0)).join(' ')} ms  ${name}`;
      if (slope > MOST) failed.push(line);
      if (args.includes('--all') || (!searched && times.at(-1) > 4 * NOTICED)) console.log(line);
    }
    if (!failed.length) return;
  }
  for (const line of failed) console.log(`SLOW ${line}`);
  slow.push(...failed);
}
