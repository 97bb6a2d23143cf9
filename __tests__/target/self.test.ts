import { describe, expect, it } from '@jest/globals';
import { statementsOf } from './helpers.js';

/** "kenya positive" for each time that a speaker speaks of himself or of his side. */
const selvesOf = (text: string, speaker?: string): string[] =>
  statementsOf(text, speaker).flatMap(({ self = [] }) => self.map(({ id, value }) => `${id} ${value}`));

describe('how speakers speak of themselves', () => {
  it.each([
    ['Ada Obi accused herself of cowardice.', 'ada-obi negative'],
    ['“We blame ourselves for the delay,” Ada Obi said.', 'ada-obi negative'],
    ['“We are a reliable partner,” Ada Obi said.', 'ada-obi positive'],
    ['Norwegian Foreign Minister Ada Obi praised Norway’s army.', 'norway positive'],
    ['Norwegian Foreign Minister Ada Obi said Norway was a generous country.', 'norway positive'],
  ])('%s', (text, self) => {
    expect(selvesOf(text)).toEqual([self]);
    expect(statementsOf(text).flatMap(({ targets = [] }) => targets)).toEqual([]);
  });

  it.each([
    ['We are a peaceful nation.', 'kenya positive'],
    ['Kenya is a good neighbour.', 'kenya positive'],
  ])('in a speech for a state: %s', (text, self) => {
    expect(selvesOf(text, 'Kenya')).toEqual([self]);
  });

  it.each([
    ['Ada Obi praised Bo Lund.'],
    ['Ada Obi did not blame herself.'],
    ['Ada Obi said Bo Lund blamed himself.'],
    ['“We are concerned,” Ada Obi said.'],
    ['“We thank our allies,” Ada Obi said.'],
    ['“They accuse us of lying,” Ada Obi said.'],
    ['“Are we a reliable partner?” Ada Obi asked.'],
    ['Norwegian Foreign Minister Ada Obi said Sweden was a generous country.'],
  ])('not where they speak of others, or of how they feel: %s', (text) => {
    expect(selvesOf(text).filter((one) => one.startsWith('ada-obi') || one.startsWith('norway'))).toEqual([]);
  });

  it('keeps the speaker apart from others who are judged with him', () => {
    const [statement] = statementsOf('Ada Obi praised herself and Bo Lund.');
    expect(statement?.targets?.map(({ id }) => id)).toEqual(['bo-lund']);
    expect(statement?.self?.map(({ id, via }) => `${id} ${via}`)).toEqual(['ada-obi pronoun']);
  });
});
