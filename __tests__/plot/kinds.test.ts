/** Every plot by the command: what it draws, in every format, the same each time. GOLDEN=write writes golden/ anew: look at it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { stance, stanceBytesIn, testFolder } from '../helpers/cli.js';
import { careful, codeSheets } from '../helpers/coders.js';
import { yearsOfNews } from '../helpers/spoken-corpus.js';

const where = testFolder({ 'news.json': yearsOfNews([2019, 2020, 2021, 2022]) });
const KINDS = ['scores', 'heat', 'time', 'salience', 'network', 'agreement'] as const;
const inputOf = (kind: (typeof KINDS)[number]): string => (kind === 'agreement' ? 'coding' : 'news.json');
const plot = (kind: (typeof KINDS)[number], ...argv: string[]) => stance(argvOf(kind, ...argv), { cwd: where.path });
/** On one dimension; a network of one has ties only where some stand apart from all. */
const argvOf = (kind: (typeof KINDS)[number], ...argv: string[]) => [
  ...['plot', kind, inputOf(kind), ...argv],
  ...(kind === 'network' ? [] : ['--dimension', 'human-rights']),
];

beforeAll(async () => {
  await stance(['sample', 'news.json', '--n', '60', '--coders', 'anna,ben', '--form', 'csv', '--out', 'coding'], {
    cwd: where.path,
  });
  codeSheets(join(where.path, 'coding'), careful);
});

describe.each(KINDS)('a plot of %s', (kind) => {
  it('is one picture with title and description, and the same each time', async () => {
    const { status, stdout, stderr } = await plot(kind, '--title', 'A <b> & "c"');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { document } = parseHTML(`<!doctype html><html><body>${stdout}</body></html>`);
    expect(document.body.children.length).toBe(1);
    expect(document.querySelector('svg > title')?.textContent).toBe('A <b> & "c"');
    expect(document.querySelector('svg > desc')?.textContent?.length).toBeGreaterThan(50);
    expect(stdout).not.toMatch(/style=|<style|<script|NaN|undefined|Infinity|url\(|var\(/);
    expect(stdout).toMatch(/^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect((await plot(kind, '--title', 'A <b> & "c"')).stdout).toBe(stdout);
  });

  it('is letter for letter the picture that was looked at', async () => {
    const { stdout } = await plot(kind);
    const golden = join('__tests__/plot/golden', `${kind}.svg`);
    if (process.env.GOLDEN === 'write') writeFileSync(golden, stdout);
    expect(stdout).toBe(readFileSync(golden, 'utf8'));
  });

  it('has its title and how to read it above what it draws, and nothing beyond its edges', async () => {
    const { document } = parseHTML(
      `<!doctype html><html><body>${(await plot(kind, '--title', 'Who & where')).stdout}</body></html>`,
    );
    const svg = document.querySelector('svg')!;
    expect(svg.querySelector(':scope > text')?.textContent).toBe('Who & where');
    const size = (one: { getAttribute(name: string): string | null }, name: string) =>
      Number(one.getAttribute(name) ?? 0);
    for (const part of svg.querySelectorAll('svg')) {
      const around = part.parentElement?.tagName.toLowerCase() === 'svg' ? part.parentElement : svg;
      expect(size(part, 'x') + size(part, 'width')).toBeLessThanOrEqual(size(around, 'width'));
      expect(size(part, 'y') + size(part, 'height')).toBeLessThanOrEqual(size(around, 'height'));
    }
  });

  it.each(['dark', 'print'])('has colours for %s', async (theme) => {
    const [light, own] = [(await plot(kind)).stdout, (await plot(kind, '--theme', theme)).stdout];
    expect(own).not.toBe(light);
    expect(own.replace(/#[0-9a-f]{6}/g, '')).toBe(light.replace(/#[0-9a-f]{6}/g, ''));
  });

  it('is a specification that Vega-Lite compiles and Vega draws', async () => {
    const { stdout } = await plot(kind, '--format', 'vega-lite');
    const warnings: string[] = [];
    const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger };
    function note(...words: readonly unknown[]) {
      warnings.push(words.join(' '));
      return logger;
    }
    const { spec } = compile(JSON.parse(stdout) as TopLevelSpec, { logger: logger as never });
    const svg = await new View(parse(spec), { renderer: 'none', logger: logger as never }).toSVG();
    expect(warnings).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(svg.match(/<path|<text/g)!.length).toBeGreaterThan(5);
  });

  it('is a PNG of twice its size', async () => {
    const [, width] = /width="(\d+)"/.exec((await plot(kind)).stdout)!;
    const { status, stdout } = await stanceBytesIn(argvOf(kind, '--format', 'png'), where.path);
    expect(status).toBe(0);
    expect(stdout.subarray(1, 4).toString()).toBe('PNG');
    expect(stdout.readUInt32BE(16)).toBe(2 * Number(width));
  });
});

describe('stance plot time', () => {
  const panels = async (...argv: string[]) => {
    const { document } = parseHTML((await plot('time', ...argv)).stdout);
    return [...document.querySelectorAll('svg > svg > svg')];
  };

  it('has a panel for each actor, with a mark for each period', async () => {
    const drawn = await panels('--every', '1y');
    expect(drawn.map((panel) => panel.getAttribute('aria-label'))).toEqual([
      'Ada Obi: Human rights over time',
      'Eva Berg: Human rights over time',
      'Karl Lund: Human rights over time',
    ]);
    for (const panel of drawn) expect(panel.querySelectorAll('path title').length).toBe(4);
  });

  it('pools periods', async () => {
    for (const panel of await panels('--every', '2y'))
      expect(
        [...panel.querySelectorAll('path title')].map((title) => title.textContent?.match(/\d{4}–\d{4}/)?.[0]),
      ).toEqual(['2018–2019', '2020–2021', '2022–2023']);
  });

  it('counts what analyze counts by year', async () => {
    const { stdout } = await stance(
      ['analyze', 'news.json', '--by', 'actor,year', '--dimension', 'human-rights', '--format', 'json'],
      { cwd: where.path },
    );
    const rows: { score: number | null; coded: number; name: string }[] = JSON.parse(stdout).rows;
    const { stdout: spec } = await plot('time', '--every', '1y', '--format', 'vega-lite');
    const points: { score: number; coded: number; name: string; period: string }[] = JSON.parse(spec).data.values;
    const told = ({ name, coded, score }: { name: string; coded: number; score: number | null }) => [
      name,
      coded,
      score,
    ];
    expect(points.map((point) => told({ ...point, name: `${point.name} · ${point.period}` }))).toEqual(
      rows.filter(({ coded }) => coded).map(told),
    );
  });

  it('is refused for periods that do not fit a year', async () => {
    const { status, stderr } = await plot('time', '--every', '5m');
    expect(status).toBe(2);
    expect(stderr).toContain('5y');
  });

  it('finds nothing where all is of one time', async () => {
    const { status, stderr } = await plot('time', '--since', '2021', '--until', '2021', '--every', '1y');
    expect(status).toBe(1);
    expect(stderr).toContain('no group with scores in two periods');
  });
});

describe('stance plot agreement', () => {
  it('reads one folder', async () => {
    expect((await stance(['plot', 'agreement', 'coding', 'more'], { cwd: where.path })).status).toBe(2);
  });

  it('says where there is no sample', async () => {
    const { status, stderr } = await stance(['plot', 'agreement', 'nowhere'], { cwd: where.path });
    expect(status).not.toBe(0);
    expect(stderr).toContain('no-sample');
  });
});
