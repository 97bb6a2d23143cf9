import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clean } from '../../../src/clean/clean.js';
import { loadBoilerplate, loadTurns } from '../../../src/knowledge/load/boilerplate.js';

const fail = ({ message }: { message: string }): never => {
  throw new Error(message);
};
const { boilerplate } = loadBoilerplate(fail)!;
const grammar = loadTurns(fail);

const label = fc.constantFrom(
  'Q   ',
  'Q. ',
  'A: ',
  'MR. KOVACS: ',
  'Jan Horvat (Delta) (Lab): ',
  '[00:01] Ana Novak: ',
  '**Ana Novak:** ',
  'The President: ',
  '',
);
const said = fc.constantFrom(
  'Is it open?',
  'We built it.',
  '(Laughter.)',
  '**Why?**',
  'Order. I call the minister.',
  'The bridge\nis old.',
);
const transcript = fc
  .array(fc.tuple(label, said, fc.constantFrom('\n', '\n\n')), { minLength: 2, maxLength: 20 })
  .map((parts) => parts.map((part) => part.join('')).join(''));

describe('a transcript', () => {
  it('is cut into disjoint blocks and passages that leave out only blanks, with its turns in order', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const { blocks, passed, turns = [] } = clean({ id: 'x', text, metadata: {} }, boilerplate, grammar);
        const all = [...blocks, ...passed].sort((a, b) => a.start - b.start);
        let from = 0;
        for (const { start, end } of [...all, { start: text.length, end: text.length }]) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(from, start).trim()).toBe('');
          from = end;
        }
        turns.forEach(({ start, end }, n) => {
          expect(end).toBeGreaterThanOrEqual(start);
          if (n > 0) expect(start).toBeGreaterThanOrEqual(turns[n - 1].end);
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
