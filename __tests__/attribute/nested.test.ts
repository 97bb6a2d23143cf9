import { describe, expect, it } from '@jest/globals';
import { readings } from '../helpers/attribution.js';

describe('what somebody is said to have said', () => {
  it.each([
    [
      'Kovacs said Horvat had claimed that the bridge was safe.',
      'Kovacs | said | Horvat had claimed that the bridge was safe: indirect statement, verb "say", that',
      'in 0: Horvat | had claimed | that the bridge was safe: indirect claim, verb "claim", that',
    ],
    [
      'Kovacs told reporters the mayor also said the bridge would be closed.',
      'Kovacs | told | the mayor also said the bridge would be closed: indirect statement, verb "tell", that',
      'in 0: the mayor | said | the bridge would be closed: indirect statement, verb "say", that',
    ],
    [
      'Kovacs said that she had claimed that the bridge was safe.',
      'Kovacs | said | that she had claimed that the bridge was safe: indirect statement, verb "say", that',
      'in 0: she | had claimed | that the bridge was safe: indirect claim, verb "claim", that',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});

describe('what is the outer speaker’s own', () => {
  it.each([
    [
      'Kovacs said that I had claimed that the bridge was safe.',
      'Kovacs | said | that I had claimed that the bridge was safe: indirect statement, verb "say", that',
    ],
    [
      'Kovacs said you claimed that the bridge was safe.',
      'Kovacs | said | you claimed that the bridge was safe: indirect statement, verb "say", that',
    ],
    [
      'Kovacs said the engineers, who claimed that the bridge was safe, had left.',
      'Kovacs | said | the engineers, who claimed that the bridge was safe, had left: indirect statement, verb "say", that',
    ],
    [
      'Kovacs praised the claim that the bridge was safe.',
      'Kovacs | praised | the claim that the bridge was safe: indirect praise, verb "praise", that',
    ],
    [
      'Kovacs said Horvat thinks the bridge is safe.',
      'Kovacs | said | Horvat thinks the bridge is safe: indirect statement, verb "say", that',
    ],
    [
      'Kovacs said the bridge was built in May and repaired in June.',
      'Kovacs | said | the bridge was built in May and repaired in June: indirect statement, verb "say", that',
    ],
  ])('%s', (text, ...all) => {
    expect(readings(text)).toEqual(all);
  });
});
