import { describe, expect, it } from '@jest/globals';
import { wrong } from '../kinds/reading.js';
import { sides } from './taking-sides.js';

type Text = readonly [what: string, text: string, whose: string[], taken: string[]];

const WORDS: Text[] = [
  [
    'a block quotation after a colon',
    'Speaking on Monday, Olga Brandt said:\n\n> International law protects all. The ferry must sail. Nobody may wait.\n\nThe room was full.\n',
    ['Olga Brandt: ferry must sail', '!*: room was full'],
    ['Olga Brandt: international-law pro'],
  ],
  [
    'a speaker who is announced',
    '“The ferry is late, and we know it.” - Commissioner Nils Roth\n\nAnd from Director Olga Brandt:\n\n“The ferry will sail tomorrow.”\n',
    ['Nils Roth: ferry is late', 'Olga Brandt: will sail tomorrow'],
    [],
  ],
  [
    'a handle',
    '@OlgaBrandt: We reject foreign interference. #rivers\n\nOlga Brandt is the trade minister.\n',
    ['Olga Brandt: We reject'],
    ['Olga Brandt: non-interference pro'],
  ],
  [
    'marks of other languages',
    '„Human rights are universal“, Olga Brandt said.\n\n»We will never accept foreign interference«, said Nils Roth.\n',
    ['Olga Brandt: universal', 'Nils Roth: never accept', '!*: Brandt said'],
    ['Olga Brandt: human-rights pro', 'Nils Roth: non-interference pro'],
  ],
  [
    'a nickname in marks',
    '“No boats. No trains,” said a fisherman who goes by the name “Salty.”\n',
    ['fisherman: No boats', '!*: Salty'],
    [],
  ],
  [
    'what another told the speaker',
    'Olga Brandt said the mayor had told her that human rights were a Western invention.\n',
    ['mayor: Western invention'],
    ['mayor: human-rights anti'],
  ],
  [
    'a translator who is credited',
    '"We will never accept foreign interference," Nils Roth said in Dutch, according to a translation by AFP.\n',
    ['Nils Roth: never accept', '!AFP: never accept'],
    ['Nils Roth: non-interference pro'],
  ],
  [
    '“in the words of”',
    'In the words of Nils Roth, human rights are not negotiable.\n\nFor Olga Brandt, international law is sacred.\n',
    ['Nils Roth: not negotiable', 'Olga Brandt: sacred'],
    ['Nils Roth: human-rights pro', 'Olga Brandt: international-law pro'],
  ],
  [
    'one who nods',
    'Olga Brandt began talking to Nils Roth. "The ferry will sail." Roth nodded.\n',
    ['Olga Brandt: ferry will sail'],
    [],
  ],
  [
    '“that is how”',
    'Nils Roth is blunt. "The ferry is dead."\n\n"Sovereignty comes first." That is how Olga Brandt sums up her view.\n',
    ['Nils Roth: ferry is dead', 'Olga Brandt: Sovereignty'],
    ['Olga Brandt: sovereignty pro'],
  ],
];

const GROUPS: Text[] = [
  [
    'a spokesman of another',
    '"The ferry sails," a spokesman for Minister Olga Brandt said.\n\n"The bridge is shut," Nils Roth\'s spokesman said.\n',
    ['spokesman for Olga Brandt: ferry sails', "Nils Roth's spokesman: bridge is shut"],
    [],
  ],
  [
    '“the bloc”',
    'A spokesman for the Foreign Ministry of Kenya, Jomo Otieno, told AFP that the port was open.\n\nIn a statement issued on behalf of the EU by High Representative Olga Brandt, the bloc condemned the coup.\n',
    ['Jomo Otieno: port was open', 'European Union: the coup'],
    ['European Union: democracy pro'],
  ],
  [
    '“they” and “both”',
    'Olga Brandt and Nils Roth met in Harwich. They said in a joint statement that the ferry must sail. Both condemned the coup.\n\nThe Danes and the Swedes said the bridge must open.\n',
    [
      'Olga Brandt + Nils Roth: ferry must sail',
      'Olga Brandt + Nils Roth: the coup',
      'Denmark + Sweden: bridge must open',
    ],
    ['Olga Brandt + Nils Roth: democracy pro'],
  ],
  [
    '“the leaders” of a readout',
    'President Olga Brandt spoke today with Prime Minister Nils Roth of Denmark. The leaders underscored the importance of human rights. They also discussed NATO.\n',
    ['Olga Brandt + Nils Roth: importance of human rights', 'Olga Brandt + Nils Roth: NATO'],
    ['Olga Brandt + Nils Roth: human-rights pro'],
  ],
  [
    'a country in a title',
    'Ruritania: Statement by the High Representative on behalf of the European Union on the vote\n\nThe European Union deplores that the vote in Ruritania was neither free nor fair.\n',
    ['European Union: neither free', '!*: on behalf of'],
    ['European Union: democracy pro'],
  ],
  [
    'names in capitals with a state',
    'JOMO OTIENO (Kenya) said that the Charter must be upheld. Human rights were universal. He urged members to defend international law.\n',
    ['Jomo Otieno: Charter', 'Jomo Otieno: universal', 'Jomo Otieno: members'],
    ['Jomo Otieno: international-law pro', 'Jomo Otieno: human-rights pro', 'Jomo Otieno: international-law pro'],
  ],
  [
    'reported tense that goes on',
    'Trade Minister Olga Brandt spoke on Monday and said the plan was wrong. Human rights were universal. Nobody had the right to abandon them.\n',
    ['Olga Brandt: plan was wrong', 'Olga Brandt: universal'],
    ['Olga Brandt: human-rights pro'],
  ],
];

const NAMES: Text[] = [
  [
    'a particle that is left out',
    'Foreign Minister Samir al-Masri said the port was open. "The ferry sails," al-Masri said. Masri said it was late.\n',
    ['Samir al-Masri: ferry sails', 'Samir al-Masri: it was late'],
    [],
  ],
  [
    'a couple',
    'Mayor Hanna Fink said the bridge must stay. Her husband, Otto Fink, said it must go. Fink said she would wait. Mr. Fink said he would leave.\n',
    ['Hanna Fink: she would wait', 'Otto Fink: he would leave'],
    [],
  ],
  [
    'a person with the name of a state',
    'Chad said on Monday that its border was shut. In Ohio, Senator Mike Chad said the road was bad. Chad, a Republican, said he would vote.\n',
    ['Chad: border was shut', 'Mike Chad: he would vote'],
    [],
  ],
  [
    '“ex-” and an age',
    'Ex-minister Nils Roth said the ferry was late. The 71-year-old said the bridge was shut. Roth said he would wait.\n',
    ['Nils Roth: ferry was late', 'Nils Roth: bridge was shut', 'Nils Roth: he would wait'],
    [],
  ],
];

it.each([...WORDS, ...GROUPS, ...NAMES])('reads %s', (_, text, whose, taken) => {
  expect(wrong(text, whose)).toEqual([]);
  expect(sides(text)).toEqual(taken);
});

it('takes names in either order for one person', () => {
  const text = 'László Kiss said the port was open. Kiss László said so again.\n';
  expect(
    new Set(['Kiss László', 'László Kiss'].filter((name) => !wrong(text, [`${name}: port was open`]).length)).size,
  ).toBe(1);
  const [name] = ['Kiss László', 'László Kiss'].filter((one) => !wrong(text, [`${one}: port was open`]).length);
  expect(wrong(text, [`${name}: so again`])).toEqual([]);
});

describe('what must go on', () => {
  it.each([
    [
      'one speaker after another',
      'Olga Brandt met Nils Roth. She said the ferry was late. He said it was not.\n',
      ['Olga Brandt: ferry was late', 'Nils Roth: it was not'],
    ],
    [
      'who is charged with a deed is no speaker',
      'Olga Brandt accused Nils Roth of claiming that the ferry was safe.\n',
      ['!Nils Roth: ferry was safe'],
    ],
    [
      'who is said to have claimed is one',
      'Olga Brandt said Nils Roth had claimed that the ferry was safe.\n',
      ['Nils Roth: that the ferry was safe'],
    ],
  ])('%s', (_, text, whose) => {
    expect(wrong(text, whose)).toEqual([]);
  });
});
