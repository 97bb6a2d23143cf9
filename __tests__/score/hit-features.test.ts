import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Lexicon } from '../../src/knowledge/lexicon.js';
import { composeHits } from '../../src/score/compose/compose-hits.js';
import { findMatches } from '../../src/score/match/matches.js';
import { type ComposedHit, hitFeatures } from '../../src/score/reader/hit-features.js';
import { readerFeatures } from '../../src/score/reader/hit-reader.js';
import { SIDES } from '../../src/score/reader/side.js';
import type { Scorer } from '../../src/score/scorer.js';
import type { Sentence } from '../../src/score/sentence/sentence.js';
import { articleOf } from '../helpers/article.js';
import { sentenceOf } from './composed.js';
import { lexiconOf, scorerOf } from './helpers.js';
import { sentenceWords } from './random.js';

const lexicon = lexiconOf({
  concepts: ['open skies', 'river charter'],
  bad: ['toll raid'],
  pro: ['skies'],
  anti: ['charter', 'seize'],
});

/** A hit as it would be if its entry were one of the other pole. */
const mirrored = ({ match, term, composed }: ComposedHit): ComposedHit => ({
  match,
  term: {
    ...term,
    role: term.role === 'pro' ? 'anti' : term.role === 'anti' ? 'pro' : term.role,
    pole: term.pole === 'pro' ? 'anti' : 'pro',
  },
  composed: { ...composed, sign: (0 - composed.sign || 0) as -1 | 0 | 1 },
});

/** A text with its hits. */
function hitsOf(text: string, scorer: Scorer): [Sentence, ComposedHit[]] {
  const s = sentenceOf(articleOf(text, {}, scorer.vocabulary), 0, scorer.operators);
  return [s, composeHits(s, findMatches(s, scorer), scorer, undefined)];
}

/** What the reader knows of a text's hits, seen from a side. */
function readerOf(one: Lexicon): (text: string, side: 1 | -1) => string[] {
  const scorer = scorerOf([one]);
  return (text, side) => {
    const [s, hits] = hitsOf(text, scorer);
    return [...readerFeatures(s, hits, side)].filter((feature) => !feature.startsWith('side=')).sort();
  };
}
const features = readerOf(lexicon);

describe('what the reader knows of hits', () => {
  it('is the same of both sides where the poles are changed over', () => {
    const scorer = scorerOf([lexicon]);
    const withoutName = (set: Set<string>) => [...set].filter((feature) => !feature.startsWith('side=')).sort();
    fc.assert(
      fc.property(sentenceWords, (text) => {
        const [s, hits] = hitsOf(text, scorer);
        for (const side of SIDES) {
          const other = readerFeatures(s, hits.map(mirrored), -side as 1 | -1);
          expect(withoutName(other)).toEqual(withoutName(readerFeatures(s, hits, side)));
        }
      }),
    );
  });

  it('is not the same from both sides', () => {
    expect(features('We leave the river charter.', 1)).not.toEqual(features('We leave the river charter.', -1));
    expect(features('We leave the river charter.', 1)).toContain('means=other');
    expect(features('We leave the river charter.', -1)).toContain('means=own');
  });

  it('is blind to the dimension, and to the words of its entries', () => {
    const other = readerOf(lexiconOf({ dimension: 'harbours', concepts: ['free passage', 'sea peace'] }));
    for (const rest of ['We will never leave the _.', 'They say that the _ is outdated.', 'Without the _, no trade.']) {
      expect(other(rest.replace('_', 'free passage'), 1)).toEqual(features(rest.replace('_', 'river charter'), 1));
    }
  });

  it('does not name names or figures', () => {
    const [here, there] = ['Ruritania', 'Borduria'].map((name) => features(`${name} open skies 17 ${name}.`, 1));
    expect(here).toEqual(there);
    expect(here.filter((feature) => feature.includes('#name'))).not.toEqual([]);
    expect(here.filter((feature) => feature.includes('#number'))).not.toEqual([]);
    expect(here.join().toLowerCase()).not.toContain('ruritania');
  });

  it('counts each feature once, and how many hits speak for the side', () => {
    const two = features('We defend open skies and the river charter.', 1);
    expect(new Set(two).size).toBe(two.length);
    expect(two).toEqual(expect.arrayContaining(['hits=2', 'own=2 other=0']));
    expect(features('We defend open skies, and we leave the river charter.', 1)).toContain('own=1 other=1');
  });

  it.each([
    [
      'We will never leave the river charter.',
      ['means=own ground=deed agent=self', 'means=own negated', 'means=own future'],
    ],
    ['They must respect the river charter.', ['means=own necessity', 'means=own agent=other']],
    ['They say that the river charter is outdated.', ['means=none ground=report', 'role=own value']],
    [
      'The river charter was violated.',
      ['means=own ground=accusation', 'means=own outermost=harm', 'means=own passive'],
    ],
    ['The river charter.', ['means=none ground=bare', 'role=own value word-2=#edge']],
    ['We condemn toll raids.', ['role=own wrong', 'role=own wrong word-1=condemn']],
  ])('holds what composition says: %s', (text, wanted) => {
    expect(features(text, 1)).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    ['We condemn toll raids.', 'negated'],
    ['They respect the river charter.', 'necessity'],
    ['We read the river charter.', 'means=own'],
    ['The river charter is old, and nobody will leave.', 'means=own negated'],
  ])('holds nothing else: %s', (text, feature) => {
    expect(features(text, 1)).not.toContain(feature);
  });

  it('says how far words of composition stand, and in which clause', () => {
    const found = features('We condemn, for the last time, toll raids, which they condemn.', 1);
    expect(found).toContain('role=own wrong oppose before far');
    expect(found).toContain('role=own wrong oppose after near');
    expect(found).toContain('role=own wrong oppose after another clause');
  });

  it('comes with one hit’s own', () => {
    const scorer = scorerOf([lexicon]);
    const [s, [hit]] = hitsOf('We defend open skies.', scorer);
    expect(readerFeatures(s, [hit], 1)).toEqual(
      new Set([...hitFeatures(s, hit, 1), 'hits=1', 'own=1 other=0', 'side=pro']),
    );
  });
});
