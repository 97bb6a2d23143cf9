#!/usr/bin/env node
// How fast stance is, and how much memory it takes, as ratios within one run: beside wink-nlp's own pass, spaCy and compromise over the
// same texts, beside an empty process of Node, and beside itself. What is compared runs in turn, round by round, and medians are printed.
//
// usage: npm run bench -- [--rounds N] [--only NAME,…] [--documents N]     N of rounds: 5; of documents to merge: 1,000,000
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BIN, command, nodeProcess, Pass, PROGRAM } from './speed/children.mjs';
import { writeParts } from './speed/parts.mjs';
import * as peers from './speed/peers.mjs';
import { jsonLines, texts, wordsIn } from './speed/texts.mjs';

const { values: given } = parseArgs({
  options: { rounds: { type: 'string' }, only: { type: 'string' }, documents: { type: 'string' } },
});
const rounds = Number(given.rounds ?? 5);
const documents = Number(given.documents ?? 1_000_000);
const only = given.only?.split(',');
const work = mkdtempSync(join(tmpdir(), 'stance-bench-'));
const here = (name) => fileURLToPath(new URL(`speed/${name}`, import.meta.url));
const say = (text) => console.error(text);

const WARM_WORDS = 20_000;
/** Passes before a process counts as warm: 100,000 words, after which V8 still compiles a little. */
const WARM_UP = 5;
const WHOLE_WORDS = 150_000;
const ARTICLES = 1000;

const median = (all) => all.toSorted((a, b) => a - b)[all.length >> 1];
/** The median of a ratio over the rounds. */
const ratio = (turns, above, below, of) => median(turns.map((turn) => turn[above][of] / turn[below][of]));

function file(name, records) {
  const path = join(work, name);
  writeFileSync(path, jsonLines(records));
  return path;
}

function print(measure, bar, cpu, wall, isMet) {
  const shown = (value) => (value === undefined ? '' : Number(value.toPrecision(3)).toString());
  const verdict = isMet === undefined ? '' : isMet ? 'yes' : 'NO';
  console.log(
    `${measure.padEnd(58)} ${shown(cpu).padStart(8)} ${shown(wall).padStart(8)}   ${bar.padEnd(9)} ${verdict}`,
  );
}
const atLeast = (measure, least, cpu, wall) => print(measure, `≥ ${least}`, cpu, wall, cpu >= least);
const atMost = (measure, most, cpu, wall) => print(measure, `≤ ${most}`, cpu, wall, cpu <= most);

/** Rounds in which each of several things is measured once, one after the other. */
async function inTurn(things, count = rounds) {
  const turns = [];
  for (let round = 0; round < count; round++) {
    const turn = {};
    for (const [name, measure] of Object.entries(things)) turn[name] = await measure();
    turns.push(turn);
  }
  return turns;
}

const BARS = { news: { wink: 0.3, spacy: 20 }, speeches: { wink: 0.4, spacy: 25 } };

const MEASURES = {
  /** What each stage costs, in passes of wink-nlp over the same text, in the first pass and in the last of some. */
  async stages() {
    for (const kind of Object.keys(BARS)) {
      const path = file(`${kind}.jsonl`, texts(kind, WARM_WORDS));
      const wink = new Pass(process.execPath, [here('pass.mjs'), 'wink', path]);
      const stance = new Pass(process.execPath, [here('pass.mjs'), 'stages', path]);
      const first = await stance.measure();
      await inTurn({ wink: () => wink.measure(), stance: () => stance.measure() }, WARM_UP);
      const turns = await inTurn({ wink: () => wink.measure(), stance: () => stance.measure() });
      await Promise.all([wink.end(), stance.end()]);
      const pass = median(turns.map((turn) => turn.wink.cpu));
      for (const stage of Object.keys(first.stages)) {
        const warm = median(turns.map((turn) => turn.stance.stages[stage] / turn.wink.cpu));
        print(`${stage}, in passes of wink-nlp, warm; cold: ${kind}`, '', warm, first.stages[stage] / pass);
      }
    }
  },

  /** In processes that have run over the texts some times already. */
  async warm() {
    const folder = peers.compromise(say);
    const python = peers.spacy(say);
    for (const [kind, bars] of Object.entries(BARS)) {
      const path = file(`${kind}.jsonl`, texts(kind, WARM_WORDS));
      const passes = {
        stance: new Pass(process.execPath, [here('pass.mjs'), 'stance', path]),
        wink: new Pass(process.execPath, [here('pass.mjs'), 'wink', path]),
        ...(folder && { compromise: new Pass(process.execPath, [here('pass.mjs'), 'compromise', path, folder]) }),
        ...(python && { spacy: new Pass(python, [here('pass.py'), path]) }),
      };
      const things = Object.fromEntries(Object.entries(passes).map(([name, pass]) => [name, () => pass.measure()]));
      await inTurn(things, WARM_UP);
      const turns = await inTurn(things);
      for (const pass of Object.values(passes)) await pass.end();
      const of = (peer) => [ratio(turns, peer, 'stance', 'cpu'), ratio(turns, peer, 'stance', 'wall')];
      atLeast(`warm, over wink-nlp’s own pass: ${kind}`, bars.wink, ...of('wink'));
      if (python) atLeast(`warm, over spaCy’s small pipeline: ${kind}`, bars.spacy, ...of('spacy'));
      if (folder) atLeast(`warm, over compromise: ${kind}`, 5, ...of('compromise'));
    }
  },

  async whole() {
    const path = file('whole.jsonl', texts('news', WHOLE_WORDS));
    const turns = await inTurn({
      wink: () => nodeProcess([here('pass.mjs'), 'wink', path], { input: '\n' }),
      stance: () => nodeProcess([PROGRAM, 'analyze', path, '--format', 'csv']),
    });
    const measure = `whole process, ${WHOLE_WORDS} words of news, over wink-nlp’s`;
    atLeast(measure, 0.25, ratio(turns, 'wink', 'stance', 'cpu'), ratio(turns, 'wink', 'stance', 'wall'));
  },

  async start() {
    const [article] = texts('news', 1);
    const path = file('one.jsonl', [article]);
    const turns = await inTurn({
      empty: () => command(['-e', '0']),
      version: () => command([BIN, '--version']),
      one: () => command([BIN, 'analyze', path, '--format', 'csv']),
      inside: () => nodeProcess([PROGRAM, 'analyze', path, '--format', 'csv']),
    });
    const over = (name) => [ratio(turns, name, 'empty', 'cpu'), ratio(turns, name, 'empty', 'wall')];
    atMost(`one article of ${wordsIn(article.text)} words, over node -e 0`, 8, ...over('one'));
    atMost('– its memory, MB', 150, median(turns.map(({ inside }) => inside.memory)));
    atMost('--version, over node -e 0', 2.2, ...over('version'));
  },

  async jobs() {
    const path = file('jobs.jsonl', texts('news', WHOLE_WORDS));
    const run = (jobs) => command([BIN, 'analyze', path, '--format', 'csv', '--jobs', jobs]);
    const turns = await inTurn({ one: () => run('1'), two: () => run('2') });
    atMost('two jobs, CPU over one', 1.15, ratio(turns, 'two', 'one', 'cpu'));
    const faster = ratio(turns, 'one', 'two', 'wall');
    print('– how much faster, wall', '≥ 1.7', undefined, faster, faster >= 1.7);
  },

  async rerun() {
    const path = file('articles.jsonl', texts('news', 1, ARTICLES));
    const lexicon = join(work, 'ports.yaml');
    const kept = join(work, 'kept');
    const edit = (n) => writeFileSync(lexicon, `dimension: ports\nvalues: [open port, word${n}]\n`);
    const run = (cache) =>
      nodeProcess([PROGRAM, 'analyze', path, '--lexicon', lexicon, '--format', 'csv', '--jobs', '1'], {
        env: { STANCE_CACHE: cache },
      });
    edit(0);
    run(kept);
    let round = 0;
    const turns = await inTurn({
      cold: () => {
        edit(++round);
        return run('off');
      },
      again: () => run(kept),
    });
    if (turns.some(({ cold, again }) => !cold.stdout.equals(again.stdout))) throw new Error('the outputs differ');
    const faster = [ratio(turns, 'cold', 'again', 'cpu'), ratio(turns, 'cold', 'again', 'wall')];
    atLeast(`re-run after the edit of a lexicon, ${ARTICLES} articles, over cold`, 8, ...faster);
  },

  async memory() {
    const [small, large] = [ARTICLES / 4, ARTICLES].map((n) => file(`memory${n}.jsonl`, texts('news', 1, n)));
    // in one process: with workers, the memory would be in several
    const run = (path) => nodeProcess([PROGRAM, 'analyze', path, '--format', 'csv', '--jobs', '1']);
    const turns = await inTurn({ small: () => run(small), large: () => run(large) });
    atMost('peak memory at four times the corpus', 1.15, ratio(turns, 'large', 'small', 'memory'));
  },

  async merge() {
    const { stdout } = nodeProcess([PROGRAM, 'analyze', file('head.jsonl', texts('news', 1)), '--partial']);
    const [head] = stdout.toString().split('\n', 1);
    const paths = writeParts(work, head, documents, 10);
    const turns = await inTurn(
      { merge: () => nodeProcess([PROGRAM, 'merge', ...paths, '--format', 'csv']) },
      Math.min(rounds, 3),
    );
    const of = (what) => median(turns.map(({ merge }) => merge[what]));
    atMost(`merge of parts of ${documents} made-up documents, s`, 60, of('cpu'), of('wall'));
    atMost('– its memory, MB', 1024, of('memory'));
  },
};

try {
  const unknown = only?.find((name) => !Object.hasOwn(MEASURES, name));
  if (unknown !== undefined) throw new Error(`${unknown} is none of ${Object.keys(MEASURES).join(', ')}`);
  console.log(`${rounds} rounds in turn, medians; Node ${process.versions.node}`);
  console.log(`${''.padEnd(58)} ${'CPU'.padStart(8)} ${'wall'.padStart(8)}   bar`);
  for (const [name, measure] of Object.entries(MEASURES)) if (!only || only.includes(name)) await measure();
} finally {
  rmSync(work, { recursive: true, force: true });
}
