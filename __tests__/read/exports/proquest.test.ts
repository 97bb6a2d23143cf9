import { describe, expect, it } from '@jest/globals';
import { read, useFolder } from '../folder.js';

useFolder();

const RULE = '_'.repeat(60);
const FILE = `${RULE}

Document 1 of 2

Minister warns of drought

https://example.org/docview/1

Author: Cruz, Ines

Abstract: None available.

Links: https://example.org/?a=1&amp;b=2

Full text: Water Minister Lena Holm said the wells were dry.
“We must share what is left,” she said.
Title: this line stands inside a paragraph.

CAPTION: A dry well.

Subject: Water; Drought

Title: Minister warns of drought

Publication title: The Elm Courier; Elm

Publication year: 2022

Publication date: Jan 9, 2022

Section: news

Language of publication: English

ProQuest document ID: 3107

Database: Newsstream

${RULE}

Document 2 of 2

Port reopens

Full text: Not available.

Title: Port reopens

Publication title: Harbour News

Publication date: Jan 10, 2022

ProQuest document ID: 3108

${RULE}

Contact ProQuest

Copyright © 2022 ProQuest LLC. All rights reserved.
`;

describe('ProQuest', () => {
  it('splits at rules, and reads fields above and below the text', async () => {
    const { documents, diagnostics } = await read({ 'a.txt': FILE });
    expect(documents).toMatchObject([
      {
        id: '3107',
        title: 'Minister warns of drought',
        date: '2022-01-09',
        outlet: 'The Elm Courier',
        metadata: { author: 'Cruz, Ines', section: 'news', language: 'English' },
      },
    ]);
    expect(documents[0].text).toMatch(/^Water Minister[\s\S]+A dry well\.$/);
    expect(FILE).toContain(documents[0].text);
    expect(diagnostics.map(({ code }) => code)).toEqual(['empty-text']);
  });

  it('leaves alone a text with rules and labels of its own', async () => {
    const text = `Minutes\n\n${RULE}\n\nSubject: water\n\nAda Obi said it was late.\n\n${RULE}\n\nSection: two\n\nAll agreed.`;
    expect((await read({ 'a.txt': text })).documents).toMatchObject([{ id: 'a.txt', text }]);
  });
});

describe('an article without its full text', () => {
  const part = (fields: string): string =>
    `${RULE}\n\nDocument 1 of 1\n\n${fields}\n\nProQuest document ID: 7\n\n${RULE}\n`;

  it.each([
    [
      'its abstract',
      'Abstract: Water Minister Lena Holm said the wells were dry.',
      'Water Minister Lena Holm said the wells were dry.',
      'abstract',
    ],
    [
      'its abstract of two lines',
      'Abstract: Lena Holm said\nthe wells were dry.\n\nFull text: Not available.',
      'Lena Holm said\nthe wells were dry.',
      'abstract',
    ],
    [
      'its full text, where it has both',
      'Abstract: Dry wells.\n\nFull text: Lena Holm said so.',
      'Lena Holm said so.',
      undefined,
    ],
  ])('is read as %s', async (_, fields, text, extent) => {
    const { documents } = await read({ 'a.txt': part(fields) });
    expect(documents[0].text.trim()).toBe(text);
    expect(documents[0].metadata.extent).toBe(extent);
  });

  it('is none without an abstract', async () => {
    const { documents } = await read({ 'a.txt': part('Abstract: None available.') });
    expect(documents).toEqual([]);
  });
});
