#!/usr/bin/env node
// Measures frames ("accused Norway of") on news: those of several draws, each from documents that no earlier one has seen, read with
// their context, right or wrong. A frame is right if the source does what it says, to the actor that it names, with the value that it
// gives; in later draws `speaker: false` marks those whose source the program names wrongly.
//
// usage: npm run build && node bench/targets-news.mjs [--errors]
// Reads PolNeAR in ../shared/gold, whose text is not ours; bench/coded/targets-news.jsonl holds places and codes.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readRecords } from './corpus.mjs';
import { recordsOf } from './targets-gold.mjs';

const { values } = parseArgs({ options: { errors: { type: 'boolean', default: false } } });
const dist = new URL('../dist/', import.meta.url);
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
const { createEngine, analyzeDocument } = await import(`${dist}pipeline.js`);

const codes = readRecords(fileURLToPath(new URL('coded/targets-news.jsonl', import.meta.url)));
const engine = createEngine(loadKnowledge({ bundled: false }, () => {}));
const documents = new Map();
for (const corpus of new Set(codes.map((code) => code.corpus))) {
  const records = recordsOf(`${corpus}.jsonl.gz`);
  if (!records) {
    console.log(`skipped: ../shared/gold/${corpus}.jsonl.gz is not there`);
    process.exit(0);
  }
  for (const { id, text } of records) documents.set(id, text);
}

/** By document: the frames found now, with where their words begin. */
const found = new Map();
for (const id of new Set(codes.map(({ document }) => document))) {
  const { statements } = analyzeDocument({ id, text: documents.get(id), metadata: {} }, engine, { targets: true });
  const frames = statements.flatMap(({ targets }) =>
    targets.flatMap(({ name, value, evidence }) =>
      evidence.filter(({ kind }) => kind === 'cue').map(({ start }) => `${start} ${name} ${value}`),
    ),
  );
  found.set(id, new Set(frames));
}
const still = codes.filter(({ document, start, target, value }) =>
  found.get(document).has(`${start} ${target} ${value}`),
);
const right = still.filter((code) => code.right);
const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
for (const draw of new Set(codes.map((code) => code.draw ?? 1))) {
  const drawn = codes.filter((code) => (code.draw ?? 1) === draw);
  const [sure, whole] = [
    drawn.filter((code) => code.right),
    drawn.filter((code) => code.right && code.speaker !== false),
  ];
  console.log(
    `draw ${draw}: ${drawn.length} frames as drawn, ${share(sure.length, drawn.length)} right${draw > 1 ? `, ${share(whole.length, drawn.length)} with their source` : ''}`,
  );
}
console.log(
  `${still.length} of them found now: ${share(right.length, still.length)} right; of those that are right, ${share(right.length, codes.filter((code) => code.right).length)} found`,
);
if (values.errors)
  for (const { document, start, target } of still.filter((code) => !code.right))
    console.log(
      `${target}: ${documents
        .get(document)
        .slice(start - 100, start + 150)
        .replace(/\s+/g, ' ')}`,
    );
