// Corpora, lexicons and corrections of any size, each with the stage that it is meant for.
import { generator } from '../../dist/base/random.js';
import { checkKeys } from '../../dist/corpus/checks.js';
import { Corpus } from '../../dist/corpus/corpus.js';
import { compileCorrections } from '../../dist/correct/correct.js';
import { linkOf } from '../../dist/link/actors.js';
import { createEngine, withLexicons } from '../../dist/pipeline.js';
import { rowOptions } from '../../dist/table/options.js';
import { findRepeats } from '../../dist/table/repeats.js';
import { groups } from '../../dist/table/rows.js';
import { recordedOverrides, unmatchedOverrides } from '../../dist/tally/overrides.js';
import { sketch } from '../../dist/tally/sketches/sketch.js';
import { Tally } from '../../dist/tally/tally.js';
import { cpuOf } from './measure.mjs';
import { documentOf, engine, knowledge, stagesOf } from './stages.mjs';
import { nameOf } from './texts.mjs';

const count = (size, make) => Array.from({ length: Math.max(1, Math.round(size)) }, (_, i) => make(i));
const timed = (part, call) => ({ [part]: cpuOf(call).ms });
const actor = (name, more = {}) => ({
  key: name.toLowerCase().replaceAll(' ', '-'),
  name,
  type: 'person',
  known: false,
  mentions: 1,
  ...more,
});
const VALUES = ['pro', 'anti', 'mixed', 'mention'];

/** A document's counts. */
const counts = (actors, statements, more = {}) => ({
  fields: new Map(),
  sha256: '',
  characters: 100,
  passed: 0,
  narration: 0,
  actors,
  statements,
  sketch: [],
  overrides: [],
  ...more,
});
const said = (key, words = [], i = 0) => ({
  keys: [key],
  words: 10,
  direct: true,
  sketch: words.length ? sketch(words, 2, 8) : [],
  stances: [['sovereignty', VALUES[i % 4], i % 3 === 0]],
});

function tallyOf(documents) {
  const tally = new Tally();
  for (const [i, document] of documents.entries()) tally.insert(`d${i}`, document);
  return tally;
}

const linking = (documents) => timed('link', () => linkOf(tallyOf(documents).names, engine.resolver));

/** Links, repeats and the table. */
function table(documents, by = ['actor']) {
  const tally = tallyOf(documents);
  const links = linkOf(tally.names, engine.resolver);
  const repeats = cpuOf(() => findRepeats(tally, links));
  return {
    repeats: repeats.ms,
    ...timed('rows', () => groups(tally, links, rowOptions({ by }), repeats.result)),
    ...timed('keys', () => checkKeys(by, tally)),
    ...timed('summary', () => new Corpus(engine.resolver).summary()),
  };
}

/** Words of which most are the same in every document. */
function nearCopy(i) {
  const random = generator(i);
  return count(40, (n) => (random() < 0.3 ? `w${Math.floor(random() * 1e6)}` : `w${n}`));
}

const NAMES = {
  'full names': (i) => `${nameOf(i)} ${nameOf(7 * i + 3)}`,
  'one family': (i) => `${nameOf(i)} Obi`,
  'one first name': (i) => `Ada ${nameOf(i)}`,
  'family and middle name alike': (i) => `${nameOf(i)} Bo Obi`,
  surnames: (i) => nameOf(i),
  initials: (i) => `${nameOf(i)[0]}. ${nameOf(i)}`,
  'first names of one initial': (i) => `A${nameOf(i).toLowerCase()} Obi`,
  organisations: (i) => `${nameOf(i)} Institute`,
};

const linkCases = Object.entries(NAMES).flatMap(([name, of]) => {
  const type = name === 'organisations' ? 'organisation' : 'person';
  const one = (i) => actor(of(i), { type });
  return [
    { name: `${name} in one document`, scale: 0.5, prepare: (size) => [counts(count(size, one), [])], run: linking },
    {
      name: `${name} in many documents`,
      scale: 0.5,
      prepare: (size) => count(size, (i) => counts([one(i), one(i + 1)], [])),
      run: linking,
    },
    {
      name: `${name}, each in many documents under many keys`,
      scale: 0.5,
      prepare: (size) => count(size, (i) => counts([{ ...one(i % 50), key: `k${i}` }], [])),
      run: linking,
    },
  ];
});

const tableCases = [
  [
    'near-copies by one speaker',
    (size) =>
      count(size, (i) =>
        counts([actor('Ada Obi')], [said('ada-obi', nearCopy(i), i)], { sketch: sketch(nearCopy(i), 5, 32) }),
      ),
  ],
  [
    'copies by one speaker',
    (size) =>
      count(size, (i) =>
        counts([actor('Ada Obi')], [said('ada-obi', nearCopy(0), i)], { sketch: sketch(nearCopy(0), 5, 32) }),
      ),
  ],
  [
    'copies in one document',
    (size) => [
      counts(
        [actor('Ada Obi')],
        count(size, (i) => said('ada-obi', nearCopy(0), i)),
      ),
    ],
  ],
  [
    'copies in two documents',
    (size) =>
      count(2, () =>
        counts(
          [actor('Ada Obi')],
          count(size / 2, (i) => said('ada-obi', nearCopy(i), i)),
        ),
      ),
  ],
  ['documents of one speaker', (size) => count(size, (i) => counts([actor('Ada Obi')], [said('ada-obi', [], i)]))],
  [
    'statements of one document',
    (size) => [
      counts(
        [actor('Ada Obi')],
        count(size, (i) => said('ada-obi', [], i)),
      ),
    ],
  ],
  [
    'speakers of one statement',
    (size) => [
      counts(
        count(size, (i) => actor(NAMES['full names'](i))),
        [{ ...said('x'), keys: count(size, (i) => actor(NAMES['full names'](i)).key) }],
      ),
    ],
  ],
  [
    'speakers of one document',
    (size) => [
      counts(
        count(size, (i) => actor(NAMES['full names'](i))),
        count(size, (i) => said(actor(NAMES['full names'](i)).key, [], i)),
      ),
    ],
  ],
  [
    'dimensions of one statement',
    (size) => [
      counts([actor('Ada Obi')], [{ ...said('ada-obi'), stances: count(size, (i) => [`d${i}`, 'pro', false]) }]),
    ],
  ],
  [
    'fields of one document',
    (size) => [counts([actor('Ada Obi')], [said('ada-obi')], { fields: new Map(count(size, (i) => [`f${i}`, 'x'])) })],
  ],
].map(([name, prepare]) => ({ name, scale: 0.5, prepare, run: (documents) => table(documents) }));

const keyCase = {
  name: 'keys in --by',
  scale: 0.25,
  prepare: (size) => size,
  run: (size) =>
    table(
      [counts([actor('Ada Obi')], [said('ada-obi')], { fields: new Map(count(size, (i) => [`f${i}`, 'x'])) })],
      count(size, (i) => `f${i}`),
    ),
};

const override = (words, i, document = 'd') => ({
  document,
  words,
  values: { sovereignty: 'pro' },
  strike: false,
  at: (one) => one,
  speakers: [nameOf(i)],
});

const overrideCases = [
  {
    name: 'overrides of one document',
    scale: 0.05,
    prepare: (size) => ({
      document: documentOf(count(size, (i) => `Obi said that ${nameOf(i).toLowerCase()} must go. `).join('')),
      corrections: compileCorrections(count(size, (i) => override(`${nameOf(i).toLowerCase()} must`, i))),
    }),
    run: ({ document, corrections }) => {
      const { correct } = stagesOf(document, { ...engine, corrections });
      return { correct };
    },
  },
  {
    name: 'overrides of many documents',
    prepare: (size) => count(size, (i) => override('we must', i, `d${i}`)),
    run: (overrides) => ({
      ...timed('compile', () => compileCorrections(overrides)),
      ...timed('record', () =>
        recordedOverrides(overrides, tallyOf(count(overrides.length, (i) => counts([], [], { overrides: [i] })))),
      ),
      ...timed('unmatched', () => unmatchedOverrides(overrides, tallyOf([counts([], [])]))),
    }),
  },
];

const [bundled] = knowledge.lexicons;
const term = (written, more = {}) => ({
  ...bundled.terms[0],
  term: written,
  pattern: written,
  object: undefined,
  section: 'claims',
  role: 'pro',
  case: false,
  exact: false,
  ...more,
});

/** Scores a text with a lexicon of these entries alone, compiling it first. */
function scored(terms, text, speaker) {
  const made = createEngine(knowledge);
  let own;
  const { ms } = cpuOf(() => {
    own = withLexicons(made, [{ ...bundled, terms, learned: undefined }], knowledge.predicates);
  });
  const { score } = stagesOf(documentOf(text, speaker ? { speaker } : {}), own);
  return { compile: ms, score };
}

const ENTRY_TEXT = 'Obi said that we must support red lines and human rights and aa aa aa aa aa aa. '.repeat(20);
const lexiconCases = [
  ['entries of two words', 1, (size) => [count(size, (i) => term(`${nameOf(i).toLowerCase()} lines`)), ENTRY_TEXT]],
  ['entries that begin alike', 1, (size) => [count(size, (i) => term(`red ${nameOf(i).toLowerCase()}`)), ENTRY_TEXT]],
  ['entries that are the same', 0.5, (size) => [count(size, () => term('red lines')), ENTRY_TEXT]],
  ['entries with wildcards', 0.5, (size) => [count(size, (i) => term(`${nameOf(i).toLowerCase()}*`)), ENTRY_TEXT]],
  [
    'entries with gaps that begin alike',
    0.5,
    (size) => [count(size, (i) => term(`red ... ${nameOf(i).toLowerCase()}`)), ENTRY_TEXT],
  ],
  [
    'deeds',
    0.5,
    (size) => [
      count(size, (i) =>
        term(`support: x${i}`, { pattern: '(support)', object: `x${i}`, role: 'deed', section: 'deeds' }),
      ),
      ENTRY_TEXT,
    ],
  ],
  [
    'words of an entry',
    0.1,
    (size) => [[term(count(size, () => 'aa').join(' '))], `Obi said that ${'aa '.repeat(size)}.`],
  ],
  [
    'alternatives of an entry',
    0.1,
    (size) => [[term(`red (${count(size, (i) => nameOf(i).toLowerCase()).join('|')})`)], ENTRY_TEXT],
  ],
  [
    'alternatives that mean the same',
    0.0005,
    (size) => [[term(count(size, () => '(a*|aa*|aa|a?)').join(' '))], `Obi said that ${'aa '.repeat(400)}.`],
  ],
].map(([name, scale, make]) => ({ name, scale, prepare: make, run: ([terms, text]) => scored(terms, text) }));

const hits = 'human rights and ';
const SENTENCES = {
  'hits of one entry': hits,
  negators: 'not ',
  modals: 'must ',
  conjunctions: 'and ',
  clauses: 'we support human rights because ',
  'negated hits': 'we do not support human rights and ',
  'relative clauses': 'the state which supports the state ',
  prepositions: 'of the ',
  commas: 'rights, ',
  verbs: 'support ',
  gerunds: 'supporting ',
  infinitives: 'to support ',
  nouns: 'rights ',
  adjectives: 'human ',
  'deeds and objects': 'they violate human rights, ',
  'objects only': 'sovereignty of states and ',
  brackets: '(human rights) ',
  'quotation marks': '“human rights” ',
  'speech within a speech': 'he said that human rights matter, ',
};
const speechCases = Object.entries(SENTENCES).flatMap(([name, piece]) => {
  const words = piece.trim().split(' ').length;
  const make = (head, tail) => (size) =>
    documentOf(`${head}${piece.repeat(size / words)}${tail}`, { speaker: 'Ada Obi' });
  return [
    {
      name: `${name} in one sentence of a speech`,
      scale: 0.5,
      prepare: make('We support human rights and ', ' human rights.'),
      run: stagesOf,
    },
    {
      name: `${name} with "not" far away`,
      scale: 0.5,
      prepare: make('We do not want ', ' peace and human rights.'),
      run: stagesOf,
    },
  ];
});

/** Cases with what they are given a size of, and what is measured. `scale` is the share of the usual size. */
export const corpora = () => [...linkCases, ...tableCases, keyCase, ...overrideCases, ...lexiconCases, ...speechCases];
