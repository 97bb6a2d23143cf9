import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadGroups } from '../../src/knowledge/targets/groups.js';
import { statementsOf, targetsOf } from './helpers.js';

const words = loadGroups((problem) => {
  throw new Error(problem.message);
});
const groupsOf = (text: string): string[] =>
  statementsOf(text).flatMap(({ targets = [] }) => targets.map(({ id, name }) => `${id}: ${name}`));

describe('groups that no actors file names', () => {
  it('are those of the region, however their states are called', () => {
    const region = fc.constantFrom(
      ...words.regions.flatMap(({ name, words: own }) => own.map((word) => ({ name, word }))),
    );
    const noun = fc.constantFrom('nations', 'countries', 'states', 'powers', 'governments');
    fc.assert(
      fc.property(region, noun, ({ name, word }, called) => {
        const id = name.toLowerCase().replaceAll(' ', '-');
        expect(groupsOf(`Ada Obi accused ${word} ${called} of lying.`)).toEqual([`${id}: ${name}`]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['Ada Obi blamed the West.', 'western-states negative blame'],
    ['Ada Obi urged European leaders to act.', 'european-states neutral demand'],
    ['Ada Obi accused Syrian rebels of shelling a market.', 'syrian-rebels negative accuse'],
    ['Ada Obi condemned the junta’s crackdown.', 'junta negative condemn'],
    ['Ada Obi criticised the opposition for walking out.', 'opposition negative criticise'],
  ])('%s', (text, target) => {
    expect(targetsOf(text)).toEqual([target]);
  });

  it.each([
    ['Ada Obi criticised homes in the west of the city.'],
    ['Ada Obi criticised no rebels.'],
    ['Ada Obi blamed two rebels for the fire.'],
    ['Ada Obi criticised the opposition to the plan.'],
    ['Ada Obi praised western clothes.'],
    ['Ada Obi condemned the attack on the protesters.'],
    ['Ada Obi praised the opposition leader.'],
    ['Ada Obi said that Western states were at the table.'],
  ])('not: %s', (text) => {
    expect(targetsOf(text)).toEqual([]);
  });

  it('leaves a body that the actors files know as it is', () => {
    expect(targetsOf('Ada Obi accused NATO countries of lying.').some((one) => one.startsWith('western'))).toBe(false);
  });
});

describe('a government', () => {
  const viaOf = (text: string): string[] =>
    statementsOf(text).flatMap(({ targets = [] }) => targets.map(({ id, via }) => `${id} ${via}`));

  it.each(['Ada Obi condemned the Government of Kenya.', 'Ada Obi condemned the Kenyan Government.'])(
    'a government is its state: %s',
    (text) => {
      expect(viaOf(text)).toEqual(['kenya affiliation']);
    },
  );

  it('is not meant by the name of the state', () => {
    expect(viaOf('Ada Obi condemned Kenya.')).toEqual(['kenya name']);
  });
});
