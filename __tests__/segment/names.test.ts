import { describe, expect, it } from '@jest/globals';
import { TAGS, type Tag } from '../../src/types/text.js';
import { articleOf } from '../helpers/article.js';

/** The words of a text with their tags and base forms. */
const words = (text: string): string[] => {
  const { tokens, vocabulary } = articleOf(text);
  return Array.from(
    { length: tokens.count },
    (_, i) => `${vocabulary.text(tokens.form[i])}/${TAGS[tokens.tag[i]]}/${vocabulary.text(tokens.lemma[i])}`,
  );
};

describe('names that the tagger takes for verbs', () => {
  it.each<[string, string, Tag]>([
    ['Safe Roads Watch said soldiers had left.', 'Watch', 'PROPN'],
    ['On Monday Mr Grant said soldiers had left.', 'Grant', 'PROPN'],
    ['They told Lynch that it rained.', 'Lynch', 'PROPN'],
    ['Watch the river, they said.', 'Watch', 'VERB'],
    ['Grant Us Peace Now', 'Grant', 'VERB'],
  ])('%s: %s is %s', (text, word, tag) => {
    expect(
      words(text)
        .find((one) => one.startsWith(`${word}/`))
        ?.split('/')[1],
    ).toBe(tag);
  });

  it.each([
    ['Safe Roads Watch said soldiers had left.', 'said/VERB/say'],
    ['On Monday Mr Grant told farmers to wait.', 'told/VERB/tell'],
    ['We read the said laws.', 'said/ADJ/said'],
    ['On Monday the River Watch concerned about floods met.', 'concerned/ADJ/concerned'],
  ])('%s has %s', (text, word) => {
    expect(words(text)).toContain(word);
  });
});
