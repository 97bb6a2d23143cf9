/** What was learned, as it is loaded: files that are sound, damaged, inherited and vetoed. */
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../src/base/errors.js';
import { filesOf, loadKnowledge } from '../../src/knowledge/knowledge.js';
import { loadReader } from '../../src/knowledge/load/learned.js';
import { testFolder } from '../helpers/cli.js';

const LEXICON = 'dimension: harbours\nvalues: [open harbours]\n';
const AT = { pro: 400, anti: 500, wordsPro: 1001, wordsAnti: 1001 };
const SIDE = { bias: -100, hit: 200, reader: 1000, short: 1000 };
const model = (change = {}) =>
  JSON.stringify({
    dimension: 'harbours',
    pro: SIDE,
    anti: SIDE,
    thresholds: AT,
    words: { boat: [300, -200], 'boat sink': [-100, 0], '<open harbours>': [50, 0] },
    ...change,
  });
const files = testFolder({
  'sound/harbours.yaml': LEXICON,
  'sound/harbours.learned.json': model(),
  'veto/harbours.yaml': `${LEXICON}veto: [boat, gull]\n`,
  'veto/harbours.learned.json': model(),
  'vetoed-unlearned/harbours.yaml': `${LEXICON}veto: [gull]\n`,
  'entry/harbours.yaml': `dimension: harbours
values: [open harbours, free and safe passage, boat]
deeds: [{ wrong: sink, to: boat | raft }]
veto: [<free and safe passage>, "<sink: boat | raft>", <open harbours>, <closed harbours>, boat sink]
`,
  'entry/harbours.learned.json': model(),
  'entry-heir/ports.yaml':
    'dimension: ports\nextends: ../entry/harbours.yaml\nveto: [<quay>, <boat>]\nadd: { values: [pier] }\n',
  'heir/ports.yaml': 'dimension: ports\nextends: ../sound/harbours.yaml\nveto: [boat sink]\n',
  'own/ports.yaml': 'dimension: ports\nextends: ../sound/harbours.yaml\n',
  'own/ports.learned.json': model({ dimension: 'ports', words: { quay: [1, 2] } }),
  'other/harbours.yaml': LEXICON,
  'other/harbours.learned.json': model({ dimension: 'rivers' }),
  'cut/harbours.yaml': LEXICON,
  'cut/harbours.learned.json': model().slice(0, 90),
  'wrong/harbours.yaml': LEXICON,
  'wrong/harbours.learned.json': model({ words: { boat: [1.5, 'x'] }, extra: true }),
  'many/harbours.yaml': LEXICON,
  'many/harbours.learned.json': model({
    words: Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`w${i}`, 1])),
  }),
  'reader.json': JSON.stringify({ bias: 5, thresholds: AT, weights: { 'side=pro': 7 } }),
  'reader-cut.json': '{"bias": 5,\n"thresholds": ',
  'reader-wrong.json': JSON.stringify({ bias: 5, weights: {} }),
});

function load(folder: string, name = 'harbours') {
  const found: Diagnostic[] = [];
  const options = { lexicon: [join(files.path, folder)], bundled: false };
  const { lexicons, files: used } = loadKnowledge(options, (one) => found.push(one));
  return { lexicon: lexicons.find(({ dimension }) => dimension === name)!, used, found, options };
}

describe('learned words', () => {
  it('are loaded with the lexicon that they stand beside, and count as used files', () => {
    const { lexicon, used, found, options } = load('sound');
    expect(found).toEqual([]);
    expect(lexicon.learned?.words).toMatchObject({ boat: [300, -200] });
    const names = used.map(({ path }) => path.split('/').at(-1));
    expect(names).toEqual(expect.arrayContaining(['harbours.learned.json', 'reader.json']));
    expect(filesOf(options)).toEqual(used);
  });

  it('are switched off by a veto; one of a word that was not learned is reported with its place', () => {
    const { lexicon, found } = load('veto');
    expect(Object.keys(lexicon.learned!.words)).toEqual(['boat sink', '<open harbours>']);
    expect(found).toMatchObject([{ code: 'nothing-vetoed', level: 'warning', line: 3, column: 14 }]);
  });

  it('need not be there for a veto', () => {
    const { lexicon, found } = load('vetoed-unlearned');
    expect(found).toEqual([]);
    expect(lexicon.learned).toBeUndefined();
  });

  it('and entries are vetoed; one that is not in the lexicon is reported with its place', () => {
    const { lexicon, found } = load('entry');
    expect(lexicon.terms.map(({ term }) => term)).toEqual(['boat']);
    expect(Object.keys(lexicon.learned!.words)).toEqual(['boat']);
    expect(found).toMatchObject([
      { code: 'nothing-vetoed', message: '"<closed harbours>" is not an entry of "harbours"', line: 4, column: 73 },
    ]);
  });

  it('and entries stay vetoed in a lexicon that extends, where only its own veto is reported', () => {
    const { lexicon, found } = load('entry-heir', 'ports');
    expect(lexicon.terms.map(({ term }) => term)).toEqual(['pier']);
    expect(found.map(({ message }) => message)).toEqual(['"<quay>" is not an entry of "ports"']);
  });

  it('stay where an entry of the same wording is vetoed, and the entry where the word is', () => {
    const { lexicon } = load('entry-heir', 'ports');
    expect(lexicon.learned!.words).toHaveProperty('boat');
    expect(load('veto').lexicon.terms.map(({ term }) => term)).toEqual(['open harbours']);
  });

  it('are inherited with extends, unless the lexicon has its own', () => {
    const heir = load('heir', 'ports');
    expect(heir.found).toEqual([]);
    expect(heir.lexicon.learned).toMatchObject({ dimension: 'ports', words: { boat: [300, -200] } });
    expect(heir.lexicon.learned!.words).not.toHaveProperty('boat sink');
    expect(load('own', 'ports').lexicon.learned!.words).toEqual({ quay: [1, 2] });
  });

  it('of another dimension are not used', () => {
    const { lexicon, found } = load('other');
    expect(lexicon.learned).toBeUndefined();
    expect(found).toMatchObject([{ code: 'other-dimension', message: 'was learned for "rivers", not for "harbours"' }]);
  });

  it('that are damaged are reported and left out', () => {
    const cut = load('cut');
    expect(cut.lexicon.learned).toBeUndefined();
    expect(cut.found).toMatchObject([{ code: 'bad-json', level: 'error', line: 1 }]);
    const wrong = load('wrong');
    expect(wrong.lexicon.learned).toBeUndefined();
    expect(wrong.found.map(({ message }) => message)).toEqual([
      '"extra": unknown key "extra"',
      '"words.boat.0": must be a whole number, not 1.5',
      '"words.boat.1": must be a whole number, not text',
    ]);
  });

  it('with many mistakes give few messages', () => {
    const { found } = load('many');
    expect(found).toHaveLength(6);
    expect(found.at(-1)!.message).toBe('45 more mistakes');
  });
});

describe('the reader', () => {
  const read = (name: string) => {
    const found: Diagnostic[] = [];
    return { reader: loadReader((one) => found.push(one), join(files.path, name)), found };
  };

  it('is loaded', () => {
    expect(read('reader.json')).toEqual({ reader: { bias: 5, thresholds: AT, weights: { 'side=pro': 7 } }, found: [] });
  });

  it('takes every hit for a mention where its file is damaged or missing', () => {
    for (const [name, code] of [
      ['reader-cut.json', 'bad-json'],
      ['reader-wrong.json', 'missing-key'],
      ['none.json', 'unreadable-file'],
    ]) {
      const { reader, found } = read(name);
      expect(reader).toMatchObject({ thresholds: { pro: 1001, anti: 1001 }, weights: {} });
      expect(found).toMatchObject([{ code }]);
    }
  });
});
