/** The workbench in a real browser, from disk, under the page's own policy. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { CHROMIUM, launch, NO_CHROMIUM } from '../helpers/chromium.js';
import { stance, testFolder } from '../helpers/cli.js';
import { axe, axeFindings, openFile, until } from '../helpers/in-page.js';
import { opened } from '../helpers/report-page.js';

const BAD = `</script><img src=x onerror=alert(1)><b>'"`;
const where = testFolder({
  'hostile.json': JSON.stringify([
    {
      id: `${BAD} a`,
      title: BAD,
      text: `Minister Ada Obi said: "We will defend human rights ${BAD} everywhere." Minister Karl <b>Lund</b> said that sovereignty is no excuse for torture ${BAD}.`,
    },
    { id: 'b', text: `"Human rights must be defended," said Minister O'Neil “Quote” Berg. ${'x'.repeat(50_000)}` },
  ]),
  'harbours.yaml': `dimension: harbours
title: ${JSON.stringify(BAD)}
values: ["rights & 'b'", human rights]
`,
});
/** A workbench scores all statements when it is opened. */
const SECONDS = 30;
const saved = mkdtempSync(join(tmpdir(), 'stance-saved-'));

/** The text of the page's table, without what the workbench says of the start. */
const TABLE = `(() => {
  const copy = document.querySelector('#heat').cloneNode(true);
  for (const was of copy.querySelectorAll('.was')) was.remove();
  return [...copy.querySelectorAll('tbody tr')].map((row) => row.textContent.trim());
})()`;

if (!CHROMIUM) describe.skip(`the workbench ${NO_CHROMIUM}`, () => it('works', () => {}));
else
  describe('the workbench in a browser', () => {
    let browser: Browser;
    const problems: string[] = [];
    const asked: string[] = [];

    const open = async (name: string, options = {}): Promise<Page> => {
      const page = await openFile(browser, join(where.path, name), { problems, asked }, options);
      await page.locator('#bench button').press('Enter');
      await until(page, 'document.querySelector("#bench").dataset.ready !== undefined', SECONDS);
      return page;
    };
    const choose = (page: Page, dimension: string) =>
      page.locator('#bench select[name=dimension]').selectOption(dimension);
    const entry = (page: Page, term: string) => page.locator(`.entries input[value=${JSON.stringify(term)}]`);

    beforeAll(async () => {
      writeFileSync(join(where.path, 'sample.html'), (await stance(['report', 'corpus', '--workbench'])).stdout);
      const { stdout } = await stance(
        ['report', 'hostile.json', '--lexicon', 'harbours.yaml', '--workbench', '--title', BAD],
        { cwd: where.path },
      );
      writeFileSync(join(where.path, 'hostile.html'), stdout);
      browser = await launch();
    });
    afterAll(() => browser?.close());

    it('shows what a page made with the saved lexicon shows, and goes back', async () => {
      const page = await open('sample.html');
      const start = await page.evaluate(TABLE);
      await choose(page, 'un-centrism');
      await entry(page, 'United Nations').uncheck();
      await page.locator('#bench input[name=term]').fill('veto of the few');
      await page.locator('#bench select[name=place]').selectOption('claims pro');
      await page.locator('#bench input[name=term]').press('Enter');
      const edited = await page.evaluate(TABLE);
      expect(edited).not.toEqual(start);
      expect(await page.locator('#bench [role=status]').textContent()).toMatch(/\d+ figures of the table changed/);
      expect(await page.locator('td.changed .was').count()).toBeGreaterThan(1);

      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save lexicon un-centrism-edited.yaml' }).click(),
      ]);
      await file.saveAs(join(saved, 'un-centrism.yaml'));
      const { stdout } = await stance(['report', resolve('corpus'), '--lexicon', 'un-centrism.yaml'], { cwd: saved });
      const { document } = opened(stdout);
      const rows = [...document.querySelectorAll('#heat tbody tr')].map((row) => (row.textContent ?? '').trim());
      // the columns of a lexicon given by the user come last
      const letters = (texts: unknown) => (texts as string[]).map((text) => [...text].sort().join(''));
      expect(letters(edited)).toEqual(letters(rows));
      const items = (list: Iterable<{ textContent: string | null }>) => [...list].map(({ textContent }) => textContent);
      await until(page, `!document.querySelector('#list').textContent.includes('entry United Nations')`, SECONDS);
      const shown = await page.evaluate(
        `[...document.querySelectorAll('#list blockquote')].map((one) => one.textContent)`,
      );
      expect(shown).toEqual(items(document.querySelectorAll('#list blockquote')));
      const csv = await page.locator('#rows').textContent();
      expect(csv).toBe(
        (
          await stance(['analyze', resolve('corpus'), '--lexicon', 'un-centrism.yaml', '--format', 'csv'], {
            cwd: saved,
          })
        ).stdout,
      );

      for (const _ of [1, 2]) await page.locator('.edits button').first().click();
      expect(await page.evaluate(TABLE)).toEqual(start);
      expect(await page.locator('td.changed').count()).toBe(0);
    });

    it('each figure still leads to as many statements as it counts, and sorting and searching last', async () => {
      const page = await open('sample.html');
      await page.locator('#heat thead button').first().click();
      await page.locator('#heat thead button').first().click();
      await page.locator('#find').fill('an');
      await page.evaluate(`(() => {
        const range = document.querySelector('#bench input[type=range]');
        range.value = 0.8;
        range.dispatchEvent(new Event('input', { bubbles: true }));
      })()`);
      await until(page, `document.querySelectorAll('td.changed').length > 3`, SECONDS);
      expect(await page.locator('#heat th').first().getAttribute('aria-sort')).toBe('ascending');
      expect(await page.locator('#find').inputValue()).toBe('an');
      await page.locator('#find').fill('');
      // other statements touch a dimension now, which their filters have to know at once
      await choose(page, 'un-centrism');
      await entry(page, 'United Nations').uncheck();
      const differing = await page.evaluate(`(async () => {
        const differing = [];
        for (const cell of [...document.querySelectorAll('#heat a')]) {
          cell.click();
          await new Promise((done) => addEventListener('hashchange', () => setTimeout(done), { once: true }));
          const shown = document.querySelectorAll('#list > li:not([hidden])').length;
          const counted = cell.dataset.n ?? cell.closest('tr').cells[1].textContent;
          if (String(shown) !== counted) differing.push([cell.textContent, shown, counted]);
        }
        return differing;
      })()`);
      expect(differing).toEqual([]);
    });

    it('an entry that cannot be read is refused with a reason, and nothing changes', async () => {
      const page = await open('sample.html');
      const start = await page.evaluate(TABLE);
      await page.locator('#bench input[name=term]').fill('peace ...');
      await page.locator('#bench input[name=term]').press('Enter');
      expect(await page.locator('#bench [role=alert]').textContent()).toContain('gap');
      expect(await page.evaluate(TABLE)).toEqual(start);
    });

    it('is worked with the keyboard: focus goes into it, stays on the entry, and does not get lost', async () => {
      const page = await open('sample.html');
      expect(await page.evaluate('document.activeElement.name')).toBe('dimension');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const value = await page.evaluate('document.activeElement.value');
      await page.keyboard.press('Space');
      expect(await page.evaluate('[document.activeElement.value, document.activeElement.checked]')).toEqual([
        value,
        false,
      ]);
      await page.locator('.edits button').first().press('Enter');
      expect(await page.evaluate('document.querySelector("#bench").contains(document.activeElement)')).toBe(true);
      expect(await entry(page, value as string).isChecked()).toBe(true);
    });

    it.each([
      ['light', 320],
      ['light', 1280],
      ['dark', 320],
      ['dark', 1280],
    ] as const)(
      'axe finds nothing, in %s at %i pixels, and nothing is wider than the page',
      async (colorScheme, width) => {
        const page = await open('sample.html', { bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
        await choose(page, 'un-centrism');
        await entry(page, 'United Nations').uncheck();
        await page.locator('#bench input[name=term]').fill('peace ...');
        await page.locator('#bench input[name=term]').press('Enter');
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        await page.evaluate(axe);
        expect(await axeFindings(page)).toEqual([]);
      },
    );

    it('text of a hostile corpus and lexicon stays text, also after edits', async () => {
      const page = await open('hostile.html');
      await choose(page, 'human-rights');
      await page.locator('.entries input').first().uncheck();
      await page.locator('#bench input[name=term]').fill(`<img src=x onerror=alert(3)>`);
      await page.locator('#bench input[name=term]').press('Enter');
      await choose(page, 'harbours');
      await page.locator('.entries input').first().uncheck();
      await page.locator('.entries input').first().check();
      await page.locator('.article').first().locator('summary').click();
      expect(await page.locator('.article mark').count()).toBeGreaterThan(0);
      expect(await page.locator('img, iframe, #list b b, #heat b b').count()).toBe(0);
      expect(await page.locator('h1').textContent()).toBe(BAD);
      expect(await page.locator('#bench legend').textContent()).toContain(BAD);
    });

    it('nothing was reported, asked for or refused', () => {
      expect(problems).toEqual([]);
      expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
      expect(asked.length).toBeGreaterThan(5);
    });
  });
