#!/usr/bin/env node
// Words per second of the whole pipeline on one core, beside wink-nlp's own pass (boundaries and tags) over the same text in
// the same run, in turn, start-up left out of both; then the share of each stage, and peak memory.
//
// usage: node bench/speed.mjs [INPUT] [--rounds N]      INPUT as for `stance analyze`; by default the PolNeAR development set where
//                                                       it is, else corpus/
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const dist = new URL('../dist/', import.meta.url);
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
const { createEngine } = await import(`${dist}pipeline.js`);
const { readDocuments } = await import(`${dist}read/read.js`);
const { clean } = await import(`${dist}clean/clean.js`);
const { segment } = await import(`${dist}segment/segment.js`);
const { readEnglish } = await import(`${dist}english/english.js`);
const { attribute } = await import(`${dist}attribute/attribute.js`);
const { resolve } = await import(`${dist}resolve/resolve.js`);
const { score } = await import(`${dist}score/score.js`);

const args = process.argv.slice(2);
const at = args.indexOf('--rounds');
const rounds = at >= 0 ? Number(args.splice(at, 2)[1]) : 7;
const gold = fileURLToPath(new URL('../../shared/gold/polnear.dev.jsonl.gz', import.meta.url));
const input = args[0] ?? (existsSync(gold) ? gold : fileURLToPath(new URL('../corpus/', import.meta.url)));

const report = () => {};
const documents = [];
for await (const document of readDocuments([input], {}, report)) documents.push(document);
const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);

const started = performance.now();
const engine = { ...createEngine(loadKnowledge({}, report)) }; // a part is compiled when it is first read
const startUp = performance.now() - started;
const nlp = winkNLP(model, ['sbd', 'pos']);

const stages = { clean: 0, segment: 0, english: 0, attribute: 0, resolve: 0, score: 0 };
function pipeline() {
  const marks = [];
  for (const document of documents) {
    marks[0] = performance.now();
    const cleaned = clean(document, engine.boilerplate);
    marks[1] = performance.now();
    const segmented = segment(cleaned, engine.vocabulary, engine.abbreviations);
    marks[2] = performance.now();
    const article = readEnglish(segmented, engine.english);
    marks[3] = performance.now();
    const attributions = attribute(article, engine.attributor);
    marks[4] = performance.now();
    const { statements } = resolve(article, attributions, engine.resolver);
    marks[5] = performance.now();
    score(article, statements, engine.scorer);
    marks[6] = performance.now();
    Object.keys(stages).forEach((stage, i) => {
      stages[stage] += marks[i + 1] - marks[i];
    });
  }
}
const tagger = () => {
  for (const { text } of documents) nlp.readDoc(text);
};

const seconds = (run) => {
  const from = performance.now();
  run();
  return (performance.now() - from) / 1000;
};
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

// one round each to warm up
pipeline();
tagger();
for (const stage of Object.keys(stages)) stages[stage] = 0;
const turns = Array.from({ length: rounds }, () => ({ tagger: seconds(tagger), pipeline: seconds(pipeline) }));
const speed = (key) => Math.round(words / median(turns.map((turn) => turn[key])));
const ratios = turns.map((turn) => turn.tagger / turn.pipeline).toSorted((a, b) => a - b);
const total = Object.values(stages).reduce((sum, ms) => sum + ms, 0);

console.log(
  `${documents.length} documents, ${words} words, ${rounds} rounds of each in turn, medians; start-up ${Math.round(startUp)} ms left out`,
);
console.log(`wink-nlp alone (boundaries, tags)   ${speed('tagger')} words/s`);
console.log(`stance, read to scored statements   ${speed('pipeline')} words/s`);
console.log(
  `ratio                               ${median(ratios).toFixed(3)} [${ratios[0].toFixed(3)}, ${ratios.at(-1).toFixed(3)}]`,
);
console.log(
  `of which ${Object.entries(stages)
    .map(([stage, ms]) => `${stage} ${((100 * ms) / total).toFixed(0)} %`)
    .join(', ')}`,
);
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
