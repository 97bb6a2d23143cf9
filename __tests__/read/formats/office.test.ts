import { describe, expect, it } from '@jest/globals';
import { read, useFolder } from '../folder.js';
import { sample } from './samples.js';

useFolder();

/** What is in `speech.*`, which LibreOffice wrote, before six paragraphs that are alike. */
const BEGINNING = [
  'The harbour stays open',
  'Minister Ada Obi told the council on Tuesday that the harbour “must stay open to every ship, whatever its flag”. Critics call the plan naïve & costly, and the representatives of the neighbouring municipalities announced considerable reservations.',
  'The minutes of the council were published in May.',
  '“We will not close it,” she said. “International transportation is the foundation of everything that our administration has accomplished in the past seventeen years.”',
  'What comes next',
  'New cranes by spring',
  'A second quay in the north',
  'Year',
  'Ships',
  '2021',
  '1,204',
  '2022',
  '1,318',
];

describe.each(['odt', 'rtf', 'epub'])('%s', (format) => {
  it('is read with headings, items, cells, notes and marks', async () => {
    const { documents, codes } = await read({ [`speech.${format}`]: sample(`speech.${format}`) });
    expect(codes).toEqual([]);
    expect(documents).toHaveLength(1);
    const paragraphs = documents[0].text.split('\n\n');
    const note = paragraphs.indexOf(BEGINNING[2]);
    expect(note).toBeGreaterThan(1);
    const withoutNote = paragraphs.filter((_, i) => i !== note);
    expect(withoutNote.slice(0, BEGINNING.length - 1)).toEqual(BEGINNING.filter((_, i) => i !== 2));
    expect(withoutNote.at(-1)).toBe('First line of an address\nsecond line of it.');
    expect(withoutNote).toHaveLength(20);
  });
});

describe('metadata', () => {
  it('of OpenDocument', async () => {
    const [document] = (await read({ 'a.odt': sample('speech.odt') })).documents;
    expect(document.title).toBe('Harbour session');
    expect(document.date).toBeUndefined();
    expect(document.metadata).toMatchObject({ author: 'Ida Winter', subject: 'Ports', keywords: 'harbour' });
    expect(document.metadata.created).toMatch(/^2021-05-07/);
  });

  it('of Rich Text', async () => {
    const [document] = (await read({ 'a.rtf': sample('speech.rtf') })).documents;
    expect(document.title).toBe('Harbour session');
    expect(document.metadata).toMatchObject({ author: 'Ida Winter', created: '2021-05-07' });
  });

  it('of a book', async () => {
    const [document] = (await read({ 'a.epub': sample('speech.epub') })).documents;
    expect(document.metadata).toMatchObject({ author: 'Ida Winter', book: 'Harbour session' });
    expect(document.metadata.language).toMatch(/^en/);
  });

  it('becomes the date where it is asked to', async () => {
    const { documents } = await read({ 'a.odt': sample('speech.odt') }, ['.'], { fields: { date: 'created' } });
    expect(documents[0].date).toBe('2021-05-07');
  });
});

describe('Rich Text', () => {
  const rtf = async (body: string): Promise<string> =>
    (
      await read({
        'a.rtf': `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial;}}${body}}`,
      })
    ).documents[0]?.text;

  it.each([
    ['signs by number, without what stands for them', "na\\u239?ve \\u8220\\'93yes\\u8221\\'94\\par", 'naïve “yes”'],
    ['signs beyond the first plane', '\\u-10179?\\u-8704? up\\par', '😀 up'],
    ['signs of the code page', "caf\\'e9 \\'93x\\'94\\par", 'café “x”'],
    ["signs of a font's own code page", "{\\f1 \\'cf\\'f0\\'e0\\'e2\\'e4\\'e0}\\par", 'Правда'],
    ['words for signs', '\\ldblquote a\\rdblquote\\emdash b\\~c\\par', '“a”—b c'],
    ['no hidden text, but what follows it', '{\\v hidden}shown {\\v no\\v0 yes}\\par', 'shown yes'],
    ['no heads, pictures and unknown groups', '{\\header Page}{\\*\\unknown x}{\\pict 0102}text\\par', 'text'],
    ['the text of links, not their addresses', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt here}}\\par', 'here'],
    ['brackets', '\\{a\\}\\par', '{a}'],
    ['a last paragraph without an end', 'one\\par two', 'one\n\ntwo'],
  ])('has %s', async (_, body, text) => expect(await rtf(body)).toBe(text));
});

describe('Excel', () => {
  it('has a document for each row of each sheet, with its columns', async () => {
    const { documents, codes } = await read({ 'rows.xlsx': sample('rows.xlsx') });
    expect(codes).toEqual([]);
    expect(documents.map(({ id, date, title }) => [id, date, title])).toEqual([
      ['a1', '2021-05-07', 'Harbour open'],
      ['a2', '2021-05-09', 'Critics reply'],
      ['rows.xlsx#2.2', '2022-01-31', undefined],
    ]);
    expect(documents[1].text).toBe('Bela Kiss said that the plan was naïve & costly.');
    expect(documents[0].metadata).toEqual({ sheet: 'May', words: '16' });
    expect(documents[0].outlet).toBe('Port Gazette');
  });
});
