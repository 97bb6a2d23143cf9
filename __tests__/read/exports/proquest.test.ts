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
