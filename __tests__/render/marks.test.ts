import { describe, expect, it } from '@jest/globals';
import { markedParagraph } from '../../src/render/text/marks.js';
import { createStyle } from '../../src/render/text/style.js';
import type { Hit, Statement, Value } from '../../src/types/stance.js';
import type { Span } from '../../src/types/text.js';

const TEXT = 'She said that he had said that rights matter. Nobody else spoke.';
const PARAGRAPH = { start: 0, end: TEXT.length };

function span(words: string): Span {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

const hit = (words: string): Hit => ({
  ...span(words),
  dimension: 'rights',
  pole: 'pro',
  term: words,
  weight: 1,
  contribution: 0,
  effects: [],
});

const statement = (n: number, words: string[], hits: Hit[] = [], value: Value = 'pro') =>
  ({ id: `a#${n}`, content: words.map(span), hits, stances: { rights: { value } } }) as unknown as Statement;

const mark = (statements: Statement[], paragraph = PARAGRAPH) =>
  markedParagraph(
    TEXT,
    paragraph,
    statements,
    statements.map((_, i) => i),
    createStyle(0, 80),
  );

describe('markedParagraph', () => {
  it('puts a statement between numbered brackets and a hit in braces with the sign of the statement', () => {
    expect(mark([statement(7, ['that rights matter'], [hit('rights')])])).toBe(
      'She said that he had said [7 that {+rights} matter 7]. Nobody else spoke.',
    );
  });

  it('closes the inner of two statements that end at the same place first', () => {
    expect(mark([statement(1, ['that he had said that rights matter']), statement(2, ['that rights matter'])])).toBe(
      'She said [1 that he had said [2 that rights matter 2] 1]. Nobody else spoke.',
    );
  });

  it('marks a hit of several statements once', () => {
    const one = hit('rights');
    const outer = statement(1, ['that he had said that rights matter'], [one], 'anti');
    const text = mark([outer, statement(2, ['rights'], [one])]);
    expect(text.match(/\{/g)).toHaveLength(1);
    expect(text).toContain('[2 {−rights} 2]');
  });

  it('brackets each piece of a split content, and only the part in this paragraph', () => {
    const split = [statement(1, ['She', 'rights matter'])];
    expect(mark(split)).toBe('[1 She 1] said that he had said that [1 rights matter 1]. Nobody else spoke.');
    expect(mark(split, { start: 0, end: span('matter').start })).toBe(
      '[1 She 1] said that he had said that [1 rights  1]',
    );
  });

  it('marks nothing of other paragraphs', () => {
    expect(mark([statement(1, ['rights'], [hit('rights')])], span('Nobody else spoke.'))).toBe('Nobody else spoke.');
  });

  it('has no bracket for a statement that ends where the paragraph begins', () => {
    const rest = { start: span('that rights').start, end: TEXT.length };
    expect(mark([statement(1, ['had said '])], rest)).not.toMatch(/[[\]]/);
  });
});
