import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import stripAnsi from 'strip-ansi';
import type { LinkOf } from '../../src/link/types.js';
import { count } from '../../src/render/text/numbers.js';
import { createStyle } from '../../src/render/text/style.js';
import { renderTable } from '../../src/render/text/table/table.js';
import { DEFAULT_ROW_OPTIONS, type SortKey } from '../../src/table/options.js';
import { findRepeats } from '../../src/table/repeats.js';
import { type Group, groups } from '../../src/table/rows.js';
import { summarise } from '../../src/table/summary.js';
import { Tally } from '../../src/tally/tally.js';
import type { Row } from '../../src/types/table.js';
import { noLinks, result, type Said } from '../helpers/results.js';

function render(
  said: Said[][],
  {
    width = 80,
    colour = 0 as 0 | 3,
    by = ['actor'],
    top = 0,
    sort = 'statements' as SortKey,
    links = noLinks() as LinkOf,
  } = {},
): string {
  const tally = tallyOf(said);
  const all = groups(tally, links, { ...DEFAULT_ROW_OPTIONS, by, sort });
  const shown = top ? all.slice(0, top) : all;
  const repeats = findRepeats(tally, links);
  return renderTable(
    { ...DATA, groups: shown, cut: all.length - shown.length, by, sort, summary: summarise(tally, repeats) },
    createStyle(colour, width),
  );
}

function tallyOf(said: Said[][]): Tally {
  const tally = new Tally();
  said.forEach((one, i) => {
    tally.add(result(`d${i}`, one));
  });
  return tally;
}

const DATA = {
  groups: [] as readonly Group[],
  cut: 0,
  by: ['actor'],
  formula: DEFAULT_ROW_OPTIONS.formula,
  sort: 'statements' as SortKey,
  duplicates: 'once' as const,
};
const ROW: Row = {
  keys: { actor: 'ann-ash' },
  name: 'Ann Ash',
  dimension: 'rights',
  documents: 9,
  statements: 20,
  touching: 9,
  coded: 9,
  pro: 0,
  anti: 9,
  mixed: 0,
  mention: 0,
  accuse: 0,
  score: -1,
  low: null,
  high: null,
};
const [GROUP] = groups(tallyOf([[{ by: 'Ann Ash', stances: { rights: 'anti' } }]]), noLinks(), DEFAULT_ROW_OPTIONS);

/** The table of rows that are given, not counted. */
function tableOf(shown: Group[], width: number): string {
  const tally = new Tally();
  const summary = summarise(tally, findRepeats(tally, noLinks()));
  return renderTable({ ...DATA, groups: shown, summary }, createStyle(0, width));
}

const ESCAPE = '\u001b';

const plenty = Array.from({ length: 6 }, (_, i): Said[] => [
  { by: 'Ann Ash', stances: { rights: 'pro accuse', law: i ? 'anti' : 'mention' } },
  { by: 'Ann Ash', stances: { rights: i % 3 ? 'pro' : 'mixed' } },
  { by: 'Bo Birch', stances: { law: 'mention' } },
]);

describe('renderTable', () => {
  it('is headed as what it is', () => {
    expect(render(plenty)).toMatch(/^Positions as quoted in these documents\n/);
  });

  it('shows statements, pro and anti counts beside each score', () => {
    const line = render(plenty)
      .split('\n')
      .find((one) => one.startsWith('Ann Ash'));
    expect(line).toMatch(/^Ann Ash +12 +rights .* 10 +0 .*\+\.91/);
  });

  it('marks thin evidence and says what the mark means', () => {
    const thin = render([[{ by: 'Ann Ash', stances: { rights: 'pro' } }]]);
    expect(thin).toMatch(/\+\.50\?/);
    expect(thin).toMatch(/^\? +thin/m);
    expect(render(Array.from({ length: 6 }, () => plenty[1].slice(0, 1)))).not.toMatch(/\d\?/);
  });

  it('shows an interval from ten statements in five documents on, and says so below that', () => {
    expect(render(plenty)).toMatch(/\+\.91 +\+\.\d\d to \+1\.00/);
    expect(render(plenty.slice(0, 4))).toMatch(/no intervals: they need 10 statements/);
  });

  it('gives actors without a position one line together, not a row each', () => {
    const text = render([...plenty, Array.from({ length: 9 }, (_, i): Said => ({ by: `Cy ${'abcdefghi'[i]}` }))]);
    expect(text.replace(/\s+/g, ' ')).toMatch(/Quoted without a position: Bo Birch 6, [^.]* and 4 other actors\./);
    expect(text).not.toMatch(/^Bo Birch/m);
  });

  it('has one blank line between actors and none within', () => {
    const ash = { id: 'ann-ash', name: 'Ann Ash', type: 'person' as const, role: 'minister', affiliation: 'Arboria' };
    const links = (key: string) => (key === ash.id ? ash : undefined);
    expect(render([[{ by: 'Ann Ash', stances: { rights: 'pro' } }]], { links })).toMatch(
      /^Ann Ash .*\nminister\nArboria\n\n\S/m,
    );
  });

  it('says what --top leaves out', () => {
    expect(render(plenty, { top: 1 })).toMatch(/1 more actor with a position left out/);
    expect(render(plenty)).not.toMatch(/left out/);
  });

  it('never prints a mention as a position', () => {
    const text = render([[{ by: 'Ann Ash', stances: { rights: 'mention' } }]]);
    expect(text).toMatch(/No statement takes a position/);
    expect(text).not.toMatch(/^(?:statements|score|95 %) /m);
    expect(text).not.toMatch(/[+−]\.\d/);
  });

  it('has no colour codes without colour, and the same text with', () => {
    expect(render(plenty)).toBe(stripAnsi(render(plenty)));
    expect(render(plenty, { colour: 3 })).toContain('\u001b[');
    expect(stripAnsi(render(plenty, { colour: 3 }))).toBe(render(plenty));
  });

  it('ends every style in the line that it began in, where a name wraps too', () => {
    const ash = {
      id: 'ann-ash',
      name: 'Ann Ash',
      type: 'person' as const,
      role: 'minister of everything and all besides',
    };
    const links = (key: string) => (key === ash.id ? ash : undefined);
    const said: Said[] = ['rights', 'law'].map((dimension) => ({ by: 'Ann Ash', stances: { [dimension]: 'pro' } }));
    const lines = render([said], { links, colour: 3, width: 62 }).split('\n');
    for (const word of ['minister', 'besides'])
      expect(lines.find((one) => one.includes(word))).toMatch(
        new RegExp(`^${ESCAPE}\\[2m[^${ESCAPE}]*${ESCAPE}\\[22m`),
      );
  });

  it('draws bars where there is room, none at 80', () => {
    expect(render(plenty, { width: 130 })).toMatch(/█+│|│█+/);
    expect(render(plenty)).not.toMatch(/[█▒│]/);
  });

  it('says what the parts of a bar mean where there is an interval to draw', () => {
    expect(render(plenty, { width: 130 })).toMatch(/^bar +█ up to the nearer bound/m);
    expect(render(plenty)).not.toMatch(/nearer bound/);
    expect(render(plenty.slice(0, 4), { width: 130 })).not.toMatch(/nearer bound/);
  });

  it('does not pass an order for a ranking', () => {
    expect(render(plenty, { sort: 'score' })).toMatch(/^order +by score, but not a ranking/m);
    expect(render(plenty)).not.toMatch(/ranking/);
  });

  it('passes no control character of a name on to the terminal', () => {
    const text = render([[{ by: 'Evil\u001b[2J\u202eName', stances: { rights: 'pro' } }]]);
    for (const control of ['\u001b', '\u202e']) expect(text).not.toContain(control);
  });

  it('is never wider than asked where a sign is wider than its library thinks', () => {
    const text = render([[{ by: '\u268a\u25fb'.repeat(12), stances: { rights: 'pro' } }]], { width: 72 });
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(72);
  });

  it('cuts no figure, however large', () => {
    const figure = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(figure, figure, figure, fc.constantFrom(60, 80, 140), (pro, anti, statements, width) => {
        const line = tableOf([{ ...GROUP, statements, rows: [{ ...ROW, statements, pro, anti }] }], width)
          .split('\n')
          .find((one) => one.startsWith('Ann Ash'))!;
        for (const value of [statements, pro, anti]) expect(line.split(/ +/)).toContain(count(value));
        expect(line).toContain('−1.00');
      }),
    );
  });

  it('shows long names of several keys in full, on several lines', () => {
    const name = 'The Northern Courier and Herald · Alexandra Featherstonehaugh';
    const keys = { outlet: 'The Northern Courier and Herald', actor: 'x' };
    const group = { ...GROUP, keys, name, rows: [ROW] };
    const tally = new Tally();
    const data = {
      ...DATA,
      by: ['outlet', 'actor'],
      groups: [group],
      summary: summarise(tally, findRepeats(tally, noLinks())),
    };
    const text = renderTable(data, createStyle(0, 72));
    const block = text.split('\n\n')[1].split('\n').slice(2);
    const left = block.map((line) =>
      line
        .slice(0, 30)
        .replace(/ {2}.*/, '')
        .trim(),
    );
    expect(left.join(' ')).toContain(name);
    expect(text).not.toContain('…');
    expect(text).toMatch(/^outlet · actor +statements/m);
  });

  it('shows the names of all keys above them, however many there are', () => {
    const by = ['outlet', 'affiliation', 'country_of_publication', 'year'];
    const [heads] = render([[{ by: 'Ann Ash', stances: { rights: 'pro' } }]], { by, width: 72 }).split('───');
    for (const key of by) expect(heads.replace(/\s+/g, ' ')).toContain(key);
    expect(heads.trimEnd().split('\n').at(-1)).toMatch(/ statements {2}dimension .* pro .* score$/);
  });

  it('says that a name is shortened where it is, and only there', () => {
    const long = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
    expect(tableOf([{ ...GROUP, name: long, rows: [ROW] }], 80)).toMatch(/^… +a name is shortened; --format csv/m);
    expect(tableOf([{ ...GROUP, rows: [ROW] }], 80)).not.toContain('shortened');
  });

  it('names empty keys beside others', () => {
    const text = render([[{ by: 'Ann Ash', stances: { rights: 'pro' } }]], { by: ['outlet', 'year'] });
    expect(text).toMatch(/^\(none\) · \(none\) /m);
    expect(render([[{ by: 'Ann Ash', stances: { rights: 'pro' } }]], { by: ['outlet'] })).toMatch(/^\(none\) /m);
  });

  it('agrees in number', () => {
    const one = render([[{ by: 'Ann Ash', stances: { rights: 'pro' } }]]);
    expect(one).toMatch(/^0 of 1 statement touches no dimension\.\n1 takes a position;/m);
    expect(render(plenty)).not.toMatch(/touches|takes a/);
  });

  it('shows an interval in full, also from −1 to +1', () => {
    const rows = [{ ...ROW, low: -1, high: 1 }];
    expect(tableOf([{ ...GROUP, rows }], 80)).toMatch(/ −1\.00 to \+1\.00$/m);
  });

  it('names its columns as the glossary does', () => {
    const rows = [{ ...ROW, mixed: 1, mention: 2, accuse: 3 }];
    const [, , heads] = tableOf([{ ...GROUP, rows }], 100).split('\n');
    expect(heads).toMatch(/^actor +statements {2}dimension +share +pro +anti +mixed +accuse +mention +score/);
  });

  it('explains no column that it does not show', () => {
    const text = tableOf([{ ...GROUP, rows: [ROW] }], 100);
    expect(text).toMatch(/^statements +in total; share/m);
    expect(text).not.toMatch(/^(?:accuse|mention) /m);
    expect(tableOf([{ ...GROUP, rows: [{ ...ROW, accuse: 1, mention: 1 }] }], 100)).toMatch(/^accuse .*\n^mention /m);
  });

  it('is never wider than asked, whatever the names', () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(names, names), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 72, max: 160 }),
        (pairs, width) => {
          const said = pairs.map(([by, dimension]): Said => ({ by, stances: { [dimension]: 'pro' } }));
          for (const line of render([said], { width }).split('\n'))
            expect(stringWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
