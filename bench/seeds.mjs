/**
 * Development figures on the five seed articles, against our own labels (bench/seeds/labels.json: offsets, no text).
 *
 *     node bench/seeds.mjs [--errors|--json]          runs `stance statements` on ../shared/seeds
 *     stance statements … --format ndjson | node bench/seeds.mjs - [--errors]
 *
 * found       a label and a statement share at least half of their words (Dice), best pairs first
 * right       found, with exactly the labelled speakers; a part of the name ("Wang") counts, and is counted apart
 * clear       share of the stances that nobody would dispute which have the labelled sign
 * supported   share of the signs given (pro, anti, mixed) that a label accepts
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.env.STANCE_CACHE = 'off'; // each run reads for itself

const root = fileURLToPath(new URL('..', import.meta.url));
const seeds = join(root, '../shared/seeds');
const errors = process.argv.includes('--errors');

if (!existsSync(seeds)) {
  console.log('skipped: ../shared/seeds is not here');
  process.exit(0);
}

const { documents } = JSON.parse(readFileSync(join(root, 'bench/seeds/labels.json'), 'utf8'));
const ndjson = process.argv.includes('-')
  ? readFileSync(0, 'utf8')
  : execFileSync(process.execPath, [join(root, 'bin/stance.js'), 'statements', seeds, '--format', 'ndjson'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
const all = ndjson
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter((statement) => statement.kind !== 'narration');

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** Where each word that lies in the spans begins. */
const wordsIn = (text, spans) => {
  const words = new Set();
  for (const [start, end] of spans) {
    for (const match of text.slice(start, end).matchAll(WORD)) words.add(start + match.index);
  }
  return words;
};
const shared = (a, b) => [...a].filter((word) => b.has(word)).length;
const dice = (a, b) => (2 * shared(a, b)) / (a.size + b.size || 1);
const excerpt = (text, spans) =>
  spans
    .map(([start, end]) => text.slice(start, end))
    .join(' […] ')
    .replaceAll(/\s+/g, ' ');
const names = (speakers) => speakers.join(' + ') || '(nobody)';
/** True where `name` is the full name, or a run of words of it. */
const partOf = (name, full) => ` ${full} `.includes(` ${name} `);
const sameSpeakers = (found, labelled, same) =>
  found.length === labelled.length && labelled.every((full) => found.some((name) => same(name, full)));

let essay = 0;
const total = { labels: 0, found: 0, right: 0, full: 0, clear: 0, signed: 0, wrong: 0, signs: 0, supported: 0 };
const lines = {
  missed: [],
  speaker: [],
  stance: [],
  sign: [],
  unlabelled: [],
  clutter: [],
  forbidden: [],
  unasserted: [],
  extra: [],
};

for (const [document, labels] of Object.entries(documents)) {
  const text = readFileSync(join(seeds, document), 'utf8').replace(/^\uFEFF/, '');
  const label = labels.statements.map((entry) => ({ ...entry, words: wordsIn(text, entry.content) }));
  const statements = all
    .filter((statement) => statement.document === document)
    .map((statement) => {
      const spans = statement.content.map(({ start, end }) => [start, end]);
      return { ...statement, spans, words: wordsIn(text, spans), names: statement.speakers.map(({ name }) => name) };
    });
  const say = (kind, message) => lines[kind].push(`${document.slice(0, 3)}  ${message}`);
  const told = (statement) => `${names(statement.names)}: ${excerpt(text, statement.spans)}`;

  // One to one, best overlap first.
  const pairs = label
    .flatMap((entry) =>
      statements.map((statement) => ({ entry, statement, overlap: dice(entry.words, statement.words) })),
    )
    .filter(({ overlap }) => overlap >= 0.5)
    .sort((a, b) => b.overlap - a.overlap || a.statement.content[0].start - b.statement.content[0].start);
  const taken = new Set();
  for (const { entry, statement } of pairs) {
    if (entry.statement || taken.has(statement)) continue;
    entry.statement = statement;
    taken.add(statement);
  }

  for (const entry of label) {
    if (entry.optional) continue;
    total.labels++;
    const { statement } = entry;
    const labelled = `${names(entry.speakers)}: ${excerpt(text, entry.content)}`;
    if (!statement) say('missed', labelled);
    else {
      total.found++;
      const right = sameSpeakers(statement.names, entry.speakers, partOf);
      if (right) total.right++;
      else say('speaker', `${names(statement.names)} for ${labelled}`);
      if (sameSpeakers(statement.names, entry.speakers, (a, b) => a === b)) total.full++;
    }
    // A sign may stand on any statement that mostly lies in the label's words, or that was paired with it.
    const near = statements.filter(
      (other) => other === statement || shared(other.words, entry.words) > other.words.size / 2,
    );
    for (const [dimension, { values, clear }] of Object.entries(entry.stances)) {
      if (!clear) continue;
      total.clear++;
      const given = new Set(
        near.map((other) => other.stances[dimension]?.value).filter((value) => value && value !== 'mention'),
      );
      if (given.size === 1 && given.has(values[0])) total.signed++;
      else {
        if (given.size) total.wrong++;
        say('stance', `${dimension} ${values[0]}, got ${[...given].join('/') || 'nothing'}: ${labelled}`);
      }
    }
  }

  for (const statement of statements) {
    const near = label.filter(
      (entry) =>
        entry.statement === statement ||
        shared(entry.words, statement.words) * 2 > Math.min(entry.words.size, statement.words.size),
    );
    for (const [dimension, { value }] of Object.entries(statement.stances)) {
      if (value === 'mention') continue;
      total.signs++;
      const known = near.filter((entry) => entry.stances[dimension]);
      if (known.some((entry) => entry.stances[dimension].values.includes(value))) total.supported++;
      else {
        const terms = statement.hits.filter((hit) => hit.dimension === dimension).map((hit) => hit.term);
        say(known.length ? 'sign' : 'unlabelled', `${dimension} ${value} (${terms.join(', ')}) — ${told(statement)}`);
      }
    }
    if (!near.length && labels.essay) essay++;
    if (!near.length) say('extra', `${statement.kind} ${statement.rule} — ${told(statement)}`);
    if (labels.clutter.some((span) => shared(wordsIn(text, [span]), statement.words))) say('clutter', told(statement));
    for (const [start, end, own] of labels.forbidden) {
      const inside = shared(wordsIn(text, [[start, end]]), statement.words);
      if (own ? inside > statement.words.size / 2 : inside)
        say(statement.asserted ? 'forbidden' : 'unasserted', told(statement));
    }
  }
}

if (process.argv.includes('--json')) {
  const { clutter, forbidden, extra } = lines;
  console.log(
    JSON.stringify({ ...total, clutter: clutter.length, forbidden: forbidden.length, extra: extra.length, essay }),
  );
  process.exit(0);
}

const share = (part, whole) => `${whole ? ((100 * part) / whole).toFixed(1) : '–'} %  (${part} of ${whole})`;
console.log(`statements found                     ${share(total.found, total.labels)}`);
console.log(`  with exactly the right speakers    ${share(total.right, total.labels)}`);
console.log(`  … under the full name              ${share(total.full, total.labels)}`);
console.log(`clear stances with the right sign    ${share(total.signed, total.clear)}, ${total.wrong} with another`);
console.log(`signs given that labels support      ${share(total.supported, total.signs)}`);
console.log(`clutter inside statements            ${lines.clutter.length}`);
console.log(
  `what was not said, as a statement     ${lines.forbidden.length}, and ${lines.unasserted.length} marked as not asserted`,
);
console.log(`statements that no label knows       ${lines.extra.length}`);

const heads = {
  missed: 'missed',
  speaker: 'wrong speakers',
  stance: 'clear stances missed or turned',
  sign: 'signs that the labels contradict',
  unlabelled: 'signs without a label, to be read',
  clutter: 'clutter',
  forbidden: 'not said, and yet a statement',
  unasserted: 'not said, and marked as not asserted',
  extra: 'statements that no label knows',
};
for (const kind of errors ? Object.keys(heads) : ['unlabelled']) {
  if (lines[kind].length) console.log(`\n${heads[kind]}\n  ${lines[kind].join('\n  ')}`);
}
