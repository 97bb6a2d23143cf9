import { describe, expect, it } from '@jest/globals';
import { chunksOf } from './shown.js';

describe('noun chunks', () => {
  it.each([
    [
      'The old prime minister of Norway met three of her own envoys.',
      ['The old prime minister', 'Norway', 'three', 'her own envoys'],
    ],
    ["The ministry's new report was with Ada Obi.", ["The ministry's new report", 'Ada Obi']],
    ['The minister, who spoke to reporters, left.', ['The minister', 'who', 'reporters']],
    ['They met a trade-union official.', ['They', 'a trade-union official']],
    ['The leading party agreed.', ['The leading party']],
    ['He, she, it, we, you, I, they.', ['He', 'she', 'it', 'we', 'you', 'I', 'they']],
    ['You you you he he it.', ['You', 'you', 'you', 'he', 'he', 'it']],
    ['This surprised many.', ['This', 'many']],
  ])('of %s', (text, chunks) => {
    expect(chunksOf(text)).toEqual(chunks);
  });

  it.each([
    ['a question word', 'We know what happened.', ['We']],
    ['a determiner without a noun', 'It is the very.', ['It']],
    ['a dash between blanks', 'Peace - war.', ['Peace', 'war']],
    ['an adjective alone', 'It is new and good.', ['It']],
  ])('do not take in %s', (_, text, chunks) => {
    expect(chunksOf(text)).toEqual(chunks);
  });
});
