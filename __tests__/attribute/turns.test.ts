import { describe, expect, it } from '@jest/globals';
import { attributionsOf } from '../helpers/attribution.js';

const speakersIn = (text: string): string[] =>
  attributionsOf(text).flatMap(({ rule, source }) =>
    rule === 'turn' && source ? [text.slice(source.start, source.end)] : [],
  );

describe('turns of a transcript', () => {
  it('are known by labels that come back', () => {
    const text = 'KOVACS: The bridge is safe.\nHORVAT: Who says so?\nKOVACS: The engineers (and the mayor).';
    expect(speakersIn(text)).toEqual(['KOVACS', 'HORVAT', 'KOVACS']);
  });

  it('may break off', () => {
    const text = 'KOVACS: The bridge is –\nHORVAT: Closed, I know…\nKOVACS: Closed. (Laughter.)';
    expect(speakersIn(text)).toHaveLength(3);
  });

  it.each([
    [
      'a list of prizes',
      'Best film\nWINNER: The Long Harbour\nBest song\nWINNER: Seven Gulls\nBest actor\nWINNER: Ana Kovacs',
    ],
    ['a table', 'HOME: 3 goals\nAWAY: 1 goal\nHOME: 12 corners\nAWAY: 4 corners'],
  ])('are not %s', (_, text) => {
    expect(speakersIn(text)).toEqual([]);
  });
});
