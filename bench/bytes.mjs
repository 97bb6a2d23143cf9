#!/usr/bin/env node
// What every output format prints, as digests: shows whether a change that should move nothing has moved a byte.
//
// usage: npm run build && node bench/bytes.mjs [--write] [--only corpus,seeds]
// Compares with bench/bytes.json, exits 1 where a digest differs; --write records them instead. Texts that are not there are skipped.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { readRecords } from './corpus.mjs';

const { run } = await import(new URL('../dist/cli/main.js', import.meta.url));

class Sink extends Writable {
  #chunks = [];
  _write(chunk, _encoding, done) {
    this.#chunks.push(chunk);
    done();
  }
  bytes() {
    return Buffer.concat(this.#chunks);
  }
}

const FORMATS = ['table', 'json', 'ndjson', 'csv', 'parquet', 'markdown', 'latex'];
const LISTINGS = ['text', 'ndjson'];
const SPEECHES = 50;
/** Every so many of the speeches: all years and regions. */
const STEP = 72;

const root = fileURLToPath(new URL('../', import.meta.url));
const shared = join(root, '../shared');
const recorded = join(root, 'bench/bytes.json');
const work = mkdtempSync(join(tmpdir(), 'stance-bytes-'));
try {
  const [write, only] = [process.argv.includes('--write'), option('--only')?.split(',')];
  const before = existsSync(recorded) ? JSON.parse(readFileSync(recorded, 'utf8')) : {};
  const now = {};
  for (const [name, inputs] of Object.entries(texts())) {
    if (only && !only.includes(name)) continue;
    if (!existsSync(resolve(root, inputs[0]))) console.log(`${name}: skipped, ${inputs[0]} is not there`);
    else now[name] = await digests(inputs);
  }
  const differing = Object.entries(now).flatMap(([name, digests]) =>
    Object.keys(digests)
      .filter((format) => digests[format] !== before[name]?.[format])
      .map((format) => `${name} ${format}`),
  );
  if (write) writeFileSync(recorded, `${JSON.stringify({ ...before, ...now }, null, 2)}\n`);
  console.log(differing.length ? `differ: ${differing.join(', ')}` : 'the same bytes everywhere');
  process.exitCode = differing.length && !write ? 1 : 0;
} finally {
  rmSync(work, { recursive: true });
}

function option(name) {
  const i = process.argv.indexOf(name);
  return i < 0 ? undefined : process.argv[i + 1];
}

/** Inputs and options by name, relative to the project. */
function texts() {
  const speeches = join(work, 'speeches.jsonl');
  const all = join(shared, 'gold/ungd.dev.jsonl.gz');
  if (existsSync(all)) {
    const some = readRecords(all)
      .filter((_, i) => i % STEP === 0)
      .slice(0, SPEECHES);
    writeFileSync(speeches, some.map((record) => `${JSON.stringify(record)}\n`).join(''));
  }
  return {
    corpus: ['corpus'],
    seeds: ['../shared/seeds'],
    polnear: ['../shared/gold/polnear.dev.jsonl.gz'],
    speeches: [speeches, '--speaker-field', 'country'],
  };
}

async function digests(inputs) {
  const part = join(work, 'part');
  writeFileSync(part, await printed(['analyze', ...inputs, '--partial']));
  const found = { part: digest(withoutProvenance(readFileSync(part))) };
  for (const format of FORMATS) {
    const bytes = await printed(['merge', part, '--format', format]);
    found[format] = digest(format === 'json' ? withoutProvenance(bytes) : bytes);
  }
  for (const format of LISTINGS)
    found[`statements ${format}`] = digest(await printed(['statements', ...inputs, '--format', format]));
  return found;
}

/** The list of knowledge files and their hashes, and a part's digest over them, are left out: a comment in one of them moves no figure. */
function withoutProvenance(bytes) {
  const text = bytes.toString('utf8').replace(/"lexicons": ?\[[^\]]*\]/, '"lexicons":[]');
  return text.replace(/^(\{"documents":\d+),"sha256":"\w+"\}$/m, '$1}');
}

async function printed(argv) {
  const [stdout, stderr] = [new Sink(), new Sink()];
  await run(argv, { stdin: Readable.from([]), stdout, stderr, env: {}, cwd: root });
  return stdout.bytes();
}

function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
