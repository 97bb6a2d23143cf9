#!/usr/bin/env node
// Attribution quality on the development sets, and stances on coded sentences, beside the figures in quality.json: exits 1 where one has
// dropped by more than its noise.
//
// usage: node bench/quality.mjs [FOLDER] [--write]      FOLDER holds the annotated articles; ../shared/gold by default
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codedCases, codedF1 } from './coded.mjs';
import { readRecords } from './corpus.mjs';

const dist = new URL('../dist/', import.meta.url);
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
const { analyzeDocument, createEngine } = await import(`${dist}pipeline.js`);
const { evaluate, f1 } = await import(`${dist}evaluate/evaluate.js`);

const NOISE = 0.005;
/** Of coded sentences there are few. */
const CODED_NOISE = 0.02;
const args = process.argv.slice(2);
const write = args.includes('--write');
const folder =
  args.find((arg) => !arg.startsWith('--')) ?? fileURLToPath(new URL('../../shared/gold', import.meta.url));
const file = fileURLToPath(new URL('quality.json', import.meta.url));
const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const knowledge = loadKnowledge({}, ({ level, message }) => level === 'error' && console.error(message));
const engine = createEngine(knowledge);

const now = {};
let dropped = 0;
for (const name of ['polnear.dev', 'gum.dev', 'ggt.dev']) {
  const path = `${folder}/${name}.jsonl.gz`;
  if (!existsSync(path)) {
    console.log(`${name}: skipped, ${path} is not there`);
    continue;
  }
  const records = readRecords(path);
  const systems = records.map(({ id, text }) => {
    const { statements } = analyzeDocument({ id, text, metadata: {} }, engine);
    return {
      id,
      attributions: statements,
      speakers: statements.map(({ speakers }) => speakers.map((speaker) => speaker.name)),
    };
  });
  const { all } = evaluate(records, systems);
  const round = (x) => Math.round(x * 1e4) / 1e4;
  now[name] = {
    exact: round(f1(all.exact, all)),
    found: round(f1(all.found, all)),
    joint: round(f1(all.joint, all)),
    source: round(all.sourcesRight / all.sources),
    ...(all.speakers ? { speaker: round(all.speakersRight / all.speakers) } : {}),
  };
  compare(name, NOISE);
}
for (const [set, f1] of Object.entries(codedF1(codedCases(`${folder}/ungd.dev.jsonl.gz`, knowledge, engine)))) {
  now[`stances, ${set}`] = { f1: Math.round(f1 * 1e4) / 1e4 };
  compare(`stances, ${set}`, CODED_NOISE);
}
if (write) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
else if (dropped) process.exit(1);

/** Prints a set's figures beside the recorded ones. */
function compare(name, noise) {
  for (const [measure, value] of Object.entries(now[name])) {
    const was = before[name]?.[measure];
    const worse = was !== undefined && value < was - noise;
    if (worse) dropped++;
    console.log(
      `${name} ${measure.padEnd(8)} ${(100 * value).toFixed(1)}${was === undefined ? '' : ` (${(100 * was).toFixed(1)})`}${worse ? ' DROPPED' : ''}`,
    );
  }
}
