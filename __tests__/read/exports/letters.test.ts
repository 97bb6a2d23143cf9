import { describe, expect, it } from '@jest/globals';
import { read, useFolder } from '../folder.js';

useFolder();

const speakers = async (text: string): Promise<(string | undefined)[]> =>
  (await read({ 'a.txt': text })).documents.map(({ speaker }) => speaker);

describe('letters', () => {
  it.each([
    [
      'with a place behind the name',
      'Dear Editor,\n\nThe dam is old.\n\nRita Moss, Dover CT16\n\nSir,\n\nThe dam is safe.\n\nJan Weiss\nChairman, Friends of the Dam, Harwich\n',
      ['Rita Moss', 'Jan Weiss'],
    ],
    [
      'with brackets behind the name',
      'SIR – The dam is old (“Time to go”, March 3).\n\nRita Moss (aged 9)\nDover, Kent\n\nSIR – The dam is safe.\n\nCol Jan Weiss (retd)\nHarwich\n',
      ['Rita Moss', 'Col Jan Weiss'],
    ],
    [
      'to somebody else, closed by a formula',
      'Dear Prime Minister,\n\nThe dam is old. We must build.\n\nYours sincerely,\n\nRita Moss\nMayor of Dover\n',
      ['Rita Moss'],
    ],
    [
      'unless nobody signs',
      'Dear Prime Minister,\n\nThe dam is old. We must build.\n\nIt rained in Dover.\n',
      [undefined],
    ],
    [
      'unless the name below is not the end of a formula',
      'Dear Diary,\n\nThe dam is old. I met the mayor.\n\nRita Moss\nMayor of Dover\n',
      [undefined],
    ],
  ])('are told apart by who signed them %s', async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});
