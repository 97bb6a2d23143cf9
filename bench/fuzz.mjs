#!/usr/bin/env node
// Attacks: odd texts, damaged input files of every format, hostile knowledge files, damaged parts and strange command lines. Each must
// end with exit status 0, 1 or 2, without an uncaught error or a fault, within 20 seconds and 1 GB, and with the good document that
// stands beside it.
//
// usage: npm run build && node bench/fuzz.mjs [--share 0.1] [--texts N] [--files N] [--knowledge N] [--parts N] [--commands N]
//                                             [--seed S] [--jobs N] [--case KIND:NUMBER]
// Without a number it takes the full numbers of each kind; with one, only the kinds that have one. Prints the failures by what went
// wrong, and exits with 1 if there are any. --case runs one case alone and prints its folder, command line and output.
import { parseArgs } from 'node:util';
import { FULL } from './fuzz/counts.mjs';
import { attack } from './fuzz/pool.mjs';

const { values } = parseArgs({
  options: Object.fromEntries(
    ['share', 'seed', 'jobs', 'case', ...Object.keys(FULL)].map((name) => [name, { type: 'string' }]),
  ),
});
const seed = Number(values.seed ?? 1);

if (values.case) {
  const { runCase } = await import('./fuzz/child.mjs');
  const [kind, number] = values.case.split(':');
  console.log(await runCase({ kind, number: Number(number), seed, keep: true }));
  process.exit();
}

const isChosen = Object.keys(FULL).some((kind) => values[kind] !== undefined);
const countOf = (kind) => Number(values[kind] ?? (isChosen ? 0 : Math.ceil(FULL[kind] * Number(values.share ?? 1))));
const tasks = Object.keys(FULL).flatMap((kind) =>
  Array.from({ length: countOf(kind) }, (_, number) => ({ kind, number, seed })),
);
const { failures, seconds, slowest, largest } = await attack(tasks, Number(values.jobs ?? 2));

for (const [what, cases] of failures) {
  console.log(`${cases.length} ×  ${what}`);
  console.log(
    `      node bench/fuzz.mjs --seed ${seed} --case ${cases[0]}${cases.length > 1 ? `      also ${cases.slice(1, 8).join(', ')}` : ''}`,
  );
}
const counts = Object.keys(FULL).map((kind) => `${countOf(kind)} ${kind}`);
console.log(
  `${counts.join(', ')} from seed ${seed} in ${Math.round(seconds)} s of CPU; slowest ${slowest}; most memory ${largest}`,
);
console.log(`${failures.size} kinds of failure`);
process.exitCode = failures.size ? 1 : 0;
