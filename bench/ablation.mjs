/**
 * What each kind of composition is worth, and what simpler ways would get: on the lexicons' own tests, and, given speeches and how their countries
 * voted, on how positions line up with votes (../shared/eval/score_ideal_points.mjs; some minutes).
 *
 *     npm run build && node bench/ablation.mjs [SPEECHES.jsonl.gz IDEALPOINTS.csv.gz]
 *
 * always pro     every sentence with a hit is pro
 * plain count    every term and concept counts by itself, whatever is said of it
 * then composition with the effects of lexicons/shared/ added group by group; "of signs": only tests that expect pro or anti
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jstat from 'jstat';
import { runLexiconTests } from '../dist/evaluate/lexicon-tests.js';
import { BUNDLED } from '../dist/knowledge/file.js';
import { loadKnowledge } from '../dist/knowledge/knowledge.js';
import { loadAbbreviations } from '../dist/knowledge/load/abbreviations.js';
import { EFFECTS, loadPredicates } from '../dist/knowledge/load/shared.js';
import { loadStances } from '../dist/knowledge/load/stances.js';
import { createEngine, readStatements } from '../dist/pipeline.js';
import { readDocuments } from '../dist/read/read.js';
import { compileScorer, score } from '../dist/score/score.js';
import { Vocabulary } from '../dist/segment/vocabulary.js';

const GROUPS = [
  ['terms of the poles alone', []],
  [
    '+ doing good, harm, saying yes and no',
    [
      'support',
      'realise',
      'harm',
      'endorse',
      'oppose',
      'commit',
      'suffer',
      'end',
      'withdraw',
      'worry',
      'neglect',
      'light',
      'clausal',
      'subordinate',
    ],
  ],
  ['+ who acts', ['self', 'other']],
  ['+ demands, modality', ['demand', 'modal']],
  ['+ judgements, ranking', ['good', 'bad', 'justify', 'deem', 'outrank', 'prevail']],
  ['+ negation, failing, denial', ['negate', 'additive', 'fail', 'deny']],
  ['+ mere subjects', ['topic', 'hypocrisy', 'hollow']],
  ['+ distance, concession, condition', ['distance', 'concede', 'condition']],
  ['+ strength, pronouns (all)', ['strengthen', 'weaken', 'anaphor', 'misdeed']],
];

const grouped = new Set(GROUPS.flatMap(([, effects]) => effects));
const forgotten = EFFECTS.filter((effect) => !grouped.has(effect));
if (forgotten.length) throw new Error(`no group for ${forgotten.join(', ')}`);

const files = (folder) =>
  readdirSync(`${BUNDLED}${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${BUNDLED}${folder}/${name}`);
const problems = [];
const report = (diagnostic) => problems.push(diagnostic);
const lexicons = loadStances(files('stances'), report);
const predicates = loadPredicates(files('shared'), report);
const abbreviations = loadAbbreviations(report);
if (problems.some(({ level }) => level === 'error')) throw new Error(problems[0].message);

const print = (name, results) => {
  const signs = results.filter(({ expect }) => expect === 'pro' || expect === 'anti');
  const share = (list) =>
    `${((100 * list.filter(({ right }) => right).length) / list.length).toFixed(1)} %`.padStart(8);
  const given = results.filter(({ value }) => value === 'pro' || value === 'anti');
  console.log(name.padEnd(42), share(results), share(signs), share(given));
};
const run = (kept) => {
  const scorer = compileScorer(lexicons, kept, new Vocabulary());
  return lexicons.flatMap((lexicon) => runLexiconTests(lexicon, scorer, abbreviations));
};

const all = run(predicates);
console.log(`${all.length} tests of ${lexicons.length} lexicons`.padEnd(42), '     all', 'of signs', '   given');
const judged =
  (value) =>
  ({ test: { expect } }) => ({ expect, value, right: value === expect });
print(
  'always pro',
  all.map((result) => judged(result.hits.length ? 'pro' : 'none')(result)),
);
const entries = lexicons.flatMap(({ dimension, terms }) => terms.map((term) => [`${dimension} ${term.term}`, term]));
const entryOf = new Map(entries);
const other = { pro: 'anti', anti: 'pro' };
for (const [name, poleOf] of [
  ['plain count, bad things for their pole', ({ pole }) => pole],
  ['plain count, bad things against it', ({ pole, valence }) => (valence < 0 ? other[pole] : pole)],
]) {
  const counted = all.map((result) => {
    const poles = new Set(result.hits.map(({ dimension, term }) => poleOf(entryOf.get(`${dimension} ${term}`))));
    return judged(poles.size > 1 ? 'mixed' : ([...poles][0] ?? 'none'))(result);
  });
  print(name, counted);
}
const kept = new Set();
const steps = GROUPS.map(([name, effects]) => {
  for (const effect of effects) kept.add(effect);
  return { name, predicates: predicates.filter(({ effect }) => kept.has(effect)) };
});
for (const step of steps)
  print(
    step.name,
    run(step.predicates).map((result) => judged(result.value)(result)),
  );

const [speeches, votes] = process.argv.slice(2);
if (votes) await againstVotes();

/** Scores every speech in each way, and prints what the scale of the ideal points makes of the counts. */
async function againstVotes() {
  const engine = createEngine(await loadKnowledge({}, report));
  const ways = steps.map((step) => ({ ...step, scorer: compileScorer(lexicons, step.predicates, engine.vocabulary) }));
  const whole = ways.at(-1).scorer;
  const halves = [];
  const rows = new Map(['plain count', ...steps.map(({ name }) => name)].map((name) => [name, []]));
  for await (const document of readDocuments([speeches], { fields: { speaker: 'country' } }, report)) {
    const { article, statements } = readStatements(document, engine);
    for (const { name, scorer } of ways) {
      const scored = statements.map((statement) => ({ ...statement }));
      score(article, scored, scorer);
      const said = scored.flatMap(({ stances }) => Object.entries(stances).map(([id, { value }]) => `${id} ${value}`));
      rows.get(name).push(...rowsOf(document.id, said));
      if (scorer !== whole) continue;
      const named = scored.flatMap(({ hits }) => [
        ...new Set(hits.map(({ dimension, term }) => `${dimension} ${entryOf.get(`${dimension} ${term}`).pole}`)),
      ]);
      rows.get('plain count').push(...rowsOf(document.id, named));
      halves.push({ year: document.metadata.year, thetas: [0, 1].map((half) => theta(scored, half)) });
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'stance-'));
  const scale = fileURLToPath(new URL('../../shared/eval/score_ideal_points.mjs', import.meta.url));
  console.log();
  for (const [name, list] of rows) {
    const file = join(folder, 'rows.ndjson');
    writeFileSync(file, list.join('\n'));
    const lines = execFileSync(process.execPath, [scale, speeches, votes, file], { encoding: 'utf8' }).split('\n');
    const figures = lines.filter((line) => /^\w+: /.test(line)).map((line) => line.replace(/ n=.*/, ''));
    console.log(name.padEnd(42), figures.join(' | '));
  }
  rmSync(folder, { recursive: true });
  const years = byYear(halves);
  const r = mean([...years.values()].map((list) => correlation(list.map(({ thetas }) => thetas))));
  console.log(
    `one half of a speech's statements with the other, within a year: ${r.toFixed(2)}; reliability of a whole speech: ${((2 * r) / (1 + r)).toFixed(2)} (Spearman-Brown)`,
  );
}

function rowsOf(document, said) {
  const counts = new Map();
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([one, count]) => {
    const [dimension, value] = one.split(' ');
    return JSON.stringify({ document, dimension, [value]: count });
  });
}

/** The scale of score_ideal_points.mjs over every other statement. */
function theta(statements, half) {
  const pro = (...dimensions) =>
    statements
      .filter((_, i) => i % 2 === half)
      .reduce((sum, { stances }) => sum + dimensions.filter((id) => stances[id]?.value === 'pro').length, 0);
  const right = pro('human-rights', 'democracy');
  return Math.log((right + 0.5) / (pro('sovereignty', 'non-interference', 'multipolarity') + 0.5));
}

function byYear(list) {
  const years = new Map();
  for (const one of list) years.set(one.year, [...(years.get(one.year) ?? []), one]);
  return years;
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlation(pairs) {
  return jstat.jStat.corrcoeff(
    pairs.map(([x]) => x),
    pairs.map(([, y]) => y),
  );
}
