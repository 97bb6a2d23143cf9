import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';
import '../helpers/property.js';
import { Readable } from 'node:stream';
import { toDate } from '../../src/read/dates/dates.js';
import { dateFormat } from '../../src/read/dates/format.js';
import { readDocuments } from '../../src/read/read.js';

const TEXT = 'Ada Obi said that human rights must be upheld.';
const table = (dates: readonly string[]) => `date,text\n${dates.map((date) => `${date},${TEXT}`).join('\n')}\n`;

async function datesOf(dates: readonly string[], dateFormat?: string): Promise<(string | undefined)[]> {
  const stdin = Readable.from([Buffer.from(table(dates))]);
  const found: (string | undefined)[] = [];
  for await (const { date } of readDocuments(['-'], { stdin, dateFormat, inputFormat: 'csv' }, () => {}))
    found.push(date);
  return found;
}

describe('the order of day and month', () => {
  it.each([
    [
      ['05/04/2021', '13/04/2021'],
      ['2021-04-05', '2021-04-13'],
    ],
    [
      ['05/04/2021', '04/13/2021'],
      ['2021-05-04', '2021-04-13'],
    ],
    [
      ['13/04/2021', '05/04/2021'],
      ['2021-04-13', '2021-04-05'],
    ],
    [
      ['5-4-2021', '2020', '31-1-2021'],
      ['2021-04-05', '2020', '2021-01-31'],
    ],
    [
      ['05/04/2021', '06/05/2021'],
      [undefined, undefined],
    ],
    [
      ['05/04/2021', '2021-04-13'],
      [undefined, '2021-04-13'],
    ],
  ])('%j', async (written, read) => {
    expect(await datesOf(written)).toEqual(read);
  });

  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  it('is found of any column with a day above 12', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 8 }), fc.boolean(), async (days, dayFirst) => {
        const iso = [...days.map((one) => one.toISOString().slice(0, 10)), '2001-02-28'];
        const written = iso.map((one) => {
          const [year, month, date] = one.split('-');
          return dayFirst ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
        });
        expect(await datesOf(written)).toEqual(iso);
        expect(await datesOf(written, dayFirst ? '%d/%m/%Y' : 'MM/DD/YYYY')).toEqual(iso);
      }),
      { numRuns: 30 },
    );
  });
});

describe('files', () => {
  const work = testFolder({
    'both.csv': table(['05/04/2021', '13/04/2021', '04/13/2021']),
    'late.csv': table([...new Array(30).fill('05/04/2021'), '31/01/2021']),
  });
  const years = async (file: string) =>
    jsonLines((await stance(['analyze', file, '--by', 'date', '--format', 'ndjson'], { cwd: work.path })).stdout).map(
      ({ date }) => date,
    );

  it('are read to their end for the order', async () => {
    expect(await years('late.csv')).toEqual(['2021-01-31', '2021-04-05']);
  });

  it('with dates of both orders have none', async () => {
    expect(await years('both.csv')).toEqual(['2021-04-13', '']);
  });
});

describe('toDate keeps how exact a date is', () => {
  it.each([
    ['2019', '2019'],
    ['2019-05', '2019-05'],
    ['05/2019', '2019-05'],
    ['2019-05-00', '2019-05'],
    ['2019-00-00', '2019'],
    ['May 2019', '2019-05'],
    ['Sept. 2019', '2019-09'],
    ['2019-05-07', '2019-05-07'],
  ])('%s', (written, date) => {
    expect(toDate(written)).toBe(date);
  });

  it.each(['5/7/2021', '2021-13', '19', '3019', 'Spring 2022', 'last week', '13/2019', '2019-2020', 'May 22'])(
    '%s is unclear',
    (written) => {
      expect(toDate(written)).toBeUndefined();
    },
  );
});

describe('--date-format', () => {
  it.each([
    ['dmy', '5.4.21', '2021-04-05'],
    ['mdy', '05/04/2021 10:00', '2021-05-04'],
    ['ymd', '21/05/04', '2021-05-04'],
    ['%d %B %Y', '5 April 2021', '2021-04-05'],
    ['%Y%m%d', '20210405', '2021-04-05'],
    ['%m/%Y', '04/2021', '2021-04'],
    ['DD-MMM-YY', '05-Apr-99', '1999-04-05'],
    ['%d/%m/%Y', '05/13/2021', undefined],
    ['%d/%m/%Y', '31/02/2021', undefined],
    ['%d/%m/%Y', 'on 05/04/2021', undefined],
  ])('%s reads %s', (format, written, date) => {
    expect(dateFormat(format)(written)).toBe(date);
  });

  it.each(['', 'dd/mm', '%d', 'day month', '%d/%d/%Y', '%Q', 'YYYY-DD'])('%j is none', async (format) => {
    expect(() => dateFormat(format)).toThrow(/no format of dates/);
    expect((await stance(['text', 'x.txt', '--date-format', format])).status).toBe(2);
  });
});
