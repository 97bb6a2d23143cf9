/** The page without a browser: what text from files becomes, that nothing but itself is needed, and how large it is. */
import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { contrast, DARK, LIGHT, NAMES, STEPS, shade, stepOf } from '../../src/plot/palette.js';
import { escaped, html } from '../../src/report/html.js';
import { packedAs } from '../../src/report/packed.js';
import { marked, marksOf } from '../../src/report/sections/marked.js';
import { quoted } from '../../src/report/sections/quoted.js';
import type { Statement } from '../../src/types/stance.js';
import { stance, testFolder } from '../helpers/cli.js';
import { opened } from '../helpers/report-page.js';

describe('text in the page', () => {
  it('is the same text when it is read again, and opens nothing', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('<', '>', '"', "'", '&', '/', 'script', 'a', ' ', '=', 'x', ';', 'amp', '`'),
    });
    fc.assert(
      fc.property(hostile, hostile, (text, attribute) => {
        const made = html`<p title="${attribute}">${text}</p>`.text;
        const { document } = parseHTML(`<!doctype html><html><body>${made}</body></html>`);
        expect(document.body.children.length).toBe(1);
        expect(document.querySelector('p')?.textContent).toBe(text);
        expect(document.querySelector('p')?.getAttribute('title')).toBe(attribute);
      }),
    );
  });

  it('loses what would turn its direction, and keeps other scripts', () => {
    expect(escaped('a\u202eb\u0000c')).toBe('abc');
    expect(escaped('שלום 世界 é')).toBe('שלום 世界 é');
  });

  it('ends no script that holds it packed, and is the same text again', () => {
    const text = '</script><script>alert(1)</script><!-- \u0000 \u2028 \ud800 é 世界';
    const made = packedAs('x', text).text;
    expect(made.match(/</g)?.length).toBe(2);
    const { document } = parseHTML(`<!doctype html><html><body>${made}</body></html>`);
    const letters = document.querySelector('#x')?.textContent ?? '';
    expect(inflateRawSync(Buffer.from(letters, 'base64')).toString('utf8')).toBe(text.replace('\ud800', '\ufffd'));
  });

  it('is cut after so many words, and not where there are fewer', () => {
    const text = 'one two three four five';
    const content = [
      { start: 0, end: 7 },
      { start: 8, end: 23 },
    ];
    expect(quoted(text, content, 3).map(({ start, end }) => text.slice(start, end))).toEqual(['one two', 'three']);
    expect(quoted(text, content, 9)).toEqual(content);
    expect(quoted(text, content)).toEqual(content);
  });

  it('is whole under its marks, wherever they begin and end', () => {
    const span = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), span, (hits, place) => {
        const text = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz';
        const statement = {
          hits: hits.map((hit) => ({ ...hit, dimension: 'd' })),
          stances: {},
        } as unknown as Statement;
        const { text: made } = marked(text, place, marksOf([statement]));
        expect(made.replace(/<i>.<\/i>/g, '').replace(/<[^>]*>/g, '')).toBe(text.slice(place.start, place.end));
      }),
    );
  });
});

describe('colours', () => {
  const themes = { light: LIGHT, dark: DARK } as const;
  it.each(['light', 'dark'] as const)('can be read in the %s theme: text 4.5, marks 3', (theme) => {
    const colours = themes[theme];
    for (const name of NAMES) {
      if (name === 'paper' || name === 'line' || name === 'soft') continue;
      const least = name === 'mark' ? 3 : 4.5;
      expect([name, contrast(colours[name], colours.paper) >= least]).toEqual([name, true]);
      expect([name, contrast(colours[name], colours.soft) >= least]).toEqual([name, true]);
    }
    for (const side of ['pro', 'anti'] as const)
      for (let step = 1; step <= STEPS; step++)
        expect(contrast(colours.ink, shade(theme, side, step))).toBeGreaterThanOrEqual(4.5);
  });

  it('a contrast that is known', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#2166ac', '#b35806')).toBeLessThan(1.3);
  });

  it('get stronger with the score, and have none for zero', () => {
    expect([0, 0.1, 0.5, -0.51, 1, -1].map(stepOf)).toEqual([0, 1, 2, 3, 4, 4]);
  });
});

describe('stance report', () => {
  let page: string;
  beforeAll(async () => {
    ({ stdout: page } = await stance(['report', 'corpus']));
  });

  it('has the same bytes each time, and asks for nothing', async () => {
    expect((await stance(['report', 'corpus'])).stdout).toBe(page);
    expect(page).not.toMatch(/<(?:link|img|iframe|base|form [^>]*action)|src=|style="|\son[a-z]+="|@import|url\(/);
    expect(page).not.toContain('unsafe');
  });

  it('is small', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(120_000);
  });

  it('keeps articles to itself where it is told to, and cuts quotations', async () => {
    const { stdout } = await stance(['report', 'corpus', '--articles', 'none', '--quote-limit', '4']);
    expect(stdout).not.toContain('id="articles"');
    const { document } = opened(stdout);
    for (const words of document.querySelectorAll('#list blockquote')) {
      for (const sign of words.querySelectorAll('mark i')) sign.remove();
      const said = (words.textContent ?? '').replaceAll(' … ', ' ');
      expect(said.trim().split(/\s+/).length).toBeLessThanOrEqual(4);
    }
  });

  it('says how many statements it leaves out, and keeps those with a position', async () => {
    const { stdout } = await stance(['report', 'corpus', '--statements', '27']);
    const { document } = opened(stdout);
    const items = [...document.querySelectorAll('#list > li')];
    expect(items.length).toBe(27);
    const all = opened(page).document.querySelectorAll('#list > li').length;
    expect(stdout).toContain(`${all - 27} are left out`);
    for (const item of items) expect(item.getAttribute('data-v')).toMatch(/:(?:pro|anti|mixed):/);
  });

  it('holds the rows as analyze prints them', async () => {
    expect(opened(page).csv).toBe((await stance(['analyze', 'corpus', '--format', 'csv'])).stdout);
  });
});

const empty = testFolder({ 'news/a.txt': 'Nothing is said here. It rained.\n' });

describe('without anything to show', () => {
  it('the page says so', async () => {
    const { status, stdout } = await stance(['report', 'news'], { cwd: empty.path });
    expect(status).toBe(0);
    expect(stdout).toContain('No statement takes a position.');
  });

  it('there is no page of no documents', async () => {
    expect((await stance(['report', 'nowhere'], { cwd: empty.path })).stdout).toBe('');
  });

  it('there is no plot', async () => {
    expect((await stance(['plot', 'scores', 'news'], { cwd: empty.path })).status).toBe(1);
  });
});

const COPIED =
  'Minister Ada Obi said: "We will defend human rights everywhere and uphold international law in every court of the land." ';
const wire = testFolder({
  'news.json': JSON.stringify([
    { id: 'a', date: '2020-01-02', text: `${COPIED}She spoke in Accra on Monday, to students.` },
    { id: 'b', date: '2021-03-04', text: `It rained in Oslo. ${COPIED}Nobody else was there.` },
    { id: 'c', date: '2022-05-06', text: `${COPIED}“Torture is a crime,” Obi added.` },
  ]),
});

describe('the script of the page', () => {
  it.each([[[]], [['--targets', '--network']], [['--workbench']]])('makes no code from text, with %j', async (argv) => {
    const { stdout } = await stance(['report', 'corpus', ...argv]);
    const scripts = [...stdout.matchAll(/<script>([^<]*(?:<(?!\/script>)[^<]*)*)<\/script>/g)].map(([, code]) => code);
    expect(scripts.join('').length).toBeGreaterThan(2000);
    expect(scripts.join('')).not.toMatch(/\bnew Function\b|\bFunction\(|\beval\(|\bdocument\.write|\bimport\(/);
  });
});

describe('what several papers print', () => {
  const countedAndShown = async (argv: string[]) => {
    const { stdout } = await stance(['report', 'news.json', ...argv], { cwd: wire.path });
    const { document } = opened(stdout);
    const items = [...document.querySelectorAll('#list > li')];
    const groups = [...document.querySelectorAll('select[name=a] option[data-i]')];
    return [...document.querySelectorAll('#heat td a')].map((cell) => {
      const [a, d] = ['a', 'd'].map((key) => new URLSearchParams(cell.getAttribute('href')!.slice(1)).get(key)!);
      const group = groups.find((one) => one.getAttribute('value') === a)?.getAttribute('data-i') ?? '';
      const shown = items.filter(
        (item) =>
          item.getAttribute('data-g')?.split(' ').includes(group) &&
          item
            .getAttribute('data-v')
            ?.split(' ')
            .some((value: string) => value.startsWith(`${d}:`)),
      );
      return [Number(cell.getAttribute('data-n')), shown.length];
    });
  };

  it.each([[[]], [['--duplicates', 'keep']], [['--by', 'year']], [['--by', 'actor,year']], [['--unnamed', 'rows']]])(
    'is shown as often as it is counted, with %j',
    async (argv) => {
      const cells = await countedAndShown(argv);
      expect(cells.length).toBeGreaterThan(1);
      for (const [counted, shown] of cells) expect(shown).toBe(counted);
    },
  );

  it('is counted once, unless all are kept', async () => {
    const most = async (argv: string[]) => Math.max(...(await countedAndShown(argv)).map(([counted]) => counted));
    expect(await most(['--duplicates', 'keep'])).toBeGreaterThan(await most([]));
  });

  it('the page names the dates of the documents that count', async () => {
    const { stdout } = await stance(['report', 'news.json', '--since', '2021'], { cwd: wire.path });
    expect(stdout).toContain('2021-03-04 to 2022-05-06');
    expect(stdout).not.toContain('2020-01-02');
  });
});
