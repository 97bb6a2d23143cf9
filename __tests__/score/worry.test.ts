import { testTable } from './tables.js';

testTable({
  'cared about': {
    'wrong: + attitude self': [
      'We are concerned about [toll raids].',
      'We are alarmed by [toll raids].',
      'I worry about [toll raids].',
      'We are outraged by [toll raids].',
      'We express our concern about [toll raids].',
    ],
    'value: + attitude self': [
      'We are concerned about violations of [the river charter].',
      'We are worried about attacks on [open skies].',
    ],
    'wrong: 0': ['They are concerned about [toll raids].', 'They spoke about [toll raids].'],
  },
  'left alone': {
    'wrong: -': ['We will ignore [toll raids].', 'We will turn a blind eye to [toll raids].'],
    'wrong: + accusation other': ['They ignore [toll raids].', 'They turn a blind eye to [toll raids].'],
    'wrong: +': [
      'We must not ignore [toll raids].',
      'We cannot ignore [toll raids].',
      'We will never turn a blind eye to [toll raids].',
      'Nobody may ignore [toll raids].',
    ],
    'value: + accusation other': ['They ignore [the river charter].', 'They neglect [open skies].'],
    'value: - deed self': ['We will ignore [the river charter].'],
  },
  suffered: {
    'wrong: +': ['We have suffered [toll raids].', 'Our people suffer from [toll raids].'],
    'wrong: 0': ['The years after the [toll raids] were quiet.'],
  },
});
