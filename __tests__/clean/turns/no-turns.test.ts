import { describe, expect, it } from '@jest/globals';
import { turnsIn } from '../../helpers/turns.js';

const NONE: [string, string][] = [
  ['a dateline', 'LONDON: The bridge was closed on Monday, the mayor said.\n\nIt will open in May.'],
  [
    'several datelines',
    'LONDON: The bridge was closed.\n\nPARIS: We have no bread, a baker said.\n\nLONDON: The bridge was opened again.',
  ],
  [
    'an analysis',
    'The bridge fell.\n\nAnalysis: We cannot build like this.\n\nThe mayor resigned.\n\nAnalysis: You knew it.',
  ],
  ['credits', 'Photo: Ilona Kovacs\n\nThe bridge fell on Monday.\n\nPhoto: Jan Horvat'],
  [
    'a recipe',
    'Ingredients: flour, eggs and milk.\n\nMethod: Mix what you have.\n\nServes: Four of you.\n\nIngredients: more flour.',
  ],
  ['pros and cons', 'Pros: It is cheap.\n\nCons: It is slow.\n\nPros: You can carry it.\n\nCons: It breaks.'],
  [
    'headings with a colon',
    'Safety First: The bridge is closed.\n\nOpen Roads: All are free.\n\nA New Plan: It opens in May.',
  ],
  ['a list of winners', 'WINNER: The Long Harbour\nNOMINEE: Seven Gulls\nWINNER: The Pier\nNOMINEE: Ana Kovacs'],
  [
    'questions in bold that nobody answers',
    '**What is the bridge?**\n\nThe bridge is a structure of steel.\n\n**Who built it?**\n\nEngineers built the bridge in May.',
  ],
  ['bold headings', '**The bridge**\n\nI saw it.\n\n**The road**\n\nWe drove on it, said Ilona Kovacs.'],
  ['an ordered list', 'A. The bridge is old.\n\nB. The road is new.\n\nA. The bridge is closed.'],
  ['names in a cast', 'Ilona Kovacs (Hamlet)\nJan Horvat (Ophelia)\nAna Novak (Polonius)\n\nThe play is long.'],
  [
    'a statement after a colon',
    'Ilona Kovacs said this: We built it.\n\nJan Horvat asked: Did it fall?\n\nIlona Kovacs said this: It did not.',
  ],
  ['a verse', 'Revelation 3:16 is known.\n\nJohn 3:16 too.\n\nRevelation 3:17 is not.'],
  [
    'a web address',
    'https://example.org/a is here.\n\nhttps://example.org/b is there.\n\nhttps://example.org/a again.',
  ],
  ['a programme', '10:00 Opening: we meet in the hall\n11:00 Coffee\n12:00 Lunch'],
  [
    'sentences that begin with a title and a name',
    'Mr. Kovacs built the bridge. Mr. Horvat did not.\n\nMs. Novak said: “We saw it.”',
  ],
  [
    'an election result',
    'The mayor Ilona Kovacs and Jan Horvat.\n\nIlona Kovacs: 212.\n\nJan Horvat: 180.\n\nIlona Kovacs: 90.\n\nJan Horvat: 12.',
  ],
  ['figures', 'Oil: $80 a barrel, up from our last report.\n\nGold: $1,900, as you know.\n\nOil: more of it.'],
  [
    'salutations of letters',
    'Dear Mr. Kovacs:\n\nWe thank you for your letter.\n\nDear Ms. Horvat:\n\nWe thank you too.',
  ],
  ['names with a description behind a colon', 'Ilona Kovacs: engineer, 40, born in Delta.\n\nJan Horvat: baker, 50.'],
];

describe('no turns in', () => {
  it.each(NONE)('%s', (_, text) => {
    expect(turnsIn(text)).toEqual([]);
  });
});
