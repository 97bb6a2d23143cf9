#!/usr/bin/env node
// Does `confidence` keep its promise? Attributions found in the development articles by tenths of their confidence, with the share of
// each that is right: found, with the right source. Where speech alone is annotated, and split quotations piece by piece, beliefs and
// plans are left out and pieces judged one by one.
//
// usage: npm run build && node bench/reliability.mjs [FOLDER]      FOLDER holds the annotated articles; ../shared/gold by default
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRecords } from './corpus.mjs';

const dist = new URL('../dist/', import.meta.url);
const { loadKnowledge } = await import(`${dist}knowledge/knowledge.js`);
const { analyzeDocument, createEngine } = await import(`${dist}pipeline.js`);
const { evaluate } = await import(`${dist}evaluate/evaluate.js`);
const { calibrationError, reliability } = await import(`${dist}evaluate/reliability.js`);

const ATTITUDES = new Set(['belief', 'plan']);
/** Confidences that a reader may ask for. */
const FLOORS = [0, 0.5, 0.7, 0.9];
const whole = (statement) => [statement];
/** The source stands with the first piece alone. */
const pieces = (statement) =>
  statement.content.map((span, i) => ({ ...statement, content: [span], source: i ? undefined : statement.source }));
const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/gold', import.meta.url));
const engine = createEngine(loadKnowledge({}, () => {}));

for (const [name, speechOnly] of [
  ['polnear.dev', false],
  ['ggt.dev', true],
]) {
  const path = `${folder}/${name}.jsonl.gz`;
  if (!existsSync(path)) {
    console.log(`${name}: skipped, ${path} is not there`);
    continue;
  }
  const records = readRecords(path);
  const systems = records.map(({ id, text }) => ({
    id,
    attributions: analyzeDocument({ id, text, metadata: {} }, engine).statements.flatMap(speechOnly ? pieces : whole),
  }));
  const verdicts = evaluate(records, systems).verdicts.filter(
    ({ cueClass }) => !speechOnly || !ATTITUDES.has(cueClass),
  );
  const table = reliability(verdicts);
  console.log(`${name}, ${verdicts.length} found${speechOnly ? ', without beliefs and plans' : ''}\n`);
  console.log('| confidence | found | mean confidence | right |\n| --- | --- | --- | --- |');
  for (const { from, to, found, promised, right } of table)
    console.log(`| ${from.toFixed(2)}–${to.toFixed(2)} | ${found} | ${promised.toFixed(2)} | ${right.toFixed(2)} |`);
  console.log(`\nthey differ by ${calibrationError(table).toFixed(3)} on average`);
  const right = verdicts.filter((verdict) => verdict.right).length;
  for (const floor of FLOORS) {
    const kept = verdicts.filter(({ confidence }) => confidence >= floor);
    const good = kept.filter((verdict) => verdict.right).length;
    const percent = (share) => `${(100 * share).toFixed(0)} %`;
    console.log(
      `--min-confidence ${floor}: keeps ${percent(kept.length / verdicts.length)}, of these ${percent(good / kept.length)} right, ${percent(good / right)} of all that is right`,
    );
  }
  console.log('');
}
