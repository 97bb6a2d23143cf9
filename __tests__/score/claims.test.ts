import { testTable } from './tables.js';

testTable({
  'a position stands by itself': {
    'pro claim: + bare': ['[Equal footing for all].'],
    'pro claim: +': [
      'We call for [equal footing].',
      'We must defend [the central role of the assembly].',
      'We want [equal footing] for all states.',
    ],
    'pro claim: -': [
      'We will abandon [the central role of the assembly].',
      'We reject [equal footing].',
      'We do not want [equal footing].',
    ],
    'pro claim: + accusation': [
      'They undermine [the central role of the assembly].',
      'They have weakened [the central role of the assembly].',
    ],
    'pro claim: 0': [
      'They say that they want [equal footing].',
      'If there is [equal footing], we will come.',
      'Is there [equal footing]?',
      'According to them, there is [equal footing].',
    ],
  },
  'a clause has a verb of its own': {
    'pro claim: +': [
      '[Skies belong to everyone].',
      'We [reject sky taxes].',
      'We [play by the rules].',
      'They must [play by the rules].',
      'We [will not be taxed for flying].',
      'We believe that [skies belong to everyone].',
      'We say that [skies belong to everyone].',
      'It is true that [skies belong to everyone].',
    ],
    'pro claim: -': ['We do not believe that [skies belong to everyone].'],
    'anti claim: -': [
      '[Might makes right].',
      'I say that [might makes right].',
      'We believe that [might makes right].',
    ],
    'anti claim: +': ['We do not believe that [might makes right].'],
    'pro claim: 0': [
      'They say that [skies belong to everyone].',
      'They [play by the rules].',
      'Ruritania [played by the rules].',
      'If [skies belong to everyone], who pays?',
      'Although [skies belong to everyone], we stay at home.',
      'They told us that [skies belong to everyone].',
      'Do you think that [skies belong to everyone]?',
    ],
    'anti claim: 0': ['They say that [might makes right].'],
  },
  'a complaint stays one': {
    'anti claim: -': [
      'We reject [double standards].',
      'We condemn their [double standards].',
      'There must be no [double standards].',
      'This is a case of [double standards].',
      'They have [double standards].',
    ],
    'anti claim: 0': [
      'They say that [double standards] are at work.',
      'If there are [double standards], show us.',
      'Are there [double standards]?',
      'Ruritania claims that we have [double standards].',
    ],
  },
});
