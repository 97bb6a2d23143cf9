import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadStances } from '../../src/knowledge/load/stances.js';
import type { Match } from '../../src/score/match/match.js';
import { findMatches } from '../../src/score/match/matches.js';
import type { Scorer } from '../../src/score/scorer.js';
import { articleOf } from '../helpers/article.js';
import { testFolder } from '../helpers/cli.js';
import { sentenceOf } from './composed.js';
import { scorerOf } from './helpers.js';

const HARBOURS = `dimension: harbours
labels: { pro: open, anti: closed }
values:
  - open skies
  - open skies fair play
  - river charter
  - { term: SKY, case: true }
wrongs:
  - toll
  - toll raid
deeds:
  - { wrong: seize | burn, to: ferry | ferry crew }
  - { right: give back, to: ferry }
  - { wrong: plunder }
claims:
  pro:
    - skies belong to everyone
exclusions:
  - open skies fair
  - harbour toll
`;
const work = testFolder({});
let scorer: Scorer;
beforeAll(() => {
  const path = join(work.path, 'harbours.yaml');
  writeFileSync(path, HARBOURS);
  scorer = scorerOf(
    loadStances([path], ({ message }) => {
      throw new Error(message);
    }),
  );
});

/** The entries found in a text, each with its words. */
function found(text: string, suppressed?: Match[]): string[] {
  const article = articleOf(text, {}, scorer.vocabulary);
  const s = sentenceOf(article, 0, scorer.operators);
  const shown = ({ term, first, last }: Match): string => {
    const { start, end } = s.span(s.at[first], s.at[last - 1] + 1);
    return `${scorer.terms[term].term} = ${text.slice(start, end)}`;
  };
  return findMatches(s, scorer, suppressed).map(shown);
}

describe('overlaps', () => {
  it.each([
    ['the longest wins', 'Toll raids.', ['toll raid = Toll raids']],
    ['both count where they stand apart', 'A toll and toll raids.', ['toll = toll', 'toll raid = toll raids']],
    ['an exclusion hides what is in it', 'The open skies fair met for open skies.', ['open skies = open skies']],
    ['an exclusion hides what is no longer than it', 'The harbour toll is due.', []],
    ['a longer entry is not hidden', 'This is open skies fair play.', ['open skies fair play = open skies fair play']],
    ['an exclusion hides what begins in it', 'The harbour toll raid is over.', []],
    [
      'entries in order of the text',
      'The river charter, then open skies.',
      ['river charter = river charter', 'open skies = open skies'],
    ],
    ['nothing', 'The weather was fine.', []],
  ])('%s: %s', (_, text, entries) => {
    expect(found(text)).toEqual(entries);
  });

  it('gives back what was hidden', () => {
    const suppressed: Match[] = [];
    found('The open skies fair.', suppressed);
    expect(suppressed.map(({ term }) => scorer.terms[term].term)).toEqual(['open skies']);
  });
});

describe('a deed', () => {
  const SEIZE = 'seize | burn: ferry | ferry crew';
  it.each([
    ['They seized the ferry.', `${SEIZE} = seized the ferry`],
    ['They will seize our last three ferries.', `${SEIZE} = seize our last three ferries`],
    ['They burned, without a word, the old ferry.', `${SEIZE} = burned, without a word, the old ferry`],
    ['The ferry was seized.', `${SEIZE} = ferry was seized`],
    ['Two ferries have been burned by them.', `${SEIZE} = ferries have been burned`],
    ['Seizing ferries is a habit.', `${SEIZE} = Seizing ferries`],
    ['They gave back the ferry.', 'give back: ferry = gave back the ferry'],
    ['They plundered.', 'plunder = plundered'],
  ])('is found with its object: %s', (text, entry) => {
    expect(found(text)).toEqual([entry]);
  });

  it.each([
    ['without its object', 'They seized the mill.'],
    ['whose object does it', 'The ferry seized the day.'],
    ['whose object is in another main clause', 'They seized the mill, and the ferry sank.'],
    ['whose object is in a clause of time', 'They seized the mill when the ferry came.'],
    ['whose object is in a relative clause', 'They seized the man who ran the ferry.'],
    ['whose object is in another sentence', 'They seized the mill. The ferry sank.'],
    [
      'whose object is far away',
      'They seized the mill of the man from the hill by the lake near the town with a ferry.',
    ],
    ['of another entry', 'They gave back the crew.'],
    ['without its verb', 'The ferry sank.'],
  ])('is none %s: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('knows where its verb stands', () => {
    const article = articleOf('The ferry was seized.', {}, scorer.vocabulary);
    const s = sentenceOf(article, 0, scorer.operators);
    const [match] = findMatches(s, scorer);
    expect([s.word(s.at[match.first]), s.word(s.at[match.verb])]).toEqual(['ferry', 'seized']);
  });
});

describe('names never fire', () => {
  it.each([
    'They met at the River Charter Society.',
    'We heard it on Radio Open Skies.',
    'They signed the Open Skies Act.',
    'We joined the Friends of the River Charter.',
    'A book by the Ruritanian Society for Open Skies came out.',
  ])('within a name: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['written with capitals', 'We signed the River Charter.', 'river charter = River Charter'],
    ['at the start of a sentence', 'Open skies are for all.', 'open skies = Open skies'],
    ['beside a name', 'Ruritania signed the river charter.', 'river charter = river charter'],
    ['that is a name itself', 'They signed the SKY Act.', 'SKY = SKY'],
  ])('but for an entry %s: %s', (_, text, entry) => {
    expect(found(text)).toEqual([entry]);
  });

  it('and an entry in capitals matches no small letters', () => {
    expect(found('The sky is blue.')).toEqual([]);
  });
});
