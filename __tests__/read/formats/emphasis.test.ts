import { describe, expect, it } from '@jest/globals';
import { read, useFolder } from '../folder.js';
import { sample } from './samples.js';

useFolder();

/** What is in `talk.*`, which LibreOffice wrote. */
const PARAGRAPHS = [
  'Olga Brandt, the trade minister, talks to Piet Maas about ferries.',
  'Minister, is the ferry safe?',
  'Yes, it is. We checked it twice. And I travel on it.',
  'The report came out in May.',
  'Do human rights matter at sea?',
  'Human rights are universal, I believe.',
  'And the treaty?',
  'We will uphold it.',
];

describe.each(['docx', 'odt', 'rtf'])('an interview as .%s', (format) => {
  const name = `talk.${format}`;

  it('keeps its paragraphs, with a footnote behind the one that has its mark', async () => {
    const { documents, codes } = await read({ [name]: sample(name) });
    expect(codes).toEqual([]);
    expect(documents[0].text.split(/\n{2,}/).filter(Boolean)).toEqual(PARAGRAPHS);
  });

  it('says what stands in bold, and nothing of words in the middle', async () => {
    const { documents } = await read({ [name]: sample(name) });
    const [{ emphasis = [], text }] = documents;
    expect(emphasis.map(({ bold, end, start }) => [text.slice(start, end), bold])).toEqual([
      ['Minister, is the ferry safe?', true],
      ['Do human rights matter at sea?', true],
      ['And the treaty?', true],
    ]);
  });

  it('has the title and the author that the file names', async () => {
    const { documents } = await read({ [name]: sample(name) });
    expect(documents[0].title).toBe('The ferry and the law');
    expect(documents[0].metadata.author).toBe('Piet Maas');
  });
});
