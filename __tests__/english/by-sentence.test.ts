import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EnglishArticle } from '../../src/english/english.js';
import { articleOf } from '../helpers/article.js';
import { sentenceWords } from '../score/random.js';

/** What is known of the verb groups and clauses of a token, whatever their numbers. */
function readAt({ english }: EnglishArticle, t: number): unknown {
  const groups = english.verbGroups(t, t + 1);
  const clauses = english.clauses(t, t + 1);
  const group = groups.groupOf[t];
  const clause = clauses.clauseOf[t];
  const parent = clauses.clauseParent[clause];
  const verb = clauses.clauseVerb[clause];
  return [
    group < 0 ? [] : [groups.groupFirst[group], groups.groupHead[group], groups.groupLast[group]],
    group < 0 ? [] : [groups.groupBits[group], groups.groupSubject[group], groups.groupPerson[group]],
    [clauses.clauseFirst[clause], clauses.clauseKind[clause]],
    [parent < 0 ? -1 : clauses.clauseFirst[parent], verb < 0 ? -1 : groups.groupFirst[verb]],
  ];
}

describe('sentences that are read when they are asked for', () => {
  const texts = fc.array(sentenceWords, { minLength: 2, maxLength: 6 }).map((all) => all.join(' '));

  it('are read as in a pass over the whole article, in any order', () => {
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.nat()), (text, random) => {
        const whole = articleOf(text);
        whole.english.clauses();
        const apart = articleOf(text);
        const order = Array.from({ length: whole.tokens.count }, (_, t) => ({ t, by: random.next().value as number }));
        for (const { t } of order.sort((a, b) => a.by - b.by)) expect(readAt(apart, t)).toEqual(readAt(whole, t));
      }),
    );
  });

  it('are those of the tokens alone', () => {
    const { english, sentences } = articleOf('We left. They stayed and said that it rained. Nobody came.');
    const { first, last } = sentences[1];
    expect(english.verbGroups(first, last).groupCount).toBe(3);
    expect(english.clauses(first, last).clauseCount).toBe(2);
    expect(english.verbGroups(first, last).groupCount).toBe(3);
    expect(english.clauses(first, first).clauseCount).toBe(2);
    expect(english.clauses().clauseCount).toBe(4);
    expect(english.verbGroups().groupCount).toBe(5);
  });

  it('share no subject with the sentence that was read before', () => {
    const { english, sentences } = articleOf('And left at once. We stayed.');
    const { first, last } = sentences[1];
    english.verbGroups(first, last);
    const { groupFirst, groupSubject } = english.verbGroups();
    expect(groupSubject[Array.from(groupFirst).indexOf(1)]).toBe(-1);
  });
});
