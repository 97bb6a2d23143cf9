/** The sections of a lexicon: values, wrongs, deeds and claims. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../src/base/errors.js';
import { loadStances } from '../../src/knowledge/load/stances.js';

const folder = mkdtempSync(join(tmpdir(), 'sections-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function load(...texts: string[]) {
  const diagnostics: Diagnostic[] = [];
  const paths = texts.map((text, i) => {
    const path = join(folder, `${i}.yaml`);
    writeFileSync(path, text);
    return path;
  });
  const lexicons = loadStances(paths, (diagnostic) => diagnostics.push(diagnostic));
  return { lexicons, diagnostics, places: diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`) };
}

const HARBOURS = `dimension: harbours
labels: { pro: open, anti: closed }
lists: { ship: [ship, boat] }
values:
  - free passage
  - { term: PORT, case: true, weight: 2, note: the treaty }
wrongs:
  - harbour toll
  - { term: tolls, form: exact }
deeds:
  - { wrong: seize | turn  away, to: <ship> | crew, weight: 3 }
  - { right: rescue, note: anybody }
claims:
  pro: [the sea is everybody's]
  anti: [our harbour is ours alone]
exclusions: [Free Passage Ltd]
veto: [cargo, harbour master]
tests:
  - { text: We want free passage., expect: pro }
`;

describe('a lexicon in sections', () => {
  const { lexicons, places } = load(HARBOURS);
  const [lexicon] = lexicons;

  it('has a term for each entry, by its section', () => {
    expect(places).toEqual([]);
    expect(
      lexicon.terms.map(({ section, term, role, valence, pole, weight }) => [
        section,
        term,
        role,
        valence,
        pole,
        weight,
      ]),
    ).toEqual([
      ['values', 'free passage', 'concept', 1, 'pro', 1],
      ['values', 'PORT', 'concept', 1, 'pro', 2],
      ['wrongs', 'harbour toll', 'concept', -1, 'pro', 1],
      ['wrongs', 'tolls', 'concept', -1, 'pro', 1],
      ['deeds', 'seize | turn away: <ship> | crew', 'deed', -1, 'pro', 3],
      ['deeds', 'rescue', 'deed', 1, 'pro', 1],
      ['claims', "the sea is everybody's", 'pro', 1, 'pro', 1],
      ['claims', 'our harbour is ours alone', 'anti', 1, 'anti', 1],
      ['exclusions', 'Free Passage Ltd', 'exclusion', 1, 'pro', 1],
    ]);
    expect(lexicon.terms.filter((term) => term.case).map(({ term, note }) => [term, note])).toEqual([
      ['PORT', 'the treaty'],
    ]);
    expect(lexicon.terms.filter(({ exact }) => exact).map(({ term }) => term)).toEqual(['tolls']);
  });

  it('writes the verbs and the objects of a deed out as one group each', () => {
    const deeds = lexicon.terms.filter(({ role }) => role === 'deed');
    expect(deeds.map(({ pattern, object, note }) => [pattern, object, note])).toEqual([
      ['(seize|turn away)', '(ship|boat|crew)', undefined],
      ['(rescue)', undefined, 'anybody'],
    ]);
  });

  it('has labels and a veto', () => {
    expect(lexicon.labels).toEqual({ pro: 'open', anti: 'closed' });
    expect(lexicon.veto).toEqual(['cargo', 'harbour master']);
  });

  it('has none of them where the file has none', () => {
    const { lexicons } = load('dimension: a\nconcepts: [x]\npoles: { pro: { label: up, terms: [y] } }\n');
    expect(lexicons[0]).toMatchObject({ veto: [], labels: { pro: 'up', anti: 'anti' } });
    expect(lexicons[0].terms.map(({ section }) => section)).toEqual(['terms', 'concepts']);
  });

  it('keeps choices within a deed together', () => {
    const { lexicons, places } = load('dimension: a\ndeeds: [{ right: uphold, to: (free | fair) vote | a \\| b }]\n');
    expect(places).toEqual([]);
    expect(lexicons[0].terms[0]).toMatchObject({
      term: 'uphold: (free | fair) vote | a \\| b',
      object: '((free | fair) vote|a \\| b)',
    });
  });
});

describe('a lexicon that extends another', () => {
  it('adds to its sections, and leaves out what is named, deeds as they are shown', () => {
    const { lexicons, places } = load(
      HARBOURS,
      'dimension: b\nextends: harbours\nlabels: { anti: shut }\nveto: [quay]\nadd:\n  values: [safe harbour]\n  wrongs: [piracy]\n' +
        '  deeds: [{ wrong: sink, to: ship }]\n  claims: { pro: [all aboard], anti: [stay away] }\nremove: [rescue, free passage]\n',
    );
    expect(places).toEqual([]);
    const { terms, labels, veto } = lexicons[1];
    expect(labels).toEqual({ pro: 'open', anti: 'shut' });
    expect(veto).toEqual(['cargo', 'harbour master', 'quay']);
    expect(terms.filter(({ path }) => path[0] === 'add').map(({ section, term }) => `${section} ${term}`)).toEqual([
      'values safe harbour',
      'wrongs piracy',
      'deeds sink: ship',
      'claims all aboard',
      'claims stay away',
    ]);
    expect(terms.map(({ term }) => term)).not.toContain('rescue');
  });
});

describe('what is wrong with a section', () => {
  it.each([
    ['a deed that is right and wrong', 'deeds:\n  - { wrong: a, right: b }\n', '3:5 bad-value'],
    ['a deed without a verb', 'deeds:\n  - { to: b }\n', '3:5 bad-value'],
    ['a deed with verb and object in one', 'deeds:\n  - { wrong: "a : b" }\n', '3:14 bad-value'],
    ['a deed with bars alone', 'deeds:\n  - { wrong: "|", to: b }\n', '3:5 bad-term'],
    ['an object of bars alone', 'deeds:\n  - { wrong: a, to: "|" }\n', '3:5 bad-term'],
    ['an unknown list of objects', 'deeds:\n  - { wrong: a, to: <nowhere> }\n', '3:5 unknown-list'],
    ['a value with a valence', 'values:\n  - { term: a, valence: negative }\n', '3:5 bad-value'],
    ['a claim of no side', 'claims: [a]\n', '2:9 bad-value'],
    ['a veto of three words', 'veto: [a b c]\n', '2:8 bad-value'],
    ['a value that is a wrong', 'values: [a]\nwrongs: [a]\n', '3:10 both-poles'],
    [
      'a deed that is wrong there and right here',
      'deeds:\n  - { wrong: a, to: b }\n  - { right: a, to: b }\n',
      '4:5 both-poles',
    ],
    ['a claim of both sides', 'claims: { pro: [a], anti: [a] }\n', '2:28 both-poles'],
    ['a claim that is a value', 'values: [a]\nclaims: { pro: [a] }\n', '3:17 shadowed-term'],
    ['a value that stands twice', 'values: [a, a]\n', '2:13 duplicate-term'],
    [
      'a deed that stands twice',
      'deeds:\n  - { wrong: a | b, to: c }\n  - { wrong: b, to: c }\n',
      '4:5 duplicate-term',
    ],
  ])('%s', (_, text, place) => {
    expect(load(`dimension: d\n${text}`).places).toContain(place);
  });

  it.each([
    ['one verb with two objects', 'deeds:\n  - { wrong: a, to: b }\n  - { right: a, to: c }\n'],
    ['a verb with and without its object', 'deeds:\n  - { wrong: a, to: b }\n  - { wrong: a }\n'],
    ['a verb that is a wrong, too', 'deeds: [{ wrong: a }]\nwrongs: [a]\n'],
    ['a veto of a word and a pair', 'values: [a]\nveto: [b, c d]\n'],
    ['bare sections', 'values: [a]\nwrongs: []\ndeeds: []\nclaims: {}\n'],
    ['a concept of the anti pole', 'concepts: [{ term: a, pole: anti }, b]\n'],
  ])('nothing: %s', (_, text) => {
    expect(load(`dimension: d\n${text}`).places).toEqual([]);
  });

  it.each([
    ['values: [a]\nclaims: { pro: [a] }\n', '"a" is a value and a claim: only the latter counts'],
    ['poles: { anti: { terms: [a] } }\nwrongs: [a]\n', '"a" is a wrong and a term of a pole: only the latter counts'],
  ])('names the sections of an entry in two of them: %j', (text, message) => {
    expect(load(`dimension: d\n${text}`).diagnostics.map((one) => one.message)).toEqual([message]);
  });

  it('calls a concept of the older format that stands twice a warning, whatever its sign', () => {
    const { diagnostics } = load('dimension: d\nconcepts: [a, { term: a, valence: negative }]\n');
    expect(diagnostics.map(({ level, code }) => `${level} ${code}`)).toEqual(['warning duplicate-term']);
  });
});

describe('a plain dictionary', () => {
  it('stays one where its categories are called like our sections', () => {
    const { lexicons, places } = load('values: [honour, duty]\nclaims:\n  pro: [aye]\nlabels: [tag]\n');
    expect(places).toEqual([]);
    expect(lexicons.map(({ dimension, terms }) => [dimension, terms[0].section])).toEqual([
      ['values', 'concepts'],
      ['claims', 'terms'],
      ['labels', 'concepts'],
    ]);
  });

  it('is not what a lexicon without its dimension is taken for', () => {
    expect(load('wrongs: [a]\nvalues: [b]\n').places).toEqual(['1:1 missing-key']);
  });
});
