#!/usr/bin/env node
// The workbench of `stance report`, run without a page or Node's own globals: entries drawn at random are switched off, one by one, and the
// rows are compared with those of `stance analyze` with the lexicon that the page saves, and with a lexicon that vetoes the entry; then what
// an edit takes.
//
// usage: node bench/workbench.mjs [INPUT] [--entries N] [--articles N]
//   INPUT as for `stance analyze`; by default 200 articles of the PolNeAR training set where it is, else corpus/
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { gunzipSync, inflateRawSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const { run } = await import(`${dist}cli/main.js`);
const { generator, shuffle } = await import(`${dist}base/random.js`);

const args = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : Number(args.splice(at, 2)[1]);
};
const drawn = option('--entries', 50);
const most = option('--articles', 200);
const work = mkdtempSync(join(tmpdir(), 'stance-workbench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const gold = fileURLToPath(new URL('../../shared/gold/polnear.train.jsonl.gz', import.meta.url));
const input = args[0] ?? (existsSync(gold) ? gold : fileURLToPath(new URL('../corpus/', import.meta.url)));
const articles = /\.jsonl\.gz$/.test(input) ? firstOf(input) : input;

/** The first articles of a compressed file of records, as a file of its own. */
function firstOf(path) {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean);
  const file = join(work, 'articles.jsonl');
  writeFileSync(file, lines.slice(0, most).join('\n'));
  return file;
}

/** What a command prints. Statements are read once and kept. */
async function stance(...argv) {
  const chunks = [];
  const sink = () => new Writable({ write: (chunk, _, done) => done(void chunks.push(chunk)) });
  const errors = sink();
  errors._write = (_chunk, _encoding, done) => done();
  const env = { STANCE_CACHE: join(work, 'cache') };
  await run(argv, { stdin: Readable.from([]), stdout: sink(), stderr: errors, env, cwd: work });
  return Buffer.concat(chunks).toString('utf8');
}

const page = await stance('report', articles, '--workbench');
const json = inflateRawSync(Buffer.from(/id="bench-data">([^<]*)</.exec(page)[1], 'base64')).toString('utf8');
const context = vm.createContext({});
vm.runInContext(
  `${readFileSync(new URL('page/workbench-engine.js', dist), 'utf8')};globalThis.engine = stanceWorkbench`,
  context,
);
const { engine } = context;

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const timed = (work) => {
  const from = cpu();
  const value = work();
  return { value, ms: cpu() - from };
};
const opened = timed(() => engine.open(json));
const workbench = opened.value;
const prepared = timed(() => [...workbench.prepare()]);
const shown = engine.pageOf(workbench);
const { statements } = shown.report().summary;
console.log(
  `${workbench.documents.length} documents with ${statements} statements; page of ${kB(page.length)}, of which ${kB(json.length)} of data unpacked`,
);
console.log(`opened in ${opened.ms.toFixed(0)} ms, prepared in ${prepared.ms.toFixed(0)} ms`);

const rows = await stance('analyze', articles, '--format', 'csv');
console.log(`without edits the rows are ${shown.report().csv === rows ? 'the same' : 'DIFFERENT'}`);

const entries = workbench.lexicons.flatMap(({ dimension }) =>
  workbench.listed(dimension).map((entry) => ({ dimension, ...entry })),
);
const order = entries.map((_, i) => i);
shuffle(order, generator(1));
const times = [];
let same = 0;
let vetoed = 0;
let moved = 0;
for (const i of order.slice(0, drawn)) {
  const { dimension, term } = entries[i];
  const edit = (isOff) =>
    timed(() => {
      workbench.switch(dimension, term, isOff);
      return rowsAfter();
    });
  const { value: report, ms } = edit(true);
  const value = report.csv;
  if (value === (await analyzedWith(dimension, workbench.file(dimension, '')))) same++;
  else console.log(`different from the saved lexicon: ${dimension}, ${term}`);
  if (value === (await analyzedWith(dimension, vetoOf(dimension, term)))) vetoed++;
  else console.log(`different from a veto: ${dimension}, ${term}`);
  if (value !== rows) moved++;
  times.push(ms, edit(false).ms);
}
const count = Math.min(drawn, order.length);
console.log(`entries switched off: ${count} of ${entries.length} that occur; ${moved} of them move a row`);
console.log(
  `rows as of stance analyze with the saved lexicon: ${same} of ${count}, with the entry vetoed: ${vetoed} of ${count}`,
);
say('an entry off or on', times);
say(
  'another threshold',
  [0.3, 0.5, 0.7, 0.9, undefined].map(
    (p) =>
      timed(() => {
        workbench.decideFrom(p);
        rowsAfter();
      }).ms,
  ),
);
say(
  'an entry added',
  ['peace', 'the rule of law', 'the (free|open) world', 'government'].map(
    (text) =>
      timed(() => {
        workbench.add({ dimension: 'democracy', place: 'values', text });
        rowsAfter();
      }).ms,
  ),
);

/** A lexicon written by hand that vetoes an entry of a bundled one. */
function vetoOf(dimension, term) {
  return `dimension: ${dimension}\nextends: ${dimension}\nveto: [${JSON.stringify(`<${term}>`)}]\n`;
}

/** The rows of `stance analyze` with a lexicon. */
function analyzedWith(dimension, lexicon) {
  const file = join(work, `${dimension}.yaml`);
  writeFileSync(file, lexicon);
  return stance('analyze', articles, '--lexicon', file, '--format', 'csv');
}

/** What the page does at once after an edit: the rows of the table that change. Returns the report. */
function rowsAfter() {
  const { changed, report } = shown.follow();
  for (const { now } of changed) engine.parts.row(now, report);
  engine.parts.shape(report);
  return report;
}

function say(what, all) {
  const sorted = all.toSorted((a, b) => a - b);
  console.log(
    `${what}: median ${sorted[sorted.length >> 1].toFixed(0)} ms, longest ${sorted.at(-1).toFixed(0)} ms of CPU, rows made`,
  );
}

function kB(bytes) {
  return `${Math.round(bytes / 1000)} kB`;
}
