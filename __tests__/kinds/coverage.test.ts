import { describe, expect, it } from '@jest/globals';
import { wrong } from './reading.js';

describe('headlines such as “Statement by …”', () => {
  it.each([
    [
      'Freedonia: Statement by the High Representative on the arrests\n\nThe European Union condemns the arrests in Freedonia.',
      ['!Freedonia: Statement', 'European Union: the arrests in Freedonia'],
    ],
    [
      'Kenya: Press release by the Spokesperson on the floods\n\nThe European Union praises the rescue teams.',
      ['!Kenya: Press release', 'European Union: rescue teams'],
    ],
    [
      'Sudan: Declaration by the High Representative on behalf of the EU\n\nThe EU condemns the killings in Sudan.',
      ['!Sudan: Declaration', 'European Union: killings'],
    ],
    [
      'Belarus: Remarks by Commissioner Nina Falk after the meeting\n\nThe Commissioner said the vote was not fair.',
      ['!Belarus: Remarks'],
    ],
    ['Iran: Speech by High Representative Rolf Dahl at the debate\n\nThe text follows.', ['!Iran: Speech']],
    [
      'Ukraine: Joint statement by the foreign ministers\n\nThe ministers call for a truce.',
      ['!Ukraine: Joint statement'],
    ],
    [
      'Mali: Conclusions of the Council on the Sahel\n\nThe Council stresses that the vote must be free.',
      ['!Mali: Conclusions'],
    ],
    ['Georgia: Letter from the Commission to the prime minister\n\nThe letter follows.', ['!Georgia: Letter']],
    ['Ghana: we will not sign the treaty\n\nThe foreign ministry spoke on Monday.', ['Ghana: we will not sign']],
    ['Falk: "Statements by ministers are cheap."', ['Falk: Statements by']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('names in capitals', () => {
  it.each([
    ['NINA FALK (Norway) said that the seas must be protected.', ['Nina Falk: seas must be protected']],
    [
      'NINA FALK (Norway), speaking for the Nordic countries, said that the seas must be protected.',
      ['Nina Falk: seas must be protected'],
    ],
    [
      'ROLF DAHL, Minister for Trade of Denmark, said duties were too high. He urged members to lower them.',
      ['Rolf Dahl: duties were too high', 'Rolf Dahl: members to lower them'],
    ],
    [
      'PETRA LANG (United Kingdom) stressed that the truce must hold. She called for restraint.',
      ['Petra Lang: truce must hold', 'Petra Lang: restraint'],
    ],
    ['IVO MARSH, President of Ruritania, said his country was ready for talks.', ['Ivo Marsh: his country was ready']],
    [
      'JEAN-LUC MORAND (France) noted that hunger was rising. No child should go hungry, he said.',
      ['Jean-Luc Morand: hunger was rising', 'Jean-Luc Morand: No child should go hungry'],
    ],
    [
      'OLGA BRANDT, Under-Secretary-General for Peace Operations, said that the mission was short of money.',
      ['Olga Brandt: mission was short'],
    ],
    ['KWAME ASANTE (Ghana) condemned the coup.', ['Kwame Asante: the coup']],
    [
      'The representative of Kenya said the region needed aid. The representative of Chile called for a vote.',
      ['representative of Kenya: region needed aid', 'representative of Chile: a vote'],
    ],
    [
      'MARIA DA COSTA (Portugal), associating herself with the European Union, said that the law was clear.',
      ['Maria Da Costa: law was clear'],
    ],
    [
      'BERGEN (Reuters) - Nina Falk said that the port was open.',
      ['Nina Falk: port was open', '!Bergen: port was open'],
    ],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});

describe('sentences that go on in reported tense', () => {
  it.each([
    [
      'NINA FALK (Norway) said that the seas must be protected. The fish were dying. Nobody had the right to empty them.',
      ['!Nina Falk: fish were dying'],
    ],
    [
      'Minister Nina Falk told parliament that the budget was too small. Schools were falling apart. Teachers were leaving.',
      ['Nina Falk: Schools were falling apart'],
    ],
    [
      'Rolf Dahl, the envoy of Denmark, said the truce had failed. Civilians had the right to be protected. The Council must act.',
      ['Rolf Dahl: Civilians had the right'],
    ],
    [
      'Delegate Petra Lang said the treaty was in danger. All States were bound by it. No country was above the law.',
      ['Petra Lang: All States were bound'],
    ],
    [
      'Nina Falk said the road was closed. The accident happened on Monday. Two people were hurt.',
      ['!Nina Falk: Two people were hurt', '!Nina Falk: accident happened'],
    ],
    [
      'Nina Falk said the budget was too small. The vote is on Tuesday. Parliament meets at noon.',
      ['!Nina Falk: Parliament meets'],
    ],
    [
      'Nina Falk said the port was open. Rolf Dahl arrived by train. The crowd was large.',
      ['!Nina Falk: crowd was large'],
    ],
    ['Nina Falk said the tax was high. Shares were lower on Tuesday.', ['!Nina Falk: Shares were lower']],
    ['Nina Falk said the road was closed. Trucks were stuck in snow.', ['!Nina Falk: Trucks']],
    ['Nina Falk said the tax was high.\n\nTaxes were unpopular.', ['!Nina Falk: unpopular']],
  ])('%s', (text, expected) => {
    expect(wrong(text, expected)).toEqual([]);
  });
});
