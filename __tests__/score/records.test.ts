import { testTable } from './tables.js';

testTable({
  'one’s own record': {
    'value: 0 record self': [
      'We have upheld [the river charter].',
      'We have always defended [open skies].',
      'We respected [the river charter].',
      'I have never violated [the river charter].',
      'We did not break [the river charter].',
    ],
    'right deed: 0 record self': ['We have [returned] the {ferries}.', 'We [returned] the {ferries}.'],
    'wrong deed: 0 record self': ['We have never [seized] their {ferries}.'],
  },
  'not a record': {
    'value: + deed self': [
      'We uphold [the river charter].',
      'We will go on defending [open skies].',
      'We are defending [open skies].',
      'We honour [the river charter].',
    ],
    'value: +': ['We have a duty to uphold [the river charter].', 'We have to uphold [the river charter].'],
    'value: - deed self': ['We have left [the river charter].', 'We withdrew from [the river charter].'],
  },
  denials: {
    'value: 0': [
      'We deny that we violated [the river charter].',
      'We reject the claim that we violated [the river charter].',
      'The charge that we violated [the river charter] is false.',
    ],
    'wrong deed: 0': ['We deny that we [seized] their {ferries}.'],
  },
});
