import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import '../helpers/property.js';
import { statementsOf, targetsOf } from './helpers.js';

const SPEECH = (state: string, people: string): string =>
  `${people} aggression must stop. Everybody knows that ${state} violates the ceasefire day by day. ` +
  `The ${people} lies deceive nobody. We met in the morning. ${state} is a neighbour of ours.`;

/** States with their people, whose names the tagger reads alike. */
const STATES = [
  ['norway', 'Norway', 'Norwegian'],
  ['china', 'China', 'Chinese'],
  ['russia', 'Russia', 'Russian'],
  ['hungary', 'Hungary', 'Hungarian'],
  ['egypt', 'Egypt', 'Egyptian'],
] as const;

describe('judgements', () => {
  it('are of whoever does what is bad', () => {
    const all = targetsOf(SPEECH('Norway', 'Norwegian'), 'Ada Obi');
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect(new Set(all.map((one) => one.split(' ').slice(0, 2).join(' ')))).toEqual(new Set(['norway negative']));
  });

  it('are of nobody where nothing judges', () => {
    expect(targetsOf('We met in Norway in the morning. Norway has five million people.', 'Ada Obi')).toEqual([]);
    expect(targetsOf('Norway and China signed a treaty on fishing.', 'Ada Obi')).toEqual([]);
  });

  it('are not of the speaker’s own state', () => {
    expect(targetsOf(SPEECH('Norway', 'Norwegian'), 'Norway')).toEqual([]);
  });

  it('are in no question', () => {
    expect(targetsOf('Has Norway invaded its neighbour and violated the ceasefire?', 'Ada Obi')).toEqual([]);
  });

  it('rest on words of their sentence', () => {
    const text = SPEECH('Norway', 'Norwegian');
    for (const { content, targets = [] } of statementsOf(text, 'Ada Obi'))
      for (const { evidence, span } of targets) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { start, end } of [...evidence, ...(span ? [span] : [])]) {
          expect(start).toBeGreaterThanOrEqual(content[0].start);
          expect(end).toBeLessThanOrEqual(content[0].end);
        }
      }
  });

  it('follow names: another state in the text is another target, and nothing else changes', () => {
    const state = fc.constantFrom(...STATES);
    fc.assert(
      fc.property(state, state, (one, other) => {
        const [before, after] = [one, other].map(([, name, people]) => targetsOf(SPEECH(name, people), 'Ada Obi'));
        expect(after).toEqual(before.map((target) => target.replace(one[0], other[0])));
      }),
      { numRuns: 12 },
    );
  });

  it('are worked out only where they are asked for', () => {
    expect(statementsOf('We thank Norway.', 'Ada Obi')[0]).toHaveProperty('targets');
  });
});
