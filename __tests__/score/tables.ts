import { describe, expect, it } from '@jest/globals';
import { type Entry, outcomeOf } from './composed.js';

/** By phenomenon, by "entry: sign ground agent" (or what is wanted of them, from the left), the sentences that come to it. */
export type Table = Record<string, Record<string, string[]>>;

/** Tests each sentence of a table. */
export function testTable(table: Table): void {
  describe.each(Object.entries(table))('%s', (_, byOutcome) => {
    const cases = Object.entries(byOutcome).flatMap(([key, sentences]) => {
      const [entry, wanted] = key.split(': ');
      return sentences.map((sentence) => [entry as Entry, sentence, wanted] as const);
    });
    it.each(cases)('%s: %s → %s', (entry, sentence, wanted) => {
      const found = outcomeOf(entry, sentence).split(' ').slice(0, wanted.split(' ').length).join(' ');
      expect(found).toBe(wanted);
    });
  });
}
