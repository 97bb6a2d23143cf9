import { describe, expect, it } from '@jest/globals';
import { wrong } from '../kinds/reading.js';
import { sides } from './taking-sides.js';

/** Texts as they are found, what is whose, and who takes which side. */
const TEXTS: readonly [what: string, text: string, whose: string[], taken: string[]][] = [
  [
    'answers of several paragraphs',
    'MR. DUNN:  Morning.  Two things first.\n\nThe bridge opens on Monday.\n\nDemocracy must be defended.\n\nQ    And the ferry?\n\nMR. DUNN:  It sails.\n\nNo delay at all.\n\nQ    Thanks.\n',
    ['Dunn: bridge opens', 'Dunn: No delay', 'questioner: ferry'],
    ['Dunn: democracy pro'],
  ],
  [
    'an interview with questions in italics',
    '# On the river\n\n*Olga Brandt, the trade minister, talks to Piet Maas.*\n\n**Piet Maas: Minister, is the river safe?**\n\nYes. It is.\n\n**Some say human rights are a Western invention.**\n\nNonsense. Human rights are universal.\n',
    ['Olga Brandt: It is', 'Piet Maas: river safe', 'Olga Brandt: Nonsense'],
    ['Olga Brandt: human-rights pro'],
  ],
  [
    'labels in bold',
    '**Olga Brandt:** The river is low. It will rain.\n\n**Piet Maas:** And then?\n\n**Olga Brandt:** Ships will sail.\n\n**Piet Maas:** Good.\n',
    ['Olga Brandt: It will rain', 'Piet Maas: And then', 'Olga Brandt: Ships'],
    [],
  ],
  [
    'labels after a time',
    '[01:10:05] Olga Brandt: The river is low.\n\n[01:10:12] Piet Maas: And then?\n\n[01:10:15] Olga Brandt: Ships will sail. All of them.\n\n[01:10:20] Piet Maas: Good.\n',
    ['Olga Brandt: All of them', 'Piet Maas: And then'],
    [],
  ],
  [
    'speakers with numbers',
    'Speaker 1: The river is low.\nSpeaker 2: And then?\nSpeaker 1: Ships will sail. All of them.\nSpeaker 2: Good.\n',
    ['Speaker 1: All of them', 'Speaker 2: And then'],
    [],
  ],
  [
    'brackets with seats, parties and times',
    'Olga Brandt (Harwich) (Lab): The river is low.\n\nThe Minister for Rivers (Piet Maas): We will defend the European Convention on Human Rights.\n\nMr. Speaker: Order. I call the hon. Member.\n\nHon. Nils Roth (Dover East, NDP): We must quit the European Convention on Human Rights.\n\nSenator FINCH (Victoria—Minister for Ports) (09:12): The ports are open.\n',
    ['Piet Maas: We will defend', 'Nils Roth: We must quit', 'Finch: ports are open'],
    [
      'Piet Maas: human-rights pro, international-law pro',
      'Nils Roth: human-rights anti, international-law anti, multilateralism anti',
    ],
  ],
  [
    'names on a line of their own',
    'Rivers\n\nOlga Brandt (Harwich) (Lab)\nThe river is low, and the minister knows it.\n\nThe Minister for Rivers (Piet Maas)\nWe will defend the European Convention on Human Rights.\n\nMr Speaker\nOrder. I call Nils Roth.\n\nNils Roth (Dover) (Con)\nThe ports are open.\n',
    ['Olga Brandt: river is low', 'Piet Maas: We will defend', 'Nils Roth: ports are open'],
    ['Piet Maas: human-rights pro, international-law pro'],
  ],
  [
    'labels with a full stop',
    '  Mr. FINCH. Mr. Speaker, the United Nations must remain at the centre.\n  The SPEAKER pro tempore. The gentleman from Maine is recognized.\n  Ms. DE HAAN of Iowa. Mr. Speaker, the ports are open.\n  Mr. ROTH (during the reading). Madam Chair, I ask unanimous consent.\n',
    ['Finch: must remain', 'De Haan: ports are open', 'Roth: unanimous consent'],
    ['Finch: un-centrism pro'],
  ],
  [
    'a language in brackets',
    'The President (spoke in Spanish): I now give the floor to the representative of Kenya.\n\nMrs. Moss (Kenya) (spoke in Swahili; English text provided by the delegation): Kenya will always defend international law.\n\nThe President: I thank the representative of Kenya.\n',
    ['Moss: Kenya will'],
    ['Moss: international-law pro'],
  ],
  [
    'two turns alone',
    'MS. MOSS: The United Nations must remain at the centre.\n\nQUESTION: And the ferry?\n',
    ['Moss: must remain', 'questioner: ferry'],
    ['Moss: un-centrism pro'],
  ],
];

describe('transcripts', () => {
  it.each(TEXTS)('with %s', (_, text, whose, taken) => {
    expect(wrong(text, whose)).toEqual([]);
    expect(sides(text)).toEqual(taken);
  });

  it.each([
    [
      'a headline with a colon',
      'Harwich: ferry to sail again\n\nOlga Brandt said the ferry would sail on Monday.\n',
      ['Olga Brandt: would sail'],
    ],
    [
      'a list of offices',
      'Present: the mayor, the clerk.\n\nOlga Brandt said the ferry would sail on Monday.\n',
      ['Olga Brandt: would sail'],
    ],
  ])('are not %s', (_, text, whose) => {
    expect(wrong(text, whose)).toEqual([]);
  });
});
