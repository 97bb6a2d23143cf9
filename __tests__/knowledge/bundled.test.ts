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

/** Adjectives and nations of states of the past, which no list of today's states has. */
const PAST =
  /\b(?:soviets?|ussr|prussians?|ottomans?|yugoslavs?|czechoslovaks?|byzantines?|romans?|habsburg|austro-hungarian|persians?|siamese|mongols?|carthaginians?|babylonians?|tsarist|czarist|rhodesians?|bolsheviks?|nazis?|third reich|manchu|qing|burgundians?|venetians?)\b/i;
/** Nobody's country any more, but a set phrase. */
/** That rights are the idea of a region is the position itself, not a place in it. */
const IMPORT = /Western (?:invention|idea|concept|construct|notion|import)/g;
const SET_PHRASE = /\bcarthaginian\) peace$/;
/** Words that are nations by chance. */
const HOMONYMS = new Set(['polish']);

describe('the bundled stance lexicons', () => {
  it('are without a warning', () => {
    expect(problems).toEqual([]);
  });

  it('have no country, region, leader or party for a term', () => {
    const states = knowledge.actors.filter(({ type }) => type === 'state');
    expect(states.length).toBeGreaterThan(150);
    const named = new Set(states.flatMap(({ name, demonyms, seats }) => [name, ...demonyms, ...seats]));
    for (const { type, name } of knowledge.actors) if (type === 'person') named.add(name.split(' ').at(-1) ?? name);
    // "US" and "UK" are never small
    const small = new Set(
      states
        .flatMap(({ name, demonyms }) => [name, ...demonyms])
        .filter((name) => /\p{Ll}/u.test(name))
        .map((name) => name.toLowerCase()),
    );
    const terms = knowledge.lexicons.flatMap(({ dimension, terms }) =>
      terms
        .filter(({ role }) => role !== 'exclusion')
        .map(({ pattern, object = '' }) => `${dimension}: ${pattern} ${object}`.trim()),
    );
    const isPlace = (written: string): boolean => {
      const term = written.replace(IMPORT, '');
      return (
        REGION.test(term) ||
        (PAST.test(term) && !SET_PHRASE.test(term)) ||
        (term.match(/\p{Lu}[\p{L}'-]+/gu) ?? []).some((word) => named.has(word) && !TREATIES.has(word)) ||
        (term.match(/(?<![\p{L}'-])\p{Ll}[\p{L}'-]+/gu) ?? []).some((word) => small.has(word) && !HOMONYMS.has(word))
      );
    };
    expect(terms.filter(isPlace)).toEqual([]);
    for (const term of ['x: restore the (empire|soviet)', 'x: polish troops', 'x: the french model'])
      expect(isPlace(term)).toBe(!term.includes('polish'));
  });
});
