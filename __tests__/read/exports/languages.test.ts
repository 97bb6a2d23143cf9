import { describe, expect, it } from '@jest/globals';
import { read, useFolder } from '../folder.js';

useFolder();

const TEXT = 'Water Minister Lena Holm said the wells were dry.';
const SECOND = 'The minister said the port was open again.';

describe('Europresse', () => {
  const text = `Elm Courier\nNews, Wednesday, May 4, 2022, p. 1\n\nDry wells\n\nInes Cruz\n\n${TEXT}\n\n© 2022 Elm Courier. All rights reserved.\n\nnews·20220504·EC·1234567\n\nHarbour News (web site)\nPorts, mercredi 11 mai 2022 1 020 mots\n\nPort reopens\n\n${SECOND}\n\nnews·20220511·HN·7654321\n`;
  const expected = [
    {
      title: 'Dry wells',
      date: '2022-05-04',
      outlet: 'Elm Courier',
      text: TEXT,
      metadata: { author: 'Ines Cruz', section: 'News' },
    },
    {
      title: 'Port reopens',
      date: '2022-05-11',
      outlet: 'Harbour News (web site)',
      text: SECOND,
      metadata: { length: '1020' },
    },
  ];

  it('splits text', async () => {
    const { documents, diagnostics } = await read({ 'a.txt': text });
    expect(diagnostics).toEqual([]);
    expect(documents).toMatchObject(expected);
  });

  it('splits pages', async () => {
    const article = (part: string): string =>
      `<article>${part
        .split(/\n+/)
        .filter(Boolean)
        .map((line) => `<div>${line}</div>`)
        .join('')}</article>`;
    const [first, second] = text.split(/(?<=1234567\n)/);
    const { documents } = await read({ 'a.html': `<html><body>${article(first)}${article(second)}</body></html>` });
    expect(documents).toMatchObject(expected);
  });

  it('leaves middle dots in prose alone', async () => {
    const { documents } = await read({ 'a.txt': `${TEXT}\n\nThe code is 20220504·EC, she said.\n` });
    expect(documents).toHaveLength(1);
  });
});

describe('LexisNexis and Nexis in other languages', () => {
  it('knows German labels', async () => {
    const part = (title: string, outlet: string, day: string, body: string): string =>
      `${title}\n${outlet}\n${day}\n\nCopyright 2022 ${outlet}\nRubrik: NEWS\nLänge: 12 Wörter\nAutor: Ines Cruz\nTextkörper\n\n${body}\n\nUpdate: ${day}\nEnde des Dokuments\n\n`;
    const text =
      part('Dry wells', 'Elm Courier', '4. Mai 2022', TEXT) +
      part('Port reopens', 'Harbour News', '9. Mai 2022', SECOND);
    const { documents } = await read({ 'a.txt': text });
    expect(documents).toMatchObject([
      {
        title: 'Dry wells',
        date: '2022-05-04',
        outlet: 'Elm Courier',
        text: TEXT,
        metadata: { section: 'NEWS', author: 'Ines Cruz' },
      },
      { title: 'Port reopens', date: '2022-05-09', text: SECOND },
    ]);
  });

  it.each(['1 von 2 DOKUMENTEN', '1 de 2 DOCUMENTS', '1 di 2 DOCUMENTI', '1 de 2 DOCUMENTOS'])('%s', async (number) => {
    const text = [number, number.replace('1', '2')]
      .map((n) => `${n}\n\nElm Courier\n\nMay 4, 2022\n\nDry wells\n\nLENGTH: 9 words\n\n${TEXT}\n`)
      .join('\n');
    const { documents } = await read({ 'a.txt': text });
    expect(documents.map(({ text }) => text)).toEqual([TEXT, TEXT]);
  });
});

describe('Factiva in other languages', () => {
  it.each([
    ['Wörter', 'Englisch', '4 Mai 2022', 'Dokument'],
    ['mots', 'Anglais', '4 mai 2022', 'Document'],
    ['palabras', 'Inglés', '4 mayo 2022', 'Documento'],
  ])('%s', async (unit, language, day, end) => {
    const article = (title: string, code: string, body: string): string =>
      `${title}\n30 ${unit}\n${day}\nElm Courier\nELMC\n${language}\n\n${body}\n\n${end} ELMC000020220504ei${code}0000a\n\n`;
    const { documents } = await read({
      'a.txt': article('Dry wells', '540', TEXT) + article('Port reopens', '541', SECOND),
    });
    expect(documents).toMatchObject([
      { title: 'Dry wells', date: '2022-05-04', outlet: 'Elm Courier', text: TEXT },
      { title: 'Port reopens', text: SECOND },
    ]);
  });
});

describe('letters', () => {
  it.each([
    [
      'with bullets',
      `• The wells are dry.\nLena Holm\nElm\n\n• The port is open.\nTom Reyes\nHarbour\n\n• Have your say? Write to us.\n`,
    ],
    [
      'signed behind a dash',
      `Dear Editor,\n\nThe wells are dry.\n\n— Lena Holm, Elm\n\nDear Editor,\n\nThe port is open.\n\n— Tom Reyes, Harbour\n`,
    ],
    [
      'signed with a title',
      `Sir,\n\nThe wells are dry.\n\n(Dr.) Lena Holm\nElm\n\nSir,\n\nThe port is open.\n\nProf. Tom Reyes\nHarbour\n`,
    ],
  ])('%s', async (_, text) => {
    const { documents } = await read({ 'a.txt': text });
    expect(documents.map(({ speaker, text }) => `${speaker}: ${text.trim()}`)).toEqual([
      'Lena Holm: The wells are dry.',
      'Tom Reyes: The port is open.',
    ]);
  });

  it.each([
    ['a list', '• The wells are dry.\n• The port is open.\n• Lena Holm said so.\n'],
    ['one letter among points', '• The wells are dry.\n• The port is open.\nTom Reyes\n\nThe end of it.\n'],
  ])('none in %s', async (_, text) => {
    expect((await read({ 'a.txt': text })).documents).toHaveLength(1);
  });
});
