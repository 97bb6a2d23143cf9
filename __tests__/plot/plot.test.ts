import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { wrapped } from '../../src/plot/figure.js';
import { plotScores } from '../../src/plot/scores.js';
import { stance } from '../helpers/cli.js';

const row = (score: number | null, low: number | null = null, high: number | null = null) => ({
  ...{ keys: { actor: 'a' }, name: 'a', dimension: 'd', documents: 1, statements: 3, touching: 2, coded: 2 },
  ...{ pro: 2, anti: 0, mixed: 0, mention: 0, accuse: 0, score, low, high },
});
const figure = (points: readonly { name: string; row: ReturnType<typeof row>; words: string; href?: string }[]) => ({
  title: 'A & <b>',
  description: 'How to "read" it',
  range: [-1, 1] as const,
  points,
});

describe('a plot of scores', () => {
  it('has a mark for each score, hollow without an interval, and no whisker of no length', () => {
    const svg = plotScores(
      figure([
        { name: 'Ada', row: row(0.5, 0.2, 0.8), words: 'w' },
        { name: 'Ben', row: row(-0.5), words: 'w' },
        { name: 'Cy', row: row(null), words: 'w' },
      ]),
      'light',
    );
    const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
    const marks = [...document.querySelectorAll('path')];
    expect(marks.map((mark) => mark.getAttribute('fill'))).toEqual(['#2166ac', '#ffffff']);
    expect([...document.querySelectorAll('line[stroke="#2166ac"]')].length).toBe(1);
    expect(svg).not.toContain('Cy');
  });

  it('is one element that needs nothing, whatever names hold', () => {
    const name = fc.string({
      unit: fc.constantFrom('<', '>', '"', "'", '&', 'amp;', 'a', ' ', '\u202e', ']]>'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(name, fc.boolean(), (text, isLinked) => {
        const point = {
          name: text,
          row: row(0.5),
          words: text,
          ...(isLinked && { href: `#a=${encodeURIComponent(text)}&d=x` }),
        };
        const svg = plotScores(figure([point]), 'page');
        const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
        expect(document.body.children.length).toBe(1);
        expect(svg).not.toMatch(/style=|<style|<script|NaN|undefined|url\(/);
        const links = [...document.querySelectorAll('a')];
        expect(links.length).toBe(isLinked ? 1 : 0);
        for (const link of links) expect(link.getAttribute('href')).toBe(point.href);
      }),
      { numRuns: 30 },
    );
  });
});

describe('words in lines', () => {
  it.each([
    ['Non-interference', 'Non-\ninterference'],
    ['Like-minded coalitions', 'Like-minded\ncoalitions'],
    ['UN centrality', 'UN\ncentrality'],
    ['lines are 95\u00a0% intervals', 'lines are\n95\u00a0%\nintervals'],
    ['Human rights', 'Human rights'],
    ['', ''],
  ])('%s', (words, lines) => expect(wrapped(words, 12)).toBe(lines));
});

describe('stance plot', () => {
  it('draws the dimension asked for, with the same bytes each time', async () => {
    const argv = ['plot', 'scores', 'corpus', '--dimension', 'coalitions'];
    const { status, stdout, stderr } = await stance(argv);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^<svg xmlns="|^<svg [^>]*xmlns="/);
    expect(stdout).toContain('<title>Like-minded coalitions</title>');
    expect(stdout).toContain('Antony Blinken');
    expect((await stance(argv)).stdout).toBe(stdout);
  });

  it('says which dimension it draws where none is asked for', async () => {
    const { status, stderr } = await stance(['plot', 'scores', 'corpus']);
    expect(status).toBe(0);
    expect(stderr).toContain('one-dimension');
  });

  it('prints a specification for Vega-Lite with the rows', async () => {
    const { stdout } = await stance(['plot', 'scores', 'corpus', '--dimension', 'coalitions', '--format', 'vega-lite']);
    const spec = JSON.parse(stdout);
    expect(spec.$schema).toContain('vega-lite/v6');
    const scores = new Map(spec.data.values.map(({ name, score }: { name: string; score: number }) => [name, score]));
    expect(scores.get('Qin Gang')).toBeLessThan(0);
    expect(scores.get('Antony Blinken')).toBeGreaterThan(0);
  });

  it('draws nothing that it does not know', async () => {
    expect((await stance(['plot', 'pie', 'corpus'])).status).toBe(2);
  });
});
