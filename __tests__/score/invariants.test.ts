import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scoreSentence } from '../../src/evaluate/lexicon-tests.js';
import { Matcher } from '../../src/knowledge/pattern/matcher.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import { abbreviations } from '../helpers/article.js';
import { lexiconOf, sayWith, scorerOf } from './helpers.js';
import { sentenceWords } from './random.js';

const lexicon = lexiconOf({
  concepts: ['open skies', 'river charter'],
  bad: ['toll raid'],
  pro: ['free skies'],
  anti: ['sky toll'],
});

describe('score', () => {
  const say = sayWith(lexicon);

  it('gives whole thousandths, spans within the content, and values by the probabilities', () => {
    fc.assert(
      fc.property(sentenceWords, (text) => {
        const { hits, stances, content } = say(text);
        for (const hit of hits) {
          expect(Number.isInteger(hit.contribution)).toBe(true);
          expect(hit.start).toBeGreaterThanOrEqual(content[0].start);
          expect(hit.end).toBeLessThanOrEqual(content[0].end);
          expect(hit.end).toBeGreaterThan(hit.start);
        }
        if (!hits.length) return expect(stances).toEqual({});
        // the plain reader of these tests says .95 for each side that a hit speaks for, else .05
        const pro = hits.some(({ contribution }) => contribution > 0);
        const anti = hits.some(({ contribution }) => contribution < 0);
        const value = pro ? (anti ? 'mixed' : 'pro') : anti ? 'anti' : 'mention';
        expect(stances.x).toMatchObject({ value, pro: pro ? 953 : 47, anti: anti ? 953 : 47 });
      }),
    );
  });

  it('finds nothing without lexicons', () => {
    const statement = scoreSentence('We uphold open skies.', scorerOf([]), abbreviations);
    expect([statement.hits, statement.stances]).toEqual([[], {}]);
  });

  it('does not depend on what was scored before', () => {
    const fresh = sayWith(lexicon);
    const used = sayWith(lexicon);
    used('The skies of Ruritania violate open charter raids, although toll is so-called.');
    const text = 'They keep violating the river charter.';
    expect(used(text).hits).toEqual(fresh(text).hits);
  });

  it('names the words that acted', () => {
    const text = 'They keep violating the river charter.';
    const [{ effects }] = say(text).hits;
    const words = effects.map(({ span }) => span && text.slice(span.start, span.end));
    expect(words).toContain('violating');
  });

  it('scores nothing that is not put forward as said', () => {
    const scorer = scorerOf([lexicon]);
    const text = 'We reject open skies.';
    const [said, refused] = [true, false].map(
      (asserted) => scoreSentence(text, scorer, abbreviations, undefined, { asserted }).stances.x,
    );
    expect([said.value, refused.value]).toEqual(['anti', 'mention']);
    expect([refused.pro, refused.anti]).toEqual([0, 0]);
  });
});

describe('overlaps', () => {
  it.each([
    [
      'the longest wins',
      { concepts: ['human rights'], anti: ['human rights imperialism'] },
      'Human rights imperialism.',
      ['human rights imperialism'],
    ],
    [
      'an exclusion hides what stands in it',
      { concepts: ['human rights'], exclusions: ['Human Rights Council'] },
      'The Human Rights Council met on human rights.',
      ['human rights'],
    ],
    ['a term of a pole before a concept', { concepts: ['skies'], pro: ['(skies|seas)'] }, 'Skies.', ['(skies|seas)']],
  ])('%s', (_, parts, text, terms) => {
    expect(sayWith(lexiconOf(parts))(text).hits.map(({ term }) => term)).toEqual(terms);
  });

  it('lets dimensions count the same words', () => {
    const hits = sayWith(
      lexiconOf({ dimension: 'a', concepts: ['skies'] }),
      lexiconOf({ dimension: 'b', concepts: ['open skies'] }),
    )('Open skies.').hits;
    expect(hits.map(({ dimension }) => dimension)).toEqual(['b', 'a']);
  });
});

describe('Matcher', () => {
  it.each([
    ['democra*', 'Democratic states', true],
    ['free ... elections', 'free and fair elections', true],
    ['free ... elections', 'free one two three four five elections', false],
    ['violate', 'they violated it', true],
    ['rights', 'the right of states', true],
    ['rules-based order', 'a "rules-based" order', true],
    ['cooperation', 'our co-operation', true],
    ['skies', 'skyscraper', false],
  ])('%s in %s: %s', (term, text, found) => {
    expect(sayWith(lexiconOf({ concepts: [term] }))(text).hits.length > 0).toBe(found);
  });

  it('tells capital letters apart where asked to', () => {
    const vocabulary = new Vocabulary();
    const matcher = new Matcher([{ term: 'US', case: true }], vocabulary);
    const found: number[] = [];
    const ids = ['US', 'us', 'Us'].map((word) => vocabulary.id(word));
    const column = Int32Array.from(ids);
    const lower = column.map((id) => vocabulary.lower(id));
    const tokens = { count: 3, form: column, lower, lemma: lower } as never;
    matcher.match(tokens, Int32Array.from([0, 1, 2]), 3, (_, first) => found.push(first));
    expect(found).toEqual([0]);
  });
});
