import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportLexicons } from '../../src/knowledge/convert/export.js';
import { type ImportOptions, importDictionary } from '../../src/knowledge/convert/import.js';
import { joinedLevels } from '../../src/knowledge/convert/levels.js';
import { parseKnowledge } from '../../src/knowledge/file.js';

interface Written {
  dimension: string;
  labels: { pro: string; anti: string };
  values?: Entry[];
  claims?: { pro: Entry[]; anti: Entry[] };
}
type Entry = { term: string; weight?: number };

const entries = (list: readonly Entry[] = []): string =>
  list.map(({ term, weight }) => (weight === undefined ? term : `${term}*${weight}`)).join(', ');

/** "dimension: values + pro - anti" for each lexicon, and the codes of what was said. */
function converted(text: string, path: string, options?: ImportOptions) {
  const { categories, problems } = importDictionary(text, path, options);
  const lexicons = exportLexicons(categories, path);
  const outlines = lexicons.map(({ yaml }) => {
    const { file, diagnostics } = parseKnowledge<Written>(yaml, 'out.yaml', 'lexicon');
    expect(diagnostics).toEqual([]);
    const { dimension, values, claims } = (file as { data: Written }).data;
    const sides = claims ? [`+ ${entries(claims.pro)}`, `- ${entries(claims.anti)}`] : [];
    return [`${dimension}:`, entries(values), ...sides].filter(Boolean).join(' ').trim();
  });
  const said = [
    ...problems,
    ...lexicons.flatMap((one) => [...one.problems, ...one.refused.map(() => ({ code: 'refused-term' }))]),
  ];
  return { outlines, codes: said.map(({ code }) => code), messages: problems.map(({ message }) => message) };
}

describe('Lexicoder', () => {
  it.each(['moods.lc3', 'moods.lcd'])('leaves colours out of the names of categories (%s)', (path) => {
    const text = '+gloomy#A0B1C2\n bleak\n dire*\n+sunny#0f0\n bright\n';
    expect(converted(text, path).outlines).toEqual(['gloomy: bleak, dire*', 'sunny: bright']);
  });

  it('takes poles with colours for the two ends of one dimension', () => {
    const { outlines } = converted('+negative#AA0000\n awful\n+positive#00AA00\n lovely\n', 'moods.lc3');
    expect(outlines).toEqual(['moods: + lovely - awful']);
  });

  it('leaves colours out of XML, too', () => {
    const xml = '<dictionary name="m"><cnode name="rent#123456"><pnode name="lease"/></cnode></dictionary>';
    expect(converted(xml, 'm.lcd').outlines).toEqual(['rent: lease']);
  });

  it('keeps a number sign that is no colour', () => {
    expect(converted('+plan #2\n draft\n', 'm.lc3').outlines).toEqual(['plan-2: draft']);
  });

  it('counts negated poles for the other side, and says so', () => {
    const text = '+positive\n brave\n+negative\n mean\n+neg_positive\n not brave\n+neg_negative\n never mean\n';
    const { outlines, codes, messages } = converted(text, 'moods.lc3');
    expect(outlines).toEqual(['moods: + brave, never mean - mean, not brave']);
    expect(codes).toEqual(['negated-category', 'negated-category']);
    expect(messages[0]).toMatch(/"neg_positive"/);
  });

  it('takes no other category for a negated pole', () => {
    expect(converted('+neg_income\n debt\n+negligence\n careless\n', 'm.lc3')).toMatchObject({
      outlines: ['neg-income: debt', 'negligence: careless'],
      codes: [],
    });
  });
});

describe('a column a category', () => {
  it.each([
    ['ones and zeros', 'word,calm,storm\nbreeze,1,0\ngale,0,1\n'],
    ['crosses', 'Term;calm;storm\nbreeze;x;\ngale;;X\n'],
    ['truth values', 'token\tcalm\tstorm\nbreeze\tTRUE\tFALSE\ngale\tfalse\ttrue\n'],
    ['years, negative where taken out', 'Word,calm,storm\nbreeze,2011,0\ngale,0,2014\nlull,-2020,0\n'],
  ])('reads %s', (_, text) => {
    expect(converted(text, 'weather.csv').outlines).toEqual(['calm: breeze', 'storm: gale']);
  });

  it('reads columns that list the words of a category', () => {
    expect(converted('calm,storm\nbreeze,gale\nlull,\n', 'w.csv').outlines).toEqual([
      'calm: breeze, lull',
      'storm: gale',
    ]);
  });

  it('names columns of text and of large numbers, and does not read them', () => {
    const { outlines, messages } = converted('word,count,calm,origin\nbreeze,1520,1,Dutch\ngale,88,0,Norse\n', 'w.csv');
    expect(outlines).toEqual(['calm: breeze']);
    expect(messages).toEqual(['columns that are not read: "count", "origin"']);
  });

  it('reads only the columns that are named', () => {
    const { outlines, codes } = converted('word,calm,storm\nbreeze,1,0\ngale,0,1\n', 'w.csv', {
      columns: ['Storm', 'sea'],
    });
    expect(outlines).toEqual(['storm: gale']);
    expect(codes).toEqual(['missing-column', 'unused-column']);
  });
});

describe('scores in columns', () => {
  it.each([
    ['without a heading', 'breeze\t2.5\t0.4\ngale\t-3\t0.1\n', 'w.txt', ['unused-column']],
    ['with a heading', 'token,score\nbreeze,2.5\ngale,-3\n', 'w.csv', []],
    ['under a name of their own', 'lemma\tEXPRESSED\nbreeze\t2.5\ngale\t-3\n', 'w.tsv', []],
    ['in JSON', '{"breeze": 2.5, "gale": -3}', 'w.json', []],
  ])('are weights of two poles: %s', (_, text, path, codes) => {
    expect(converted(text, path)).toMatchObject({ outlines: ['w: + breeze*2.5 - gale*3'], codes });
  });

  it('change sides at the midpoint; what stands there is named', () => {
    const { outlines, messages } = converted('word,valence\nbreeze,7\nrain,5\ngale,2\n', 'w.csv', { midpoint: 5 });
    expect(outlines).toEqual(['w: + breeze*2 - gale*3']);
    expect(messages).toEqual(['entries of "w" with a score of 5 are left out: rain']);
  });

  it('that are all above 0 are weights, with a warning that none is anti', () => {
    expect(converted('word,valence\nbreeze,7\nrain,5\ngale,2\n', 'w.csv')).toMatchObject({
      outlines: ['w: breeze*7, rain*5, gale*2'],
      codes: ['one-sided-scores'],
    });
  });

  it('make a dimension of each column', () => {
    expect(converted('word,warmth,force\nbreeze,0.5,-1\ngale,-2,3\n', 'w.csv').outlines).toEqual([
      'warmth: + breeze*0.5 - gale*2',
      'force: + gale*3 - breeze',
    ]);
  });

  it('below 0 are the other pole in XML and LIWC-22, too', () => {
    const xml = '<dictionary><cnode name="a"><pnode name="x" score="-2"/><pnode name="y"/></cnode></dictionary>';
    expect(converted(xml, 'm.ykd').outlines).toEqual(['a: + y - x*2']);
    expect(converted('DicTerm,a\nx,-2\ny,1.5\n', 'm.dicx').outlines).toEqual(['a: + y*1.5 - x*2']);
  });

  it('over the limit keep their proportions, and it is said', () => {
    expect(converted('word,score\nbreeze,100\ngale,-50\n', 'w.csv')).toMatchObject({
      outlines: ['w: + breeze*10 - gale*5'],
      codes: ['scaled-weights'],
    });
  });

  it('read rows of term, category and 0 or 1; 0 is no member', () => {
    expect(converted('breeze\tcalm\t1\nbreeze\tstorm\t0\ngale\tstorm\t1\n', 'w.txt')).toMatchObject({
      outlines: ['calm: breeze', 'storm: gale'],
      codes: [],
    });
  });

  it('names a term whose two scores differ', () => {
    expect(converted('word,score\nbreeze,1\nbreeze,2\ngale,-1\n', 'w.csv').codes).toEqual(['duplicate-term']);
  });
});

describe('names of poles', () => {
  const poles = ['virtue', 'vice'] as const;
  it.each([
    ['a dot', '%\n1\tthrift.virtue\n2\tthrift.vice\n%\nsave\t1\nsquander\t2\n', 't.dic'],
    ['capitals', '%\n01\tThriftVirtue\n02\tThriftVice\n%\nsave\t01\nsquander\t2\n', 't.dic'],
    ['an underscore', 'thrift_virtue: [save]\nthrift_vice: [squander]\n', 't.yml'],
    ['the name first', '+Virtue Thrift\nsave\n+Vice Thrift\nsquander\n', 't.lc3'],
    ['a level of its own', 'thrift:\n  virtue: [save]\n  vice: [squander]\n', 't.yml'],
    ['a column of their own', 'word,foundation,side\nsave,thrift,virtue\nsquander,thrift,vice\n', 't.csv'],
  ])('make one dimension, with %s', (_, text, path) => {
    expect(converted(text, path, { poles }).outlines).toEqual(['thrift: + save - squander']);
  });

  it('are positive and negative where no others are given, if both are there', () => {
    expect(converted('tax_pos: [cut]\ntax_neg: [burden]\nself-con: [x]\n', 't.yml').outlines).toEqual([
      'tax: + cut - burden',
      'self-con: x',
    ]);
  });

  it('replace the usual ones', () => {
    expect(converted('positive: [a]\nnegative: [b]\n', 't.yml', { poles }).outlines).toEqual([
      'positive: a',
      'negative: b',
    ]);
  });
});

describe('levels', () => {
  const text = 'FOOD:\n  FRUIT:\n    apple: [apple*, cider]\n    pear: [pear*]\n  BREAD:\n    rye: [rye]\n';
  it.each([
    [2, ['fruit: apple*, cider, pear*', 'bread: rye']],
    [3, ['apple: apple*, cider', 'pear: pear*', 'rye: rye']],
  ])('%i makes a lexicon of each of its categories', (level, outlines) => {
    expect(converted(text, 'f.yml', { level })).toMatchObject({ outlines, codes: [] });
  });

  it('names entries above the level, which are left out', () => {
    expect(converted('a:\n  - over\n  - b: [under]\nc: [flat]\n', 'f.yml', { level: 2 })).toMatchObject({
      outlines: ['b: under'],
      messages: [
        'entries of "a" stand above level 2 and are left out: "over"',
        'entries of "c" stand above level 2 and are left out: "flat"',
      ],
    });
  });

  it('keeps categories of one name apart', () => {
    const { outlines } = converted('A:\n  north: [x]\nB:\n  north: [y]\n  south: [z]\n', 'f.yml', { level: 2 });
    expect(outlines).toEqual(['a-north: x', 'b-north: y', 'south: z']);
  });

  it('makes one dimension of the poles of a level', () => {
    const { outlines } = converted('tax:\n  pro: [cut]\n  con: [burden]\n', 'f.yml', { level: 2 });
    expect(outlines).toEqual(['tax: + cut - burden']);
  });

  it('refuses a level that is not there', () => {
    expect(converted(text, 'f.yml', { level: 4 })).toMatchObject({ outlines: [], codes: ['no-such-level'] });
  });

  it('says which categories are joined where no level is named, and nothing of poles', () => {
    expect(joinedLevels(importDictionary(text, 'f.yml').categories)?.message).toMatch(/FOOD \(FRUIT, BREAD\)$/);
    expect(joinedLevels(importDictionary('a: {pro: [x], anti: [y]}\n', 'f.yml').categories)).toBeUndefined();
  });
});

describe('plain lists', () => {
  it('are one category; lines with a semicolon first are comments', () => {
    expect(converted(';;; a list\n; of words\n\nbreeze\nlight wind\n', 'calm-words.txt').outlines).toEqual([
      'calm-words: breeze, light wind',
    ]);
  });

  it('name faces made of signs, of which no word is left', () => {
    const { outlines, codes } = converted(':)\nbreeze\n<3\n9/11\n', 'w.txt');
    expect(outlines).toEqual(['w: breeze, 9/11']);
    expect(codes).toEqual(['refused-term', 'refused-term']);
  });
});

it('loses no scored word between the sides, whatever the scores', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.integer({ min: -9, max: 9 })), (terms, scores) => {
      const rows = terms.map((term) => ({ term, score: scores.next().value as number }));
      const table = rows.map(({ term, score }) => `${term},${score}`).join('\n');
      const [{ children = [], terms: own = [] } = {}] = importDictionary(`word,score\n${table}\n`, 'w.csv').categories;
      const kept = [own, ...children.map((child) => child.terms)].flat().map(({ term }) => term);
      expect(kept.sort()).toEqual(
        rows
          .filter(({ score }) => score !== 0)
          .map(({ term }) => term)
          .sort(),
      );
    }),
  );
});
