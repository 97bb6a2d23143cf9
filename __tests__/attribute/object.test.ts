import { describe, expect, it } from '@jest/globals';
import { attributionsOf } from '../helpers/attribution.js';

const contents = (text: string): string[] =>
  attributionsOf(text).map(({ content: [{ start, end }] }) => text.slice(start, end));

describe('a thing that follows a verb of speech', () => {
  it.each([
    'The visitors added another goal early in the third when Obi fell.',
    'Norway added the drug to its list, which tracks what doctors order.',
    'The visitors responded a few minutes later when Obi scored.',
    'Lund Motors did not respond to a message on Friday.',
    'She wrote her first book in 1991 and became a teacher.',
  ])('is nobody’s words: %s', (text) => expect(contents(text)).toEqual([]));

  it.each([
    ['Lund added the road through the valley would stay shut.', 'the road through the valley would stay shut'],
    ['Lund added that the road would stay shut.', 'that the road would stay shut'],
    ['Obi wrote the council had failed its people.', 'the council had failed its people'],
    ['Obi responded that it was late.', 'that it was late'],
    ['“It was late,” Lund added to laughter.', '“It was late,”'],
  ])('is told from a clause and a quotation: %s', (text, content) => expect(contents(text)).toEqual([content]));
});
