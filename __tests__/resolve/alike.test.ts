import { describe, expect, it } from '@jest/globals';
import { people, resolverOf, said, states } from './annotated.js';

describe('spellings of one name', () => {
  it.each([
    [
      '{1:Sergey Antonov} <1:said> [1:a]. {2:Sergei Antonov} <2:said> [2:b]. Then Sergey Antonov left.',
      'Sergey Antonov (name) | Sergey Antonov (name)',
    ],
    [
      '{1:Sergey Antonov} <1:said> [1:a]. {2:Sergei Antonov} <2:said> [2:b].',
      'Sergei Antonov (name) | Sergei Antonov (name)',
    ],
    ['{1:Antony Falk} <1:said> [1:a]. {2:Anthony Falk} <2:said> [2:b].', 'Anthony Falk (name) | Anthony Falk (name)'],
    ['{1:Josef Stone} <1:said> [1:a]. {2:Joseph Stone} <2:said> [2:b].', 'Joseph Stone (name) | Joseph Stone (name)'],
    [
      '{1:Ada Zelensky} <1:said> [1:a]. {2:Zelenskyy} <2:said> [2:b]. {3:Zelenskiy} <3:said> [3:c].',
      'Ada Zelensky (name) | Ada Zelensky (part) | Ada Zelensky (part)',
    ],
    ['{1:Yuri Pratt} <1:said> [1:a]. {2:Yurii Pratt} <2:said> [2:b].', 'Yurii Pratt (name) | Yurii Pratt (name)'],
    ['{1:Ada Petrov} <1:said> [1:a]. {2:Pettrov} <2:said> [2:b].', 'Ada Petrov (name) | Ada Petrov (part)'],
    ["{1:Ada O'Brien} <1:said> [1:a]. {2:O’Brien} <2:said> [2:b].", "Ada O'Brien (name) | Ada O'Brien (part)"],
    ['{1:Maksim Pratt} <1:said> [1:a]. {2:Maxim Pratt} <2:said> [2:b].', 'Maksim Pratt (name) | Maksim Pratt (name)'],
    ['{1:Dmitry Pratt} <1:said> [1:a]. {2:Dmitri Pratt} <2:said> [2:b].', 'Dmitri Pratt (name) | Dmitri Pratt (name)'],
    ['{1:Ilya Pratt} <1:said> [1:a]. {2:Ilia Pratt} <2:said> [2:b].', 'Ilia Pratt (name) | Ilia Pratt (name)'],
    ['{1:Sonja Pratt} <1:said> [1:a]. {2:Sonia Pratt} <2:said> [2:b].', 'Sonia Pratt (name) | Sonia Pratt (name)'],
    [
      '{1:Mohammed Salih} <1:said> [1:a]. {2:Muhammad Salih} <2:said> [2:b].',
      'Mohammed Salih (name) | Mohammed Salih (name)',
    ],
    ['{1:Ada Jourdain} <1:said> [1:a]. {2:Iourdain} <2:said> [2:b].', 'Ada Jourdain (name) | Ada Jourdain (part)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('short forms of one name', () => {
  it.each([
    ['{1:A. Pratt} <1:said> [1:a]. {2:Ada Pratt} <2:said> [2:b].', 'Ada Pratt (name) | Ada Pratt (name)'],
    [
      '{1:Ada B. Pratt} <1:said> [1:a]. {2:Ada Beth Pratt} <2:said> [2:b].',
      'Ada Beth Pratt (name) | Ada Beth Pratt (name)',
    ],
    [
      '{1:Ada Beth Pratt} <1:said> [1:a]. {2:Ada Pratt} <2:said> [2:b].',
      'Ada Beth Pratt (name) | Ada Beth Pratt (name)',
    ],
    [
      '{1:J. Robert Lund} <1:said> [1:a]. {2:Robert Lund} <2:said> [2:b].',
      'J. Robert Lund (name) | J. Robert Lund (name)',
    ],
    ['{1:Bill Pratt} <1:said> [1:a]. {2:William Pratt} <2:said> [2:b].', 'William Pratt (name) | William Pratt (name)'],
    ['{1:Robert "Bob" Lund} <1:said> [1:a]. {2:Bob Lund} <2:said> [2:b].', 'Robert Lund (name) | Robert Lund (name)'],
    [
      '{1:Robert "Sunny" Lund} <1:said> [1:a]. {2:Sunny Lund} <2:said> [2:b].',
      'Robert Lund (name) | Robert Lund (name)',
    ],
    [
      '{1:Gabriel García Márquez} <1:said> [1:a]. {2:Gabriel García} <2:said> [2:b].',
      'Gabriel García (name) | Gabriel García (name)',
    ],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('names that are different', () => {
  it.each([
    [
      '{1:Volodymyr Zelenko} <1:said> [1:a]. {2:Zelenkoy} <2:said> [2:b].',
      'Volodymyr Zelenko (name) | Zelenkoy (name)',
    ],
    ['{1:Ann Pratt} <1:said> [1:a]. {2:Ian Pratt} <2:said> [2:b].', 'Ann Pratt (name) | Ian Pratt (name)'],
    ['{1:B. Pratt} <1:said> [1:a]. {2:Ada Pratt} <2:said> [2:b].', 'B. Pratt (name) | Ada Pratt (name)'],
    ['{1:Ada B. Pratt} <1:said> [1:a]. {2:Ada C. Pratt} <2:said> [2:b].', 'Ada B. Pratt (name) | Ada C. Pratt (name)'],
    ['{1:Bill Pratt} <1:said> [1:a]. {2:Robert Pratt} <2:said> [2:b].', 'Bill Pratt (name) | Robert Pratt (name)'],
    ['{1:Bo Lund} <1:said> [1:a]. {2:Bob Lund} <2:said> [2:b].', 'Bo Lund (name) | Bob Lund (name)'],
    ['{1:Ada Obi} <1:said> [1:a]. {2:Ada Lund} <2:said> [2:b].', 'Ada Obi (name) | Ada Lund (name)'],
    [
      '{1:Ada Beth Pratt} <1:said> [1:a]. {2:Cara Beth Pratt} <2:said> [2:b].',
      'Ada Beth Pratt (name) | Cara Beth Pratt (name)',
    ],
    ['{1:Peter Stone} <1:said> [1:a]. {2:Patrick Stone} <2:said> [2:b].', 'Peter Stone (name) | Patrick Stone (name)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe("a part of several people's names", () => {
  it.each([
    ['Ada Obi left. The Obi sank. {1:The Obi} <1:said> [1:a].', 'Obi (name)'],
    [
      '{1:Ada Obi} <1:said> [1:a]. Then Chidi Obi came. {2:Obi} <2:said> [2:b].',
      'Ada Obi (name) | Obi = ada-obi-or-chidi-obi (part)',
    ],
    [
      'Ada Obi came. {1:Obi} <1:said> [1:a]. Then Chidi Obi came. {2:Obi} <2:said> [2:b].',
      'Ada Obi (part) | Ada Obi (part)',
    ],
    ['Ada Obi met Chidi Obi. {1:Mr. Obi} <1:said> [1:a].', 'Chidi Obi (part)'],
    ['Ada Obi met Maria Obi. {1:Ms. Obi} <1:said> [1:a].', 'Obi = ada-obi-or-maria-obi (part)'],
    ['Ada Obi met Ada Lund. {1:Ada} <1:said> [1:a].', 'Ada = ada-lund-or-ada-obi (part)'],
    ['Ada Obi met Bo Lund. {1:Ada} <1:said> [1:a].', 'Ada Obi (part)'],
    ['Zhang Ning met Ada Zhang. {1:Zhang} <1:said> [1:a].', 'Zhang = ada-zhang-or-zhang-ning (part)'],
    [
      'Charles Obi left. {1:Ms. Obi} <1:said> [1:a]. {2:She} <2:said> [2:b].',
      'Obi = obi-not-charles-obi (name) | Obi = obi-not-charles-obi (pronoun)',
    ],
    ['Charles Obi met Mary Obi Lund. {1:Ms. Obi} <1:said> [1:a].', 'Obi = obi-not-charles-obi (name)'],
    ['George Washington came. {1:Washington} <1:said> [1:a].', 'George Washington (part)'],
  ])('%s', (marked, speakers) => {
    expect(said(marked)).toBe(speakers);
  });
});

describe('people of the actors files', () => {
  const resolver = resolverOf([...states, people]);

  it.each([
    ['2021-05-07', "{1:Russia's Lavrov} <1:said> [1:a].", 'Sergei Lavrov (part)'],
    ['2021-05-07', '{1:Foreign Minister Lavrov} <1:said> [1:a].', 'Sergei Lavrov (part)'],
    ['2021-05-07', '{1:Mr. Lavrov} <1:said> [1:a].', 'Lavrov (name)'],
    ['2021-05-07', '{1:Agriculture Minister Lavrov} <1:said> [1:a].', 'Lavrov (name)'],
    ['2021-05-07', '{1:Former Secretary of State Pompeo} <1:said> [1:a].', 'Mike Pompeo (part)'],
    ['2021-05-07', '{1:Secretary of State Pompeo} <1:said> [1:a].', 'Pompeo (name)'],
    ['2019-05-07', '{1:Secretary of State Pompeo} <1:said> [1:a].', 'Mike Pompeo (part)'],
    ['2021-05-07', '{1:The Russian foreign minister} <1:said> [1:a].', 'Sergei Lavrov (actors-file)'],
    ['1950-05-07', '{1:The Russian foreign minister} <1:said> [1:a].', 'Russian foreign minister (title)'],
    ['2021-05-07', '{1:The Russian minister} <1:said> [1:a].', 'Russian minister (title)'],
    ['2021-05-07', '{1:The French foreign minister} <1:said> [1:a].', 'French foreign minister (title)'],
    [
      '2021-05-07',
      '{1:Antony Blinken} <1:said> [1:a]. {2:The U.S. secretary of state} <2:said> [2:b]. {3:He} <3:said> [3:c].',
      'Antony Blinken (name) | Antony Blinken (title) | Antony Blinken (pronoun)',
    ],
    [
      '2021-05-07',
      '{1:Ada Blinken} <1:said> [1:a]. {2:Blinken} <2:said> [2:b].',
      'Ada Blinken (name) | Ada Blinken (part)',
    ],
  ])('%s: %s', (date, marked, speakers) => {
    expect(said(marked, { resolver, document: { date } })).toBe(speakers);
  });
});
