import { describe, expect, it } from '@jest/globals';
import { wrong } from '../kinds/reading.js';

describe('offices yet to be taken up', () => {
  it.each([
    [
      'President-elect Ann Ost said the road was open. The president-elect added that it would stay so.',
      ['Ann Ost: road was open', 'Ann Ost: it would stay so'],
    ],
    ['On Monday, Mayor-elect Ann Ost said the road was open.', ['Ann Ost: road was open']],
    ['“The road is open,” Secretary-General-designate Ann Ost said.', ['Ann Ost: road is open']],
    ['Ann Ost said the people must elect a mayor.', ['Ann Ost: must elect a mayor']],
    ['Ann Ost said they would re-elect him.', ['Ann Ost: re-elect him']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});
