import { describe, expect, it } from '@jest/globals';
import { readings } from '../helpers/attribution.js';

describe('turns', () => {
  it.each([
    [
      'KOVACS: The bridge is safe.\nIt was built in May.\nHORVAT: It is new.\nKOVACS: It is old.',
      'KOVACS | : | The bridge is safe. … It was built in May.: direct statement, turn',
      'HORVAT | : | It is new.: direct statement, turn',
      'KOVACS | : | It is old.: direct statement, turn',
    ],
    [
      'KOVACS: The bridge is safe.\nIt rained.\nIt rained.\nIt rained.\nIt rained.\nIt rained.\nHORVAT: It is new.\nKOVACS: It is old.',
      'KOVACS | : | The bridge is safe. … It rained. … It rained. … It rained. … It rained. … It rained.: direct statement, turn',
      'HORVAT | : | It is new.: direct statement, turn',
      'KOVACS | : | It is old.: direct statement, turn',
    ],
    [
      'Q. Is it safe?\nA. It is safe.\nQ. Since when?',
      '- | - | Is it safe?: direct question, not said, turn',
      '- | - | It is safe.: direct statement, turn',
      '- | - | Since when?: direct question, not said, turn',
    ],
    [
      'Q: Is it safe?\nA: It is safe.\nQ: Since when?',
      '- | - | Is it safe?: direct question, not said, turn',
      '- | - | It is safe.: direct statement, turn',
      '- | - | Since when?: direct question, not said, turn',
    ],
    [
      'Mr. Kovacs: The bridge is safe.\nMs. Horvat: It is new.\nThe President: The list is closed.',
      'Mr. Kovacs | : | The bridge is safe.: direct statement, turn',
      'Ms. Horvat | : | It is new.: direct statement, turn',
      'The President | : | The list is closed.: direct statement, turn',
    ],
    [
      'KOVACS (Ruritania): The bridge is safe.\nNOVAK (Arcadia): It is.\nKOVACS (Ruritania): It was.',
      'KOVACS | - | The bridge is safe.: direct statement, turn',
      'NOVAK | - | It is.: direct statement, turn',
      'KOVACS | - | It was.: direct statement, turn',
    ],
    [
      'Reporter: Is it safe?\nKOVACS: The bridge is safe.\nKOVACS: It was built in May.',
      'Reporter | : | Is it safe?: direct question, not said, turn',
      'KOVACS | : | The bridge is safe.: direct statement, turn',
      'KOVACS | : | It was built in May.: direct statement, turn',
    ],
    [
      'Journalists: Is it safe?\nKOVACS: The bridge is safe.\nKOVACS: It was built in May.',
      'Journalists | : | Is it safe?: direct question, not said, turn',
      'KOVACS | : | The bridge is safe.: direct statement, turn',
      'KOVACS | : | It was built in May.: direct statement, turn',
    ],
    [
      'MR. KOVACS: We say the bridge is safe. Novak said that it would fall.\nMR. NOVAK: I said so.\nMR. KOVACS: I heard it.',
      'MR. KOVACS | : | We say the bridge is safe. Novak said that it would fall.: direct statement, turn',
      'in 0: Novak | said | that it would fall: indirect statement, verb "say", that',
      'MR. NOVAK | : | I said so.: direct statement, turn',
      'MR. KOVACS | : | I heard it.: direct statement, turn',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('no turns', () => {
  it.each([
    ['KOVACS: The bridge is safe.\nHORVAT: It is.'],
    ['KOVACS: The bridge is safe.\nNOVAK: It is.\nHORVAT: It was.'],
    ['KOVACS, ANA: The bridge is safe.\nNOVAK: It is.\nKOVACS, ANA: It was.'],
    ['The sky: It was blue.\nThe sea: It was green.\nThe sky: It was grey.'],
    ['NOVAK: The bridge\nKOVACS: The harbour\nNOVAK: The pier'],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});
