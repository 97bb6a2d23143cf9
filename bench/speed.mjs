#!/usr/bin/env node
// What each stage costs, warm and cold, beside wink-nlp's own pass (boundaries, negation, tags) over the same text in the same run, in turn:
// CPU time, in passes of wink-nlp. Start-up is left out of both. For the whole table, see bench/bench.mjs.
//
// usage: node bench/speed.mjs [INPUT] [--rounds N]      INPUT as for `stance analyze`; by default the PolNeAR development set where
//                                                       it is, else corpus/
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { STAGES, timeStages } from './speed/stages.mjs';

const dist = new URL('../dist/', import.meta.url);
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
const { createEngine } = await import(`${dist}pipeline.js`);
const { readDocuments } = await import(`${dist}read/read.js`);

const args = process.argv.slice(2);
const at = args.indexOf('--rounds');
const rounds = at >= 0 ? Number(args.splice(at, 2)[1]) : 7;
const gold = fileURLToPath(new URL('../../shared/gold/polnear.dev.jsonl.gz', import.meta.url));
const input = args[0] ?? (existsSync(gold) ? gold : fileURLToPath(new URL('../corpus/', import.meta.url)));

const report = () => {};
const documents = [];
for await (const document of readDocuments([input], {}, report)) documents.push(document);
const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);

const engine = createEngine(loadKnowledge({}, report));
void [engine.attributor, engine.resolver, engine.scorer]; // compiled when they are first read
const nlp = winkNLP(model, ['sbd', 'negation', 'pos']);

function pass() {
  const { user, system } = process.cpuUsage();
  for (const { text } of documents) nlp.readDoc(text);
  const after = process.cpuUsage();
  return (after.user + after.system - user - system) / 1e6;
}
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const sum = (seconds) => STAGES.reduce((total, stage) => total + seconds[stage], 0);
const line = (name, share) =>
  console.log(
    `${name}  ${STAGES.map((stage) => `${stage} ${share(stage).toFixed(2)}`).join('  ')}  all ${STAGES.reduce((total, stage) => total + share(stage), 0).toFixed(2)}`,
  );

const cold = timeStages(documents, engine);
pass();
timeStages(documents, engine);
const turns = Array.from({ length: rounds }, () => ({ wink: pass(), stages: timeStages(documents, engine) }));
const wink = median(turns.map((turn) => turn.wink));
const ratios = turns.map((turn) => turn.wink / sum(turn.stages)).toSorted((a, b) => a - b);

console.log(`${documents.length} documents, ${words} words, ${rounds} rounds of each in turn, medians of CPU time`);
console.log(`wink-nlp alone             ${Math.round(words / wink)} words/s`);
console.log(`stance, clean to tally     ${Math.round(words / median(turns.map((turn) => sum(turn.stages))))} words/s`);
console.log(
  `ratio                      ${median(ratios).toFixed(3)} [${ratios[0].toFixed(3)}, ${ratios.at(-1).toFixed(3)}]`,
);
console.log('in passes of wink-nlp:');
line('warm', (stage) => median(turns.map((turn) => turn.stages[stage] / turn.wink)));
line('cold', (stage) => cold[stage] / wink);
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
