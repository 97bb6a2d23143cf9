import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wrapped } from '../../src/render/text/listing.js';
import { createStyle } from '../../src/render/text/style.js';

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 });

describe('wrapped', () => {
  it('indents every line but the first', () => {
    expect(wrapped('one two three four', createStyle(0, 9), 2).map((line) => line.trimEnd())).toEqual([
      'one two',
      '  three',
      '  four',
    ]);
  });

  it('leaves a line that fits as it is', () => {
    expect(wrapped('one two', createStyle(0, 9), 2)).toEqual(['one two']);
  });

  it('keeps the words, with one blank between them, within the width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (list, width) => {
        const lines = wrapped(list.join(' '), createStyle(0, width), 4);
        expect(lines.map((line, i) => (i ? line.slice(4) : line).trimEnd()).join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
