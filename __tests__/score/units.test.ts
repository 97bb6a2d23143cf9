import { describe, expect, it } from '@jest/globals';
import { cueEffect } from '../../src/score/cue.js';
import { Sentence } from '../../src/score/sentence.js';
import { forEachSentence, holesOf, tokensIn } from '../../src/score/units.js';
import type { Statement } from '../../src/types/stance.js';
import type { Span } from '../../src/types/text.js';
import { articleOf } from '../helpers/article.js';
import { sentenceOf } from './composed.js';
import { scorerOf } from './helpers.js';

const { operators, vocabulary } = scorerOf([]);
const statement = (parts: Partial<Statement>): Statement => ({ content: [], ...parts }) as Statement;

/** The words of each part that is scored by itself: of `content`, without `holes`. */
function partsOf(text: string, content: string[], holes: string[] = []): string[] {
  const article = articleOf(text, {}, vocabulary);
  const spanOf = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const part = new Sentence(article, operators);
  const parts: string[] = [];
  forEachSentence(article, statement({ content: content.map(spanOf) }), holes.map(spanOf), part, () =>
    parts.push(Array.from({ length: part.count }, (_, p) => part.word(part.at[p])).join(' ')),
  );
  return parts;
}

describe('what is scored by itself', () => {
  const text = 'We agree. They, as he said, disagree. Nobody came.';
  it.each([
    ['each sentence', [text], [], ['we agree .', 'they , as he said , disagree .', 'nobody came .']],
    ['a part of one', ['They, as he'], [], ['they , as he']],
    ['two parts of one sentence, together', ['They', 'disagree'], [], ['they disagree']],
    ['without what others say', [text], ['as he said', 'Nobody came.'], ['we agree .', 'they , , disagree .']],
    ['nothing, where others say it all', ['Nobody came.'], ['Nobody came.'], []],
    ['nothing of nothing', [], [], []],
  ])('is %s', (_, content, holes, parts) => {
    expect(partsOf(text, content, holes)).toEqual(parts);
  });

  it('is the content without that of statements nested in it, and without their cues', () => {
    const [a, b, c] = [0, 10, 20].map((start) => ({ start, end: start + 5 }));
    const all = [
      statement({}),
      statement({ within: 0, content: [a, b], cue: c }),
      statement({ within: 0, content: [c] }),
    ];
    expect(holesOf(all)).toEqual(new Map([[0, [a, b, c, c]]]));
    expect(holesOf([statement({ content: [a] })])).toEqual(new Map());
  });

  it('has the tokens that begin within it', () => {
    const article = articleOf('We all agree.', {}, vocabulary);
    expect(tokensIn(article, { start: 0, end: 6 })).toEqual([0, 2]);
    expect(tokensIn(article, { start: 1, end: 3 })).toEqual([1, 1]);
    expect(tokensIn(article, { start: 3, end: 4 })).toEqual([1, 2]);
    expect(tokensIn(article, { start: 13, end: 20 })).toEqual([4, 4]);
  });
});

describe('the effect of a cue', () => {
  const effectOf = (marked: string) => {
    const [before, cue, after] = marked.split(/[[\]]/);
    const article = articleOf(before + cue + after, {}, vocabulary);
    const words = sentenceOf(article, 0, operators);
    const span = { start: before.length, end: before.length + cue.length };
    return cueEffect(statement({ cue: span, cueClass: 'statement' }), words);
  };

  it.each([
    ['They [called for] peace.', 'demand'],
    ['They [condemned] the raid.', 'oppose'],
    ['They [accused] them of theft.', 'oppose'],
    ['They [denied] it.', 'deny'],
    ['They [welcomed] the charter.', 'endorse'],
    ['They [did not deny] it.', 'deny'],
  ])('is that of its words: %s', (marked, effect) => {
    expect(effectOf(marked)?.effect).toBe(effect);
  });

  it.each(['They [met] for lunch.', 'They [came] to condemn the raid.', 'They condemned it, he [noticed] there.'])(
    'is none of the words around it: %s',
    (marked) => {
      expect(effectOf(marked)?.effect).toBeUndefined();
    },
  );

  it('is none without a cue', () => {
    const words = sentenceOf(articleOf('They condemned it.', {}, vocabulary), 0, operators);
    expect(cueEffect(statement({}), words)).toBeUndefined();
  });
});
