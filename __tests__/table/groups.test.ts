import { describe, expect, it } from '@jest/globals';
import type { LinkedActor, LinkOf } from '../../src/link/types.js';
import { FORMULAS } from '../../src/table/formulas.js';
import { interval } from '../../src/table/intervals/interval.js';
import { DEFAULT_ROW_OPTIONS, type RowOptions, SORT_KEYS } from '../../src/table/options.js';
import { findRepeats } from '../../src/table/repeats.js';
import { groups } from '../../src/table/rows.js';
import { summarise } from '../../src/table/summary.js';
import { Tally } from '../../src/tally/tally.js';
import { noLinks, result, type Said } from '../helpers/results.js';

const tallyOf = (...documents: [string, Said[], Record<string, string>?][]): Tally => {
  const tally = new Tally();
  for (const [id, said, fields] of documents) tally.add(result(id, said, fields));
  return tally;
};
const of = (tally: Tally, options: Partial<RowOptions> = {}, links: LinkOf = noLinks()) =>
  groups(tally, links, { ...DEFAULT_ROW_OPTIONS, unnamed: 'rows', ...options });
const says = (by: string | string[], ...values: string[]): Said[] =>
  values.map((value): Said => ({ by, stances: value ? { rights: value } : undefined }));
const linked =
  (facts: Record<string, Partial<LinkedActor>>) =>
  (key: string): LinkedActor => ({ ...noLinks()(key), ...facts[key] });

describe('the order of groups', () => {
  const tally = tallyOf([
    'a',
    [
      ...says('Ann Ash', 'pro', 'pro', 'mention', ''),
      ...says('Bo Birch', 'anti', 'anti', 'anti'),
      ...says('Cy Cedar', 'pro'),
      ...says('Di Dogwood', ''),
      ...says('An Official', 'pro', 'pro', 'pro', 'pro', 'pro'),
    ],
  ]);
  const links = linked({ 'an-official': { type: 'unnamed' } });

  it.each([
    ['statements', ['Ann Ash', 'Bo Birch', 'Cy Cedar', 'Di Dogwood', 'An Official']],
    ['coded', ['Bo Birch', 'Ann Ash', 'Cy Cedar', 'Di Dogwood', 'An Official']],
    ['name', ['An Official', 'Ann Ash', 'Bo Birch', 'Cy Cedar', 'Di Dogwood']],
    ['score', ['An Official', 'Ann Ash', 'Cy Cedar', 'Bo Birch', 'Di Dogwood']],
  ] as const)('by %s', (sort, names) => {
    expect(of(tally, { sort }, links).map(({ name }) => name)).toEqual(names);
    expect(SORT_KEYS).toContain(sort);
  });

  it('is that of the keys where nothing else decides', () => {
    const even = tallyOf(['a', [...says('Bo Birch', 'pro'), ...says('Ann Ash', 'pro'), ...says('Cy Cedar', 'pro')]]);
    for (const sort of SORT_KEYS)
      expect(of(even, { sort }).map(({ keys }) => keys.actor)).toEqual(['ann-ash', 'bo-birch', 'cy-cedar']);
  });

  it('of equals in coded statements puts those first who say more', () => {
    const even = tallyOf(['a', [...says('Ann Ash', 'pro'), ...says('Bo Birch', 'pro', '')]]);
    expect(of(even, { sort: 'coded' }).map(({ name }) => name)).toEqual(['Bo Birch', 'Ann Ash']);
  });

  it('keeps sources without a name last only where rows are of actors', () => {
    expect(of(tally, { by: ['type'] }, links).map(({ keys, named }) => [keys.type, named])).toEqual([
      ['person', true],
      ['unnamed', true],
    ]);
  });
});

describe('what a group holds', () => {
  it('counts statements, documents and words, and each value of each dimension', () => {
    const tally = tallyOf(
      [
        'a',
        [
          { by: 'Ann Ash', words: 7, stances: { rights: 'mixed accuse', law: 'pro' } },
          { by: 'Ann Ash', words: 4 },
        ],
      ],
      ['b', [{ by: 'Ann Ash', words: 6, stances: { rights: 'mention accuse' } }]],
    );
    const [group] = of(tally);
    expect(group).toMatchObject({ documents: 2, statements: 3, words: 17, named: true });
    expect(group.rows).toMatchObject([
      { dimension: 'rights', documents: 2, coded: 1, pro: 0, anti: 0, mixed: 1, mention: 1, accuse: 1, score: 0 },
      { dimension: 'law', documents: 1, coded: 1, pro: 1, mixed: 0, mention: 0, accuse: 0, score: 0.5 },
    ]);
  });

  it('lists dimensions by coded statements, then mentions, then names', () => {
    const tally = tallyOf([
      'a',
      [
        { by: 'Ann Ash', stances: { elms: 'mention', firs: 'mention', oaks: 'pro', yews: 'mention' } },
        { by: 'Ann Ash', stances: { firs: 'mention' } },
      ],
    ]);
    expect(of(tally)[0].rows.map(({ dimension }) => dimension)).toEqual(['oaks', 'firs', 'elms', 'yews']);
  });

  it('rounds scores and bounds to three digits', () => {
    const tally = tallyOf(['a', says('Ann Ash', 'pro', 'pro', 'anti')]);
    expect(of(tally, { formula: FORMULAS[1] })[0].rows[0].score).toBe(0.333);
    const none = of(tallyOf(['a', says('Ann Ash', 'pro', 'anti', 'anti', 'pro')]))[0].rows[0].score;
    expect(Object.is(none, 0)).toBe(true);
  });

  it('has an interval over documents, of which copies of one report are one', () => {
    const report = Array.from({ length: 12 }, (_, i) => `line ${i} says a thing of its own and number ${i * 7}`);
    const said = (lines: string[]): Said[] =>
      lines.map((content) => ({ by: 'Ann Ash', stances: { rights: 'pro' }, content }));
    const copies = ['a', 'b', 'c', 'd', 'e'].map((id): [string, Said[]] => [id, said(report)]);
    const others = ['a', 'b', 'c', 'd', 'e'].map((id): [string, Said[]] => [id, says('Ann Ash', 'pro', 'pro', 'pro')]);
    const [same] = of(tallyOf(...copies), { duplicates: 'keep' });
    expect(same.rows[0]).toMatchObject({ coded: 60, documents: 5, low: null, high: null });
    const [apart] = of(tallyOf(...others), { duplicates: 'keep' });
    expect(apart.rows[0]).toMatchObject({ coded: 15, documents: 5, high: 1 });
    expect(apart.rows[0].low).toBeGreaterThan(0);
  });

  it('counts documents that are silent on a dimension in its interval', () => {
    const absolute = FORMULAS.find(({ name }) => name === 'absolute')!;
    const coded = ['a', 'b', 'c', 'd', 'e'].map((id): [string, Said[]] => [id, says('Ann Ash', 'pro', 'pro')]);
    const [row] = of(tallyOf(...coded, ['f', says('Ann Ash', '', '')]), { formula: absolute })[0].rows;
    const clusters = [2, 2, 2, 2, 2, 0].map((pro) => ({
      ...{ pro, anti: 0, coded: pro, words: 10 },
      touching: pro,
      statements: 2,
    }));
    const bounds = interval(absolute, clusters, { ...clusters[0], pro: 10, coded: 10, words: 60 })!;
    expect(row.low).toBeCloseTo(bounds.low, 3);
    expect(row.high).toBeCloseTo(bounds.high, 3);
    expect(row.low).toBeLessThan(row.high!);
  });

  it('says who an actor is, and whom a name could mean', () => {
    const tally = tallyOf(['a', [...says('Ann Ash', 'pro'), ...says('Ash', 'pro')]]);
    const links = linked({
      'ann-ash': { role: 'mayor', affiliation: 'arboria' },
      ash: { ambiguous: ['ann-ash', 'al-ash'] },
    });
    const byName = of(tally, { sort: 'name' }, links);
    expect(byName.map(({ name, about }) => [name, ...about])).toEqual([
      ['Ann Ash', 'mayor', 'Arboria'],
      ['Ash', 'which? Ann Ash or Al Ash'],
    ]);
    expect(of(tally, { by: ['affiliation'] }, links).map(({ about }) => about)).toEqual([[], []]);
  });

  it('is named by all its keys, actors and states by their names', () => {
    const tally = tallyOf(['a', says('Ann Ash', 'pro'), { outlet: 'the-elm', date: '2021-05-07' }]);
    const links = linked({ 'ann-ash': { affiliation: 'arboria' } });
    expect(of(tally, { by: ['affiliation', 'actor', 'outlet', 'year'] }, links)[0].name).toBe(
      'Arboria · Ann Ash · the-elm · 2021',
    );
  });

  it('leaves out what was not asked for', () => {
    const tally = tallyOf(['a', [...says('Ann Ash', 'pro', 'pro'), ...says('Bo Birch', 'pro')]]);
    expect(of(tally, { minStatements: 2 }).map(({ name }) => name)).toEqual(['Ann Ash']);
    expect(of(tally, { minStatements: 3 })).toEqual([]);
    expect(of(tally, { actors: ['birch', 'cedar'] }).map(({ name }) => name)).toEqual(['Bo Birch']);
    expect(of(tally, { actors: ['cedar'], by: ['document'] })).toEqual([]);
    expect(of(tally, { dimensions: ['law'] }).map(({ rows }) => rows)).toEqual([[], []]);
  });

  it('counts only the speakers asked for, where rows are not of speakers too', () => {
    const tally = tallyOf(['a', [...says('Ann Ash', 'pro'), ...says(['Ann Ash', 'Bo Birch'], 'anti')]]);
    const [group] = of(tally, { by: ['document'], actors: ['BIRCH'] });
    expect(group).toMatchObject({ statements: 1, named: true });
    expect(group.rows[0]).toMatchObject({ pro: 0, anti: 1 });
  });
});

describe('summarise', () => {
  const WORDS = 'the shared rules of the house must bind the strong and the weak alike';
  const repeat: Said = {
    by: 'Ann Ash',
    kind: 'indirect',
    content: WORDS,
    stances: { rights: 'pro accuse', law: 'mention' },
  };
  const tally = tallyOf(
    ['a', [repeat, { by: '', stances: { law: 'mention accuse' } }, { by: 'Bo Birch', kind: 'mixed' }]],
    ['b', [repeat, { by: 'Ann Ash', stances: { rights: 'anti', law: 'mention accuse' } }]],
  );
  const summary = summarise(tally, findRepeats(tally, noLinks()));

  it('counts statements of each kind over all documents', () => {
    expect(summary).toMatchObject({ documents: 2, statements: 5, unresolved: 1, repeated: 1, direct: 2 });
  });

  it('takes a mention for no position, and none of it for an accusation', () => {
    expect(summary).toMatchObject({ coded: 3, accusing: 2 });
  });

  it('adds up what was read and passed over', () => {
    const characters = [...tally.documents.values()].reduce((sum, one) => sum + one.characters, 0);
    expect(summary).toMatchObject({ characters, passed: 0, narration: 0, corrected: 0 });
    const corrected = new Tally();
    for (const [id, document] of tally.documents)
      corrected.insert(id, { ...document, overrides: [0, 3], passed: 4, narration: 2 });
    expect(summarise(corrected, findRepeats(corrected, noLinks()))).toMatchObject({
      passed: 8,
      narration: 4,
      corrected: 4,
    });
  });

  it('is nothing of nothing', () => {
    const empty = new Tally();
    expect(Object.values(summarise(empty, findRepeats(empty, noLinks()))).every((count) => count === 0)).toBe(true);
  });
});
