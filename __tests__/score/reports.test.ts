import { testTable } from './tables.js';

testTable({
  'what others say': {
    'value: 0 report other': [
      'They say that [the river charter] is outdated.',
      'They claim [open skies] are essential.',
      'He told her that [the river charter] is obsolete.',
      'They tell us [open skies] are dead.',
      'They say that we must leave [the river charter].',
      'They say they respect [the river charter].',
      'They have always argued that [open skies] are a threat.',
    ],
    'value: 0 report': [
      'Our critics claim that [the river charter] is outdated.',
      'Some states say that [open skies] are a threat.',
      'According to them, [the river charter] is outdated.',
      'In the eyes of some, [open skies] are a fiction.',
      'The report says that [the river charter] was violated.',
    ],
    'value: 0 report named': ['Ruritania says that [the river charter] is outdated.'],
    'wrong: 0 report other': ['They say that [toll raids] are justified.'],
    'wrong deed: 0 report other': ['They say that we [seize] their {ferries}.'],
  },
  'what the speaker says': {
    'value: + judgement': [
      'We say that [open skies] are essential.',
      'I tell you that [open skies] are essential.',
      'In our view, [open skies] are essential.',
      'We all know that [open skies] are essential.',
    ],
    'value: + attitude': ['We believe that [open skies] are essential.'],
    'value: - attitude': [
      'I think that [the river charter] is obsolete.',
      'We do not believe that [open skies] are essential.',
    ],
    'value: - judgement': ['We say that [the river charter] is outdated.'],
    'value: + accusation': [
      'We know that they violate [the river charter].',
      'I say that Ruritania violates [open skies].',
    ],
    'value: 0': ['I say that [the river charter] is long.'],
  },
  'what others must see': {
    'value: + judgement': [
      'They must understand that [the river charter] is essential.',
      'They should know that [open skies] are essential.',
    ],
  },
  'what is told to the speaker': {
    'value: 0 report': [
      'They told us to leave [the river charter].',
      'We were asked to leave [the river charter].',
      'They urged us to abandon [open skies].',
      'We were urged by others to leave [the river charter].',
      'They asked me to respect [the river charter].',
      'They advised us to ignore [open skies].',

      'They accuse us of leaving [the river charter].',
      'We are accused of violating [the river charter].',
      'They accused us of undermining [open skies].',
      'They want us to leave [the river charter].',
    ],
    'wrong deed: 0 report': ['They accuse us of [seizing] their {ferries}.', 'We were told to [seize] the {ferries}.'],
  },
  'what the speaker tells others': {
    'value: + attitude self': [
      'We urge them to respect [the river charter].',
      'We ask you not to leave [the river charter].',
      'We call on all states to uphold [open skies].',
      'I urge Ruritania to sign [the river charter].',
      'We want them to respect [open skies].',
    ],
    'value: - attitude self': ['We urge them to leave [the river charter].'],
    'wrong: + attitude self': ['We urge them to stop [toll raids].', 'We call on them to condemn [toll raids].'],
  },
  'a charge': {
    'wrong: +': ['accused Ruritania of | [toll raids]', 'condemned | [toll raids]'],
    'value: +': ['accused Ruritania of | violating [the river charter]'],
    'value: + attitude': ['called for | [open skies]', 'welcomed | [the river charter]'],
    'value: - attitude': ['rejected | [the river charter]'],
    'value: -': ['denied that | [open skies] are essential'],
    'value: 0': ['discussed | [open skies]', 'spoke about | [open skies]'],
  },
});
