import { describe, expect, it } from '@jest/globals';
import { wrong } from './reading.js';

const TURNS: [what: string, text: string, whose: string[]][] = [
  [
    'a hearing, with a title and a full stop',
    '    Senator Moss. The dam is old. Is it safe?\n    Director Finch. It is, Senator. We test it every year.\n    And we will go on.\n    Senator Moss. Thank you.\n',
    ['Moss: dam is old', 'Finch: It is, Senator', 'Finch: we will go on'],
  ],
  [
    'a hearing with a chair',
    'Mr. Moss. I yield to the witness.\nDr. Finch. Thank you. I believe the dam is safe.\nThe Chairman. We thank you.\nMr. Moss. Good.\n',
    ['Finch: dam is safe', 'Chairman: We thank you', '!Finch: We thank you'],
  ],
  [
    'a chair in capitals',
    '  Mr. FINCH of Iowa. I rise for the dam.\n  The CHAIR. The time has expired.\n  Ms. MOSS. I oppose the dam.\n',
    ['Finch: rise for the dam', '!Finch: time has expired', 'Moss: oppose the dam'],
  ],
  [
    'a name of two letters',
    '  Mr. KO of Iowa. I rise for the dam.\n  Ms. MOSS. I oppose the dam.\n',
    ['Ko: rise for the dam'],
  ],
  [
    'speakers by letter',
    'SPEAKER A: The dam is old.\n\nSPEAKER B: Why?\n\nSPEAKER A: Nobody paid for it.\n',
    ['SPEAKER A: dam is old', 'SPEAKER B: Why', 'SPEAKER A: Nobody paid'],
  ],
  [
    'seat and party on the line below',
    'Rita Moss\n(Dover) (Lab)\n\nThe dam is old. We must build.\n\nSir Jan Weiss\n(Harwich) (Con)\n\nI disagree with her.\n',
    ['Rita Moss: dam is old', 'Rita Moss: We must build', 'Jan Weiss: I disagree'],
  ],
  [
    'an office alone on its line that comes back',
    'The Prime Minister\nWe will build the dam.\n\nRita Moss (Dover) (Lab)\nWhen will he start?\n\nThe Prime Minister\nI will start in May.\n',
    ['Prime Minister: build the dam', 'Rita Moss: When', 'Prime Minister: start in May'],
  ],
  [
    'a court, with the name of who asks',
    'THE COURT: Call the witness.\n\nDIRECT EXAMINATION\n\nBY MS. MOSS:\n\nQ. Was the dam old?\n\nA. It was.\n\nCROSS-EXAMINATION\n\nBY MR. WEISS:\n\nQ. Who built it?\n\nA. The council.\n',
    ['Moss: dam old', 'Weiss: Who built', '!*: EXAMINATION', '!Moss: It was.'],
  ],
  [
    'first names that take turns',
    'Rita: The dam is old. We should know.\nJan: Why?\nRita: We built it.\nJan: I see.\n',
    ['Rita: dam is old', 'Jan: Why', 'Rita: We built it'],
  ],
  [
    'a first name in bold that is a city too',
    '**Milan:** The dam is old, I think.\n\n**Jan:** Is it?\n\n**Milan:** We built it.\n\n**Jan:** I see.\n',
    ['Milan: dam is old', 'Milan: We built it'],
  ],
  [
    'a question that nobody heard',
    'MR. FINCH: The dam is safe.\n\nQ (Off mic.)\n\nMR. FINCH: I said it is safe.\n\nQ Thank you.\n',
    ['Finch: dam is safe', '!Finch: Off mic', 'Finch: I said'],
  ],
  [
    'family names in capitals',
    'Sir Paul FINCHLEY (United Kingdom): We will build.\n\nMs. CORTEZ Ana (Chile): We agree.\n\nMr. MOSSE (Kenya): We do not.\n',
    ['Paul Finchley: We will build', 'Cortez Ana: We agree'],
  ],
  [
    'a colon within what is said',
    'MS. MOSS: Look, we know.\n\nThe President has been very clear about this: the dam will stand.\n\nQ And the road?\n\nMS. MOSS: The same.\n',
    ['Moss: dam will stand', 'questioner: road'],
  ],
  [
    'an office with words of its own behind it',
    'The Parliamentary Under-Secretary of State for Rivers (Rita Moss): The dam is safe.\n\nThe Minister for Women and Equalities: I agree.\n\nThe Parliamentary Under-Secretary of State for Rivers (Rita Moss): Thank you.\n',
    ['Rita Moss: dam is safe', '!Rita Moss: I agree'],
  ],
];

const NO_TURNS: [what: string, text: string, whose: string[]][] = [
  [
    'people who are described',
    'Who is who\n\nPresident Moss. The former judge leads the party of the north.\n\nSenator Weiss. The banker chairs the committee on rivers.\n',
    ['!Moss: former judge', '!Weiss: banker'],
  ],
  [
    'sentences that begin with a title',
    'Mr. Moss built the dam. Mr. Weiss did not.\n\nDr. Finch said the dam was safe.\n',
    ['Finch: dam was safe', '!Moss: Weiss did not'],
  ],
  ['one label with a full stop', 'Dr. Finch. A good man.\n\nHe said the dam was safe.\n', ['!*: A good man']],
  [
    'single words that take no turns',
    'Harbour: The dam is open, we hear.\n\nRoads: All are closed.\n\nWeather: We expect rain.\n',
    ['!Harbour: dam is open', '!Roads: closed'],
  ],
  [
    'an office in a report',
    'The President has been clear: the dam will stand.\n\nThe minister has a plan: it opens in May.\n',
    ['!President has been clear: dam will stand', '!minister has a plan: opens in May'],
  ],
  [
    'names on lines of their own in a list',
    'Rita Moss\n(Hamlet)\nJan Weiss\n(Ophelia)\n\nThe play is long.\n',
    ['!Jan Weiss: play is long'],
  ],
];

describe('turns in', () => {
  it.each(TURNS)('%s', (_, text, whose) => {
    expect(wrong(text, whose)).toEqual([]);
  });
});

describe('no turns in', () => {
  it.each(NO_TURNS)('%s', (_, text, whose) => {
    expect(wrong(text, whose)).toEqual([]);
  });
});
