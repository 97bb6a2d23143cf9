import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { givenNameFirst } from '../../src/read/record/person-name.js';
import { read, useFolder } from './folder.js';

useFolder();

const texts = async (files: Record<string, string | Uint8Array>): Promise<string[]> =>
  (await read(files)).documents.map(({ text }) => text.replace(/ *\n */g, '\n').trim());

describe('shapes of records', () => {
  it.each([
    ['an empty text beside a description', [{ content: null, description: 'The wells are dry.' }]],
    ['a description alone', [{ title: 'Wells', description: 'The wells are dry.' }]],
    ['a field called html', [{ html: '<p>The wells are dry.</p>' }]],
    [
      'JSON Feed',
      { title: 'Elm', description: 'News of Elm.', items: [{ content_html: '<p>The wells are dry.</p>' }] },
    ],
  ])('%s', async (_, data) => {
    expect(await texts({ 'a.json': JSON.stringify(data) })).toEqual(['The wells are dry.']);
  });

  it('reads the text, not the description, where there is a text', async () => {
    expect(await texts({ 'a.json': '[{"description": "In short.", "text": "The wells are dry."}]' })).toEqual([
      'The wells are dry.',
    ]);
  });

  it('reads objects by their ids', async () => {
    const { ids } = await read({
      'a.json': '{"x": {"text": "The wells are dry."}, "y": {"text": "The port is open."}}',
    });
    expect(ids).toEqual(['x', 'y']);
  });

  it.each([
    ['one object of objects', '{"article": {"text": "The wells are dry."}, "author": {"name": "Ines Cruz"}}', 1],
    ['objects some of which have no text', '{"a": {"text": "Dry."}, "b": {"text": "Wet."}, "meta": {"count": 2}}', 0],
  ])('leaves %s alone', async (_, json, count) => {
    expect((await read({ 'a.json': json })).documents).toHaveLength(count);
  });

  it('knows the line with which Excel names the separator', async () => {
    expect(await texts({ 'a.csv': 'sep=;\r\nid;text\r\n1;"Wells, dry."\r\n' })).toEqual(['Wells, dry.']);
    expect(await texts({ 'a.csv': '"sep=|"\nid|text\n1|Wells; dry.\n' })).toEqual(['Wells; dry.']);
    expect(await texts({ 'a.csv': 'sep,text\n1,Dry.\n' })).toEqual(['Dry.']);
  });

  it.each([
    ['Obi, Ada G., MP', 'Ada G. Obi'],
    ['Ada Obi MP', 'Ada Obi'],
    ['Obi, Ada, Jr.', 'Ada Obi Jr.'],
    ['Obi, Ada [Con]', 'Ada Obi'],
    ['Lena MP', 'Lena MP'],
    ['Ada Obi, Minister of Water', 'Ada Obi, Minister of Water'],
  ])('calls %s %s', (written, name) => {
    expect(givenNameFirst(written)).toBe(name);
  });
});

describe('signs', () => {
  it('takes letters in one sign apart', async () => {
    expect(await texts({ 'a.txt': 'O\ufb03cials \ufb01led it in the \ufb02at, she said.' })).toEqual([
      'Officials filed it in the flat, she said.',
    ]);
  });

  it('reads \\n between two sentences of a field as a line’s end, and leaves others', async () => {
    expect(await texts({ 'a.jsonl': String.raw`{"text": "The wells are dry.\\nThe port is open."}` })).toEqual([
      'The wells are dry.\nThe port is open.',
    ]);
    expect(await texts({ 'a.txt': String.raw`Print \n to end a line, she said.` })).toEqual([
      String.raw`Print \n to end a line, she said.`,
    ]);
  });

  it('keeps the hyphens of numbers', async () => {
    expect(await texts({ 'a.txt': 'He named twenty-\nfive wells and thirty-\neight pumps.' })).toEqual([
      'He named twenty-five\nwells and thirty-eight\npumps.',
    ]);
  });

  it('tells other scripts from few letters', async () => {
    expect(
      (await read({ 'a.txt': '外交部长星期一表示，国际法必须得到遵守。她补充说，人权是普遍的。' })).codes,
    ).toContain('not-english');
    expect((await read({ 'a.txt': 'Lena Holm (Лена Хольм) said the wells were dry.' })).documents).toHaveLength(1);
  });

  it.each([
    ['4 mai 2022', '2022-05-04'],
    ['mercredi 4 mai 2022', '2022-05-04'],
    ['4. März 2022', '2022-03-04'],
    ['4 de mayo de 2022', '2022-05-04'],
    ['4 agosto 2022', '2022-08-04'],
    ['May 4, 2022', '2022-05-04'],
    ['4 foo 2022', undefined],
  ])('reads the date %s', async (date, day) => {
    const { documents } = await read({ 'a.json': JSON.stringify([{ date, text: 'The wells are dry.' }]) });
    expect(documents[0].date).toBe(day);
  });
});

describe('debates in XML', () => {
  const speakers = async (files: Record<string, string | Uint8Array>): Promise<string[]> =>
    (await read(files)).documents.map(({ date, speaker, text }) => `${date} ${speaker}: ${text}`);

  it('reads Akoma Ntoso', async () => {
    const xml = `<akomaNtoso><debate><meta><FRBRWork><FRBRdate date="2022-05-04" name="x"/></FRBRWork><TLCPerson eId="lh" showAs="Lena Holm"/></meta><debateBody><speech by="#lh"><from>The Minister</from><p>The wells are dry.</p><p>All of <i>them</i>.</p></speech><question by="#tr"><from>Tom Reyes —</from><p>Since when?</p></question></debateBody></debate></akomaNtoso>`;
    expect(await speakers({ 'a.xml': xml })).toEqual([
      '2022-05-04 Lena Holm: The wells are dry.\n\nAll of them.',
      '2022-05-04 Tom Reyes: Since when?',
    ]);
  });

  it('reads files of public whip', async () => {
    const xml = `<publicwhip><minor-heading>Wells</minor-heading><speech id="x/2022-05-04a.1.0" speakername="Lena Holm"><p>The wells are dry.</p></speech><speech id="x/2022-05-04a.1.1" nospeaker="true"><p>The House rose.</p></speech></publicwhip>`;
    expect(await speakers({ 'a.xml': xml })).toEqual(['2022-05-04 Lena Holm: The wells are dry.']);
  });

  const TEI =
    '<TEI><text><body><note type="speaker">The Minister, Lena Marie Holm:</note><u who="#HolmLena"><seg>The wells are dry.</seg></u><note type="speaker">The Chair:</note><u who="#ReyesTom"><seg>Order.</seg></u></body></text></TEI>';

  it('takes the order of a name from the note before a speech', async () => {
    expect(await speakers({ 'a.xml': TEI })).toEqual([
      'undefined Lena Marie Holm: The wells are dry.',
      'undefined Reyes Tom: Order.',
    ]);
  });

  it('finds the persons of ParlaMint in an archive, beside the file and a folder above', async () => {
    const people = (name: string): Uint8Array =>
      strToU8(
        `<listPerson><person xml:id="HolmLena"><persName><surname>Holm</surname><forename>${name}</forename></persName></person></listPerson>`,
      );
    const inside = {
      'P/2022/a.xml': strToU8(TEI),
      'P/P-listPerson.xml': people('Lena'),
      'Q/Q-listPerson.xml': people('Other'),
    };
    const [first] = await speakers({ 'p.zip': zipSync(inside) });
    expect(first).toBe('undefined Lena Holm: The wells are dry.');
    const [second] = await speakers({ 'p.zip': zipSync({ ...inside, 'P/2022/P-listPerson.xml': people('Magda') }) });
    expect(second).toBe('undefined Magda Holm: The wells are dry.');
  });
});
