import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORMULAS } from '../../src/table/formulas.js';
import { DEFAULT_ROW_OPTIONS, type RowOptions } from '../../src/table/options.js';
import { groups, rows } from '../../src/table/rows.js';
import { Tally } from '../../src/tally/tally.js';
import { noLinks, result, type Said } from '../helpers/results.js';

const tallyOf = (...results: ReturnType<typeof result>[]): Tally => {
  const tally = new Tally();
  for (const one of results) tally.add(one);
  return tally;
};
const table = (tally: Tally, options: Partial<RowOptions> = {}, links = noLinks()) =>
  rows(tally, links, { ...DEFAULT_ROW_OPTIONS, ...options });

describe('rows', () => {
  it('counts statements by actor and dimension, as the contract says', () => {
    const tally = tallyOf(
      result('a', [
        { by: 'Ann Ash', stances: { rights: 'pro' } },
        { by: 'Ann Ash', stances: { rights: 'pro accuse', law: 'mention' } },
        { by: 'Ann Ash' },
      ]),
      result('b', [{ by: 'Ann Ash', stances: { rights: 'anti' } }]),
    );
    expect(table(tally)).toEqual([
      expect.objectContaining({
        keys: { actor: 'ann-ash' },
        name: 'Ann Ash',
        dimension: 'rights',
        ...{ documents: 2, statements: 4, coded: 3, pro: 2, anti: 1, mixed: 0, mention: 0, accuse: 1 },
        ...{ score: 0.25, low: null, high: null },
      }),
      expect.objectContaining({ dimension: 'law', statements: 4, coded: 0, mention: 1, score: null }),
    ]);
  });

  it('counts a joint statement for each of its speakers', () => {
    const tally = tallyOf(result('a', [{ by: ['Ann Ash', 'Bo Birch'], stances: { rights: 'pro' } }]));
    expect(table(tally).map(({ keys, pro }) => [keys.actor, pro])).toEqual([
      ['ann-ash', 1],
      ['bo-birch', 1],
    ]);
  });

  it('counts a joint statement once for a group that both belong to', () => {
    const tally = tallyOf(result('a', [{ by: ['Ann Ash', 'Bo Birch'], stances: { rights: 'pro' } }]));
    const links = noLinks({ 'ann-ash': 'Arboria', 'bo-birch': 'Arboria' });
    expect(table(tally, { by: ['affiliation'] }, links)).toEqual([
      expect.objectContaining({ keys: { affiliation: 'Arboria' }, statements: 1, pro: 1 }),
    ]);
  });

  it('never counts narration, nor a statement without a speaker for an actor', () => {
    const tally = tallyOf(
      result('a', [
        { by: 'Ann Ash', kind: 'narration', stances: { rights: 'pro' } },
        { by: '', stances: { rights: 'anti' } },
      ]),
    );
    expect(table(tally)).toEqual([]);
  });

  it('counts statements of unknown speakers where the groups are not about speakers', () => {
    const tally = tallyOf(result('a', [{ by: '', stances: { rights: 'anti' } }], { outlet: 'The Elm' }));
    expect(table(tally, { by: ['outlet'] })).toEqual([
      expect.objectContaining({ keys: { outlet: 'The Elm' }, anti: 1 }),
    ]);
  });

  it('groups by month, metadata and several keys; what is missing is empty', () => {
    const said: Said[] = [{ by: 'Ann Ash', stances: { rights: 'pro' } }];
    const tally = tallyOf(
      result('a', said, { date: '2021-05-07', desk: 'world' }),
      result('b', said, { date: '2021-05-09' }),
      result('c', said),
    );
    expect(table(tally, { by: ['month', 'desk'] }).map(({ keys, pro }) => [keys.month, keys.desk, pro])).toEqual([
      ['', '', 1],
      ['2021-05', '', 1],
      ['2021-05', 'world', 1],
    ]);
  });

  it('keeps only the actors, dimensions and groups asked for', () => {
    const tally = tallyOf(
      result('a', [
        { by: 'Ann Ash', stances: { rights: 'pro', law: 'pro' } },
        { by: 'Ann Ash' },
        { by: 'Bo Birch', stances: { rights: 'pro' } },
      ]),
    );
    expect(
      table(tally, { actors: ['ASH'], dimensions: ['law'] }).map(({ keys, dimension }) => [keys.actor, dimension]),
    ).toEqual([['ann-ash', 'law']]);
    expect(table(tally, { minStatements: 2 }).every(({ keys }) => keys.actor === 'ann-ash')).toBe(true);
    expect(table(tally, { actors: ['nobody'] })).toEqual([]);
  });

  it('leaves a score null, not 0, where a topic is only mentioned', () => {
    const tally = tallyOf(result('a', [{ by: 'Ann Ash', stances: { rights: 'mention' } }]));
    for (const formula of FORMULAS.filter(({ of }) => of === 'coded'))
      expect(table(tally, { formula })[0].score).toBeNull();
  });

  it('refuses to count a document twice', () => {
    const one = result('a', [{ by: 'Ann Ash' }]);
    const tally = tallyOf(one);
    expect(() => tally.add(one)).toThrow(/counted already/);
  });

  const corpus = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      said: fc.array(
        fc.record({
          by: fc.subarray(['Ann Ash', 'Bo Birch', 'Cy Cedar']),
          stances: fc.dictionary(
            fc.constantFrom('rights', 'law'),
            fc.constantFrom('pro', 'anti', 'mixed', 'mention', 'pro accuse'),
          ),
        }),
        { maxLength: 6 },
      ),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
  );

  it('gives the same bytes for any order of documents and any way of merging parts', () => {
    fc.assert(
      fc.property(corpus, fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.nat()), (documents, parts, random) => {
        const results = documents.map(({ id, said }) => result(id, said));
        const whole = JSON.stringify(groups(tallyOf(...results), noLinks(), DEFAULT_ROW_OPTIONS));
        const shuffled = results
          .map((one) => [random.next().value, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        const partial = Array.from({ length: parts }, () => new Tally());
        shuffled.forEach((one, i) => {
          partial[i % parts].add(one);
        });
        const merged = partial.reduceRight((into, part) => {
          into.merge(part);
          return into;
        });
        expect(JSON.stringify(groups(merged, noLinks(), DEFAULT_ROW_OPTIONS))).toBe(whole);
      }),
    );
  });

  it('keeps the counts consistent with each other', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        for (const row of table(tallyOf(...documents.map(({ id, said }) => result(id, said))))) {
          expect(row.pro + row.anti + row.mixed).toBe(row.coded);
          expect(row.coded + row.mention).toBeLessThanOrEqual(row.statements);
          expect(row.accuse).toBeLessThanOrEqual(row.coded);
          expect(row.score === null).toBe(row.coded === 0);
        }
      }),
    );
  });
});
