import { describe, expect, it } from '@jest/globals';
import { attributionsOf, shown } from '../helpers/attribution.js';

const found = (text: string): string[] => shown(text, attributionsOf(text));

describe('attribute', () => {
  it.each([
    ['Lavrov said: “We accept.”', 'Lavrov | said | “We accept.”'],
    ['“We accept the terms,” Lavrov told reporters on Monday.', 'Lavrov | told | “We accept the terms,”'],
    ['The minister said that the talks had failed.', 'The minister | said | that the talks had failed'],
    ['The talks had failed, officials said.', 'officials | said | The talks had failed'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['The river rose two metres on Monday.', 'She walked home and closed the “Red Lion” for the winter.'])(
    'finds nothing in: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
