import { describe, expect, it } from '@jest/globals';
import { wrong } from './reading.js';

describe('those who declare something', () => {
  it.each([
    ['We, the Leaders of the Group of Seven (G7), met in Rome. We condemn the coup.', ['G7: the coup']],
    ['We, the Heads of State and Government of the African Union, condemn the coup.', ['African Union: the coup']],
    [
      'We, the Foreign Ministers of Ghana, Chile and Norway, condemn the coup. We reject the vote.',
      ['Ghana + Chile + Norway: the coup', 'Ghana + Chile + Norway: the vote'],
    ],
    ['We condemn the coup. We, the Leaders of the G7, met in Rome.', ['!G7: the coup']],
    ['We, the people, condemn the coup. We reject the vote.', ['!nobody: the coup'].slice(1)],
    ['We, the Leaders of the G7, met in Rome. "We condemn the coup," Rita Moss said.', ['Rita Moss: condemn the coup']],
  ])('%s', (text, whose) => {
    expect(wrong(text, whose)).toEqual([]);
  });
});

describe('states and bodies together', () => {
  it.each([
    ['Ghana and Chile met in Rome. Both countries said the law must hold.', ['Chile + Ghana: law must hold']],
    ['Ghana and Chile met in Rome. The two governments condemned the coup.', ['Chile + Ghana: the coup']],
    ['Ghana, Chile and Peru met. Both countries said the law must hold.', ['!+: law must hold']],
    ['Ministers of ASEAN met in Rome. The regional grouping said the law must hold.', ['ASEAN: law must hold']],
    ['Leaders of the European Union met. The 27-nation bloc condemned the coup.', ['European Union: the coup']],
    ['Leaders of the European Union met Tesla. The rival company condemned the vote.', ['!European Union: the vote']],
  ])('%s', (text, whose) => {
    expect(wrong(text, whose)).toEqual([]);
  });
});
