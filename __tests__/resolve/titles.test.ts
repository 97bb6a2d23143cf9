import { describe, expect, it } from '@jest/globals';
import { cast } from './annotated.js';

describe('a title before a name', () => {
  it.each([
    ['{1:High Commissioner for all Human Rights Ada Obi} <1:said> [1:a].', 'Ada Obi, High Commissioner'],
    ['{1:Chad Minister Ada Obi} <1:said> [1:a].', 'Ada Obi, Minister of chad'],
    ['{1:Deputy Prime Minister Ada Obi} <1:said> [1:a].', 'Ada Obi, Deputy Prime Minister'],
    ['{1:Norwegian Deputy Foreign Minister Bo Lund} <1:said> [1:a].', 'Bo Lund, Deputy Foreign Minister of norway'],
    ['{1:NATO Secretary General Bo Lund} <1:said> [1:a].', 'Bo Lund, Secretary General of nato'],
    ['{1:Prime Minister-designate Ada Obi} <1:said> [1:a].', 'Ada Obi, Prime Minister-designate'],
    ['{1:Former President Ada Obi} <1:said> [1:a].', 'Ada Obi, Former President'],
    ['{1:Actor Dan Roe} <1:said> [1:a].', 'Dan Roe, Actor'],
    ['{1:King Harald} <1:said> [1:a].', 'Harald, King'],
    ['{1:Gen. Bo Lund} <1:said> [1:a].', 'Bo Lund, Gen.'],
    ["{1:China's Foreign Minister Zhang Ning} <1:said> [1:a].", 'Zhang Ning, Foreign Minister of china'],
    [
      '{1:Chinese Foreign Ministry spokesman Zhao Lin} <1:said> [1:a].',
      'Zhao Lin, Foreign Ministry spokesman of chinese-foreign-ministry',
    ],
    ['{1:High Commissioner for Human Rights Ada Obi} <1:said> [1:a].', 'Ada Obi, High Commissioner for Human Rights'],
    ['{1:Minister for Trade Bo Lund} <1:said> [1:a].', 'Bo Lund, Minister for Trade'],
    ['{1:Ambassador to the United States Ada Obi} <1:said> [1:a].', 'Ada Obi, Ambassador'],
    ['{1:political scientist Ada Obi} <1:said> [1:a].', 'Ada Obi, political scientist'],
    ['{1:Calgary-based analyst Ada Obi} <1:said> [1:a].', 'Ada Obi, analyst'],
    ["{1:the team's coach, Ada Obi}, <1:said> [1:a].", 'Ada Obi, team coach'],
    ['{1:The director of the institute, Ada Obi}, <1:said> [1:a].', 'Ada Obi, director'],
    ["{1:Norway's ambassador to the United States, Ada Obi}, <1:said> [1:a].", 'Ada Obi, ambassador of norway'],
    [
      'Norwegian Ambassador Liv Dahl spoke to {1:her Danish counterpart, Bo Lund}, who <1:said> [1:a].',
      'Bo Lund, Ambassador of denmark | Liv Dahl, Ambassador of norway',
    ],
  ])('%s', (marked, actors) => {
    expect(cast(marked)).toBe(actors);
  });
});

describe('a title behind a name', () => {
  it.each([
    ['{1:Ada Obi, a police officer}, <1:said> [1:a].', 'Ada Obi, police officer'],
    ['{1:Ada Obi, a board member and pilot}, <1:said> [1:a].', 'Ada Obi, board member'],
    ['{1:Ada Obi, the minister colleague of Lund}, <1:said> [1:a].', 'Ada Obi, minister colleague'],
    ["{1:Ada Obi, Nigeria's foreign minister}, <1:said> [1:a].", 'Ada Obi, foreign minister of nigeria'],
    ['{1:Ada Obi, the mayor of Kano}, <1:said> [1:a].', 'Ada Obi, mayor'],
    ['{1:Ada Obi, minister for rural and regional affairs of Norway}, <1:said> [1:a].', 'Ada Obi, minister of norway'],
    ['{1:Ada Obi, a lawyer and author}, <1:said> [1:a].', 'Ada Obi, lawyer'],
    ['{1:Ada Obi, the new Nigerian ambassador to Norway}, <1:said> [1:a].', 'Ada Obi, new ambassador of nigeria'],
    ['{1:Ada Obi of Norway} <1:said> [1:a].', 'Ada Obi of norway'],
  ])('%s', (marked, actors) => {
    expect(cast(marked)).toBe(actors);
  });
});

describe('what is not a title of the name beside it', () => {
  it.each([
    ['{1:Ada Obi, who met the mayor}, <1:said> [1:a].', 'Ada Obi'],
    ['{1:Ada Obi} and the mayor <1:said> [1:a].', 'Ada Obi'],
    ['{1:Ada Obi, met by the mayor}, <1:said> [1:a].', 'Ada Obi'],
    ['{1:Ada Obi}, the mayors <1:said>, [1:a].', 'Ada Obi'],
    ['When the mayor came, {1:Ada Obi} <1:said> [1:a].', 'Ada Obi'],
    ['The mayor met {1:Ada Obi}, who <1:said> [1:a].', 'Ada Obi'],
    ['{1:Ada Obi of Kano} <1:said> [1:a].', 'Ada Obi'],
    ['{1:Ada Obi, Bo Lund, and Cara Diaz} <1:said> [1:a].', 'Ada Obi | Bo Lund | Cara Diaz'],
  ])('%s', (marked, actors) => {
    expect(cast(marked)).toBe(actors);
  });
});

describe('a family name that is also a title, or a form of address', () => {
  it.each([
    ['{1:Georgia Lund} <1:said> [1:a].', 'Georgia Lund'],
    ['{1:Xanthia Bridge} <1:said> [1:a].', 'Xanthia Bridge [organisation]'],
    ['{1:Xanthia Bridge, 58}, <1:said> [1:a].', 'Xanthia Bridge'],
    ['{1:Xanthia Bridge; 58}, <1:said> [1:a].', 'Xanthia Bridge [organisation]'],
    ['{1:Stephen King} <1:said> [1:a]. {2:King} <2:added> [2:b].', 'Stephen King ×2'],
    ['{1:Mr. King} <1:said> [1:a].', 'King'],
    ['{1:Robert Major} <1:said> [1:a]. {2:Major} <2:added> [2:b].', 'Robert Major ×2'],
    ['{1:Sir Bo Lund} <1:said> [1:a].', 'Bo Lund'],
    ['{1:Dr. Ada Obi} <1:said> [1:a]. {2:Dr. Obi} <2:said> [2:b].', 'Ada Obi ×2'],
    ['{1:Lund, 58}, <1:said> [1:a].', 'Lund'],
    ['{1:Theresa May} <1:said> [1:a]. {2:May} <2:said> [2:b].', 'Theresa May ×2'],
    ['{1:April Lund} <1:said> [1:a]. In April it rained.', 'April Lund ×2'],
    ['In May it rained. {1:May} <1:said> [1:a].', ''],
    ['{1:Chad Obi} <1:said> [1:a].', 'Chad Obi'],
    ['{1:SFU Hamish Telford} <1:said> [1:a].', 'Hamish Telford'],
  ])('%s', (marked, actors) => {
    expect(cast(marked)).toBe(actors);
  });
});

describe('bodies', () => {
  it.each([
    ['{1:Obi & Lund} <1:said> [1:a].', 'Obi & Lund [organisation]'],
    [
      '{1:Society of Motor Traders} <1:said> [1:a]. {2:The SMT} <2:said> [2:b].',
      'Society of Motor Traders [organisation] ×2',
    ],
    [
      '{1:The Harbour Association} <1:said> [1:a]. {2:The Association} <2:said> [2:b].',
      'Harbour Association [organisation] ×2',
    ],
    [
      'The Harbour Association met the Ferry Association. {1:The Association} <1:said> [1:a].',
      'Association [organisation]',
    ],
    [
      '{1:The Harbour Association of Tarn} <1:said> [1:a]. {2:The Harbour Association} <2:said> [2:b].',
      'Harbour Association of Tarn [organisation] ×2',
    ],
    ['{1:The European Union} <1:said> [1:a]. {2:Brussels} <2:said> [2:b].', 'European Union [organisation] ×2'],
  ])('%s', (marked, actors) => {
    expect(cast(marked)).toBe(actors);
  });
});

describe('headlines', () => {
  it.each([
    ['{1:Cara Diaz} <1:said> [1:a]. Then Ada Obi Hits Bo Lund.', 'Cara Diaz'],
    ['{1:Cara Diaz} <1:said> [1:a]. Then Ada Obi Hits Paul Lund. {2:Lund} <2:said> [2:b].', 'Cara Diaz | Lund'],
    ['ADA OBI HITS BACK AT HARBOUR BOARD\n{1:Ada Obi} <1:said> [1:a].', 'Ada Obi ×3'],
    ['Obi Hits Back At The Harbour Board\n{1:Ada Obi} <1:said> [1:a].', 'Ada Obi ×2'],
    ['Ada Obi Hits Back At Harbour Board.\n{1:Ada Obi} <1:said> [1:a]. {2:Obi} <2:said> [2:b].', 'Ada Obi ×3'],
    ['Absent Obi Wins. {1:Ada Obi} <1:said> [1:a]. {2:Obi} <2:said> [2:b].', 'Ada Obi ×2'],
    ['NEW YORK – {1:Ada Obi} <1:said> [1:a].', 'Ada Obi'],
  ])('%s', (marked, actors) => {
    expect(cast(marked)).toBe(actors);
  });
});
