// A process that takes the same texts through one program again and again: each line on standard input is answered with the CPU and the
// wall time of one pass, in seconds; with `stages` also with the CPU of each stage.
//
// usage: node bench/speed/pass.mjs stance|stages|wink|compromise TEXTS.jsonl [FOLDER OF COMPROMISE]
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [who, path, folder] = process.argv.slice(2);
const documents = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => ({ metadata: {}, ...JSON.parse(line) }));
const dist = new URL('../../dist/', import.meta.url);

const PROGRAMS = {
  async stance() {
    const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
    const { analyzeDocument, createEngine } = await import(`${dist}pipeline.js`);
    const engine = createEngine(
      loadKnowledge({}, () => {}),
      {},
    );
    return (document) => analyzeDocument(document, engine);
  },
  /** All documents at once, stage by stage. */
  async stages() {
    const { timeStages } = await import('./stages.mjs');
    const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
    const { createEngine } = await import(`${dist}pipeline.js`);
    const engine = createEngine(
      loadKnowledge({}, () => {}),
      {},
    );
    void [engine.attributor, engine.resolver, engine.scorer]; // compiled when they are first read
    return Object.assign(() => {}, { all: () => timeStages(documents, engine) });
  },
  async wink() {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ]);
    const nlp = winkNLP(model, ['sbd', 'negation', 'pos']);
    return ({ text }) => nlp.readDoc(text);
  },
  async compromise() {
    const { default: nlp } = await import(pathToFileURL(`${folder}/node_modules/compromise/src/three.js`).href);
    return ({ text }) => nlp(text);
  },
};

const run = await PROGRAMS[who]();
for await (const _ of createInterface({ input: process.stdin })) {
  const before = process.cpuUsage();
  const from = performance.now();
  const stages = run.all?.();
  if (!stages) for (const document of documents) run(document);
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, wall: (performance.now() - from) / 1000, stages }));
}
