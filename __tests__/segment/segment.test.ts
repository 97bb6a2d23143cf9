import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { articleOf } from '../helpers/article.js';

const sentences = (text: string) => articleOf(text).sentences.map(({ start, end }) => text.slice(start, end));
const forms = (text: string) => {
  const { tokens, vocabulary } = articleOf(text);
  return Array.from(tokens.form, (id) => vocabulary.text(id));
};

describe('sentences', () => {
  it.each([
    ['U.S. Secretary of State Ann Lee met the U.N. Security Council. It ended.', 2],
    ['Then-U.N. High Commissioner Ann Lee spoke.', 1],
    ['Mr. Lee met Sen. Roe and Dr. Poe in St. Louis.', 1],
    ['They flew to the U.S. The talks failed.', 2],
    ['We wait... and jointly build.', 1],
    ['We wait… Ann Lee left.', 1],
    ['“We accept.” Ann Lee left.', 2],
    ['"We accept," she said. "At last, we go."', 2],
    ['“Is it so?” he asked.', 1],
    ['"Stop!" they cried.', 1],
    ['He left at 5 p.m. and slept.', 1],
    ['The firm, Acme Inc., fell.', 1],
    ['It (the plan) failed. Nobody cared.', 2],
  ])('%s', (text, count) => expect(sentences(text)).toHaveLength(count));

  it('keeps a closing mark with the sentence it closes and an opening mark with the one it opens', () => {
    expect(sentences('He said: "We go. They stay." "So be it," she said.')).toEqual([
      'He said: "We go.',
      'They stay."',
      '"So be it," she said.',
    ]);
  });

  it('ends sentences with paragraphs', () =>
    expect(sentences('A headline without a stop\nThe first line.')).toHaveLength(2));
});

describe('tokens', () => {
  it.each([
    ["another ''country", ['another', "''", 'country']],
    ['go forward...and build', ['go', 'forward', '...', 'and', 'build']],
    ['Then-U.N. envoy', ['Then', '-', 'U.N.', 'envoy']],
    ["don't", ['do', "n't"]],
    ['constructor __proto__ toString', ['constructor', '__', 'proto', '__', 'toString']],
  ])('%s', (text, expected) => expect(forms(text).join(' ')).toBe(expected.join(' ')));

  const pieces = fc.constantFrom(
    'Lee',
    'said',
    'U.S.',
    'the',
    'we',
    '“',
    '”',
    '"',
    "'",
    "''",
    '‘',
    '’',
    ',',
    '.',
    '...',
    '…',
    '—',
    '\n',
    ' ',
    '\u00a0',
    '\t',
    '\u001b',
    '🙂',
    'ß',
    '42',
    '(',
    ')',
  );
  it('equal their slices, stay in order and in bounds, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
        ),
        (text) => {
          const { tokens, vocabulary, sentences, paragraphs, quotations } = articleOf(text);
          let at = 0;
          for (let i = 0; i < tokens.count; i++) {
            expect(text.slice(tokens.start[i], tokens.end[i])).toBe(vocabulary.text(tokens.form[i]));
            expect(tokens.start[i]).toBeGreaterThanOrEqual(at);
            at = tokens.end[i];
          }
          for (const list of [sentences, paragraphs]) {
            let token = 0;
            for (const { first, last } of list) {
              expect(first).toBe(token);
              expect(last).toBeGreaterThan(first);
              token = last;
            }
            expect(token).toBe(tokens.count);
          }
          quotations.forEach((quotation, index) => {
            expect(quotation.end).toBeGreaterThan(quotation.start);
            expect(quotation.end).toBeLessThanOrEqual(text.length);
            expect(quotation.parent).toBeLessThan(index);
            if (quotation.parent >= 0) expect(quotations[quotation.parent].end).toBeGreaterThanOrEqual(quotation.end);
          });
        },
      ),
    );
  });

  it('loses no letter of the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (list) => {
        const text = list.join('');
        expect(forms(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
