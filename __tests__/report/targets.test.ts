/** Who speaks how of whom, in the page: counted as `stance targets` counts it, and each number leads to its statements. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { generator } from '../../src/base/random.js';
import { CHROMIUM, launch, NO_CHROMIUM } from '../helpers/chromium.js';
import { stance, testFolder } from '../helpers/cli.js';
import { axe, axeFindings, openFile, until } from '../helpers/in-page.js';
import { opened } from '../helpers/report-page.js';

const WHO = ['Minister Ada Obi', 'President Karl Lund', 'Minister Eva Berg', 'Senator Omar Sahin'];
const WHOM = ['Norway', 'Japan', 'Peru', 'Kenya', 'Eva Berg'];
const SAID = [
  'accused X of theft',
  'condemned X',
  'praised X for the bread',
  'thanked X',
  'urged X to leave the table',
];
const WHERE = ['harbour', 'market', 'station', 'library', 'old bridge', 'mill'];

/** Invented news in which everybody says something of somebody, now and then two of them together, and some without a name. */
function quarrels(articles: number, seed: number): string {
  const random = generator(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
  const sentence = (n: number): string => {
    const who = random() < 0.15 ? `${WHO[0]} and ${WHO[2]}` : random() < 0.1 ? 'Officials' : pick(WHO);
    return `${who} ${pick(SAID).replace('X', pick(WHOM))} at the ${pick(WHERE)} of the ${pick(WHERE)} number ${n}.`;
  };
  const records = Array.from({ length: articles }, (_, i) => ({
    id: `q${i}`,
    date: `${2019 + (i % 3)}-03-04`,
    outlet: i % 2 ? 'Herald' : 'Post',
    text: `${sentence(3 * i)} ${sentence(3 * i + 1)} It rained. ${WHO[i % 4]} said: "We will defend human rights in ${i} cases." ${sentence(3 * i + 2)}`,
  }));
  // the last is a copy of the first, which counts once
  return JSON.stringify([...records, { ...records[0], id: 'copy' }]);
}

const BAD = `<b onclick=alert(1)>"'`;
const where = testFolder({
  'news.json': quarrels(24, 5),
  'quiet.json': JSON.stringify([{ id: 'a', text: 'Ada Obi said that it rained.' }]),
  'hostile.json': JSON.stringify([
    {
      id: BAD,
      outlet: BAD,
      text: `Ada ${BAD} Obi accused Norway of ${BAD} theft. Ada Obi praised Japan ${BAD} for bread.`,
    },
    {
      id: 'b',
      outlet: 'toString',
      text: 'Minister __proto__ Berg condemned Norway. Constructor Lund accused Norway of theft.',
    },
  ]),
});
const run = async (...argv: string[]) => (await stance(argv, { cwd: where.path })).stdout;

describe('who speaks how of whom', () => {
  it.each([[[]], [['--actor', 'Obi,Lund']], [['--unnamed', 'rows']], [['--duplicates', 'keep']]])(
    'has the pairs and counts of stance targets, with %j',
    async (argv) => {
      const { document } = opened(await run('report', 'news.json', '--targets', ...argv));
      const listed = [...document.querySelectorAll('#pairs-list tbody tr')].map((row) =>
        [...row.querySelectorAll('th, td')].slice(0, 7).map((cell) => (cell.textContent ?? '').split(': ').at(-1)),
      );
      const lines = (await run('targets', 'news.json', '--format', 'ndjson', ...argv)).trim().split('\n');
      const expected = lines
        .map((line) => JSON.parse(line))
        .map((row) => [
          row.source_name,
          row.target_name,
          row.statements,
          row.negative,
          row.positive,
          row.mixed,
          row.neutral,
        ])
        .map((row) => row.map((value) => (value === 0 ? '' : String(value))));
      expect(listed).toEqual(expected);
      expect(listed.length).toBeGreaterThan(6);
    },
  );

  it('is by affiliation where rows are', async () => {
    const { document } = opened(await run('report', 'news.json', '--targets', '--by', 'affiliation'));
    const lines = (await run('targets', 'news.json', '--format', 'ndjson', '--by', 'affiliation')).trim();
    expect(document.querySelectorAll('#pairs-list tbody tr').length).toBe(lines ? lines.split('\n').length : 0);
  });

  it('is not there unless it is asked for, and changes nothing else', async () => {
    const [plain, with_] = [await run('report', 'news.json'), await run('report', 'news.json', '--targets')];
    for (const page of [plain, with_].map((page) => opened(page).document))
      for (const extra of page.querySelectorAll('#targets')) extra.remove();
    const { document } = opened(plain);
    expect(document.querySelector('#targets, [data-o], select[name=o]')).toBeNull();
    const table = (page: string) => opened(page).document.querySelector('#table')?.outerHTML;
    expect(table(with_)).toBe(table(plain));
    expect(await run('report', 'news.json', '--targets')).toBe(with_);
  });

  it('says so where nobody speaks of anybody', async () => {
    const { document } = opened(await run('report', 'quiet.json', '--targets'));
    expect(document.querySelector('#targets p')?.textContent).toMatch(/No statement/);
    expect(document.querySelector('#targets table')).toBeNull();
  });
});

if (!CHROMIUM) describe.skip(`in a browser ${NO_CHROMIUM}`, () => it('works', () => {}));
else
  describe('in a browser', () => {
    let browser: Browser;
    const problems: string[] = [];
    const asked: string[] = [];
    const open = async (name: string, options = {}, address = ''): Promise<Page> => {
      const page = await openFile(browser, join(where.path, name), { problems, asked }, options, address);
      await until(page, 'document.documentElement.dataset.ready !== undefined');
      return page;
    };

    beforeAll(async () => {
      for (const [name, argv] of Object.entries(PAGES))
        writeFileSync(join(where.path, name), await run('report', ...argv, '--targets'));
      browser = await launch();
    });
    afterAll(() => browser?.close());

    const PAGES = {
      'actors.html': ['news.json'],
      'outlets.html': ['news.json', '--by', 'outlet'],
      'years.html': ['news.json', '--by', 'actor,year'],
      'few.html': ['news.json', '--actor', 'Obi', '--min-statements', '2'],
      'hostile.html': ['hostile.json', '--title', BAD, '--articles', 'all'],
    };

    it.each(Object.keys(PAGES))('each number leads to as many statements, in %s', async (name) => {
      const page = await open(name);
      const found = (await page.evaluate(`(async () => {
        const found = [];
        for (const link of document.querySelectorAll('#targets a[data-n]')) {
          location.hash = link.getAttribute('href');
          await new Promise((done) => setTimeout(done, 5));
          found.push([link.textContent, document.querySelectorAll('#list > li:not([hidden])').length, Number(link.dataset.n)]);
        }
        return found;
      })()`)) as [string, number, number][];
      expect(found.length).toBeGreaterThan(name === 'few.html' || name === 'hostile.html' ? 2 : 20);
      expect(found.filter(([, shown, counted]) => shown !== counted)).toEqual([]);
    });

    it('a cell is followed with the keyboard, its address opens with the same statements, and filters narrow them', async () => {
      const page = await open('actors.html');
      await page.locator('#spoken a').first().focus();
      await page.keyboard.press('Enter');
      await until(page, '/^s\\d/.test(document.activeElement.id)');
      const shown = await page.locator('#list > li:not([hidden])').count();
      const hash = await page.evaluate('location.hash');
      await page.goBack();
      await until(page, 'document.activeElement.closest("#spoken") !== null');
      expect(await page.locator('#list > li:not([hidden])').count()).toBeGreaterThan(shown);
      const again = await open('actors.html', {}, hash as string);
      expect(await again.locator('#list > li:not([hidden])').count()).toBe(shown);
      await again.locator('select[name=h]').selectOption('positive');
      expect(await again.locator('#list > li:not([hidden])').count()).toBeLessThanOrEqual(shown);
      await again.locator('select[name=o]').selectOption('');
      await again.locator('select[name=a]').selectOption('');
      const kinds = await again
        .locator('#list > li:not([hidden])')
        .evaluateAll((all) => all.every((one) => / positive, /.test(one.textContent ?? '')));
      expect(kinds).toBe(true);
    });

    it.each([
      ['light', 320],
      ['dark', 1280],
    ] as const)('axe finds nothing, in %s at %i pixels', async (colorScheme, width) => {
      const page = await open('actors.html', { bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      await page.evaluate(axe);
      expect(await axeFindings(page)).toEqual([]);
    });

    it('names stay text', async () => {
      const page = await open('hostile.html', {}, '?all');
      expect(await page.locator('#targets b[onclick], #list b[onclick], main img').count()).toBe(0);
      expect(await page.locator('#spoken tbody tr').count()).toBeGreaterThan(1);
    });

    it('prints whole on A4', async () => {
      const page = await open('actors.html', { viewport: { width: 688, height: 900 } });
      await page.evaluate('document.querySelector("#targets details").open = true');
      await page.emulateMedia({ media: 'print' });
      const wide = await page.evaluate(`[...document.querySelectorAll('#targets table')]
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length`);
      expect(wide).toBe(0);
    });

    it('nothing was reported, asked for or refused', () => {
      expect(problems).toEqual([]);
      expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    });
  });
