#!/usr/bin/env node
// Measures targets on the five seed articles, of which every sentence was read: bench/targets-seeds.jsonl holds places (UTF-16 offsets of
// the sentence, and of the words for the target), sources, targets by any of their names, and values, written down before the program had
// read them; never the text. `optional`: a reader may tell it or not (headlines, what the article says that somebody meant, one's own side).
// `none`: an actor that is named, and of whom nobody says anything there.
//
// usage: npm run build && node bench/targets-seeds.mjs [--errors]
//
// found   a statement that touches the sentence has the target
// right   … with that value, and with the source and nobody else as its speakers
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readRecords } from './corpus.mjs';

const { values } = parseArgs({ options: { errors: { type: 'boolean', default: false } } });
const dist = new URL('../dist/', import.meta.url);
const seeds = new URL('../../shared/seeds/', import.meta.url);
if (!existsSync(seeds)) {
  console.log('skipped: ../shared/seeds is not here');
  process.exit(0);
}
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
const { createEngine, analyzeDocument } = await import(`${dist}pipeline.js`);

const labels = readRecords(fileURLToPath(new URL('targets-seeds.jsonl', import.meta.url)));
const engine = createEngine(
  loadKnowledge({ bundled: false }, () => {}),
  { targets: true },
);
const texts = new Map();
/** The targets that the program tells, with their statement's place: from the target's and the evidence's words, else its content. */
const told = [];
for (const file of new Set(labels.map((label) => label.file))) {
  const text = readFileSync(new URL(file, seeds), 'utf8').replace(/^\uFEFF/, '');
  texts.set(file, text);
  const { statements } = analyzeDocument({ id: file, text, metadata: {} }, engine, { targets: true });
  for (const { speakers, targets = [] } of statements)
    for (const { confidence, evidence, name, span, value } of targets) {
      const places = [...(span ? [span] : []), ...evidence];
      const place = [Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end))];
      told.push({ file, name, value, confidence, place, sources: speakers.map((speaker) => speaker.name) });
    }
}

const isCalled = (name, names) =>
  names.some((one) => one.toLowerCase() === name.toLowerCase() || ` ${one} `.includes(` ${name} `));
const isThere = (label, { file, name, place }) =>
  label.file === file && label.start < place[1] && place[0] < label.end && isCalled(name, label.target);
const isRight = (label, { sources, value }) =>
  label.value === value && sources.length > 0 && sources.every((name) => isCalled(name, label.sources));

const wanted = labels.filter(({ optional, value }) => !optional && value !== 'none');
const found = wanted.filter((label) => told.some((one) => isThere(label, one)));
const right = wanted.filter((label) => told.some((one) => isThere(label, one) && isRight(label, one)));
const none = labels.filter(({ value }) => value === 'none');
const kept = none.filter((label) => !told.some((one) => isThere(label, one)));
const accepted = told.filter((one) => labels.some((label) => isThere(label, one) && isRight(label, one)));
const turned = told.filter((one) => {
  const there = labels.filter((label) => isThere(label, one)).map(({ value }) => value);
  return (
    (one.value === 'negative' && there.includes('positive')) || (one.value === 'positive' && there.includes('negative'))
  );
});

console.log(`targets read by hand   ${wanted.length}, found ${found.length}, right ${right.length}`);
console.log(`named without a target ${none.length}, left alone ${kept.length}`);
console.log(`targets told           ${told.length}, right ${accepted.length}, sign turned ${turned.length}`);

if (values.errors) {
  const show = (file, [start, end]) => texts.get(file).slice(start, end).replaceAll(/\s+/g, ' ');
  for (const label of wanted.filter((one) => !right.includes(one))) {
    const got = told
      .filter((one) => isThere(label, one))
      .map(({ sources, value }) => `${sources.join(' + ')} ${value}`);
    const { end, file, sources, start, target, value } = label;
    console.log(`\nmissed: ${sources.join(' + ')} → ${target[0]} ${value}, got ${got.join('; ') || 'nothing'}`);
    console.log(`  ${show(file, [start, end])}`);
  }
  for (const { file, name, place, sources, value } of told.filter((one) => !accepted.includes(one)))
    console.log(`\nnot read so: ${sources.join(' + ')} → ${name} ${value}\n  ${show(file, place)}`);
}
