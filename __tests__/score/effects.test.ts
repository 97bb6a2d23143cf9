import { describe, expect, it } from '@jest/globals';
import { GROUP } from '../../src/english/verb-groups.js';
import { EFFECTS } from '../../src/knowledge/load/shared.js';
import { EFFECT_RULES } from '../../src/score/sentence/effects.js';
import { composedOf, type Entry, effectsOf } from './composed.js';

describe('what is told of a hit', () => {
  it.each<[Entry, string, string[]]>([
    ['value', '[Open skies].', []],
    ['value', 'We printed [the river charter].', []],
    ['value', 'We will leave [the river charter].', ['withdraw -1: will leave']],
    ['value', 'We will never leave [the river charter].', ['withdraw 1: will never leave']],
    ['value', 'We condemn the violation of [the river charter].', ['harm -1: violation', 'oppose -1: condemn']],
    ['value', '[Open skies] are essential.', ['good 1: essential']],
    ['value', 'They say that [open skies] are dead.', ['bad -1: dead', 'say 1: say']],
    ['value', 'If we leave [the river charter], prices rise.', ['withdraw -1: leave', 'condition 0: If']],
    ['value', 'called for | [open skies]', ['cue 1: called for']],
    ['wrong', 'We are concerned about [toll raids].', ['worry -1: are concerned about']],
    ['wrong deed', 'We will never [seize] their {ferries}.', ['negation -1: will never seize']],
  ])('%s: %s', (entry, marked, effects) => {
    expect(effectsOf(entry, marked)).toEqual(effects);
  });

  it('is the question where a cue asks', () => {
    expect(effectsOf('value', 'asked whether | [open skies] are essential', 'question')).toEqual([
      'good 1: essential',
      'cue 0: asked whether',
    ]);
  });

  it('comes with a note in words', () => {
    for (const { note } of composedOf('value', 'We will never leave [the river charter].').effects)
      expect(note).toBe('negated, left or loosened');
  });

  it('has a rule for known effects only, and a note for each', () => {
    for (const [effect, rule] of Object.entries(EFFECT_RULES)) {
      expect(EFFECTS).toContain(effect);
      expect(rule.note).not.toBe('');
      expect(Math.abs(rule.sign)).toBe(1);
    }
  });
});

const moodsOf = (bits: number): string[] =>
  Object.entries(GROUP)
    .filter(([, bit]) => bits & bit)
    .map(([name]) => name);

describe('whether it is in the future, asked for, or possible', () => {
  it.each([
    ['We will uphold [open skies].', ['future', 'finite']],
    ['They must uphold [open skies].', ['necessity', 'finite']],
    ['They could uphold [open skies].', ['possibility', 'finite']],
    ['They have upheld [open skies].', ['perfect', 'finite']],
    ['[Open skies] are upheld.', ['passive', 'finite']],
    ['We uphold [open skies].', ['finite']],
    ['[Open skies].', []],
  ])('%s', (marked, moods) => {
    expect(moodsOf(composedOf('value', marked).bits)).toEqual(moods);
  });
});
