import { describe, expect, it } from '@jest/globals';
import { lexiconOf, sayWith } from './helpers.js';

const say = sayWith(lexiconOf({ concepts: ['open skies', 'river charter'], bad: ['toll raid'] }));
const notes = (sentence: string): string[] =>
  say(sentence).hits.flatMap(({ effects }) => effects.map(({ kind, note }) => `${kind}: ${note}`));

describe('what an effect says', () => {
  it('of a condition', () => {
    expect(notes('We uphold open skies, provided that others pay.')).toContain('condition: support depends on this');
  });

  it('of a claim that is rejected, once', () => {
    const rejected = 'predicate: the claim is rejected';
    expect(
      notes('The claim that open skies are essential is absurd.').filter((note) => note === rejected),
    ).toHaveLength(1);
    expect(notes('We reject the charge that open skies are dead.')).not.toContain('report: a claim of others');
  });

  it('of a charge that nobody answers', () => {
    expect(notes('To the charge that open skies are essential, we answer today.')).toContain(
      'report: a claim of others',
    );
  });

  it('nothing of a condition where there is none', () => {
    expect(notes('We uphold open skies and pay.').join()).not.toContain('condition');
  });
});
