import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { read, useFolder } from '../folder.js';

useFolder();

const NEXIS = [
  'User Name: A READER',
  'Date and Time: Friday, June 3, 2022 4:15:00 PM CEST',
  'Job Number: 172911',
  'Documents (3)',
  '1. Minister warns of drought',
  'Client/Matter: -None-',
  'Search Terms: water',
  '2. Port reopens',
  'Search Terms: water',
  'Minister warns of drought',
  'The Elm Courier (London)',
  'May 30, 2022 Monday 9:15 AM GMT',
  'First Edition',
  'Copyright 2022 Elm Papers All Rights Reserved',
  'Section: NEWS; Pg. 4',
  'Length: 1,204 words',
  'Byline: By Ines Cruz and Tom Reyes',
  'Highlight: Wells run dry.',
  'Body',
  'Water Minister Lena Holm said the wells were dry.',
  '“We must share what is left,” she said.',
  'Graphic',
  'A dry well near Elm. Photo: A. Reyes',
  'Load-Date: May 31, 2022',
  'End of Document',
  'Port reopens',
  'Harbour News',
  'May 31, 2022',
  'Length: 80 words',
  'Dateline: ELM',
  'Body',
  'The minister said the port was open again.',
  'Classification',
  'Language: ENGLISH',
  'Subject: PORTS (90%); WATER (80%)',
  'Load-Date: June 1, 2022',
  'End of Document',
];

const LEXIS = `
Download Request: Selected Items: 1-2
Time Of Request: Friday, June 03, 2022  16:51:31

Terms: (water AND minister)


                               1 of 2 DOCUMENTS


                       Copyright 2010 Elm Papers
                              All Rights Reserved

                                  The Elm Courier

                            January 11, 2010 Monday
                                   Edition 1;
                                    Scotland

Minister warns of drought in the north,
and of more to come

BYLINE: Ines Cruz, in Elm

SECTION: NEWS; Pg. 3

LENGTH: 453 words


Water Minister Lena Holm said the wells were dry and that
no one could say when rain would come.

MR. REYES: What of the north?

LOAD-DATE: January 12, 2010

LANGUAGE: ENGLISH

GRAPHIC: A dry well

                               2 of 2 DOCUMENTS


                                  Harbour News

                            January 12, 2010

Port reopens

LENGTH: 80 words

The minister said the port was open again.

LOAD-DATE: January 12, 2010


                    Copyright 2010 Harbour News Ltd
                              All Rights Reserved
`;

describe('Nexis Uni', () => {
  const expected = [
    {
      title: 'Minister warns of drought',
      date: '2022-05-30',
      outlet: 'The Elm Courier (London)',
      metadata: {
        author: 'Ines Cruz and Tom Reyes',
        section: 'NEWS; Pg. 4',
        length: '1,204',
        edition: 'First Edition',
        highlight: 'Wells run dry.',
      },
    },
    { title: 'Port reopens', date: '2022-05-31', outlet: 'Harbour News', metadata: { length: '80', dateline: 'ELM' } },
  ];
  const words = [/^Water Minister[\s\S]+she said\.$/, /^The minister said the port was open again\.$/];

  it('splits a text file, with bodies that are stretches of it', async () => {
    const file = NEXIS.join('\n\n');
    const { documents, diagnostics } = await read({ 'a.txt': file });
    expect(diagnostics).toEqual([]);
    expect(documents).toMatchObject(expected);
    documents.forEach(({ text }, i) => {
      expect(text).toMatch(words[i]);
      expect(file).toContain(text);
    });
    expect(documents.map(({ id }) => id)).toEqual(['a.txt#19', 'a.txt#51']);
  });

  it('splits a Word document and a page in the same way', async () => {
    const zip = new JSZip();
    const paragraphs = NEXIS.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
    const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    zip.file('word/document.xml', `<w:document xmlns:w="${namespace}"><w:body>${paragraphs}</w:body></w:document>`);
    zip.file(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    );
    const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
    zip.file(
      '_rels/.rels',
      `<Relationships xmlns="${rels}"><Relationship Id="r" Type="${office}" Target="word/document.xml"/></Relationships>`,
    );
    const page = `<html><body><form>${NEXIS.map((text) => `<p>${text}</p>`).join('')}</form></body></html>`;
    const { documents, diagnostics, ids } = await read({
      'a.docx': await zip.generateAsync({ type: 'uint8array' }),
      'b.html': page,
    });
    expect(diagnostics).toEqual([]);
    expect(ids).toEqual(['a.docx#1', 'a.docx#2', 'b.html#1', 'b.html#2']);
    expect(documents).toMatchObject([...expected, ...expected]);
    documents.forEach(({ text }, i) => {
      expect(text).toMatch(words[i % 2]);
    });
  });

  it('joins a title that was wrapped, and reads a single article without its frame', async () => {
    const { documents } = await read({
      'a.txt':
        'A very long title of which\nthe end stands here\nHarbour News\n4 May 2022\n\nBody\n\nAll is well.\n\nEnd of Document\n',
      'b.txt':
        'Port reopens\n\nHarbour News\n\nMay 4, 2022\n\nLength: 1 words\n\nBody\n\nLoad-Date: May 5, 2022\n\nEnd of Document\n',
    });
    expect(documents).toMatchObject([
      { title: 'A very long title of which the end stands here', outlet: 'Harbour News', text: 'All is well.' },
    ]);
  });

  it('leaves alone a text that only has one of its words', async () => {
    const text = 'Body\n\nThe body was found on Monday.\n\nThe End of Document culture\n\nLength: long.';
    const { documents } = await read({ 'a.txt': text });
    expect(documents).toMatchObject([{ id: 'a.txt', text }]);
  });
});

describe('LexisNexis', () => {
  const expected = [
    {
      title: 'Minister warns of drought in the north, and of more to come',
      date: '2010-01-11',
      outlet: 'The Elm Courier',
      metadata: { author: 'Ines Cruz, in Elm', section: 'NEWS; Pg. 3', length: '453', edition: 'Edition 1; Scotland' },
    },
    { title: 'Port reopens', date: '2010-01-12', outlet: 'Harbour News', metadata: { length: '80' } },
  ];

  it('splits at “N of M DOCUMENTS”', async () => {
    const { documents, diagnostics, ids } = await read({ 'a.txt': LEXIS });
    expect(diagnostics).toEqual([]);
    expect(documents).toMatchObject(expected);
    expect(documents[0].text).toMatch(/^Water Minister[\s\S]+MR\. REYES: What of the north\?$/);
    expect(documents[1].text).toBe('The minister said the port was open again.');
    expect(LEXIS).toContain(documents[0].text);
    expect(ids).toEqual(['a.txt#8', 'a.txt#41']);
  });

  it('splits its pages', async () => {
    const blocks = LEXIS.split(/\n{2,}/).map(
      (block) => `<div class="c0"><p class="c1"><span>${block}</span></p></div>`,
    );
    const { documents } = await read({ 'a.html': `<html><body>${blocks.join('\n<br>')}</body></html>` });
    expect(documents.map(({ title, date, outlet }) => ({ title, date, outlet }))).toMatchObject([
      { title: expected[0].title, outlet: 'The Elm Courier' },
      { title: 'Port reopens', date: '2010-01-12', outlet: 'Harbour News' },
    ]);
    expect(documents[1].text).toBe('The minister said the port was open again.');
  });

  it.each([
    'Two of 10 documents were lost, said Ada Obi.',
    'We found 3 of 10 DOCUMENTS in the archive.\n\nLENGTH: 3 pages.',
  ])('leaves alone: %s', async (text) => {
    expect((await read({ 'a.txt': text })).documents).toMatchObject([{ id: 'a.txt', text }]);
  });
});
