import { describe, expect, it } from '@jest/globals';
import { read, useFolder } from '../folder.js';

useFolder();

describe('--split', () => {
  const split = (text: string, pattern: string, name = 'a.txt') => read({ [name]: text }, ['.'], { split: pattern });

  it('cuts e-mails, and reads their heads', async () => {
    const mail = (day: number, subject: string, body: string) =>
      `From press@example.org Wed May  ${day} 10:00:00 2022\nFrom: Press Office <press@example.org>\nSubject: ${subject}\nDate: Wed, ${day} May 2022 10:00:00 +0000\nX-Mailer: none\n\n${body}\n\n`;
    const { documents, diagnostics } = await split(
      mail(4, 'On water', 'Lena Holm said the wells were dry.') + mail(5, 'On ports', 'The minister said so.'),
      '^From \\S+@',
    );
    expect(diagnostics).toEqual([]);
    expect(documents).toMatchObject([
      { id: 'a.txt#1', title: 'On water', date: '2022-05-04', text: 'Lena Holm said the wells were dry.' },
      { id: 'a.txt#9', title: 'On ports', date: '2022-05-05', text: 'The minister said so.' },
    ]);
  });

  it('cuts press releases at a line, and keeps what stands before the first', async () => {
    const text =
      'Ministry of Water\n\nThe wells are dry.\n\n-----\n\nPorts\n\nMay 5, 2022\n\nThe port is open.\n-----\nThe end is near.';
    const { documents } = await split(text, '^-{5}$');
    expect(documents.map(({ title, date, text }) => ({ title, date, text }))).toEqual([
      { title: 'Ministry of Water', text: 'Ministry of Water\n\nThe wells are dry.' },
      { title: 'Ports', date: '2022-05-05', text: 'Ports\n\nMay 5, 2022\n\nThe port is open.' },
      { text: 'The end is near.' },
    ]);
    for (const document of documents) expect(text).toContain(document.text);
  });

  it('takes a labelled line for a field of the document that it begins', async () => {
    const { documents } = await split(
      'TITLE: One\nDATE: 4 May 2022\n\nThe wells are dry.\n\nTITLE: Two\n\nOpen.',
      '^TITLE:',
    );
    expect(documents).toMatchObject([
      { title: 'One', date: '2022-05-04', text: 'The wells are dry.' },
      { title: 'Two', text: 'Open.' },
    ]);
  });

  it('comes before what the structure says, and reads Markdown and pages', async () => {
    const page =
      '<html><body><article><p>Part one</p><p>The wells were dry, she said.</p><p>Part two</p><p>The port was open, she said.</p></article></body></html>';
    const { ids } = await read({ 'a.html': page, 'b.md': 'Part one\n\nDry.\n\nPart two\n\nOpen.' }, ['.'], {
      split: '^Part',
    });
    expect(ids).toEqual(['a.html#1', 'a.html#2', 'b.md#1', 'b.md#2']);
  });

  it('says so where the pattern is not a regular expression', async () => {
    const { documents, codes } = await split('Text.', '(');
    expect([documents.length, codes]).toEqual([0, ['invalid-pattern']]);
  });

  it('leaves a file whole in which the pattern is nowhere', async () => {
    expect((await split('One.\n\nTwo.', '^-----$')).documents.map(({ text }) => text)).toEqual(['One.\n\nTwo.']);
  });
});

describe('several articles that nothing splits', () => {
  it.each([
    ['labels', 'Headline: One\nSource: Daily\n\nDry.\n\nHeadline: Two\nSource: Daily\n\nOpen.'],
    ['numbers', 'Article 1 of 2\n\nDry.\n\nArticle 2 of 2\n\nOpen.'],
    ['mails', 'From a@b.org Wed May 4 10:00:00 2022\n\nDry.\n\nFrom a@b.org Thu May 5 10:00:00 2022\n\nOpen.'],
    ['releases', 'FOR IMMEDIATE RELEASE\n\nDry.\n\nFOR IMMEDIATE RELEASE\n\nOpen.'],
    ['rules and dates', 'May 4, 2022\n\nDry.\n\n==========\n\nMay 5, 2022\n\nOpen.'],
    ['copyrights', 'One.\n\n© 2022 Elm\n\nTwo.\n\n© 2022 Oak\n\nThree.\n\nCopyright 2022 Ash'],
  ])('are warned of: %s', async (_kind, text) => {
    const { codes, ids } = await read({ 'a.txt': text });
    expect([ids, codes]).toEqual([['a.txt'], ['several-articles']]);
  });

  it.each([
    ['a transcript', 'MR. OBI: Yes.\n\nMS. LUND: No.\n\nMR. OBI: Yes.\n\nMS. LUND: No.'],
    ['one article with a head', 'Title: One\nDate: 4 May 2022\nSource: Daily\n\nDry.\n\n© 2022 Daily'],
    ['sections', 'One.\n\n***\n\nTwo.\n\n***\n\nThree.'],
    ['a timeline', 'May 4, 2022\n\nThe wells dried.\n\nMay 5, 2022\n\nRain came.'],
    ['credits', 'One.\n\nSource: AP\n\nTwo.\n\nSource: AFP\n\nThree.'],
  ])('are not seen in %s', async (_kind, text) => {
    expect((await read({ 'a.txt': text })).codes).toEqual([]);
  });
});

describe('letters to the editor', () => {
  it('are the words of who signed them', async () => {
    const text = `Re "Dry wells" (May 4):\n\nTo the Editor:\n\nThe wells must be shared.\n\nLena Holm\nElm\nThe writer teaches law.\n\nTo the Editor:\n\nNobody asked us.\n\nSincerely,\n\nDr. Carl Lund\nReno, Nev.\n`;
    const { documents } = await read({ 'a.txt': text });
    expect(documents).toMatchObject([
      { id: 'a.txt#3', speaker: 'Lena Holm', text: 'The wells must be shared.', metadata: { place: 'Elm' } },
      { id: 'a.txt#11', speaker: 'Carl Lund', text: 'Nobody asked us.' },
    ]);
  });

  it('may begin behind the greeting', async () => {
    const text = 'SIR – The wells must be shared.\nNow.\nLena Holm\nElm\n\nSIR – Nobody asked us.\nCarl Lund\nReno\n';
    const { documents } = await read({ 'a.txt': text });
    expect(documents.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Lena Holm', 'The wells must be shared.\nNow.'],
      ['Carl Lund', 'Nobody asked us.'],
    ]);
  });

  it.each([
    'To the Editor:\n\nThe wells must be shared. It was not signed.',
    'Sir Ada Obi said no.\n\nCarl Lund\nElm',
    'One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.\n\nTo the Editor:\n\nA letter in an article.\n\nLena Holm',
  ])('have no speaker where they are not signed, or stand in an article: %s', async (text) => {
    expect((await read({ 'a.txt': text })).documents.map(({ speaker }) => speaker)).toEqual([undefined]);
  });
});
