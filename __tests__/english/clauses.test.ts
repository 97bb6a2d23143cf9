import { describe, expect, it } from '@jest/globals';
import { articleOf } from '../helpers/article.js';
import { clausesOf } from './shown.js';

describe('clauses', () => {
  it.each([
    ['She said that we agree.', ['main: She said', 'that <0: that we agree .']],
    ['The fact that we agree is good.', ['main: The fact is good .', 'that <0: that we agree']],
    ['The plan that we made failed.', ['main: The plan failed .', 'relative <0: that we made']],
    ['The man who was told this agreed.', ['main: The man agreed .', 'relative <0: who was told this']],
    ['The bridge, which is old, fell.', ['main: The bridge , fell .', 'relative <0: which is old ,']],
    ['If they come, we will go.', ['main: we will go .', 'condition <0: If they come ,']],
    ['Although it rained, we went.', ['main: we went .', 'concession <0: Although it rained ,']],
    ['They left because it is true.', ['main: They left', 'adverbial <0: because it is true .']],
    [
      'He said that if they come, we will go.',
      ['main: He said', 'that <0: that we will go .', 'condition <1: if they come ,'],
    ],
    ['We agree, and they disagree.', ['main: We agree ,', 'main: and they disagree .']],
    ['We want peace and they want war.', ['main: We want peace', 'main: and they want war .']],
    ['We agree; they do not.', ['main: We agree ;', 'main: they do not .']],
    [
      'The men who want peace, law and order, agreed.',
      ['main: The men agreed .', 'relative <0: who want peace , law and order ,'],
    ],
    ['Obi (he is ill) left.', ['main: Obi left .', 'main <0: ( he is ill )']],
  ])('of %s', (text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses);
  });

  it.each([
    ['a comma in a list', 'We defend peace, justice and rights.'],
    ['"that" before a noun', 'That plan failed.'],
    ['a preposition', 'After the war we left.'],
    ['"before" without a verb', 'Before noon they left.'],
    ['a hyphen', 'Rules-based order works.'],
    ['"and" between nouns', 'Obi and Lund agreed.'],
    ['"and" between verbs of one subject', 'Obi came and went.'],
    ['quotation marks', 'We defend “peace” every day.'],
  ])('are not cut at %s', (_, text) => {
    expect(clausesOf(text)).toHaveLength(1);
  });

  it('cover every token, none before its parent, each verb in its own', () => {
    const text =
      'They say (who knows?) that the plan, which failed, was “good, new and fair”: it lasted, and if it had not, we, of all people, would have known. Why?';
    const { english, sentences, tokens } = articleOf(text);
    const { clauseCount, clauseFirst, clauseOf, clauseParent, clauseVerb } = english.clauses();
    const { groupFirst } = english.verbGroups();
    for (let i = 0; i < tokens.count; i++) {
      expect(clauseOf[i]).toBeLessThan(clauseCount);
      expect(clauseFirst[clauseOf[i]]).toBeLessThanOrEqual(i);
    }
    for (let clause = 0; clause < clauseCount; clause++) {
      expect(clauseParent[clause]).toBeLessThan(clause);
      if (clauseVerb[clause] >= 0) expect(clauseOf[groupFirst[clauseVerb[clause]]]).toBe(clause);
    }
    expect(sentences.map(({ first }) => clauseFirst[clauseOf[first]])).toEqual(sentences.map(({ first }) => first));
  });
});
