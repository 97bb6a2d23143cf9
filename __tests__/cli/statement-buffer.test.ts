/** Statements that wait in a file: read back in order, and left behind safely by a reader who stops early. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StatementBuffer } from '../../src/cli/statements/buffer.js';

describe('statements that wait in a file', () => {
  const faults: unknown[] = [];
  const note = (fault: unknown): void => {
    faults.push(fault);
  };
  beforeEach(() => {
    faults.length = 0;
    process.on('uncaughtException', note);
  });
  afterEach(() => {
    process.off('uncaughtException', note);
  });

  const filled = async (count: number): Promise<StatementBuffer<{ n: number; text: string }>> => {
    const buffer = new StatementBuffer<{ n: number; text: string }>();
    for (let n = 0; n < count; n++) await buffer.add({ n, text: 'x'.repeat(2000) });
    return buffer;
  };

  it('come back in order', async () => {
    const buffer = await filled(300);
    const seen: number[] = [];
    for await (const { n } of buffer.replay()) seen.push(n);
    await buffer.close();
    expect(seen).toEqual(Array.from({ length: 300 }, (_, n) => n));
    expect(faults).toEqual([]);
  });

  it.each([1, 2, 150])('may be left after %d, as where a pipe is closed, without a fault', async (some) => {
    const buffer = await filled(300);
    let seen = 0;
    for await (const { n } of buffer.replay()) {
      expect(n).toBe(seen++);
      if (seen === some) break;
    }
    await buffer.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen).toBe(some);
    expect(faults).toEqual([]);
  });

  it('are none where none were kept', async () => {
    const buffer = new StatementBuffer<number>();
    const seen: number[] = [];
    for await (const one of buffer.replay()) seen.push(one);
    await buffer.close();
    expect(seen).toEqual([]);
  });
});
