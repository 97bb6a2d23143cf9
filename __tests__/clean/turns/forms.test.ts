import { describe, expect, it } from '@jest/globals';
import { turnsIn } from '../../helpers/turns.js';

/** Forms of labels: text, and its turns. */
const FORMS: [what: string, text: string, turns: string[]][] = [
  [
    'initials that the first labels introduce',
    'ILONA KOVACS (IK): The bridge is open.\n\nJAN HORVAT (JH): And the road?\n\nIK: It is closed. We know.\n\nJH: I see.',
    [
      'Ilona Kovacs: The bridge is open.',
      'Jan Horvat? And the road?',
      'Ilona Kovacs: It is closed. We know.',
      'Jan Horvat: I see.',
    ],
  ],
  [
    'initials that nobody introduces',
    'Ilona Kovacs: The bridge is open.\nJan Horvat: And the road?\nIK: It is closed. We know.\nJH: I see.',
    [
      'Ilona Kovacs: The bridge is open.',
      'Jan Horvat? And the road?',
      'Ilona Kovacs: It is closed. We know.',
      'Jan Horvat: I see.',
    ],
  ],
  [
    'surnames after full names',
    'Ilona Kovacs: The bridge is open.\n\nJan Horvat: And the road?\n\nKovacs: It is closed. We know.\n\nHorvat: I see.',
    [
      'Ilona Kovacs: The bridge is open.',
      'Jan Horvat? And the road?',
      'Ilona Kovacs: It is closed. We know.',
      'Jan Horvat: I see.',
    ],
  ],
  [
    'participants who are numbered',
    'Interviewer: How do you see the bridge?\n\nP4: I like it.\n\nInterviewer: And the road?\n\nP4: We need it.',
    ['Interviewer? How do you see the bridge?', 'P4: I like it.', 'Interviewer? And the road?', 'P4: We need it.'],
  ],
  [
    'speakers that a program numbers',
    'SPEAKER_00: The bridge is open.\nSPEAKER_01: And the road?\nSPEAKER_00: We closed it.',
    ['SPEAKER_00: The bridge is open.', 'SPEAKER_01? And the road?', 'SPEAKER_00: We closed it.'],
  ],
  [
    'labels in brackets',
    '[Speaker 1] The bridge is open.\n\n[Speaker 2] And the road?\n\n[Speaker 1] We closed it.',
    ['Speaker 1: The bridge is open.', 'Speaker 2? And the road?', 'Speaker 1: We closed it.'],
  ],
  [
    'periods before the name',
    '[00:00:01.100 --> 00:00:04.900]  Ilona Kovacs: The bridge is open.\n[00:00:05.000 --> 00:00:06.000]  Jan Horvat: And the road?',
    ['Ilona Kovacs: The bridge is open.', 'Jan Horvat? And the road?'],
  ],
  [
    'a time on the line below the name',
    'Ilona Kovacs\n0 minutes 3 seconds\nThe bridge is open.\nJan Horvat\n1 minute 12 seconds\nAnd the road?\n',
    ['Ilona Kovacs: The bridge is open.', 'Jan Horvat? And the road?'],
  ],
  [
    'a seat behind the name and a clock below it',
    'Ilona Kovacs MS\n13:45\nThe bridge is open, and I am glad.\n\nJan Horvat MS\n13:46\nThe road is not.\n',
    ['Ilona Kovacs: The bridge is open, and I am glad.', 'Jan Horvat: The road is not.'],
  ],
  [
    'an office that no list has',
    'Senator Ilona Kovacs: I ask about the bridge.\n\nThe Floor Leader (Sen. Jan Horvat): We will open it.\n\nSenator Ilona Kovacs: Thank you.',
    ['Ilona Kovacs: I ask about the bridge.', 'Jan Horvat: We will open it.', 'Ilona Kovacs: Thank you.'],
  ],
  [
    'a single speech of the Congressional Record',
    '                        HON. ILONA KOVACS\n\n                            of ohio\n\n  Ms. KOVACS. Madam Speaker, I rise to honor the bridge. It is open.\n\n  It is long.',
    ['Ilona Kovacs: Madam Speaker, I rise to honor the bridge. It is open. | It is long.'],
  ],
  [
    'the hour in the Congressional Record',
    '  Mr. HORVAT. Madam Speaker, the bridge is open.\n\n                    {time}  1415\n\n  We know it.\n\n  Ms. KOVACS. I agree.',
    ['Horvat: Madam Speaker, the bridge is open. | We know it.', 'Kovacs: I agree.'],
  ],
  [
    'Indian forms of address',
    'SHRI JAN HORVAT (PUNE): Sir, the bridge is open.\n\nSHRIMATI ILONA KOVACS (BHIND): Sir, the road is not.',
    ['Jan Horvat: Sir, the bridge is open.', 'Ilona Kovacs: Sir, the road is not.'],
  ],
];

/** Texts that look a little like these. */
const NONE: [what: string, text: string][] = [
  ['two numbered points', 'P1: The bridge is open.\n\nP2: The road is closed.\n\nP3: We walk.'],
  ['stages in brackets', '[Applause] The bridge is open.\n\n[Music] We closed the road.\n\n[Applause] Thank you.'],
  ['notes in brackets', '[1] The bridge is open, I think.\n\n[2] We closed the road.'],
  ['a programme with times', 'Opening\n09:00\nThe doors open.\n\nLunch\n12:30\nSoup is served.\n'],
  ['a person described', 'HON. ILONA KOVACS\n\nMs. Kovacs. A former judge, she likes bridges.'],
];

describe('forms of labels', () => {
  it.each(FORMS)('%s', (_, text, turns) => {
    expect(turnsIn(text)).toEqual(turns);
  });

  it.each(NONE)('none: %s', (_, text) => {
    expect(turnsIn(text)).toEqual([]);
  });
});

const HEAD = 'The bridge minister Ilona Kovacs talks to the Harbour News about steel.';

describe('interviews without emphasis and labels', () => {
  it('tells questions by their marks, and answers by their place', () => {
    const text = `${HEAD}\n\nMinister, is it open?\n\nNo. We work on it.\n\nIt takes time.\n\nWhat do you need?\n\nMoney. I asked for it.\n\nDo you sleep?\n\nI do.\n`;
    expect(turnsIn(text)).toEqual([
      'questioner? Minister, is it open?',
      'Ilona Kovacs: No. We work on it. | It takes time.',
      'questioner? What do you need?',
      'Ilona Kovacs: Money. I asked for it.',
      'questioner? Do you sleep?',
      'Ilona Kovacs: I do.',
    ]);
  });

  it.each([
    [
      'an essay that asks itself',
      'Ilona Kovacs writes about steel.\n\nWhat is a bridge?\n\nA road in the air.\n\nWho pays?\n\nThe town pays.\n\nAnd then?\n\nNobody knows.\n',
    ],
    [
      'answers in nobody’s voice',
      `${HEAD}\n\nDo you know steel?\n\nSteel is iron.\n\nWhere can you buy it?\n\nShops have it.\n\nDo you need a licence?\n\nA licence is needed.\n`,
    ],
    [
      'somebody whom nobody introduces',
      'Steel is old.\n\nDo you know it?\n\nI do.\n\nWhere did you buy it?\n\nI forgot.\n\nDo you like it?\n\nWe do.\n',
    ],
    ['an article with a question', `${HEAD}\n\nWho are you?\n\nI am the minister, she said.\n\nThe bridge is open.\n`],
  ])('none: %s', (_, text) => {
    expect(turnsIn(text)).toEqual([]);
  });

  it('begins with statements in bold that alternate with answers', () => {
    const text =
      '*Mayor Ilona Kovacs in conversation with Jan Horvat.*\n\n**You were away for a year.**\n\nI was.\n\n**Why?**\n\nI was ill.\n\n**And now?**\n\nWe build.\n';
    expect(turnsIn(text)).toEqual([
      'Jan Horvat? **You were away for a year.**',
      'Ilona Kovacs: I was.',
      'Jan Horvat? **Why?**',
      'Ilona Kovacs: I was ill.',
      'Jan Horvat? **And now?**',
      'Ilona Kovacs: We build.',
    ]);
  });
});

describe('labels in a briefing', () => {
  it.each([
    [
      'an office alone',
      'Spokesman: The bridge is open.\n\nQuestion: And the road?\n\nSpokesman: It is closed.\n\nCorrespondent: Why?\n\nSpokesman: It rains.',
      [
        'spokesman: The bridge is open.',
        'questioner? And the road?',
        'spokesman: It is closed.',
        'correspondent? Why?',
        'spokesman: It rains.',
      ],
    ],
    [
      'a word that comes back among questions',
      'Kovacs: The bridge is open.\n\nQuestion: And the road?\n\nKovacs: It is closed.',
      ['Kovacs: The bridge is open.', 'questioner? And the road?', 'Kovacs: It is closed.'],
    ],
    [
      'a question and its answer',
      'Ilona Kovacs: Is it open?\nJan Horvat: It is not.',
      ['Ilona Kovacs? Is it open?', 'Jan Horvat: It is not.'],
    ],
    [
      'times behind the colon',
      'Ilona Kovacs: [00:00:01] The bridge is open.\n\nJan Horvat: (00:00:09) And the road?',
      ['Ilona Kovacs: The bridge is open.', 'Jan Horvat? And the road?'],
    ],
    [
      'columns of times and names',
      '00:00:01\tIlona Kovacs\tThe bridge is open.\n00:00:09\tJan Horvat\tAnd the road?',
      ['Ilona Kovacs: The bridge is open.', 'Jan Horvat? And the road?'],
    ],
  ])('%s', (_, text, turns) => {
    expect(turnsIn(text)).toEqual(turns);
  });

  it.each([
    [
      'two headings with a question',
      'New Bridge: Is it open?\n\nOld Road: It is closed, said Ilona Kovacs. She drove on it.\n\nIt rained.'.replace(
        'Is it open?',
        'It is open.',
      ),
    ],
    ['a column of times', '09:00\tOpening\tThe doors open.\n12:30\tLunch\tSoup is served.'],
  ])('none: %s', (_, text) => {
    expect(turnsIn(text)).toEqual([]);
  });

  it('takes the one who wrote an interview for the one who asks', () => {
    const text =
      'By Jan Horvat\n\nCaptain Ilona Kovacs has sailed for years. We met her.\n\n*Why do you sail?*\n\nI like it.\n\n*Are you alone?*\n\nNo. We are nine.\n';
    expect(turnsIn(text)).toEqual([
      'Jan Horvat? *Why do you sail?*',
      'Ilona Kovacs: I like it.',
      'Jan Horvat? *Are you alone?*',
      'Ilona Kovacs: No. We are nine.',
    ]);
  });
});
