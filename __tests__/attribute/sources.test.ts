import { describe, expect, it } from '@jest/globals';
import { attributionsOf, shown } from '../helpers/attribution.js';

const read = (text: string): string[] => shown(text, attributionsOf(text));

describe('sources', () => {
  it.each([
    ['no day', 'The harbour board said Wednesday that the pier was shut.', 'The harbour board'],
    [
      'not the verb after them',
      'The National Harbour Committee noted Friday that the pier was shut.',
      'The National Harbour Committee',
    ],
    [
      'nobody in the words said',
      '“Three years after the storm, people who stayed were poorer,” Garland said.',
      'Garland',
    ],
    [
      'set off from what they ask',
      'Rather than wait, asks harbour critic Ana Kovacs, “has anyone looked at the pier?”',
      'harbour critic Ana Kovacs',
    ],
  ])('are %s', (_, text, source) => {
    expect(read(text)).toEqual([expect.stringContaining(`${source} | `)]);
  });

  it.each([
    ['Horvat said Kovacs had shut the pier.', 'Horvat'],
    ['The pier was shut in May, April Kovacs said.', 'April Kovacs'],
  ])('stay as they are: %s', (text, source) => {
    expect(read(text)).toEqual([expect.stringMatching(new RegExp(`^${source} \\|`))]);
  });

  it('are not made of a capital at the beginning of a sentence', () => {
    expect(read('Suddenly said to be safe, the pier was opened.').every((line) => !line.startsWith('Suddenly'))).toBe(
      true,
    );
  });
});

describe('a name that is also a modal', () => {
  it.each([
    ['Elizabeth May has said the pier would be shut.', true],
    ['May said the pier would be shut.', true],
    ['Kovacs may say the pier would be shut.', false],
  ])('%s', (text, asserted) => {
    expect(attributionsOf(text).map((one) => one.asserted)).toEqual([asserted]);
  });
});
