import { describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../src/base/errors.js';
import { loadKnowledge } from '../../src/knowledge/knowledge.js';

const problems: Diagnostic[] = [];
const knowledge = loadKnowledge({ ownWarnings: true }, (problem) => problems.push(problem));

/** Capitals that treaties have their names from. */
const TREATIES = new Set(['Rome', 'Paris', 'Vienna', 'Geneva']);
/** Parts of the world, however they are written. */
const REGION =
  /\b(?:western(?:ers?)?|eastern(?:ers?)?|african?s?|asians?|american?s?|arabs?|europeans?|africa|asia|europe|caribbean|latin|balkans?|nordic|the west)\b/i;

describe('the bundled stance lexicons', () => {
  it('are without a warning', () => {
    expect(problems).toEqual([]);
  });

  it('have no country, region, leader or party for a term', () => {
    const states = knowledge.actors.filter(({ type }) => type === 'state');
    expect(states.length).toBeGreaterThan(150);
    const named = new Set(states.flatMap(({ name, demonyms, seats }) => [name, ...demonyms, ...seats]));
    for (const { type, name } of knowledge.actors) if (type === 'person') named.add(name.split(' ').at(-1) ?? name);
    const terms = knowledge.lexicons.flatMap(({ dimension, terms }) =>
      terms.filter(({ role }) => role !== 'exclusion').map(({ pattern }) => `${dimension}: ${pattern}`),
    );
    const isPlace = (term: string): boolean =>
      REGION.test(term) ||
      (term.match(/\p{Lu}[\p{L}'-]+/gu) ?? []).some((word) => named.has(word) && !TREATIES.has(word));
    expect(terms.filter(isPlace)).toEqual([]);
  });
});
