#!/usr/bin/env node
// How much of what is answered in transcripts is counted for the one who answered. It needs no annotation: the labels are found with two
// patterns, and all words from a label up to the next one are that label's.
//
// usage: npm run build && node bench/turns.mjs --answer PATTERN --ask PATTERN [--least N] [--errors] INPUT …
//   INPUT      files, folders and globs, in any format that stance reads
//   --answer   matches a line's beginning that is the label of somebody who answers, such as "(MR|MS|DR)\. [A-Z' -]+:"
//   --ask      the same for those who ask, such as "(Q\b|QUESTION:)"
//   --least    documents with fewer labels are left out (6 unless said otherwise)
//   --errors   the words that are missing, by document and label, and the actors at fault
// covered: of the words of those who answer, the share in statements of the person whose name the label holds, or, for a label without
// a name ("THE PRESIDENT:"), of the one actor who has most of its words and of no other label's
// asked: of the words of those who ask, the share in questions that are nobody's position; turned: in statements of somebody who answers
// faults: actors whose name holds a label ("Q Thank")
import { parseArgs } from 'node:util';

const { loadKnowledge } = await import('../dist/knowledge/knowledge.js');
const { createEngine, readStatements } = await import('../dist/pipeline.js');
const { readDocuments } = await import('../dist/read/read.js');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    answer: { type: 'string' },
    ask: { type: 'string' },
    least: { type: 'string', default: '6' },
    errors: { type: 'boolean', default: false },
  },
});
const START = String.raw`^[\s*_>\\]*`;
const answer = new RegExp(`${START}(${values.answer})`, 'u');
const ask = new RegExp(`${START}(${values.ask})`, 'u');
const fault = new RegExp(
  String.raw`(?:\b(?:Q|A)\s+\p{Lu}|\b[AP]\.M\.|\b\p{Lu}[DS]T\b|.\s(?:Mr|Mrs|Ms|Dr)\b|:$|^(?:Q|A)$|^(?:${values.ask})$)`,
  'iu',
);

/** The stretches of a text that belong to labels. */
function stretches(text) {
  const found = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const asked = ask.exec(line);
    const answered = asked ? null : answer.exec(line);
    const match = asked ?? answered;
    if (!match) continue;
    if (found.length) found.at(-1).end = index;
    found.push({ label: match[1].trim(), asked: asked !== null, start: index + match[0].length, end: text.length });
  }
  return found;
}

const fold = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const nameOf = (label) =>
  fold(label)
    .replace(/\(.*/, '')
    .match(/[\p{L}'’-]+/gu)
    ?.at(-1) ?? '';

function measure(engine, document) {
  const { text } = document;
  const parts = stretches(text);
  if (parts.length < Number(values.least)) return undefined;
  const { statements } = readStatements(document, engine);
  const speakersOf = [];
  for (const { content, speakers, cueClass, within } of statements) {
    if (within !== undefined) continue;
    for (const { start, end } of content)
      for (let i = start; i < end; i++) speakersOf[i] = { names: speakers.map(({ name }) => name), cueClass };
  }
  const cells = new Map(); // by label and actor, words
  const labels = new Map();
  const totals = { answered: 0, covered: 0, asked: 0, questions: 0, turned: 0 };
  const missing = [];
  for (const { label, asked, start, end } of parts)
    for (const { index, 0: word } of text.slice(start, end).matchAll(/[\p{L}\p{N}]\S*/gu)) {
      const said = speakersOf[start + index];
      if (asked) {
        totals.asked++;
        if (said?.cueClass === 'question') totals.questions++;
        else if (said?.names.length) {
          totals.turned++;
          if (values.errors && index < 3)
            console.log(`    asked, but ${said.names}: ${JSON.stringify(text.slice(start - 20, start + 60))}`);
        }
        continue;
      }
      totals.answered++;
      labels.set(label, (labels.get(label) ?? 0) + 1);
      const key = `${label}\t${said?.names.join('+') ?? '-'}`;
      cells.set(key, (cells.get(key) ?? 0) + 1);
      if (!said && values.errors) missing.push({ label, at: start + index, word });
    }
  const taken = new Map();
  const best = new Map();
  for (const [key] of [...cells].sort((a, b) => b[1] - a[1])) {
    const [label, actor] = key.split('\t');
    if (actor === '-' || actor === '' || best.has(label) || taken.has(actor)) continue;
    best.set(label, actor);
    taken.set(actor, label);
  }
  for (const [key, words] of cells) {
    const [label, actor] = key.split('\t');
    if (fold(actor).includes(nameOf(label)) || best.get(label) === actor) totals.covered += words;
    else if (values.errors) console.log(`  ${document.id.slice(0, 70)}  ${label} ${words} words: ${actor}`);
  }
  if (values.errors) showMissing(document, missing);
  const actors = new Set(statements.flatMap(({ speakers }) => speakers.map(({ name }) => name)));
  const faults = [...actors].filter((name) => fault.test(name));
  if (values.errors) for (const name of faults) console.log(`  ${document.id.slice(0, 70)}  fault: ${name}`);
  return {
    ...totals,
    faults: faults.length,
    turns: statements.filter(({ rule }) => rule.startsWith('turn')).length,
    parts: parts.length,
  };
}

function showMissing({ text }, missing) {
  let last = -1000;
  for (const { at } of missing) {
    if (at - last > 80) console.log(`    missing: ${JSON.stringify(text.slice(at, at + 90))}`);
    last = at;
  }
}

const engine = createEngine(loadKnowledge({}, () => {}));
const all = [];
for await (const document of readDocuments(positionals, {}, ({ message }) => console.error(message))) {
  const figures = measure(engine, document);
  if (figures) all.push(figures);
}
const sum = (key) => all.reduce((total, one) => total + one[key], 0);
const share = (part, whole) => `${((100 * sum(part)) / Math.max(1, sum(whole))).toFixed(1)} %`;
console.log(`documents  ${all.length}, ${all.filter(({ turns }) => !turns).length} without a turn`);
console.log(`covered    ${share('covered', 'answered')} of ${sum('answered')} words`);
console.log(`asked      ${share('questions', 'asked')} of ${sum('asked')} words`);
console.log(`turned     ${share('turned', 'asked')}`);
console.log(`faults     ${sum('faults')} actors`);
