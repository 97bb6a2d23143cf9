#!/usr/bin/env node
// How many of some small faults put into the code at random make a test fail. Each fault is tried by itself, in memory, with the
// tests that import the file, until one fails. Prints what survives.
//
// usage: node bench/mutation.mjs [--n 150] [--seed 1] [--only FOLDER …] [--list]      --list draws and runs nothing
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generator } from '../dist/base/random.js';
import { importsOf, mutantsOf } from './mutation/mutants.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    only: {
      type: 'string',
      multiple: true,
      default: ['attribute', 'resolve', 'link', 'tally', 'table'].map((one) => `src/${one}`),
    },
    list: { type: 'boolean', default: false },
  },
});

const filesIn = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
    .sort();
const textOf = (file) => readFileSync(join(ROOT, file), 'utf8');

/** Draws mutants without repetition: first a place in the code, then one of the changes that can be made there. */
function draw(count, seed) {
  const random = generator(seed);
  const places = values.only.flatMap((folder) =>
    filesIn(folder).flatMap((file) => mutantsOf(textOf(file)).map((changes) => ({ file, changes }))),
  );
  const drawn = [];
  while (drawn.length < count && places.length) {
    const [{ file, changes }] = places.splice(Math.floor(random() * places.length), 1);
    drawn.push({ file, ...changes[Math.floor(random() * changes.length)] });
  }
  return drawn;
}

/** For each test file, all the files that it imports, directly or not. */
function dependencies() {
  const direct = new Map();
  const importsIn = (file) => {
    if (!direct.has(file))
      direct.set(
        file,
        importsOf(textOf(file))
          .map((path) => relative(ROOT, resolve(ROOT, file, '..', path)).replace(/\.js$/, '.ts'))
          .filter((path) => path.startsWith('src/') || path.startsWith('__tests__/')),
      );
    return direct.get(file);
  };
  return new Map(
    filesIn('__tests__')
      .filter((file) => file.endsWith('.test.ts'))
      .map((test) => {
        const all = new Set([test]);
        for (const file of all) if (file.endsWith('.ts')) for (const path of importsIn(file)) all.add(path);
        return [test, all];
      }),
  );
}

/**
 * Commands are tried on what they print of the later stages. The documentation, the packing and the tests of the lexicons, which
 * are about scores alone, say nothing about a fault in these folders.
 */
const COMMANDS = /__tests__\/cli\/(analyze|parts|explain|statements|actors|overrides)\.test\.ts$/;
const PRINTED = /^src\/(link|tally|table)\//;
const ELSEWHERE = /__tests__\/(?:bytes|imports|seeds|docs\/.*|library\/package|evaluate\/bundled-lexicons)\.test\.ts$/;

/** The tests that import a file, those of its own folder first, then from the narrowest to the widest. */
function testsOf(file, imported) {
  const own = file.split('/')[1];
  const rank = (test) => (test.split('/')[1] === own ? 0 : imported.get(test).size);
  return [...imported.keys()]
    .filter((test) => imported.get(test).has(file) && !ELSEWHERE.test(test))
    .filter((test) => !test.includes('/cli/') || (PRINTED.test(file) && COMMANDS.test(test)))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** A mutant may loop for ever; CPU seconds, as a busy machine is no fault. */
const CPU_SECONDS = 90;

/** What becomes of a mutant, or of the code as it is: `killed`, `survived` or, where it took too long, `timeout`. */
async function run(mutant, tests, folder) {
  const [change, report] = [join(folder, 'mutant.json'), join(folder, 'report.json')];
  writeFileSync(change, JSON.stringify(mutant ? { ...mutant, file: join(ROOT, mutant.file) } : {}));
  rmSync(report, { force: true });
  const jest = [
    'node_modules/jest/bin/jest.js',
    `--testSequencer=${join(ROOT, 'bench/mutation/sequencer.mjs')}`,
    `--outputFile=${report}`,
    ...['--runInBand', '--bail', '--json', '--runTestsByPath'],
  ];
  const command = `ulimit -t ${CPU_SECONDS}; exec "$0" "$@"`;
  const argv = ['-c', command, process.execPath, ...jest, ...tests];
  const child = spawn('sh', argv, {
    cwd: ROOT,
    stdio: 'ignore',
    env: { ...process.env, MUTANT: change, TESTS: tests.join() },
  });
  const [status, signal] = await new Promise((done) => child.once('close', (...ended) => done(ended)));
  if (signal === 'SIGXCPU' || signal === 'SIGKILL') return 'timeout';
  return status === 0 && JSON.parse(readFileSync(report, 'utf8')).success ? 'survived' : 'killed';
}

function shown({ file, start, end, text, kind }) {
  const source = textOf(file);
  const before = source.slice(0, start).split('\n');
  const line = source.split('\n')[before.length - 1];
  const clip = (code) => code.replace(/\s+/g, ' ').slice(0, 80);
  return `${file}:${before.length}:${before.at(-1).length + 1} ${kind}: ${clip(source.slice(start, end))} → ${clip(text)}\n    ${line.trim()}`;
}

const mutants = draw(Number(values.n), Number(values.seed));
if (values.list) {
  for (const mutant of mutants) console.log(shown(mutant));
  process.exit();
}
const folder = mkdtempSync(join(tmpdir(), 'stance-mutation-'));
const imported = dependencies();
const all = new Set(mutants.flatMap(({ file }) => testsOf(file, imported)));
if ((await run(undefined, [...all], folder)) !== 'survived') {
  console.error('Without any fault some test fails already; see npm test.');
  process.exit(2);
}
const counts = { killed: 0, survived: 0, timeout: 0 };
for (const mutant of mutants) {
  const outcome = await run(mutant, testsOf(mutant.file, imported), folder);
  counts[outcome]++;
  const done = counts.killed + counts.survived + counts.timeout;
  console.error(`${done}/${mutants.length} ${outcome} ${shown(mutant).split('\n')[0]}`);
  if (outcome === 'survived') console.log(shown(mutant));
}
rmSync(folder, { recursive: true });
const share = ((100 * (counts.killed + counts.timeout)) / mutants.length).toFixed(1);
console.log(
  `${share} % of ${mutants.length} killed, ${counts.timeout} of them by taking too long; seed ${values.seed}`,
);
