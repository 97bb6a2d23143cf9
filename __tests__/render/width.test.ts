import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { widthOf, wrap } from '../../src/render/text/width.js';

describe('the width of text', () => {
  const character = fc.constantFrom(
    'a',
    'é',
    'ß',
    '−',
    '“',
    '…',
    ' ',
    '  ',
    '北',
    '😀',
    '\u0301',
    '\u00ad',
    '\u001b[1m',
    '\n',
    'longword',
  );
  const text = fc.array(character, { maxLength: 40 }).map((all) => all.join(''));

  it('is that of string-width, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(text, fc.string()), (text) => expect(widthOf(text)).toBe(stringWidth(text))));
  });

  it('breaks lines where wrap-ansi breaks them', () => {
    const options = fc.constantFrom({}, { hard: true }, { trim: false }, { hard: true, trim: false });
    const words = fc.array(fc.constantFrom('', 'a', 'of', 'the', 'length', 'of-some-length'), { maxLength: 20 });
    const line = fc.oneof(
      text,
      words.map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 30 }), options, (text, columns, options) => {
        expect(wrap(text, columns, options)).toBe(wrapAnsi(text, columns, options));
      }),
      { numRuns: 500 },
    );
  });
});
