import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowOptions, type TableOptions } from '../../src/table/options.js';
import { groups, rows } from '../../src/table/rows.js';
import { Tally } from '../../src/tally/tally.js';
import { noLinks, result, type Said } from '../helpers/results.js';

function tallyOf(...documents: [id: string, said: Said[]][]): Tally {
  const tally = new Tally();
  for (const [id, said] of documents) tally.add(result(id, said));
  return tally;
}
const rowsOf = (tally: Tally, options: TableOptions = {}) =>
  rows(tally, noLinks(), rowOptions({ score: 'salience', ...options }));
/** "who dimension touching/statements share" for each row. */
const outline = (tally: Tally, options?: TableOptions) =>
  rowsOf(tally, options).map(
    ({ name, dimension, touching, statements, score }) => `${name} ${dimension} ${touching}/${statements} ${score}`,
  );
const ANN = 'Ann Ash';
const BO = 'Bo Birch';
const of = (by: string, ...values: string[]): Said[] =>
  values.map((value): Said => ({ by, stances: value ? { fish: value } : undefined }));

describe('salience', () => {
  it('counts statements that touch a dimension, whatever their value, of all that the actor says', () => {
    expect(outline(tallyOf(['a', of(ANN, 'pro', 'anti accuse', 'mixed', 'mention', '', '', '', '')]))).toEqual([
      'Ann Ash fish 4/8 0.5',
    ]);
  });

  it('counts a statement once on each of its dimensions', () => {
    const both: Said = { by: ANN, stances: { fish: 'mention', rail: 'pro' } };
    expect(outline(tallyOf(['a', [both, { by: ANN }]]))).toEqual(['Ann Ash fish 1/2 0.5', 'Ann Ash rail 1/2 0.5']);
  });

  it('has rows of nought for those who never touch what others touch, the most touched dimension first', () => {
    const tally = tallyOf(['a', [...of(ANN, 'mention', '', ''), ...of(BO, '', '')]]);
    expect(outline(tally)).toEqual(['Ann Ash fish 1/3 0.333', 'Bo Birch fish 0/2 0']);
    expect(rowsOf(tally)[1]).toMatchObject({ documents: 0, coded: 0, mention: 0 });
  });

  it('has no row for what nobody in the table touches', () => {
    const tally = tallyOf(['a', [...of(ANN, ''), ...of(BO, 'pro')]]);
    expect(outline(tally, { actors: ['ash'] })).toEqual([]);
    expect(outline(tally, { dimensions: ['rail'] })).toEqual([]);
  });

  it('counts what is repeated once, or each time', () => {
    const content = 'the trawlers were leaving the old harbour before dawn';
    const again = (by: string): Said[] => [{ by, stances: { fish: 'mention' }, content }];
    const tally = tallyOf(['a', again(ANN)], ['b', again(ANN)], ['c', of(ANN, '')]);
    expect(outline(tally)).toEqual(['Ann Ash fish 1/2 0.5']);
    expect(outline(tally, { duplicates: 'keep' })).toEqual(['Ann Ash fish 2/3 0.667']);
  });

  it('groups by any key, statements without a speaker included where it is one of documents', () => {
    const tally = tallyOf(['a', of(ANN, 'pro', '')], ['b', [{ by: '', stances: { fish: 'mention' } }]]);
    expect(outline(tally, { by: ['document'] })).toEqual(['a fish 1/2 0.5', 'b fish 1/1 1']);
  });

  it('sorts groups by share, by statements, by name', () => {
    const tally = tallyOf(['a', [...of(ANN, 'mention', '', ''), ...of(BO, 'anti', '')]]);
    const names = (sort: TableOptions['sort']) => rowsOf(tally, { sort }).map(({ name }) => name);
    expect(names('score')).toEqual([BO, ANN]);
    expect(names('statements')).toEqual([ANN, BO]);
    expect(names('name')).toEqual([ANN, BO]);
  });

  it('has an interval from ten statements in five documents, though few of them touch', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id): [string, Said[]] => [id, of(ANN, id === 'a' ? 'pro' : '', '')]);
    const [row] = rowsOf(tallyOf(...five));
    expect(row).toMatchObject({ touching: 1, statements: 10, score: 0.1 });
    // the 2.5 % and 97.5 % quantiles of Beta(1.5, 9.5), from tables: Jeffreys' interval, here a little wider for the documents
    expect(row.low).toBeCloseTo(0.011, 2);
    expect(row.high).toBeGreaterThan(0.37);
    expect(row.high).toBeLessThan(0.5);
    const [fewer] = rowsOf(tallyOf(...five.slice(1), ['f', of(ANN, 'pro')]));
    expect([fewer.statements, fewer.low, fewer.high]).toEqual([9, null, null]);
    const [together] = rowsOf(tallyOf(['a', five.flatMap(([, said]) => said)]));
    expect([together.statements, together.low]).toEqual([10, null]);
  });

  it('has an upper bound above nought where nobody touches the dimension', () => {
    const silent = Array.from({ length: 10 }, (_, i): [string, Said[]] => [`d${i}`, of(BO, '')]);
    const row = rowsOf(tallyOf(['a', of(ANN, 'pro')], ...silent)).find(({ name }) => name === BO)!;
    // the 95 % quantile of Beta(0.5, 10.5), from tables
    expect([row.score, row.low]).toEqual([0, 0]);
    expect(row.high).toBeCloseTo(0.171, 2);
  });

  const corpus = fc.array(
    fc.array(
      fc.record({
        by: fc.constantFrom(ANN, BO, 'Cy Cedar'),
        stances: fc.dictionary(fc.constantFrom('fish', 'rail'), fc.constantFrom('pro', 'anti', 'mixed', 'mention')),
      }),
      { maxLength: 6 },
    ),
    { minLength: 1, maxLength: 12 },
  );
  const tallyFrom = (documents: Said[][]) => tallyOf(...documents.map((said, i): [string, Said[]] => [`d${i}`, said]));

  it('agrees with its counts, lies within its interval, and has a row for each group and dimension', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        const tally = tallyFrom(documents);
        const all = groups(tally, noLinks(), rowOptions({ score: 'salience' }));
        const touched = new Set(documents.flat().flatMap(({ stances }) => Object.keys(stances ?? {})));
        for (const group of all) expect(group.rows).toHaveLength(touched.size);
        for (const { touching, coded, mention, statements, score, low, high } of all.flatMap((one) => one.rows)) {
          expect(touching).toBe(coded + mention);
          expect(score).toBeCloseTo(touching / statements, 3);
          if (low !== null) expect(low).toBeLessThanOrEqual(score!);
          if (high !== null) expect(high).toBeGreaterThanOrEqual(score!);
        }
      }),
    );
  });

  it('changes no other formula, and no count that they share', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        const tally = tallyFrom(documents);
        const plain = rows(tally, noLinks(), rowOptions({}));
        const own = rowsOf(tally).filter(({ touching }) => touching > 0);
        const counts = (all: typeof own) => all.map(({ score, low, high, ...rest }) => JSON.stringify(rest)).sort();
        expect(counts(own)).toEqual(counts(plain));
      }),
    );
  });
});
