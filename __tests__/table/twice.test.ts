import { describe, expect, it } from '@jest/globals';
import { Twice } from '../../src/table/twice.js';

/** Keys that are evenly spread, and none twice. */
const keyOf = (i: number): number => Math.imul(i + 1, 0x9e3779b1) >>> 0;

describe.each([1, 10, 1000, 50_000])('keys that occur more than once among %d', (most) => {
  const twice = new Twice(2 * most);
  for (let i = 0; i < most; i++) twice.add(keyOf(i));
  for (let i = 0; i < most; i += 10) twice.add(keyOf(i));

  it('are all found', () => {
    for (let i = 0; i < most; i += 10) expect(twice.has(keyOf(i))).toBe(true);
    expect(twice.count).toBeGreaterThan(0);
  });

  it('are seldom taken for others', () => {
    let wrong = 0;
    for (let i = 0; i < most; i++) if (i % 10 && twice.has(keyOf(i))) wrong++;
    expect(wrong).toBeLessThan(most / 10);
    for (let i = 0; i < most; i++) if (!twice.has(keyOf(most + i))) wrong++;
    expect(wrong).toBeGreaterThan(0.8 * most - 1);
  });
});

describe('keys', () => {
  it('are counted once, however often they occur', () => {
    const twice = new Twice(1000);
    for (let time = 0; time < 5; time++) for (let i = 0; i < 3; i++) twice.add(keyOf(i));
    expect(twice.count).toBe(3);
  });

  it('that share one of their two places with others are told from them', () => {
    const keys = 20_000;
    const twice = new Twice(keys);
    for (let i = 0; i < keys; i++) twice.add(mixed(i));
    let wrong = 0;
    for (let i = 0; i < keys; i++) if (twice.has(mixed(i))) wrong++;
    expect(wrong).toBeGreaterThan(0); // by chance
    expect(wrong).toBeLessThan(keys / 12);
  });
});

/** As even as chance makes it, unlike `keyOf`. */
function mixed(i: number): number {
  let key = Math.imul(i + 1, 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return (key ^ (key >>> 16)) >>> 0;
}
