import { describe, expect, it } from '@jest/globals';
import { turnsIn } from '../../helpers/turns.js';

/** Kinds of transcripts: text, and its turns. */
const KINDS: [string, string, string[]][] = [
  [
    'a briefing with long answers',
    'MR. KOVACS:  Good morning.\n\nThe bridge is open.\n\nQ    — and the road?\n\nMR. KOVACS:  It is closed.\n\n(Laughter.)\n\nWe will open it.\n\nEND 3:05 P.M. EST',
    [
      'Kovacs: Good morning. | The bridge is open.',
      'questioner? — and the road?',
      'Kovacs: It is closed. | We will open it.',
    ],
  ],
  [
    'a briefing whose questions have one blank behind the letter',
    'MS. KOVACS: Good morning.\n\nQ Thank you. Is it open?\n\nMS. KOVACS: It is.\n\nQ Lastly, since when?',
    [
      'Kovacs: Good morning.',
      'questioner? Thank you. Is it open?',
      'Kovacs: It is.',
      'questioner? Lastly, since when?',
    ],
  ],
  [
    'a foreign ministry questioned by news agencies',
    'Reuters: The bridge was closed today. Does the ministry have any comment?\n\nIlona Kovacs: We have made our position clear.\n\nIt has not changed.\n\nDelta Daily: Will it open in May?\n\nIlona Kovacs: I have nothing to add.',
    [
      'Reuters? The bridge was closed today. Does the ministry have any comment?',
      'Ilona Kovacs: We have made our position clear. | It has not changed.',
      'Delta Daily? Will it open in May?',
      'Ilona Kovacs: I have nothing to add.',
    ],
  ],
  [
    'questions labelled with the word',
    'Question: Is the bridge open?\n\nIvan Kovacs: We closed it.\n\nQuestion: For how long?\n\nIvan Kovacs: For a year.',
    [
      'questioner? Is the bridge open?',
      'Ivan Kovacs: We closed it.',
      'questioner? For how long?',
      'Ivan Kovacs: For a year.',
    ],
  ],
  [
    'a congressional record',
    'Mr. KOVACS. Mr. Speaker, I rise today.\nThe bridge is old.\n\nThe SPEAKER pro tempore. The gentlewoman from Ohio is recognized.\n\nMs. VAN DER HORVAT of Ohio. Mr. Speaker, I yield.',
    [
      'Kovacs: Mr. Speaker, I rise today. | The bridge is old.',
      'Speaker pro tempore? The gentlewoman from Ohio is recognized.',
      'Van Der Horvat: Mr. Speaker, I yield.',
    ],
  ],
  [
    'the European Parliament',
    'President. – The next item is the report.\n\nIlona Kovacs (PPE). – Madam President, the bridge is safe.\n\nJan Horvat, on behalf of the S&D Group. – It is old.',
    [
      'President? The next item is the report.',
      'Ilona Kovacs: Madam President, the bridge is safe.',
      'Jan Horvat: It is old.',
    ],
  ],
  [
    'a parliament with seats in brackets',
    'Hon. Ilona Kovacs (Delta East, Lib.): We built the bridge.\n\nSome hon. members: Hear, hear!\n\nMr. Jan Horvat (Hilltop, CPC): It fell.\n\nThe Deputy Speaker: Order. The member has the floor.',
    [
      'Ilona Kovacs: We built the bridge.',
      'some hon members: Hear, hear!',
      'Jan Horvat: It fell.',
      'Deputy Speaker? Order. The member has the floor.',
    ],
  ],
  [
    'names on lines of their own',
    'Ilona Kovacs (Delta East) (Lab)\nI thank the Minister. The bridge is safe.\n\nThe Minister for Roads (Jan Horvat)\nWe built it.\n\nSeveral hon. Members rose—\n\nMadam Deputy Speaker\nOrder. I call the Minister.',
    [
      'Ilona Kovacs: I thank the Minister. The bridge is safe.',
      'Jan Horvat: We built it.',
      'Madam Deputy Speaker? Order. I call the Minister.',
    ],
  ],
  [
    'a court',
    'THE COURT: Please be seated.\n\nBY MR. KOVACS:\n\nQ. Did you see the bridge?\n\nA. I did.\n\nQ. When?\n\nA. In May.',
    [
      'Court? Please be seated.',
      'Kovacs? Did you see the bridge?',
      'interviewee: I did.',
      'Kovacs? When?',
      'interviewee: In May.',
    ],
  ],
  [
    'a committee with numbered questions',
    'Q12 Ilona Kovacs: Are you content?\n\nJan Horvat: I am.\n\nQ13 Chair: We will move on.\n\nJan Horvat: Thank you.',
    ['Ilona Kovacs? Are you content?', 'Jan Horvat: I am.', 'chair: We will move on.', 'Jan Horvat: Thank you.'],
  ],
  [
    'a chair with a seat and an abbreviated title',
    'The Assistant Deputy Speaker (Ms. Ilona Kovacs (Delta, Lib.)): Order. Resuming debate.\n\nSEC. HORVAT: We built the bridge.\n\nMr. Novak: It fell.',
    ['Ilona Kovacs? Order. Resuming debate.', 'Horvat: We built the bridge.', 'Novak: It fell.'],
  ],
  [
    'a podcast with times behind names',
    'Ilona Kovacs (00:05):\nWelcome to the show.\n\nJan Horvat (00:12):\nThank you. I like it here.',
    ['Ilona Kovacs: Welcome to the show.', 'Jan Horvat: Thank you. I like it here.'],
  ],
  [
    'times before names',
    '00:01 Speaker 1: We built a bridge.\n00:09 Speaker 2: Did it fall?\n00:12 Speaker 1: It did not.',
    ['Speaker 1: We built a bridge.', 'Speaker 2? Did it fall?', 'Speaker 1: It did not.'],
  ],
  [
    'an article with a transcript, whose headline has a colon',
    'Kovacs: The Bridge Will Not Fall\n\nJan Horvat asked Ilona Kovacs about it.\n\nHORVAT: Will it fall?\n\nKOVACS: It will not.\n\nHORVAT: Are you sure?\n\nKOVACS: I am.',
    ['Jan Horvat? Will it fall?', 'Ilona Kovacs: It will not.', 'Jan Horvat? Are you sure?', 'Ilona Kovacs: I am.'],
  ],
  [
    'subtitles',
    '>> ILONA KOVACS: We built a bridge.\n>> JAN HORVAT: Did it fall?\n>> ILONA KOVACS: It did not.',
    ['Ilona Kovacs: We built a bridge.', 'Jan Horvat? Did it fall?', 'Ilona Kovacs: It did not.'],
  ],
  [
    'initials of people named in the introduction',
    'Ilona Kovacs talks to Jan Horvat about bridges.\n\nJH: Do you like bridges?\n\nIK: I love them.\n\nMy father built one.\n\nJH: Where is it?\n\nIK: In Delta.',
    [
      'Jan Horvat? Do you like bridges?',
      'Ilona Kovacs: I love them. | My father built one.',
      'Jan Horvat? Where is it?',
      'Ilona Kovacs: In Delta.',
    ],
  ],
  [
    'a newspaper and a family name',
    'The engineer Ilona Kovacs on her bridge.\n\nSPIEGEL: Ms. Kovacs, does it stand?\n\nKovacs: It does. I am proud of it.\n\nSPIEGEL: Since when?\n\nKovacs: Since May.',
    [
      'SPIEGEL? Ms. Kovacs, does it stand?',
      'Ilona Kovacs: It does. I am proud of it.',
      'SPIEGEL? Since when?',
      'Ilona Kovacs: Since May.',
    ],
  ],
  [
    'Q and A with somebody named in the introduction',
    'An interview with Ilona Kovacs, the engineer.\n\nQ: Does it stand?\n\nA: It does.\n\nI am proud of it.\n\nQ: Since when?\n\nA: Since May.',
    [
      'questioner? Does it stand?',
      'Ilona Kovacs: It does. | I am proud of it.',
      'questioner? Since when?',
      'Ilona Kovacs: Since May.',
    ],
  ],
  [
    'italic questions',
    'Ilona Kovacs, an engineer, spoke to our paper.\n\n*Does it stand?*\n\nIt does. I am proud of it.\n\nWe built it well.\n\n*Since when?*\n\nSince May, as you know.',
    [
      'questioner? *Does it stand?*',
      'Ilona Kovacs: It does. I am proud of it. | We built it well.',
      'questioner? *Since when?*',
      'Ilona Kovacs: Since May, as you know.',
    ],
  ],
];

describe('turns of', () => {
  it.each(KINDS)('%s', (_, text, turns) => {
    expect(turnsIn(text)).toEqual(turns);
  });
});

describe('a chair', () => {
  it('is a speaker once it announces a statement of its own', () => {
    const text =
      'The President: I shall now make a statement in my national capacity. Bridges must be open.\n\nMr. Kovacs (Ruritania): We agree.';
    expect(turnsIn(text)[0]).toMatch(/^President: /);
  });
});
