import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from './composed.js';
import { testTable } from './tables.js';

testTable({
  'a condition': {
    'value: 0 condition': [
      'If we leave [the river charter], prices will rise.',
      'Prices will rise if we leave [the river charter].',
      'Were we to leave [the river charter], prices would rise.',
      'Should we leave [the river charter], prices will rise.',
      'Had we left [the river charter], prices would have risen.',
      'Unless they respect [the river charter], we will not come.',
      'If [open skies] are essential, why are they closed?',
      'Even if they violate [the river charter], we will wait.',
    ],
    'wrong: 0 condition': ['If there are [toll raids], call the guard.'],
    'wrong deed: 0 condition': ['If they [seize] our {ferries}, we will wait.'],
  },
  'beside a condition': {
    'value: + deed self': [
      'If they come, we will defend [the river charter].',
      'We will defend [open skies] if they come.',
      'Whatever happens, we will uphold [the river charter].',
    ],
    'value: - deed self': ['If they come, we will leave [the river charter].'],
  },
  'an open question': {
    'value: 0 condition': ['Whether [open skies] are essential is not for me to say.'],
    'value: 0': [
      'They asked whether we will leave [the river charter].',
      'We will debate whether to leave [the river charter].',
      'Who will leave [the river charter]?',
    ],
    'value: 0 topic': [
      'Will we leave [the river charter]?',
      'Do we respect [the river charter]?',
      'Are [open skies] essential?',
      'Should we leave [the river charter]?',
    ],
    'wrong: 0 topic': ['Are [toll raids] justified?'],
  },
  'a concession': {
    'value: 0 condition': [
      'Although we respect [the river charter], trade comes first.',
      'Trade comes first, although [open skies] are essential.',
    ],
  },
});

describe('a cue that asks', () => {
  it.each(['[open skies] are essential', '[open skies]', 'they violate [the river charter]'])(
    'says nothing: %s',
    (text) => {
      expect(outcomeOf('value', `asked whether | ${text}`, 'question')).toMatch(/^0 topic/);
      expect(outcomeOf('value', `asked whether | ${text}`, 'statement')).not.toMatch(/^0 topic/);
    },
  );
});
