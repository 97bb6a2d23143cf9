/** The page with everything that it can have, in a real browser: print, contrast, hostile text, and figures that lead to their statements. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { CHROMIUM, launch, NO_CHROMIUM } from '../helpers/chromium.js';
import { stance, testFolder } from '../helpers/cli.js';
import { careful, codeSheets } from '../helpers/coders.js';
import { axe, axeFindings, openFile, until } from '../helpers/in-page.js';
import { yearsOfNews } from '../helpers/spoken-corpus.js';

const where = testFolder({ 'news.json': yearsOfNews([2019, 2020, 2021, 2022], 4) });
const path = (name: string) => join(where.path, name);

/** Documents whose every field tries to be something else than text. */
function hostileCorpus(size: number): string {
  const piece = fc.constantFrom(
    ...['</script><script>alert(1)</script>', '</style>', '<img src=x onerror=alert(1)>', '<!--', ']]>', '"', "'", '`'],
    ...['javascript:alert(1)', '&lt;b&gt;', '&#x3c;', '\u202e', '\u2028', '\ud800', 'שלום', 'é', '{{x}}', '\\'],
    ...[' ', 'x', '#a=1&d=2', '%00', '</li></ol>', '<svg onload=alert(1)>', '<template>', '</template>', '|'],
  );
  const words = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
  const name = fc.array(fc.constantFrom('Ada', 'O\u2019Neil', 'Núñez', 'Berg-<b>', 'Li', '"Ace"'), {
    minLength: 2,
    maxLength: 2,
  });
  const record = fc.record({ id: words, title: words, url: words, outlet: words, who: name, more: words });
  return JSON.stringify(
    fc.sample(record, { numRuns: size, seed: 7 }).map(({ who, more, ...fields }, i) => ({
      ...fields,
      id: `${i} ${fields.id}`,
      date: `20${10 + (i % 9)}-01-0${1 + (i % 9)}`,
      text: `Minister ${who.join(' ')} said: "We will defend human rights everywhere ${more} in ${i}." ${more} President Li Berg said that torture ${more} must be condemned.${i === 5 ? ` ${'word '.repeat(200_000)}` : ''}`,
    })),
  );
}

if (!CHROMIUM) describe.skip(`the whole page ${NO_CHROMIUM}`, () => it('works', () => {}));
else
  describe('the whole page', () => {
    let browser: Browser;
    const problems: string[] = [];
    const asked: string[] = [];

    const open = async (name: string, options = {}, address = ''): Promise<Page> => {
      const page = await openFile(browser, path(name), { problems, asked }, options, address);
      await until(page, 'document.documentElement.dataset.ready !== undefined');
      return page;
    };

    beforeAll(async () => {
      const run = async (...argv: string[]) => (await stance(argv, { cwd: where.path })).stdout;
      await run('sample', 'news.json', '--n', '80', '--coders', 'anna,ben', '--form', 'csv', '--out', 'coding');
      codeSheets(path('coding'), careful);
      const all = ['--network', '--every', '1y', '--validation', 'coding', '--force'];
      writeFileSync(path('news.html'), await run('report', 'news.json', ...all));
      writeFileSync(path('hostile.json'), hostileCorpus(200));
      writeFileSync(
        path('hostile.html'),
        await run('report', 'hostile.json', '--articles', 'all', '--network', '--targets'),
      );
      browser = await launch();
    });
    afterAll(() => browser?.close());

    it('has every section, in order', async () => {
      const page = await open('news.html');
      expect(await page.locator('main > section').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
        ...['findings', 'table', 'plots', 'time', 'salience', 'validation', 'network'],
        ...['statements', 'articles', 'methods'],
      ]);
    });

    it('each mark of a plot leads to as many statements as it counts', async () => {
      const page = await open('news.html');
      const marks = (await page.evaluate(`(async () => {
        const found = [];
        for (const link of document.querySelectorAll('#plots a, #time a, #salience a')) {
          const label = link.getAttribute('aria-label');
          location.hash = link.getAttribute('href');
          await new Promise((done) => setTimeout(done, 5));
          found.push([label, document.querySelectorAll('#list > li:not([hidden])').length, link.closest('section').id]);
        }
        return found;
      })()`)) as [string, number, string][];
      const counted = (label: string): number => {
        const share = /(\d+) of \d+ statements/.exec(label);
        const parts = [...label.matchAll(/(\d+) (?:pro|anti|mixed|mentions?)\b/g)].map(([, n]) => Number(n));
        return share ? Number(share[1]) : parts.reduce((sum, n) => sum + n, 0);
      };
      expect(new Set(marks.map(([, , section]) => section))).toEqual(new Set(['plots', 'time', 'salience']));
      expect(marks.filter(([label, shown]) => shown !== counted(label))).toEqual([]);
    });

    it('a mark is reached and followed with the keyboard', async () => {
      const page = await open('news.html');
      await page.locator('#time svg a').first().focus();
      await page.keyboard.press('Enter');
      await until(page, '/^s\\d/.test(document.activeElement.id)');
      expect(await page.locator('select[name=t]').inputValue()).toBe('2019');
      await page.goBack();
      await until(page, 'document.activeElement.closest("#time") !== null');
    });

    it.each([
      ['light', 320],
      ['light', 1280],
      ['dark', 320],
      ['dark', 1280],
      ['dark', 1920],
    ] as const)('axe finds nothing, in %s at %i pixels', async (colorScheme, width) => {
      const page = await open('news.html', { bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      await page.evaluate(axe);
      expect(await axeFindings(page)).toEqual([]);
    });

    it.each(['light', 'dark', 'print'] as const)('every pair of colours can be told apart, in %s', async (theme) => {
      const page = await open('news.html', { colorScheme: theme === 'dark' ? 'dark' : 'light' }, '?all');
      if (theme === 'print') await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      const pairs = (await page.evaluate(PAIRS)) as { what: string; ink: string; paper: string; contrast: number }[];
      expect(pairs.length).toBeGreaterThan(12);
      expect(pairs.filter(({ what, contrast }) => contrast < (what === 'text' ? 4.5 : 3))).toEqual([]);
    });

    it.each(['A4', 'Letter'] as const)('prints on %s without a clipped table', async (format) => {
      const page = await open('news.html', { bypassCSP: true }, '?all');
      const pdf = await page.pdf({ format, preferCSSPageSize: false });
      const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
      const printed = text.replace(/\s/g, '');
      const cells = await page
        .locator('table')
        .locator('th, td')
        .evaluateAll((all) =>
          all.map((cell) =>
            [...cell.querySelectorAll('a b, a small, a:not(:has(*))'), ...(cell.children.length ? [] : [cell])].map(
              (part) => part.textContent ?? '',
            ),
          ),
        );
      const missing = cells.flat().filter((words) => !printed.includes(words.replace(/\s/g, '')));
      expect(missing).toEqual([]);
      expect(totalPages).toBeGreaterThan(3);
      expect(totalPages).toBeLessThan(40);
      // nothing is wider than what is printed of a page: 210 mm less 28
      await page.setViewportSize({ width: 688, height: 900 });
      await page.emulateMedia({ media: 'print' });
      const wide = await page.evaluate(`[...document.querySelectorAll('table, svg, pre, .article')]
        .filter((one) => one.getBoundingClientRect().right > 690).map((one) => one.outerHTML.slice(0, 80))`);
      expect(wide).toEqual([]);
      expect(await page.locator('.tools:visible, .skip:visible').count()).toBe(0);
    });

    it('text of 200 hostile documents stays text', async () => {
      const page = await open('hostile.html', {}, '?all');
      expect(await page.locator('img, iframe, object, template, a[href^="javascript" i]').count()).toBe(0);
      expect(await page.locator('script:not([type="text/plain"])').count()).toBe(1);
      expect(await page.locator('svg:not(figure > svg)').count()).toBe(0);
      expect(await page.locator('.article').count()).toBe(200);
      const cells = page.locator('#heat td a');
      const [shown, counted] = (await page.evaluate(`(async () => {
        const shown = [], counted = [];
        for (const cell of document.querySelectorAll('#heat td a')) {
          location.hash = cell.getAttribute('href');
          await new Promise((done) => setTimeout(done, 10));
          shown.push(document.querySelectorAll('#list > li:not([hidden])').length);
          counted.push(Number(cell.dataset.n));
        }
        return [shown, counted];
      })()`)) as number[][];
      expect(shown).toEqual(counted);
      expect(await cells.count()).toBeGreaterThan(3);
    });

    it('nothing was reported, asked for or refused', () => {
      expect(problems).toEqual([]);
      expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
      expect(asked.length).toBeGreaterThan(8);
    });
  });

/** Every pair of a colour of text or of a plot's mark and what is behind it, with its contrast (WCAG 2.2). */
const PAIRS = `(() => {
  const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = rgb(colour).map((value) => value / 255).map((s) => (s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (rgb(colour)[3] !== 0 && !(colour === 'rgba(0, 0, 0, 0)')) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const pairs = new Map();
  const add = (what, ink, element) => {
    if (!ink.startsWith('rgb') || (rgb(ink)[3] ?? 1) < 1) return;
    const paper = behind(element);
    const [dark, bright] = [luminance(ink), luminance(paper)].sort((a, b) => a - b);
    pairs.set([what, ink, paper].join(), { what, ink, paper, contrast: (bright + 0.05) / (dark + 0.05) });
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest('script, noscript, option, [hidden]')) continue;
    if (!element.getClientRects().length) continue;
    const style = getComputedStyle(element);
    add('text', element.closest('svg') ? style.fill : style.color, element);
  }
  for (const mark of document.querySelectorAll('svg a path, svg a circle, svg a rect, svg [stroke-dasharray]')) {
    const style = getComputedStyle(mark);
    add('mark', style.stroke === 'none' ? style.fill : style.stroke, mark);
  }
  return [...pairs.values()];
})()`;
