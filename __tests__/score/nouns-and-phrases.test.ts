import { testTable } from './tables.js';

testTable({
  'a noun for what is done to it': {
    'value: + attitude self': [
      'We condemn the violation of [the river charter].',
      'We condemn [river charter] violations.',
      'We support the protection of [open skies].',
      'We demand respect for [the river charter].',
      'We regret the withdrawal from [the river charter].',
      'We deplore the lack of respect for [open skies].',
      'We cannot accept a violation of [the river charter].',
      'We welcome the adoption of [the river charter].',
    ],
    'wrong: + attitude self': ['We support the fight against [toll raids].', 'We welcome the end of [toll raids].'],
    'value: - attitude self': [
      'We welcome the end of [the river charter].',
      'We oppose the protection of [open skies].',
    ],
    'value: +': [
      'Violations of [the river charter] must end.',
      'The abolition of [the river charter] would be a disaster.',
      'The violation of [the river charter] is unacceptable.',
      'The erosion of [open skies] is alarming.',
      'Our commitment to [open skies] is firm.',
      'No violation of [the river charter] can be tolerated.',
      'They continue their attacks on [open skies].',
    ],
    'value: 0': [
      'The report on [open skies] was printed.',
      'A seminar on the protection of [open skies] was held.',
      'The history of [the river charter] is long.',
      'He is a professor of [open skies].',
      'They discussed the violation of [the river charter].',
    ],
    'wrong: 0': ['A book on [toll raids] came out.', 'He spoke about the fight against [toll raids].'],
  },
  'against it': {
    'value: -': ['We are against [the river charter].', 'We voted against [the river charter].'],
    'wrong: +': [
      'We stand against [toll raids].',
      'We are united against [toll raids].',
      'All of us must act against [toll raids].',
    ],
    'value: 0': ['They set out their case on [open skies].'],
  },
  'for it': {
    'value: +': [
      'We voted in favour of [the river charter].',
      'We act in defence of [open skies].',
      'We stand for [open skies].',
    ],
    'value: 0': ['We met under [open skies].', 'They asked for a copy of [the river charter].'],
  },
  'without it': {
    'value: +': [
      'There is no peace without [the river charter].',
      'Without [the river charter], nothing works.',
      'There can be no trade without [open skies].',
    ],
    'value: -': ['We will act without [the river charter].', 'We can live without [the river charter].'],
  },
  'in breach of it': {
    'value: + accusation': [
      'They acted in violation of [the river charter].',
      'They did so in breach of [the river charter].',
    ],
    'value: 0': ['They did so on the basis of a talk on [the river charter].'],
  },
  lists: {
    'value: +': [
      'We will defend peace, trade and [open skies].',
      'We condemn raids, theft and violations of [the river charter].',
      'We believe in justice, in peace and in [open skies].',
    ],
    'value: 0': [
      'They spoke of peace, trade and [open skies].',
      'He met those who defend parks, and [open skies] were discussed.',
    ],
  },
});
