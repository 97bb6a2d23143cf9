import { describe, expect, it } from '@jest/globals';
import { type Line, linesOf } from '../../../src/read/pdf/lines.js';
import { textOfPages } from '../../../src/read/pdf/paragraphs.js';
import { read, useFolder } from '../folder.js';
import { sample } from './samples.js';

useFolder();

const textOf = async (name: string): Promise<string> => (await read({ [name]: sample(name) })).documents[0].text;

describe('a printed PDF', () => {
  it('has whole words and paragraphs, without heads and feet', async () => {
    const text = await textOf('speech.pdf');
    expect(text).not.toMatch(/Council of the Port|Page \d/);
    const paragraphs = text.split('\n\n');
    expect(paragraphs[0]).toBe('The harbour stays open');
    expect(paragraphs[1]).toMatch(/^Minister Ada Obi told .* whatever its flag”\. .* considerable reservations\.$/);
    expect(paragraphs).toContain('A second quay in the north');
    expect(paragraphs).toContain('2021 1,204');
    expect(
      paragraphs.filter((paragraph) => /^The commission .* in considerable detail\.$/.test(paragraph)),
    ).toHaveLength(6);
    expect(text).toContain('extraordinarily comprehensive documentation');
    expect(text).not.toMatch(/\p{L}-\s/u);
  });

  it('keeps the notes, but not in the middle of a sentence', async () => {
    const paragraphs = (await textOf('speech.pdf')).split('\n\n');
    expect(paragraphs.filter((paragraph) => paragraph.includes('The minutes of the council were'))).toEqual([
      '1 The minutes of the council were published in May.',
    ]);
  });

  it('has the lines of a database’s export, however short', async () => {
    const { documents } = await read({ 'nexis.pdf': sample('nexis.pdf') });
    expect(documents.map(({ date, outlet, title }) => `${date} ${outlet}: ${title}`)).toEqual([
      '2022-05-04 Harbour News: Brun defends court',
      '2022-05-09 The Elm Tribune: Orff wants out',
    ]);
  });

  it('has the paragraphs of two columns of LaTeX, whose title goes across both', async () => {
    const paragraphs = (await textOf('columns.pdf')).split('\n\n');
    expect(paragraphs.filter((one) => /^Water Minister Lena Holm .* being rearranged\.$/.test(one))).toHaveLength(9);
    expect(
      paragraphs.filter((one) => /^Tom Reyes replied: “We .* the infrastructure committee\.$/.test(one)),
    ).toHaveLength(9);
    expect(paragraphs.some((one) => one.includes('Elm Journal') || /^\d+$/.test(one))).toBe(false);
  });

  it('is read column by column', async () => {
    const paragraphs = (await textOf('two.pdf')).split('\n\n');
    expect(
      paragraphs.filter((paragraph) => /^The commission .* in considerable detail\.$/.test(paragraph)),
    ).toHaveLength(6);
    expect(paragraphs.some((paragraph) => /^\W*\d+\W*$/.test(paragraph))).toBe(false);
  });

  it('keeps turns apart', async () => {
    const paragraphs = (await textOf('brief.pdf')).split('\n\n');
    expect(paragraphs.slice(1, 4).map((paragraph) => paragraph.split(':')[0])).toEqual(['MR. OBI', 'Q', 'MR. OBI']);
    expect(paragraphs).toHaveLength(31);
  });

  it('has metadata', async () => {
    const [document] = (await read({ 'a.pdf': sample('speech.pdf') })).documents;
    expect(document.title).toBe('Harbour session');
    expect(document.metadata).toMatchObject({ author: 'Ida Winter', language: 'en-US' });
    expect(document.date).toBeUndefined();
  });

  it('of pictures alone is an error that says so', async () => {
    const { codes, ids } = await read({ 'scan.pdf': sample('scan.pdf'), 'good.txt': 'Good.' });
    expect(codes).toEqual(['no-text-layer']);
    expect(ids).toEqual(['good.txt']);
  });
});

/** Lines under each other, 14 points apart; those that begin with a blank are indented. */
const page = (...texts: string[]): Line[] =>
  texts.map((text, i) => ({
    text: text.trim(),
    x: text.startsWith(' ') ? 72 : 60,
    y: 700 - 14 * i,
    right: 60 + text.length * 6,
    size: 12,
  }));
const raised = (lines: Line[], by: number): Line[] => lines.map((line) => ({ ...line, y: line.y + by }));

describe('heads and feet', () => {
  const body = [
    'the members of the council had much to say about',
    'the plan and its costs, and said it at great length,',
  ];
  const headed = (head: string, foot: string): Line[] => [
    ...raised(page(head), 40),
    ...page(...body),
    ...raised(page(foot), -100),
  ];

  it.each([
    ['the same words', 'The Port Gazette', 'The Port Gazette'],
    ['other numbers', 'Gazette No. 12, p. 4', 'Gazette No. 12, p. 5'],
    ['numbers of pages', '4', '5'],
    ['Roman numbers', 'iv', 'v'],
  ])('with %s are left out', (_, one, two) => {
    const text = textOfPages([headed(one, '– 1 –'), headed(two, '– 2 –')]);
    expect(text).toBe([...body, ...body].join(' '));
  });

  it.each([
    ['Journal of Water Law 2', false],
    ['2 Journal of Water Law', false],
    ['Table 2', true],
    ['Section two of the plan 2', true],
    ['The harbour in 1972', true],
  ])('of one page only, with its number or not: %s', (head, isKept) => {
    const text = textOfPages([page(...body), headed(head, '2'), page(...body)]);
    expect(text.includes(head)).toBe(isKept);
  });

  it('are kept where they differ', () => {
    const text = textOfPages([headed('The first chapter', '1'), headed('Another matter altogether', '2')]);
    expect(text).toContain('The first chapter');
    expect(text).toContain('Another matter altogether');
  });

  it('are not the first lines of the text, though these are alike', () => {
    expect(textOfPages([page(...body), page(...body)])).toBe([...body, ...body].join(' '));
  });

  it('of a single page are kept, but for its number', () => {
    expect(textOfPages([headed('The Port Gazette', '17')])).toMatch(/^The Port Gazette\b(?!.*17)/s);
  });
});

describe('paragraphs', () => {
  it('begin at an indent', () => {
    const text = textOfPages([
      page(
        '  The first one goes on for a while, and then on to',
        'the end of its line. It ends where it is ended, here.',
        '  The second one begins with a small step to the right,',
        'as it did in old books.',
      ),
    ]);
    expect(text.split('\n\n')).toHaveLength(2);
  });

  it('do not end at a name that begins a line', () => {
    const text = textOfPages([
      page(
        'The council was told on Tuesday that the minister, Ada',
        'Obi, would come to the harbour on the next day with all',
      ),
    ]);
    expect(text.split('\n\n')).toHaveLength(1);
  });

  it('keep the hyphens of compounds', () => {
    const text = textOfPages([page('It was a plan for the long-', 'term, and for interna-', 'tional trade.')]);
    expect(text).toBe('It was a plan for the long-term, and for international trade.');
  });
});

describe('pieces of text', () => {
  const item = (str: string, x: number, y: number, size = 12, hasEOL = false) => ({
    str,
    transform: [size, 0, 0, size, x, y],
    width: str.length * size * 0.5,
    hasEOL,
  });

  it('are joined to lines, with blanks where there is room', () => {
    const lines = linesOf([item('Har', 60, 700), item('bour', 78, 700), item('open', 108, 700), item('next', 60, 686)]);
    expect(lines.map(({ text }) => text)).toEqual(['Harbour open', 'next']);
  });

  it('that are marks of notes, or turned, are left out', () => {
    const turned = { ...item('DRAFT', 100, 400), transform: [8, 8, -8, 8, 100, 400] };
    const lines = linesOf([item('the plan.', 60, 700), item('3', 114, 704, 7), item(' It', 118, 700), turned]);
    expect(lines.map(({ text }) => text)).toEqual(['the plan. It']);
  });
});
