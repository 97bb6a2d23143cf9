import { testTable } from './tables.js';

testTable({
  'what was done to it': {
    'value: + accusation none': [
      '[The river charter] was violated.',
      '[Open skies] are being violated.',
      '[The river charter] has been undermined for years.',
      '[The river charter] is violated every day.',
    ],
    'value: + accusation': [
      '[The river charter] was violated by our neighbours.',
      '[Open skies] are being undermined by a few states.',
    ],
    'value: 0': ['[The river charter] was printed in May.', '[Open skies] are discussed at length.'],
    'wrong: 0': ['[Toll raids] were mentioned.', '[Toll raids] were seen by reporters.'],
  },
  'what must be done to it': {
    'value: + deed none': [
      '[The river charter] must be respected.',
      '[The river charter] must not be violated.',
      '[Open skies] must never be abandoned.',
      '[Open skies] should be strengthened.',
      '[The river charter] shall be upheld.',
    ],
    'wrong: + deed none': ['[Toll raids] must be stopped.', '[Toll raids] should be punished.'],
    'wrong: + attitude none': ['[Toll raids] must be condemned.', '[Toll raids] cannot be accepted.'],
    'value: - deed none': ['[The river charter] must be abandoned.', '[Open skies] should be restricted.'],
    'value: 0': ['[The river charter] must be printed.', '[Open skies] should be discussed.'],
  },
  'a passive under another verb': {
    'value: + deed': [
      '[The river charter] has to be obeyed.',
      '[Open skies] need to be protected.',
      '[The river charter] ought to be upheld.',
      '[The river charter] needs to be strengthened.',
    ],
    'value: + accusation': ['[The river charter] continues to be violated.'],
    'value: 0': ['[The river charter] has to be printed.', '[Open skies] continue to be discussed.'],
  },
  negated: {
    'value: 0': ['[The river charter] was not printed.', '[Open skies] were never discussed.'],
    'value: + accusation none': ['[The river charter] is not respected.'],
  },
});
