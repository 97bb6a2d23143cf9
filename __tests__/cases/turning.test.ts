import { describe, expect, it } from '@jest/globals';
import { sides } from './taking-sides.js';

/** Whether a text has a position on a dimension, and which. */
function side(text: string, dimension: string): string {
  const found = sides(text)
    .flatMap((line) => line.split(': ')[1].split(', '))
    .find((one) => one.startsWith(`${dimension} `));
  return found?.split(' ')[1] ?? 'none';
}

describe('leaving that is refused, not wanted or called wrong', () => {
  it.each([
    ['Rita Moss said: "We shall never quit the United Nations."', 'un-centrism', 'pro'],
    ['Rita Moss said: "We do not intend to leave NATO."', 'coalitions', 'pro'],
    ['Rita Moss said: "We can\'t quit the United Nations."', 'un-centrism', 'pro'],
    [
      'Rita Moss said: "It would be a mistake to leave the European Convention on Human Rights."',
      'human-rights',
      'pro',
    ],
    ['Rita Moss said: "Nobody wants to repeal the Human Rights Act."', 'human-rights', 'pro'],
    ['Rita Moss said: "We are not proposing to withdraw from the treaty."', 'international-law', 'pro'],
    ['Rita Moss said: "I would oppose any attempt to scrap the Human Rights Act."', 'human-rights', 'pro'],
    ['Rita Moss said: "Withdrawing from the treaty is out of the question."', 'international-law', 'pro'],
    ['Rita Moss said: "We will quit the United Nations."', 'un-centrism', 'anti'],
    ['Rita Moss said: "We must leave the European Convention on Human Rights."', 'human-rights', 'anti'],
    ['Rita Moss said: "We want to scrap the Human Rights Act."', 'human-rights', 'anti'],
  ])('%s', (text, dimension, expected) => {
    expect(side(text, dimension)).toBe(expected);
  });
});

describe('what is not asked for or not said', () => {
  it.each([
    ['Rita Moss said: "We are not calling for a multipolar order."', 'multipolarity', 'none'],
    ['Rita Moss said: "I did not propose a multipolar world."', 'multipolarity', 'none'],
    ['Rita Moss said: "I never said that the ballot was rigged."', 'democracy', 'none'],
    ['Rita Moss said: "We do not want a multipolar world."', 'multipolarity', 'anti'],
    ['Rita Moss said: "We call for a multipolar world."', 'multipolarity', 'pro'],
    ['Rita Moss said: "I said that the ballot was rigged."', 'democracy', 'pro'],
  ])('%s', (text, dimension, expected) => {
    expect(side(text, dimension)).toBe(expected);
  });
});

describe('what others are accused of saying', () => {
  it.each([
    ['Rita Moss accused Jan Weiss of saying that the treaty was dead.', 'international-law', 'none'],
    ['Rita Moss accused Jan Weiss of claiming that democracy was finished.', 'democracy', 'none'],
    ['Rita Moss denounced Jan Weiss for arguing that the treaty was worthless.', 'international-law', 'none'],
    ['Rita Moss accused Jan Weiss of violating the treaty.', 'international-law', 'pro'],
    ['Rita Moss deplored that the vote was neither free nor fair.', 'democracy', 'pro'],
    ['Rita Moss said the elections were neither fair nor free.', 'democracy', 'pro'],
  ])('%s', (text, dimension, expected) => {
    expect(side(text, dimension)).toBe(expected);
  });
});

describe('a state by name', () => {
  it.each([
    [
      'is the side of the minister who speaks for it',
      'Norwegian Foreign Minister Rita Moss said Norway would always defend international law.',
      'pro',
    ],
    [
      'is the side of a minister where no other state is named',
      'Foreign Minister Rita Moss said that Kenya would uphold international law.',
      'pro',
    ],
    [
      'is the side of the delegate in whose label it stands',
      'Ms. Moss (Kenya): Kenya will always defend international law.\n\nMr. Weiss (Chile): I agree with that.\n\nMs. Moss (Kenya): I thank the speaker.\n',
      'pro',
    ],
    [
      'is the side of its ambassador',
      'The ambassador of Chile, Rita Moss, said Chile would always uphold the UN Charter.',
      'pro',
    ],
    [
      'is another side where another state is meant',
      'Norwegian Foreign Minister Rita Moss said Kenya would defend international law.',
      'none',
    ],
    [
      'is nobody’s where two are named',
      'Foreign Minister Rita Moss left for Chile. She said that Kenya would uphold international law.',
      'none',
    ],
    ['is nobody’s where no office is', 'Rita Moss, a singer, said that Kenya would uphold international law.', 'none'],
    [
      'is told of where it is past',
      'Norwegian Foreign Minister Rita Moss said Norway had upheld international law.',
      'none',
    ],
  ])('%s', (_, text, expected) => {
    expect(side(text, 'international-law')).toBe(expected);
  });
});

describe('human rights as an invention of others', () => {
  it.each([
    ['Rita Moss said human rights were a Western invention.', 'anti'],
    ['Rita Moss called on all to respect human rights.', 'pro'],
  ])('%s', (text, expected) => {
    expect(side(text, 'human-rights')).toBe(expected);
  });

  it('is not against them where it is denied', () => {
    expect(side('Rita Moss said: "Human rights are not a Western invention."', 'human-rights')).not.toBe('anti');
  });
});
