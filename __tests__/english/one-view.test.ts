import { describe, expect, it } from '@jest/globals';
import { view } from '../../src/attribute/view.js';
import { K, KINDS_OF_TOKEN } from '../../src/english/kinds.js';
import { WordReader } from '../../src/english/word-reader.js';
import { NameReader } from '../../src/resolve/name-reader.js';
import { articleOf } from '../helpers/article.js';
import { attributor } from '../helpers/attribution.js';
import { plainResolver } from '../resolve/annotated.js';

const TEXT = 'The Norwegian minister said that “nobody may leave”. She, May and Obi have not been told.';

describe('what the stages read of an article', () => {
  const article = articleOf(TEXT);
  const columns = view(article, attributor.words(article.vocabulary));
  const reader = new NameReader(article, plainResolver);

  it('is one view: attribution has the kinds and chunks that were worked out for all', () => {
    expect(columns.kind).toBe(article.english.kinds.kind);
    expect(columns.chunkOf).toBe(article.english.chunks.chunkOf);
  });

  it('is one view: resolution reads its classes, as any reader does', () => {
    expect(reader).toBeInstanceOf(WordReader);
    expect(reader.is(0, 'article')).toBe(true);
    expect(reader.hasArticle(1)).toBe(true);
    expect(reader.is(1, 'article')).toBe(false);
  });

  it('is worked out once', () => {
    expect(article.english.verbGroups()).toBe(article.english.verbGroups());
    expect(article.english.clauses()).toBe(article.english.clauses());
  });

  const kindOf = (word: string): string => {
    const at = Array.from(article.tokens.form).findIndex((form) => article.vocabulary.text(form) === word);
    return KINDS_OF_TOKEN[article.english.kinds.kind[at]];
  };
  it.each([
    ['minister', 'title'],
    ['that', 'that'],
    ['“', 'open'],
    ['may', 'modal'],
    ['She', 'he'],
    ['have', 'have'],
    ['not', 'not'],
  ])('knows the kind of %s', (word, kind) => {
    expect(kindOf(word)).toBe(kind);
  });

  it('knows a name from a modal, and a verb from its class', () => {
    expect(kindOf('May')).not.toBe('modal');
    expect(kindOf('said')).toBe('VERB');
    expect(article.english.kinds.noun[2]).toBe(K.title);
    expect(article.english.kinds.noun[0]).toBe(0);
  });
});
