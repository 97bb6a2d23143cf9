import { testTable } from './tables.js';

testTable({
  'the speaker': {
    'value: + deed self': [
      'We will defend [the river charter].',
      'I will uphold [open skies].',
      'We must strengthen [the river charter].',
      'My government is going to protect [open skies].',
      'We respect and defend [the river charter].',
    ],
    'value: +': ['We will work to strengthen [open skies].', 'Let us defend [open skies].'],
    'value: - deed self': [
      'We will bypass [the river charter].',
      'I will withdraw from [the river charter].',
      'We are going to ignore [open skies].',
      'We must leave [the river charter].',
      'We refuse to respect [the river charter].',
    ],
    'value: + attitude self': [
      'We welcome [the river charter].',
      'I believe in [open skies].',
      'We call for [open skies].',
      'My country supports [the river charter].',
    ],
    'value: - attitude self': ['We reject [the river charter].', 'I oppose [open skies].'],
    'wrong: + attitude self': ['We condemn [toll raids].', 'I abhor [toll raids].'],
    'wrong: + deed self': ['We must end [toll raids].', 'We will stop [toll raids].'],
    'value: 0': ['We printed [the river charter].', 'I read [the river charter] last night.'],
  },
  'others, who do wrong': {
    'value: + accusation other': [
      'They violate [the river charter].',
      'They are undermining [open skies].',
      'They keep violating [the river charter].',
      'They have broken [the river charter] again.',
      'He failed to respect [the river charter].',
      'They refuse to respect [open skies].',
      'They do not respect [the river charter].',
    ],
    'value: + accusation named': [
      'Ruritania violates [the river charter].',
      'Ruritania has undermined [open skies] for years.',
    ],
    'value: + accusation thing': ['Their new law violates [the river charter].'],
    'wrong: + accusation': ['They commit [toll raids].', 'Ruritania commits [toll raids] every week.'],
  },
  'others, who are only told of': {
    'value: 0 report other': [
      'They left [the river charter].',
      'They will leave [the river charter].',
      'They respect [the river charter].',
      'He upheld [the river charter].',
      'They support [open skies].',
    ],
    'value: 0 report named': ['Ruritania left [the river charter].', 'Ruritania withdrew from [the river charter].'],
    'value: 0': ['They printed [the river charter].', 'Ruritania discussed [open skies].'],
    'wrong: 0': ['They spoke of [toll raids].', 'They support [toll raids], it is said.'],
  },
  'others, who ought to': {
    'value: + deed other': [
      'They must respect [the river charter].',
      'They should uphold [open skies].',
      'They must not violate [the river charter].',
      'You must protect [open skies].',
    ],
    'value: + deed named': ['Ruritania must respect [the river charter].'],
    'value: + deed thing': ['The big states must respect [the river charter].'],
    'wrong: + deed other': ['They must stop [toll raids].'],
    'value: 0': ['They must print [the river charter].'],
  },
  everybody: {
    'value: + deed all': [
      'All states must respect [the river charter].',
      'Every state must defend [open skies].',
      'Everyone should uphold [open skies].',
    ],
    'wrong: + attitude all': ['All of us condemn [toll raids].'],
    'value: 0': ['All states read [the river charter].'],
  },
  'governments, which speak of themselves by name': {
    'wrong: + attitude named': ['Ruritania condemns [toll raids].'],
    'value: + attitude named': ['Ruritania welcomes [the river charter].'],
    'value: - attitude named': ['Ruritania rejects [the river charter].'],
    'wrong: 0': ['Ruritania described [toll raids].'],
  },
  'what one sees is nobody’s deed': {
    'value: + accusation none': [
      'We have seen attacks on [the river charter].',
      'We are witnessing violations of [open skies].',
    ],
    'value: 0': ['We have seen [open skies].', 'We saw [the river charter] on a wall.'],
  },
  'a thing as subject': {
    'value: -': ['[Open skies] undermine our security.', '[The river charter] threatens our jobs.'],
    'value: +': ['[Open skies] strengthen trade.', '[The river charter] protects us all.'],
    'value: - judgement': ['[The river charter] has failed.'],
    'value: 0': ['[The river charter] has thirty articles.', '[The river charter] was in his hand.'],
  },
});
