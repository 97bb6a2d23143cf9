import { describe, expect, it } from '@jest/globals';
import { read, useFolder } from '../folder.js';

useFolder();

const SHOWN = `Factiva                                                    Dow Jones

Foreign Desk; 1
Minister warns of drought
By Ines Cruz
1,877 words
9 January 2022
10:15 PM
The Elm Courier
ELMC
Late Edition - Final
1
English
Copyright 2022 The Elm Courier. All Rights Reserved.

Water Minister Lena Holm said the wells were dry.

“We must share what is left,” she said.

Elm Papers Ltd

Document ELMC000020220109ei190000a

Port reopens
80 words
10 January 2022
Harbour News
HARB
English
(c) 2022 Harbour News

The minister said the port was open again.

Document HARB000020220110ei1a0000b

Search Summary
Text  water
Date  01/01/2022 to 31/01/2022
`;

const CODED = `SE   News
HD   Minister warns
     of drought
BY   By Ines Cruz
WC   1,877 words
PD   9 January 2022
SN   The Elm Courier
SC   ELMC
LA   English
CY   (c) 2022 Elm Papers

LP
Water Minister Lena Holm said the wells were dry.

TD
“We must share what is left,” she said. An
IN tray was full.

CO  elmwat : Elm Water
NS  gwater : Water
RE  elm : Elm
AN  Document ELMC000020220109ei190000a

HD
Port reopens
WC
80 words
PD
10 January 2022
SN
Harbour News

LP
The minister said the port was open again.

AN
Document HARB000020220110ei1a0000b
`;

const expected = [
  {
    id: 'ELMC000020220109ei190000a',
    title: 'Minister warns of drought',
    date: '2022-01-09',
    outlet: 'The Elm Courier',
    metadata: { author: 'Ines Cruz', length: '1,877', language: 'English' },
  },
  { id: 'HARB000020220110ei1a0000b', title: 'Port reopens', date: '2022-01-10', outlet: 'Harbour News' },
];

describe('Factiva', () => {
  it('splits articles as they are shown', async () => {
    const { documents, diagnostics } = await read({ 'a.txt': SHOWN });
    expect(diagnostics).toEqual([]);
    expect(documents).toMatchObject(expected);
    expect(documents[0].metadata.section).toBe('Foreign Desk; 1');
    expect(documents.map(({ text }) => text)).toEqual([
      'Water Minister Lena Holm said the wells were dry.\n\n“We must share what is left,” she said.',
      'The minister said the port was open again.',
    ]);
  });

  it('splits pages, and takes the title from its element', async () => {
    const article = (top: string, title: string, author: string, rest: string[], text: string, id: string) =>
      `<div class="article enArticle"><p><div>${top}</div><div id="hd"><span class="enHeadline">${title} </span></div><div class="author">${author} </div>${rest.map((line) => `<div>${line}</div>`).join('')}<p class="articleParagraph enarticleParagraph">${text}</p><p>Elm Papers (Full Text)</p><p>Document ${id}</p></div>`;
    const page = `<html><head><title>Factiva</title></head><body><form name="PageBaseForm"><div>${article('World', 'Minister <b>warns</b> of drought', 'Ines Cruz', ['Special to the Courier', '12 words', '9 January 2022', 'The Elm Courier', 'ELMC', 'English', '(c) 2022'], 'Lena Holm said the wells were dry.', expected[0].id)}${article('Ports', 'Port reopens', 'Tom Reyes', ['8 words', '10 January 2022', 'Harbour News', 'HARB', 'English'], 'The minister said so.', expected[1].id)}</div></form></body></html>`;
    const { documents, diagnostics } = await read({ 'a.html': page });
    expect(diagnostics).toEqual([]);
    expect(documents).toMatchObject([
      {
        ...expected[0],
        text: 'Lena Holm said the wells were dry.',
        metadata: { author: 'Ines Cruz', section: 'World', length: '12' },
      },
      { ...expected[1], text: 'The minister said so.', metadata: { author: 'Tom Reyes' } },
    ]);
  });

  it('splits articles with codes, and keeps the place of every character of the text', async () => {
    const { documents, diagnostics } = await read({ 'a.txt': CODED });
    expect(diagnostics).toEqual([]);
    expect(documents).toMatchObject(expected);
    const [{ text, metadata }] = documents;
    expect(text.replace(/\s+/g, ' ')).toBe(
      'Water Minister Lena Holm said the wells were dry. “We must share what is left,” she said. An IN tray was full.',
    );
    const start = CODED.indexOf('Water Minister');
    expect(CODED.slice(start + text.indexOf('“We'), start + text.length)).toBe(text.slice(text.indexOf('“We')));
    expect(metadata).toMatchObject({ code: 'ELMC', subject: 'gwater : Water' });
    expect(documents[1].text).toBe('The minister said the port was open again.');
  });

  it('reads tables of codes in pages', async () => {
    const rows = CODED.split(/\n(?=[A-Z]{2}\b)/).map((row) => {
      const [, code, value] = /^([A-Z]{2})\s*([\s\S]*)$/.exec(row) ?? [];
      return `<tr><td><b>${code}</b></td><td>${value.trim()}</td></tr>`;
    });
    const { documents } = await read({ 'a.html': `<html><body><table>${rows.join('')}</table></body></html>` });
    expect(documents).toMatchObject(expected);
  });

  it.each([
    'The talks lasted\n\n12 words\n\n4 May 2022\n\nDocument of the year',
    'HD television was banned, said Ada Obi.\n\nTD Bank did not reply.\n\nAN agreement is near.',
  ])('leaves alone: %s', async (text) => {
    expect((await read({ 'a.txt': text })).documents).toMatchObject([{ id: 'a.txt', text }]);
  });
});
