#!/usr/bin/env node
// How often the intervals of corrected scores hold the truth, in worlds where it is known: articles are written, the program errs, a
// sample is drawn as `stance sample` draws it, and people code it without error.
//
// usage: npm run build && node bench/validation.mjs [--runs 1000] [--world 3] | --speed [50000]
// --speed times a sample from so many statements on ten dimensions, what as many coded units say, and corrected scores of 1,000 actors.
// columns: row, share of the runs in which the actor has enough coded units for a corrected score; coding, share of these whose interval
// holds the score of what was truly said in these documents; articles, the same of what is said in all articles that might have been
// written; width, of both intervals; naive, share in which the interval of the uncorrected score holds the latter; RG, share in which a
// Rogan-Gladen correction with error rates pooled over actors does (95 % interval by a resampling of the coded units); and the mean error
// of the uncorrected, the corrected and the Rogan-Gladen score.
import { generator } from '../dist/base/random.js';
import { FORMULAS } from '../dist/table/formulas.js';
import { interval } from '../dist/table/intervals/interval.js';
import { correctedScore, scoreOf } from '../dist/validate/correct/corrected-score.js';
import { isEnough } from '../dist/validate/correct/needed.js';
import { OUTCOMES, outcomeOf } from '../dist/validate/correct/posterior.js';
import { binomial, gamma } from '../dist/validate/correct/random.js';
import { roganGladen } from '../dist/validate/correct/rogan-gladen.js';
import { allocate } from '../dist/validate/sample/allocate.js';

const argument = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const RUNS = argument('runs', 1000);
const FORMULA = FORMULAS[0];
const MACHINE = ['pro', 'anti', 'mixed', 'mention', 'none'];

/** By true outcome (pro, anti, mixed, other), how often the program gives each of its values. */
const USUAL = [
  [0.56, 0.01, 0.01, 0.27, 0.15],
  [0.03, 0.45, 0.02, 0.3, 0.2],
  [0.3, 0.2, 0.1, 0.25, 0.15],
  [0.05, 0.02, 0.01, 0.27, 0.65],
];
/** Of an actor whose pro statements are missed, and of whom mentions are taken for criticism. */
const OTHER = [
  [0.35, 0.06, 0.02, 0.37, 0.2],
  [0.02, 0.65, 0.02, 0.21, 0.1],
  [0.2, 0.3, 0.1, 0.25, 0.15],
  [0.02, 0.08, 0.01, 0.29, 0.6],
];

// pro: share of pro among the sides that the actor takes; coded: units coded of the actor, about; rho: correlation within a document
const WORLDS = [
  { name: 'alike, 35 % pro, 200 coded', errors: USUAL, pro: 0.35, coded: 200, rho: 0 },
  { name: 'alike, 80 % pro, 100 coded', errors: USUAL, pro: 0.8, coded: 100, rho: 0 },
  { name: 'by actor, 35 % pro, 200 coded', errors: OTHER, pro: 0.35, coded: 200, rho: 0 },
  { name: 'by actor, 80 % pro, 200 coded', errors: OTHER, pro: 0.8, coded: 200, rho: 0 },
  { name: 'by actor, 35 % pro, 100 coded', errors: OTHER, pro: 0.35, coded: 100, rho: 0.2 },
  { name: 'by actor, 80 % pro, 100 coded', errors: OTHER, pro: 0.8, coded: 100, rho: 0.2 },
  { name: 'by actor, 35 % pro, 50 coded', errors: OTHER, pro: 0.35, coded: 50, rho: 0.2 },
  { name: 'by actor, 80 % pro, 50 coded', errors: OTHER, pro: 0.8, coded: 50, rho: 0.4 },
];
const DOCUMENTS = 250;
const PER_DOCUMENT = 4;
/** Shares of statements with a side and with both. */
const SIDED = 0.3;
const MIXED = 0.04;
/** Of the actor in the row, and of the others. */
const ACTOR = 0.4;

function pick(random, shares) {
  let left = random();
  for (const [i, share] of shares.entries()) {
    left -= share;
    if (left < 0) return i;
  }
  return shares.length - 1;
}

function betaShare(random, mean, rho) {
  if (!rho) return mean;
  const size = 1 / rho - 1;
  const a = gamma(random, mean * size);
  return a / (a + gamma(random, (1 - mean) * size));
}

function write(random, { errors, pro, rho }) {
  const units = [];
  for (let document = 0; document < DOCUMENTS; document++) {
    const share = betaShare(random, pro, rho);
    const size = 1 + binomial(random, 2 * PER_DOCUMENT, 0.4);
    for (let i = 0; i < size; i++) {
      const isRow = random() < ACTOR;
      const own = isRow ? share : 0.6;
      const human = pick(random, [SIDED * own, SIDED * (1 - own), MIXED, 1 - SIDED - MIXED]);
      const machine = pick(random, (isRow ? errors : USUAL)[human]);
      units.push({ document, isRow, human, machine, order: random() });
    }
  }
  return units;
}

/** Strata of actor and value where the study is about the actor: half of what is coded goes to the others. */
function sample(units, coded) {
  for (const isRow of [true, false]) {
    const cells = MACHINE.map((value, machine) => {
      const members = units.filter((unit) => unit.isRow === isRow && unit.machine === machine);
      return { members: members.sort((a, b) => a.order - b.order), name: value, value, population: members.length };
    });
    const sizes = allocate(cells, coded, 'neyman', 5);
    for (const [i, { members }] of cells.entries()) for (const unit of members.slice(0, sizes[i])) unit.isCoded = true;
  }
}

const cellsOf = (units) =>
  MACHINE.map((value, machine) => {
    const own = units.filter((unit) => unit.machine === machine);
    const counts = OUTCOMES.map((_, v) => own.filter((unit) => unit.isCoded && unit.human === v).length);
    return { machine: value, population: own.length, counts };
  });

const totals = (units, of) => OUTCOMES.map((_, v) => units.filter((unit) => of(unit) === v).length);

function clusters(units) {
  const found = new Map();
  for (const { document, machine } of units) {
    const one = found.get(document) ?? { pro: 0, anti: 0, coded: 0, touching: 0, statements: 0, words: 20 };
    found.set(document, one);
    if (machine < 2) one[MACHINE[machine]]++;
    if (machine < 3) one.coded++;
  }
  return [...found.values()];
}

const holds = (bounds, truth) => bounds !== null && bounds.low <= truth && truth <= bounds.high;

function run(world, seed) {
  const random = generator(seed);
  const units = write(random, world);
  sample(units, world.coded);
  const row = units.filter(({ isRow }) => isRow);
  const cells = cellsOf(row);
  const documents = clusters(row);
  const counted = totals(row, ({ machine }) => outcomeOf(MACHINE[machine]));
  const evidence = {
    pro: counted[0],
    anti: counted[1],
    coded: counted[0] + counted[1] + counted[2],
    touching: 0,
    statements: 0,
    words: 1000,
  };
  const naive = { score: FORMULA.score(evidence), bounds: interval(FORMULA, documents, evidence) };
  const truth = scoreOf(
    totals(row, ({ human }) => human),
    FORMULA,
    1000,
  );
  const aim = 2 * world.pro - 1;
  if (!isEnough(cells)) return undefined;
  const { score, low, high, coding } = correctedScore(cells, FORMULA, { clusters: documents, evidence }, seed + 1);
  const rg = roganGladen(cellsOf(units), cells, FORMULA, 1000, seed + 2);
  return {
    coding: holds({ low: coding[0], high: coding[1] }, truth),
    articles: holds(low === null ? null : { low, high }, aim),
    codingWidth: coding[1] - coding[0],
    width: high - low,
    naive: holds(naive.bounds, aim),
    rg: holds(rg, aim),
    naiveError: naive.score - truth,
    error: score - truth,
    rgError: rg.score === null ? 0 : rg.score - truth,
  };
}

/** Statements of 1,000 actors, ten to a document, on ten dimensions, as the program and two people find them. */
async function timed(count) {
  const { draw } = await import('../dist/validate/sample/draw.js');
  const { makeKey } = await import('../dist/validate/sample/make-key.js');
  const { renderKey } = await import('../dist/validate/sample/key.js');
  const { validation } = await import('../dist/validate/validation.js');
  const { rowCorrector } = await import('../dist/validate/correct/corrector.js');
  const random = generator(1);
  const dimensions = Array.from({ length: 10 }, (_, i) => `d${i}`);
  const candidates = Array.from({ length: count }, (_, i) => {
    const dimension = dimensions[Math.floor(random() * 10)];
    const value = MACHINE[Math.floor(random() * 4)];
    return {
      ...{
        document: `n${Math.floor(i / 10)}`,
        statement: `n${Math.floor(i / 10)}#${i % 10}`,
        speaker: '',
        kind: 'direct',
      },
      ...{ spans: [{ start: 100 * (i % 10), end: 100 * (i % 10) + 80 }], actors: [`a${i % 1000}`], cueClass: 'claim' },
      ...{ confidence: Math.round(1000 * random()) / 1000, outlet: '', date: '2021-05-07', year: '2021' },
      machine: { [dimension]: { value, mode: 'affirm', p: 0.5, hits: ['x'] } },
    };
  });
  const time = (what, work) => {
    const began = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(began);
    console.log(`${what}: ${((user + system) / 1e6).toFixed(2)} s of CPU`);
    return result;
  };
  const sampleOf = (n) => ({
    ...{ n, unit: 'statement', strata: ['dimension', 'value'], allocate: 'neyman', min: 5, seed: 1, overlap: n },
    ...{ context: 1, blind: 'all', pool: false, dimensions, actors: [] },
  });
  const keyOf = (n) => {
    const options = sampleOf(n);
    const head = { tool: {}, lexicons: [], inputs: {}, options, selection: {}, coders: ['a', 'b'] };
    const words = () => ({ text: 'x', before: '', after: '', sha256: '' });
    return makeKey(draw(candidates, dimensions, options), head, words);
  };
  const few = time(`300 units drawn from ${count} statements on ten dimensions`, () => keyOf(300));
  time('their key written', () => renderKey(few));
  const key = time(`${count} units drawn`, () => keyOf(count));
  const code = (value) => ({ value, speakerOk: true, contentOk: true, sure: null, note: '' });
  const coded = (slips) =>
    new Map(key.units.map(({ unit, machine }) => [unit, code(random() < slips ? 'mention' : machine.value)]));
  const byCoder = new Map([
    ['a', coded(0.1)],
    ['b', coded(0.1)],
  ]);
  const codings = { coders: ['a', 'b'], byCoder, adjudicated: new Map() };
  time(`${count} units coded by two people, validated`, () =>
    validation(key, codings, { dimensions: [], all: false, roganGladen: false }),
  );
  const places = candidates.map((_, i) => `${i}`);
  const lookup = (place, dimension) => {
    const value = candidates[Number(place)].machine[dimension]?.value ?? 'none';
    return { stratum: MACHINE.indexOf(value), machine: value, human: Number(place) % 3 ? undefined : value, weight: 3 };
  };
  const correct = rowCorrector(lookup, places, new Set(dimensions), 'bench');
  time('scores of 1,000 actors on ten dimensions corrected', () => {
    for (let actor = 0; actor < 1000; actor++) {
      const said = places.filter((place) => Number(place) % 1000 === actor);
      const evidence = { pro: 9, anti: 9, coded: 18, touching: 20, statements: said.length, words: 900 };
      for (const dimension of dimensions)
        correct({ keys: { actor: `a${actor}` }, dimension, said, formula: FORMULA, clusters: [], evidence });
    }
  });
}

const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(8);
const signed = (value) => `${value < 0 ? '' : '+'}${value.toFixed(2)}`.padStart(6);
function simulate() {
  console.log(''.padEnd(34), '    row   coding articles  widths       naive       RG   errors');
  for (const [i, world] of WORLDS.entries()) {
    if (argument('world', i + 1) !== i + 1) continue;
    const runs = Array.from({ length: RUNS }, (_, k) => run(world, 1_000_003 * (i + 1) + 7919 * k)).filter(Boolean);
    const mean = (of) => runs.reduce((sum, one) => sum + Number(of(one)), 0) / runs.length;
    console.log(
      `${i + 1} ${world.name}`.padEnd(34),
      percent(runs.length / RUNS),
      percent(mean((one) => one.coding)),
      percent(mean((one) => one.articles)),
      mean((one) => one.codingWidth)
        .toFixed(2)
        .padStart(6),
      mean((one) => one.width).toFixed(2),
      percent(mean((one) => one.naive)),
      percent(mean((one) => one.rg)),
      signed(mean((one) => one.naiveError)),
      signed(mean((one) => one.error)),
      signed(mean((one) => one.rgError)),
    );
  }
}

if (process.argv.includes('--speed')) await timed(argument('speed', 50_000) || 50_000);
else simulate();
