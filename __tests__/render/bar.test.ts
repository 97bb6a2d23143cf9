import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bar } from '../../src/render/bar.js';

describe('bar', () => {
  it.each([
    [0.5, false, '          ', '█████     '],
    [-0.5, false, '     █████', '          '],
    [-0.25, false, '       ▐██', '          '],
    [0.25, false, '          ', '██▌       '],
    [0, false, '          ', '          '],
    [0.67, true, '          ', '▒▒▒▒▒▒▒   '],
  ])('draws %d (thin: %s)', (score, thin, anti, pro) => {
    expect(bar(score, 10, thin)).toEqual({ anti, pro });
  });

  it('never draws on both sides, nor wider than its room', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.boolean(), (score, thin) => {
        const { anti, pro } = bar(score, 10, thin);
        expect([anti.length, pro.length]).toEqual([10, 10]);
        expect(anti.trim() === '' || pro.trim() === '').toBe(true);
      }),
    );
  });
});
