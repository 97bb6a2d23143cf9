/** The coding form in a real browser, from disk: coded with the keyboard alone, reloaded, downloaded and read back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CHROMIUM, launch, NO_CHROMIUM } from '../helpers/chromium.js';
import { stance, testFolder } from '../helpers/cli.js';

const ARTICLE = `"We will defend human rights everywhere," Minister Ada Obi said on Monday in Accra.
The president, Karl Lund, said that <b>every</b> state must respect international law & treaties.
Lund said: "=SUM(A1) is no policy, and the courts must stay free." Obi warned that "sovereignty is no excuse for torture".
Nobody else spoke, the spokeswoman Mia Berg told reporters, but democracy was on the agenda.
`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const UNITS = 30;
const where = testFolder({ 'news/a.txt': ARTICLE });

if (!CHROMIUM) describe.skip(`the coding form ${NO_CHROMIUM}`, () => it('works', () => {}));
else
  describe('the coding form', () => {
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    const problems: string[] = [];
    const asked: string[] = [];

    const open = async (): Promise<Page> => {
      const one = await context.newPage();
      one.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      one.on('pageerror', (error) => problems.push(String(error)));
      one.on('request', (request) => asked.push(request.url()));
      await one.goto(pathToFileURL(join(where.path, 'coding/sheet-ann.html')).href);
      return one;
    };
    const text = (id: string) => page.locator(`#${id}`).textContent();

    beforeAll(async () => {
      const argv = ['sample', 'news', '--n', String(UNITS), '--coders', 'ann', '--out', 'coding'];
      expect((await stance(argv, { cwd: where.path })).status).toBe(0);
      browser = await launch();
      context = await browser.newContext({ acceptDownloads: true });
      page = await open();
    });
    afterAll(() => browser?.close());

    it('axe finds nothing, in light and dark', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        // axe needs a page whose policy lets it in: the same page, with scripts of the test allowed
        const open = await browser.newContext({ bypassCSP: true, colorScheme });
        const one = await open.newPage();
        await one.goto(pathToFileURL(join(where.path, 'coding/sheet-ann.html')).href);
        await one.evaluate(axe);
        const found = await one.evaluate('axe.run()');
        expect((found as { violations: { id: string }[] }).violations.map(({ id }) => id)).toEqual([]);
        await one.goto(pathToFileURL(join(where.path, 'coding/codebook.html')).href);
        await one.evaluate(axe);
        const book = await one.evaluate('axe.run()');
        expect((book as { violations: { id: string }[] }).violations.map(({ id }) => id)).toEqual([]);
        await open.close();
      }
    });

    it('shows the words of the article as they stand, and nothing of what the program says', async () => {
      const html = readFileSync(join(where.path, 'coding/sheet-ann.html'), 'utf8');
      expect(html).not.toContain('<b>every</b>');
      expect(html).not.toMatch(/"(?:stratum|confidence|hits|half|mode)"/);
      expect(await page.locator('#machine').isVisible()).toBe(false);
      expect(await text('place')).toBe(`Unit 1 of ${UNITS}`);
    });

    it('is coded with the keyboard alone, undone, and kept when it is loaded again', async () => {
      for (let i = 0; i < 10; i++) await page.keyboard.press(String((i % 6) + 1));
      expect(await text('done')).toBe(`10 of ${UNITS} coded`);
      await page.keyboard.press('u');
      expect(await text('done')).toBe(`9 of ${UNITS} coded`);
      expect(await text('status')).toContain('Undone');
      await page.keyboard.press('4');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('n');
      await page.keyboard.type('=1+1, "said" u d 3');
      await page.keyboard.press('Enter');
      await page.close();
      page = await open();
      expect(await text('done')).toBe(`10 of ${UNITS} coded`);
      expect(await text('place')).toBe(`Unit 11 of ${UNITS}`);
      for (let i = 10; i < UNITS; i++) await page.keyboard.press('5');
      expect(await text('done')).toBe(`${UNITS} of ${UNITS} coded`);
      expect(await text('status')).toContain('All');
    });

    it('every control is reached with the tab key, and letters are not commands where they are switched off', async () => {
      const reached = new Set<string>();
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press('Tab');
        reached.add(await page.evaluate('document.activeElement.id'));
      }
      for (const id of ['speaker_ok', 'content_ok', 'sure', 'note', 'undo', 'download', 'shortcuts'])
        expect([...reached]).toContain(id);
      await page.locator('#shortcuts').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('1');
      await page.keyboard.press('u');
      expect(await text('done')).toBe(`${UNITS} of ${UNITS} coded`);
      await page.locator('#shortcuts').focus();
      await page.keyboard.press('Space');
    });

    it('is downloaded and read back without a loss', async () => {
      await page.locator('#text').focus();
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('d')]);
      expect(download.suggestedFilename()).toBe('sheet-ann.csv');
      const saved = readFileSync(await download.path());
      writeFileSync(join(where.path, 'coding/sheet-ann.csv'), saved);
      expect(saved.toString('utf8')).toContain(`"'=1+1, ""said"" u d 3"`);
      const { status, stdout, stderr } = await stance(['validate', 'coding', '--format', 'json'], { cwd: where.path });
      expect(status).toBe(0);
      expect(stderr).not.toContain('error');
      // ten were coded one after the other with 1 to 6 and 1 to 4, so one or two of them are unclear
      const [coder] = JSON.parse(stdout).coders;
      expect(coder.coded + coder.unclear).toBe(UNITS);
      expect(coder.unclear).toBe(1);
      expect(coder.missing).toBe(0);
    });

    it('runs under its own policy without an error, and asks for nothing', async () => {
      expect(problems).toEqual([]);
      expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
      const html = readFileSync(join(where.path, 'coding/sheet-ann.html'), 'utf8');
      expect(html).toContain(`content="default-src 'none'; script-src 'sha256-`);
      expect(html).not.toMatch(/unsafe|style="|onclick/);
    });
  });
