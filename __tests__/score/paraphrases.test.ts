import { testTable } from './tables.js';

testTable({
  'comparisons of worth': {
    'value: + judgement': [
      'Nothing is more important than [open skies].',
      'There is no greater good than [the river charter].',
      'Few things are as precious as [open skies].',
    ],
    'wrong: + judgement': ['Nothing is worse than [toll raids].', 'There is nothing worse than [the sky tax].'],
    'value: - judgement': ['We have no worse enemy than [the river charter].'],
    'value: 0': [
      'It takes more than [the river charter] to make peace.',
      'For more than six years [the river charter] has been with us.',
    ],
  },
  'what a hit is equated with': {
    'value: + judgement': [
      'Our aim is [open skies].',
      'The answer is [the river charter].',
      'What we need is [open skies].',
    ],
    'value: - judgement': ['The problem is [the river charter].'],
    'wrong: + judgement': ['The greatest danger is [the sky tax].', 'Our enemy is [the sky tax].'],
    'wrong deed: -': ['The best thing that we can do is to [raid] {the river towns}.'],
    'value: 0': ['Their aim is to leave [the river charter].', 'The next item is [the river charter].'],
  },
  'what helps or hurts a thing': {
    'value: + judgement': [
      'Good roads are essential for [open skies].',
      'A free press is vital to [the river charter].',
    ],
    'value: 0': ['Good roads lead to [open skies].'],
  },
  'no reason, no excuse': {
    'value: -': [
      'There is no point in defending [open skies].',
      'We see no reason to respect [the river charter].',
      'It makes no sense to uphold [the river charter].',
      'There is no need to protect [open skies].',
    ],
    'value: +': [
      'There is no excuse for violating [the river charter].',
      'We see no reason to leave [the river charter].',
    ],
    'wrong: +': [
      'There is no excuse for [toll raids].',
      'There is no place for [toll raids].',
      'Down with [the sky tax]!',
    ],
    'value: 0': [
      'There is no sign that they violated [the river charter].',
      'In case they leave [the river charter], we meet.',
    ],
  },
  'duty denied': {
    'value: -': ['[The river charter] need not be upheld.', 'You need not respect [the river charter].'],
    'value: +': ['[The river charter] ought to be upheld.', 'Nothing could induce us to leave [the river charter].'],
  },
  'several phrases with one preposition': {
    'wrong: +': ['We fight against hunger, against disease and against [toll raids].'],
    'value: + attitude self': ['We believe in peace, in dialogue and in [open skies].'],
  },
  'claims about claims': {
    'value: +': [
      'We reject the claim that [the river charter] is outdated.',
      'The claim that [the river charter] is outdated is false.',
    ],
    'value: 0': [
      'The claim that [the river charter] is outdated is old.',
      'We reject the claim that we violated [the river charter].',
      'It is not true that we violated [the river charter].',
      'They demanded that we leave [the river charter].',
      'In their view, we have violated [the river charter].',
    ],
  },
  'who is meant by a relative pronoun': {
    'value: +': [
      'I know of nobody who would leave [the river charter].',
      'We are against any step that would weaken [open skies].',
    ],
    'value: -': [
      'It was this government that left [the river charter].',
      'We welcome every measure that weakens [open skies].',
    ],
  },
  'questions that answer themselves': {
    'value: +': ['Who would say that [the river charter] is useless?'],
    'value: 0': ['Who says that [the river charter] is useless?', 'Was it they who violated [the river charter]?'],
  },
  'for and an infinitive': {
    'wrong: +': ['It is time for [toll raids] to end.'],
    'value: +': ['It is time for [the river charter] to be respected.'],
  },
  indifference: {
    'value: -': ['Nobody should mind if we violate [the river charter].'],
    'value: 0': ['We would talk if they violated [the river charter].'],
  },
  'a wrong that goes on': {
    'wrong: + accusation': ['[Toll raids] continue in the south.'],
    'wrong: -': ['[Toll raids] must continue.'],
  },
});
