import { describe, expect, it } from '@jest/globals';
import { cueEffect } from '../../src/score/compose/cue.js';
import { Sentence } from '../../src/score/sentence/sentence.js';
import { tokensIn } from '../../src/score/sentence/tokens-in.js';
import { Units } from '../../src/score/sentence/units.js';
import type { Statement } from '../../src/types/stance.js';
import type { Span } from '../../src/types/text.js';
import { articleOf } from '../helpers/article.js';
import { sentenceOf } from './composed.js';
import { scorerOf } from './helpers.js';

const { operators, vocabulary } = scorerOf([]);
const statement = (parts: Partial<Statement>): Statement => ({ content: [], ...parts }) as Statement;

/** The words of each part of `content` that is scored by itself, without what others say in it. */
function partsOf(text: string, content: string[], nested: Partial<Record<'content' | 'cue', string>>[] = []): string[] {
  const article = articleOf(text, {}, vocabulary);
  const spanOf = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const statements = [
    statement({ content: content.map(spanOf) }),
    ...nested.map((one) =>
      statement({
        within: 0,
        content: one.content ? [spanOf(one.content)] : [],
        cue: one.cue ? spanOf(one.cue) : undefined,
      }),
    ),
  ];
  const part = new Sentence(article, operators);
  const parts: string[] = [];
  new Units(article, statements).forEachSentence(0, part, (said, isFirst) => {
    expect(said).toBe(statements[0]);
    expect(isFirst).toBe(parts.length === 0);
    parts.push(Array.from({ length: part.count }, (_, p) => part.word(part.at[p])).join(' '));
  });
  return parts;
}

describe('what is scored by itself', () => {
  const text = 'We agree. They, as he said, disagree. Nobody came.';
  it.each([
    ['each sentence', [text], [], ['we agree .', 'they , as he said , disagree .', 'nobody came .']],
    ['a part of one', ['They, as he'], [], ['they , as he']],
    ['two parts of one sentence, together', ['They', 'disagree'], [], ['they disagree']],
    [
      'without what others say',
      [text],
      [{ content: 'Nobody came.' }],
      ['we agree .', 'they , as he said , disagree .'],
    ],
    [
      'without their cues',
      [text],
      [{ cue: 'as he said', content: 'disagree' }],
      ['we agree .', 'they , , .', 'nobody came .'],
    ],
    [
      'without several of them',
      [text],
      [{ content: 'agree' }, { content: 'disagree' }],
      ['we .', 'they , as he said , .', 'nobody came .'],
    ],
    ['nothing, where others say it all', ['Nobody came.'], [{ content: 'Nobody came.' }], []],
    ['nothing of nothing', [], [], []],
  ])('is %s', (_, content, nested, parts) => {
    expect(partsOf(text, content, nested)).toEqual(parts);
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
    ['They [called] for peace.', 'demand'],
    ['They [condemned] the raid.', 'oppose'],
    ['They [accused] them of theft.', 'oppose'],
    ['They [denied] it.', 'deny'],
    ['They [welcomed] the charter.', 'endorse'],
    ['They [did not deny] it.', 'deny'],
  ])('is that of its words: %s', (marked, effect) => {
    expect(effectOf(marked)?.effect).toBe(effect);
  });

  it.each([
    'They [met] for lunch.',
    'They [met] condemning theft.',
    'They [called] from afar for peace.',
    'They [came] to condemn the raid.',
    'They condemned it, he [noticed] there.',
  ])('is none of the words around it: %s', (marked) => {
    expect(effectOf(marked)?.effect).toBeUndefined();
  });

  it('is none without a cue', () => {
    const words = sentenceOf(articleOf('They condemned it.', {}, vocabulary), 0, operators);
    expect(cueEffect(statement({}), words)).toBeUndefined();
  });
});
