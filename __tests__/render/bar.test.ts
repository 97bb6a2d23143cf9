import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bar } from '../../src/render/text/table/bar.js';

describe('bar', () => {
  it.each([
    [0.5, false, '          ', '█████     '],
    [-0.5, false, '     █████', '          '],
    [-0.25, false, '       ▐██', '          '],
    [0.25, false, '          ', '██▌       '],
    [0, false, '          ', '          '],
    [0.67, true, '          ', '▒▒▒▒▒▒▒   '],
  ])('draws %d (thin: %s)', (score, thin, anti, pro) => {
    expect(bar({ score, thin, low: null, high: null }, 10)).toEqual({ anti, pro });
  });

  it.each([
    [0.5, 0.2, 0.8, '          ', '██▓▓▓───  '],
    [-0.5, -0.8, -0.2, '  ───▓▓▓██', '          '],
    [0.3, -0.2, 0.6, '        ──', '▓▓▓───    '],
    [0.9, 0.5, 1, '          ', '█████▓▓▓▓─'],
    [0, -0.3, 0.3, '       ───', '───       '],
  ])('draws %d with what the interval from %d to %d leaves open', (score, low, high, anti, pro) => {
    expect(bar({ score, low, high, thin: false }, 10)).toEqual({ anti, pro });
  });

  it('never draws on both sides, nor wider than its room', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.boolean(), (score, thin) => {
        const { anti, pro } = bar({ score, thin, low: null, high: null }, 10);
        expect([anti.length, pro.length]).toEqual([10, 10]);
        expect(anti.trim() === '' || pro.trim() === '').toBe(true);
      }),
    );
  });
});
