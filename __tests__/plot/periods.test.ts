import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../src/base/order.js';
import { everyOf, inWords, LENGTHS, labelOf, labelsBetween, periodOf } from '../../src/plot/time/periods.js';

describe('the length of a period', () => {
  it.each([
    ['1y', { count: 1, unit: 'year' }, 'year'],
    ['5y', { count: 5, unit: 'year' }, '5 years'],
    ['6m', { count: 6, unit: 'month' }, '6 months'],
    ['12m', { count: 1, unit: 'year' }, 'year'],
    ['24m', { count: 2, unit: 'year' }, '2 years'],
  ] as const)('%s', (written, every, words) => {
    expect(everyOf(written)).toEqual(every);
    expect(inWords(every)).toBe(words);
  });

  it.each(['5m', '7m', '0y', 'y', '1', '1w', '-1y', '1.5y', '1000y', '01y', '2y ', ''])(
    'is not %j: years would not begin with a period, or it is no length',
    (written) => expect(everyOf(written)).toBeUndefined(),
  );
});

const date = fc.tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }));
const written = ([year, month]: readonly [number, number]): string => `${year}-${String(month).padStart(2, '0')}`;

describe('periods', () => {
  it('follow one another in the order of their labels, and hold each date once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LENGTHS), date, date, (every, one, other) => {
        const [a, b] = [written(one), written(other)].sort(compare);
        const [first, second] = [periodOf(a, every)!, periodOf(b, every)!];
        expect(first).toBeLessThanOrEqual(second);
        if (first < second) expect(compare(labelOf(first, every), labelOf(second, every))).toBe(-1);
        const labels = labelsBetween([second, first], every);
        expect(labels[0]).toBe(labelOf(first, every));
        expect(labels.length).toBe(second - first + 1);
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });

  it.each([
    ['2011-05-07', '1y', '2011'],
    ['2011', '2y', '2010–2011'],
    ['2010', '2y', '2010–2011'],
    ['2012-12-31', '5y', '2010–2014'],
    ['2021-05-07', '1m', '2021-05'],
    ['2021-05-07', '3m', '2021-04–06'],
    ['2021-12', '6m', '2021-07–12'],
  ])('%s by %s is in %s', (day, length, label) => {
    const every = everyOf(length)!;
    expect(labelOf(periodOf(day, every)!, every)).toBe(label);
  });

  it('a year is in no month', () => {
    expect(periodOf('2011', everyOf('6m')!)).toBeUndefined();
  });

  it('of nothing are none', () => expect(labelsBetween([], LENGTHS[0])).toEqual([]));
});
