import { testTable } from './tables.js';

testTable({
  'judged to do it': {
    'value: + judgement': [
      'It would be wrong to leave [the river charter].',
      'It is right to uphold [open skies].',
      'It is our duty to respect [the river charter].',
      'It is unacceptable to violate [the river charter].',
      'It is not acceptable to ignore [the river charter].',
      'It would be a mistake to leave [the river charter].',
      'It was a mistake to leave [the river charter].',
      'Leaving [the river charter] would be wrong.',
      'Violating [the river charter] is unacceptable.',
      'We have a duty to defend [open skies].',
    ],
    'value: - judgement': [
      'It would be right to leave [the river charter].',
      'It was a mistake to sign [the river charter].',
      'It is not wrong to leave [the river charter].',
      'It would be wrong to respect [the river charter].',
    ],
    'value: 0': ['It is easy to print [the river charter].', 'It was fun to read [the river charter].'],
  },
  'judged itself': {
    'value: + judgement': [
      '[Open skies] are essential.',
      '[The river charter] must be our guide.',
      '[The river charter], friends, is essential.',
      '[The river charter] is far from outdated.',
      '[The river charter] is not obsolete.',
    ],
    'value: - judgement': [
      '[The river charter] is outdated.',
      '[Open skies] are a fiction.',
      '[Open skies] are not essential.',
      '[Open skies] have become a pretext.',
      '[The river charter] is far from essential.',
      '[The river charter] is neither fair nor useful.',
    ],
    'wrong: + judgement': [
      '[Toll raids] are unacceptable.',
      '[Toll raids] are not acceptable.',
      '[Toll raids] are a crime.',
      '[Toll raids] can never be justified.',
      'Nothing justifies [toll raids].',
      '[Toll raids] are wrong.',
    ],
    'wrong: +': ['There is no excuse for [toll raids].'],
    'value: +': ['[The river charter] is indispensable.'],
    'wrong: - judgement': [
      '[Toll raids] are justified.',
      '[Toll raids] are necessary.',
      '[Toll raids] are legitimate.',
    ],
    'value: 0': [
      '[The river charter] is long.',
      '[Open skies] are a matter of debate.',
      '[The river charter] is on the table.',
      'The chapter is about [open skies].',
    ],
    'wrong: 0': ['[Toll raids] are a topic for tomorrow.', 'The film is called [toll raids].'],
  },
  'that it is so': {
    'value: + judgement': ['We are proud that [open skies] are essential.'],
    'value: +': [
      'It is unacceptable that they violate [the river charter].',
      'It is a disgrace that [the river charter] is ignored.',
    ],
    'value: 0': ['It is odd that they printed [the river charter].'],
  },
  'kept at a distance': {
    'value: -': ['The so-called [open skies] serve a few.'],
    'value: 0': ['They act under the guise of [open skies].', 'The chapter is called [open skies].'],
  },
});
