import { describe, expect, it } from '@jest/globals';
import { attributionsOf, shown } from '../helpers/attribution.js';

const read = (text: string): string[] => shown(text, attributionsOf(text));

describe('labels in capitals', () => {
  it.each([
    ['ENERGY: Oil fell in New York and gained in London. Gas was cheap.'],
    ['HARBOUR TALK: The envoy took aim at the mayor in a speech on Monday.'],
  ])('are no speakers: %s', (text) => {
    expect(read(`The market was quiet on Monday.\n${text}`).filter((line) => line.includes('| : |'))).toEqual([]);
  });

  it('are speakers where the article knows the name', () => {
    const text = 'The envoy met Ana Kovacs on Monday.\nANA KOVACS: We will rebuild the bridge.';
    expect(read(text)).toEqual(['ANA KOVACS | : | We will rebuild the bridge']);
  });
});
