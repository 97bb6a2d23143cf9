/** The page in a real browser, from disk, under its own policy. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { CHROMIUM, launch, NO_CHROMIUM } from '../helpers/chromium.js';
import { stance, testFolder } from '../helpers/cli.js';
import { axe, axeFindings, openFile, until } from '../helpers/in-page.js';

const BAD = `</style><script>alert(1)</script><img src=x onerror=alert(2)>`;
const HOSTILE = JSON.stringify([
  {
    id: `${BAD}"' onclick=alert(3) x='`,
    title: `<!-- ${BAD} ]]>`,
    url: 'javascript:alert(4)',
    date: '2021-05-07',
    text: `Minister Ada Obi said: "We will defend human rights everywhere ${BAD} &amp; &lt;b&gt; and uphold international law." \u202eMinister Karl <b>Lund</b> said that sovereignty is no excuse for torture. </script><script>alert(5)</script>`,
  },
  {
    id: 'b',
    url: 'https://example.org/?a=1&b=<c>',
    text: `שלום. "Democracy must be defended," said Minister O'Neil “Quote” Berg. ${'x'.repeat(100_000)}`,
  },
]);
const where = testFolder({ 'hostile.json': HOSTILE });

if (!CHROMIUM) describe.skip(`the report ${NO_CHROMIUM}`, () => it('works', () => {}));
else
  describe('the report', () => {
    let browser: Browser;
    const problems: string[] = [];
    const asked: string[] = [];
    const path = (name: string) => join(where.path, name);

    const open = async (name: string, options = {}, hash = ''): Promise<Page> => {
      const page = await openFile(browser, path(name), { problems, asked }, options, hash);
      await until(page, 'document.documentElement.dataset.ready !== undefined');
      return page;
    };

    beforeAll(async () => {
      writeFileSync(path('sample.html'), (await stance(['report', 'corpus'])).stdout);
      writeFileSync(path('short.html'), (await stance(['report', 'corpus', '--statements', '20'])).stdout);
      const { stdout } = await stance(['report', 'hostile.json', '--title', BAD, '--articles', 'all'], {
        cwd: where.path,
      });
      writeFileSync(path('hostile.html'), stdout);
      browser = await launch();
    });
    afterAll(() => browser?.close());

    it('each figure leads to as many statements as it counts', async () => {
      const page = await open('sample.html');
      const differing = await page.evaluate(`(async () => {
        const differing = [];
        const cells = [...document.querySelectorAll('#heat a')];
        for (const cell of cells) {
          cell.click();
          await new Promise((done) => addEventListener('hashchange', () => setTimeout(done), { once: true }));
          const shown = document.querySelectorAll('#list > li:not([hidden])').length;
          const counted = cell.dataset.n ?? cell.closest('tr').cells[1].textContent;
          if (String(shown) !== counted) differing.push([cell.textContent, shown, counted]);
        }
        return { cells: cells.length, differing };
      })()`);
      expect(differing).toEqual({ cells: expect.any(Number), differing: [] });
      expect((differing as { cells: number }).cells).toBeGreaterThan(30);
    });

    it('is walked with the keyboard: from a cell to its first statement, and back', async () => {
      const page = await open('sample.html');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement.dataset.n !== undefined`)) break;
      }
      const href = await page.evaluate('document.activeElement.getAttribute("href")');
      await page.keyboard.press('Enter');
      await until(page, '/^s\\d/.test(document.activeElement.id)');
      expect(await page.evaluate('document.activeElement === document.querySelector("#list > li:not([hidden])")')).toBe(
        true,
      );
      await page.goBack();
      await until(page, 'document.activeElement.dataset.n !== undefined');
      expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe(href);
      expect(await page.locator('#list > li:not([hidden])').count()).toBe(await page.locator('#list > li').count());
    });

    it('a link to a figure opens with its statements', async () => {
      const page = await open('sample.html', {}, '#a=sergei-lavrov&d=un-centrism');
      expect(await page.locator('#list > li:not([hidden])').count()).toBe(5);
      await page.locator('button[type=reset]').click();
      await until(page, 'document.querySelectorAll("#list > li[hidden]").length === 0');
    });

    it('says how many of those that a figure counts are shown where the page has no room for all', async () => {
      const status = async (name: string) => {
        const page = await open(name);
        const row = page.locator('#heat tbody.first tr').first();
        const counted = await row.locator('.n').textContent();
        await row.locator('th a').click();
        await until(page, '/^s\\d/.test(document.activeElement.id)');
        return { counted, said: (await page.locator('#status').textContent())?.split(' · ')[0] };
      };
      const short = await status('short.html');
      expect(short.said).toMatch(/^\d+ of \d+ statements$/);
      expect(short.said).toContain(` of ${short.counted} `);
      const whole = await status('sample.html');
      expect(whole.said).toBe(`${whole.counted} statements`);
    });

    it('a statement is found in its article', async () => {
      const page = await open('sample.html');
      await page.locator('#list .at').nth(50).click();
      await until(page, 'document.activeElement.closest("details[open]") !== null');
    });

    it('the table is sorted by any column', async () => {
      const page = await open('sample.html');
      await page.locator('#heat thead button').first().click();
      await page.locator('#heat thead button').first().click();
      const names = await page.locator('#heat tbody.first th a').allTextContents();
      expect(names).toEqual([...names].sort());
      expect(await page.locator('#heat th').first().getAttribute('aria-sort')).toBe('ascending');
    });

    it.each([
      ['light', 320],
      ['light', 1280],
      ['dark', 320],
      ['dark', 1280],
    ] as const)(
      'axe finds nothing, in %s at %i pixels, and nothing is wider than the page',
      async (colorScheme, width) => {
        // axe needs a page whose policy lets it in: the same page, with scripts of the test allowed
        const page = await open('sample.html', { bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        await page.evaluate('for (const one of document.querySelectorAll("details.article")) one.open = true');
        await page.evaluate(axe);
        expect(await axeFindings(page)).toEqual([]);
      },
    );

    it('text of a hostile corpus stays text', async () => {
      const page = await open('hostile.html', {}, '?all');
      expect(await page.locator('h1').textContent()).toBe(BAD);
      expect(await page.locator('img, iframe').count()).toBe(0);
      expect(await page.locator('script:not([type="text/plain"])').count()).toBe(1);
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
      expect(await page.locator('a[href^="https://example.org"]').count()).toBe(1);
      expect(await page.locator('#list > li').count()).toBeGreaterThan(2);
      await page.locator('#heat td a').first().click();
      await until(page, '/^s\\d/.test(document.activeElement.id)');
    });

    it('nothing was reported, asked for or refused', () => {
      expect(problems).toEqual([]);
      expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
      expect(asked.length).toBeGreaterThan(5);
    });
  });
