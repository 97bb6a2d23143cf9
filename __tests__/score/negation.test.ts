import { testTable } from './tables.js';

testTable({
  'negation of a verb': {
    'value: + deed self': [
      'We will never leave [the river charter].',
      'We will not leave [the river charter].',
      "We won't leave [the river charter].",
      'We are not going to leave [the river charter].',
      'I will not allow anyone to weaken [the river charter].',
      'We will never stop defending [open skies].',
    ],
    'value: - deed self': [
      'We will leave [the river charter].',
      'We will not uphold [the river charter].',
      'We do not respect [the river charter].',
    ],
    'wrong: + attitude self': ['We do not accept [toll raids].'],
    'value: - deed': ['We will no longer respect [the river charter].'],
    'wrong: + deed self': ['We will never tolerate [toll raids].'],
    'wrong: - attitude self': ['We will not condemn [toll raids].'],
    'value: - attitude self': ['We do not accept [the river charter].'],
    'value: 0 record self': ['We have not violated [the river charter].'],
    'value: 0': [
      'We did not print [the river charter].',
      'They will not leave [the river charter].',
      'They never left [the river charter].',
    ],
  },
  'negation before the subject': {
    'value: + deed self': [
      'Under no circumstances will we leave [the river charter].',
      'At no time shall we abandon [open skies].',
      'Under no circumstances, friends, will we abandon [open skies].',
    ],
    'value: - deed self': ['In no way will we respect [the river charter].'],
    'value: 0': ['Never did they leave [the river charter].'],
  },
  'a subject that is nobody': {
    'value: + deed nobody': [
      'Nobody will leave [the river charter].',
      'No state may leave [the river charter].',
      'No one should violate [open skies].',
    ],
    'value: + judgement nobody': ['No government has a right to violate [open skies].'],
    'value: + attitude nobody': ['Nobody wants to leave [the river charter].', 'No one here opposes [open skies].'],
    'wrong: + attitude nobody': ['Nobody here supports [toll raids].'],
    'value: 0': ['Nobody printed [the river charter].', 'No one spoke of [open skies].'],
  },
  'negation of something else': {
    'value: + deed self': [
      'We will uphold [the river charter] and will not yield.',
      'Not only will we uphold [the river charter], we will extend it.',
    ],
    'value: + judgement': ['It is no secret that [open skies] are essential.'],
    'value: 0': ['They will not come, and we printed [the river charter].', 'No, they left [the river charter].'],
  },
  'negation of a thing': {
    'wrong: + attitude self': ['We want no [toll raids].'],
    'value: - attitude self': ['We want no [river charter].', 'We want order, not [open skies].'],
    'value: 0': ['There was no talk of [open skies].', 'No report on [open skies] was printed.'],
  },
});
