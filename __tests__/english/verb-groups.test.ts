import { describe, expect, it } from '@jest/globals';
import { articleOf } from '../helpers/article.js';
import { groupsOf } from './shown.js';

describe('verb groups', () => {
  it.each([
    ['She was told.', ['was told: passive finite, She, 3']],
    ['The plan has not been approved.', ['has not been approved: negated passive perfect finite, The plan, 3']],
    ["They didn't say so.", ["didn't say: negated finite, They, 3"]],
    ['She never said so.', ['never said: negated finite, She, 3']],
    ['We must never accept it.', ['must never accept: negated necessity finite, We, 1']],
    ['He will not be going.', ['will not be going: negated progressive future finite, He, 3']],
    ['You cannot see it.', ['cannot see: negated possibility finite, You, 2']],
    ["She's been told.", ["'s been told: passive perfect finite, She, 3"]],
    ['I would like to say so.', ['would like: possibility finite, I, 1', 'to say: infinitive']],
    ['They asked us not to be seen.', ['asked: finite, They, 3', 'not to be seen: negated passive infinitive, us, 3']],
    ['We are not often late.', ['are not: negated finite, We, 1']],
  ])('of %s', (text, groups) => {
    expect(groupsOf(text)).toEqual(groups);
  });

  it.each([
    ['have as a main verb', 'She has to go.', ['has: finite, She, 3', 'to go: infinitive']],
    ['be as a main verb', 'She is ill.', ['is: finite, She, 3']],
    ['be with a gerund', 'She is leaving.', ['is leaving: progressive finite, She, 3']],
  ])('see neither tense nor voice in %s', (_, text, groups) => {
    expect(groupsOf(text)).toEqual(groups);
  });

  it.each([
    [
      'a participle behind its noun',
      'The plan announced in May failed.',
      ['announced: -, The plan, 3', 'failed: finite, The plan, 3'],
    ],
    ['a participle behind a hyphen', 'The well-known plan failed.', ['known: -', 'failed: finite, The plan, 3']],
    ['a gerund behind a preposition', 'They spoke about leaving.', ['spoke: finite, They, 3', 'leaving: -']],
  ])('are not finite in %s', (_, text, groups) => {
    expect(groupsOf(text).map((group) => group.replace(', plan,', ', The plan,'))).toEqual(groups);
  });

  it('do not take "to" before a noun, nor a name that looks like a modal', () => {
    expect(groupsOf('They went to Oslo.')).toEqual(['went: finite, They, 3']);
    expect(groupsOf('Ada May said so.')).toEqual(['said: finite, Ada May, 3']);
  });

  it.each([
    ['The minister of trade for Norway spoke.', 'The minister'],
    ['Sources familiar with the talks agreed.', 'Sources'],
    ['Obi said it and left.', 'Obi'],
    ['In London the minister agreed.', 'the minister'],
  ])('find their subject: %s', (text, subject) => {
    expect(groupsOf(text).map((group) => group.split(', ')[1])).toEqual(groupsOf(text).map(() => subject));
  });

  it('have no subject where there is none', () => {
    expect(groupsOf('Stop it.')).toEqual(['Stop: finite']);
    expect(groupsOf('In London, they agreed.')).not.toContain('agreed: finite, London, 3');
  });

  it('do not overlap, and each token knows its own', () => {
    const { english, tokens } = articleOf(
      'They have never been able to say what must not be said, and will not try to.',
    );
    const { groupCount, groupFirst, groupHead, groupLast, groupOf } = english.verbGroups();
    expect(groupCount).toBeGreaterThan(3);
    let seen = 0;
    for (let group = 0; group < groupCount; group++) {
      expect(groupFirst[group]).toBeGreaterThanOrEqual(group ? groupLast[group - 1] : 0);
      expect(groupHead[group]).toBeGreaterThanOrEqual(groupFirst[group]);
      expect(groupHead[group]).toBeLessThan(groupLast[group]);
      for (let i = groupFirst[group]; i < groupLast[group]; i++) expect(groupOf[i]).toBe(group);
      seen += groupLast[group] - groupFirst[group];
    }
    expect(Array.from(groupOf).filter((group) => group < 0)).toHaveLength(tokens.count - seen);
  });
});
