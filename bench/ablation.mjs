/**
 * What each kind of composition is worth on the lexicons' own tests, and what simpler ways would get there.
 *
 *     npm run build && node bench/ablation.mjs
 *
 * always pro     every sentence with a hit is pro
 * plain count    every term and concept counts by itself, whatever is said of it
 * then composition with the effects of lexicons/shared/ added group by group; "of signs": only tests that expect pro or anti
 */
import { readdirSync } from 'node:fs';
import { loadAbbreviations } from '../dist/lexicon/abbreviations.js';
import { BUNDLED } from '../dist/lexicon/file.js';
import { loadPredicates } from '../dist/lexicon/shared.js';
import { loadStances } from '../dist/lexicon/stances.js';
import { runLexiconTests } from '../dist/score/lexicon-tests.js';
import { compileScorer } from '../dist/score/score.js';
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
      'light',
      'clausal',
      'subordinate',
    ],
  ],
  ['+ who acts', ['self', 'other']],
  ['+ demands, modality', ['demand', 'modal']],
  ['+ judgements, ranking', ['good', 'bad', 'justify', 'outrank']],
  ['+ negation, failing, denial', ['negate', 'additive', 'fail', 'deny']],
  ['+ mere subjects', ['topic', 'hypocrisy', 'hollow']],
  ['+ distance, concession, condition', ['distance', 'concede', 'condition']],
  ['+ strength, pronouns (all)', ['strengthen', 'weaken', 'anaphor']],
];

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
for (const [name, effects] of GROUPS) {
  for (const effect of effects) kept.add(effect);
  print(
    name,
    run(predicates.filter(({ effect }) => kept.has(effect))).map((result) => judged(result.value)(result)),
  );
}
