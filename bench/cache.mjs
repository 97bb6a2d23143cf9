#!/usr/bin/env node
// How much faster documents are analysed again, after the edit of a lexicon, than without a cache: CPU and wall time of whole
// processes, in turn, and of reading alone (everything up to `resolve`) in this process. Fails if the outputs differ.
//
// usage: node bench/cache.mjs [INPUT] [--rounds N]      INPUT as for `stance analyze`; by default the PolNeAR development set where
//                                                       it is, else corpus/
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = new URL('../dist/', import.meta.url);
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
const { createEngine, readStatements } = await import(`${dist}pipeline.js`);
const { readDocuments } = await import(`${dist}read/read.js`);
const { openCache } = await import(`${dist}cache/read-documents.js`);

const args = process.argv.slice(2);
const at = args.indexOf('--rounds');
const rounds = at >= 0 ? Number(args.splice(at, 2)[1]) : 3;
const gold = fileURLToPath(new URL('../../shared/gold/polnear.dev.jsonl.gz', import.meta.url));
const input = args[0] ?? (existsSync(gold) ? gold : fileURLToPath(new URL('../corpus/', import.meta.url)));
const program = fileURLToPath(new URL('bundle/process.js', dist));

const work = mkdtempSync(join(tmpdir(), 'stance-bench-'));
const lexicon = join(work, 'ports.yaml');
const kept = join(work, 'kept');
const TIMES = `process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('CPU '+(user+system))})`;

function analyse(cache) {
  const env = { ...process.env, STANCE_CACHE: cache };
  const argv = [
    '--import',
    `data:text/javascript,${encodeURIComponent(TIMES)}`,
    program,
    'analyze',
    input,
    '--lexicon',
    lexicon,
    '--format',
    'csv',
  ];
  const from = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, argv, { env, encoding: 'utf8', maxBuffer: 2 ** 30 });
  return { wall: performance.now() - from, cpu: Number(/CPU (\d+)$/.exec(stderr)?.[1]) / 1000, stdout };
}
const edit = (round) =>
  writeFileSync(lexicon, `dimension: ports\nvalues: [open port, word${round}]\nclaims: { pro: [free trade] }\n`);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const cpuOf = (run) => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

try {
  edit(0);
  const first = analyse(kept); // fills the cache
  const turns = Array.from({ length: rounds }, (_, i) => {
    edit(i + 1);
    const turn = { cold: analyse('off'), again: analyse(kept) };
    if (turn.cold.stdout !== turn.again.stdout) throw new Error('the outputs differ');
    return turn;
  });
  const ratio = (of) => median(turns.map(({ cold, again }) => cold[of] / again[of]));
  const seconds = (one) => (median(turns.map((turn) => turn[one].cpu)) / 1000).toFixed(1);

  const knowledge = loadKnowledge({}, () => {});
  const engine = { ...createEngine(knowledge) };
  const cache = openCache({ folder: join(work, 'reading'), limit: 2 ** 33 }, knowledge, {});
  const documents = [];
  for await (const document of readDocuments([input], {}, () => {})) documents.push(document);
  const anew = cpuOf(() => {
    for (const document of documents) readStatements(document, engine);
  });
  for (const document of documents) cache.keep(readStatements(document, engine), {});
  const again = { ...engine, cache };
  const taken = cpuOf(() => {
    for (const document of documents) readStatements(document, again);
  });
  console.log(`${documents.length} documents, medians of ${rounds} rounds`);
  console.log(
    `whole process, CPU     ${seconds('cold')} s without, ${seconds('again')} s with cache: ${ratio('cpu').toFixed(2)} ×`,
  );
  console.log(`whole process, wall    ${ratio('wall').toFixed(2)} ×`);
  console.log(`first run with cache   ${(first.cpu / 1000).toFixed(1)} s CPU`);
  console.log(
    `up to resolve, CPU     ${(anew / 1000).toFixed(1)} s anew, ${(taken / 1000).toFixed(2)} s from the cache: ${(anew / taken).toFixed(1)} ×`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
