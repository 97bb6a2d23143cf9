import { describe, expect, it } from '@jest/globals';
import { evaluate, f1 } from '../../src/evaluate/evaluate.js';
import type { GoldRecord } from '../../src/evaluate/gold.js';
import type { Attribution } from '../../src/types/saying.js';

const text = 'Kovacs said the bridge was safe. Horvat denied it. Nobody moved, as far as the eye could see that day.';
const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const gold: GoldRecord = {
  id: 'a',
  text,
  attributions: [
    {
      source: [span('Kovacs')],
      cue: [span('said')],
      content: [span('the bridge was safe')],
      kind: 'indirect',
      speaker: 'Ana Kovacs',
      speakerAliases: ['the mayor'],
    },
    { source: [span('Horvat')], cue: [span('denied')], content: [span('it')], kind: 'indirect' },
  ],
};
const found = (content: string, source?: string, more: Partial<Attribution> = {}): Attribution => {
  const of = (words: string) => ({ start: span(words)[0], end: span(words)[1] });
  return {
    kind: 'indirect',
    content: [of(content)],
    source: source ? of(source) : undefined,
    cueClass: 'statement',
    asserted: true,
    said: true,
    rule: 'test',
    confidence: 1,
    ...more,
  };
};
const run = (attributions: Attribution[], speakers?: string[][]) =>
  evaluate([gold], [{ id: 'a', attributions, speakers }]);

describe('evaluate', () => {
  it('counts what is right', () => {
    const { all, errors } = run([found('the bridge was safe', 'Kovacs'), found('it', 'Horvat')], [['Kovacs'], []]);
    expect(all).toMatchObject({
      gold: 2,
      system: 2,
      exact: 2,
      found: 2,
      joint: 2,
      sources: 2,
      sourcesRight: 2,
      speakers: 1,
      speakersRight: 1,
    });
    expect(f1(all.joint, all)).toBe(1);
    expect(errors).toEqual([]);
  });

  it.each([
    ['missed', [found('it', 'Horvat')]],
    ['false', [found('the bridge was safe', 'Kovacs'), found('it', 'Horvat'), found('Nobody moved')]],
    ['too-long', [found(text.slice(0, -1), 'Kovacs')]],
    ['too-short', [found('safe', 'Kovacs'), found('it', 'Horvat')]],
    ['wrong-source', [found('the bridge was safe', 'Horvat'), found('it', 'Horvat')]],
  ])('names an error: %s', (type, attributions) => {
    expect(run(attributions).errors.map((error) => error.type)).toContain(type);
  });

  it.each(['Kovacs', 'the mayor'])('takes any annotated name of the speaker: %s', (name) => {
    expect(run([found('the bridge was safe', 'Kovacs')], [[name]]).all.speakersRight).toBe(1);
  });

  it('names a wrong speaker of a right source', () => {
    expect(run([found('the bridge was safe', 'Kovacs')], [['Horvat']]).errors.map(({ type }) => type)).toContain(
      'wrong-speaker',
    );
  });

  it('passes over what is nested or narrated', () => {
    const { all } = run([
      found('Nobody moved', undefined, { kind: 'narration' }),
      found('Nobody moved', undefined, { within: 0 }),
    ]);
    expect(all.system).toBe(0);
  });

  it('takes an article without output for one where nothing was found', () => {
    expect(evaluate([gold], []).all).toMatchObject({ gold: 2, system: 0, found: 0 });
  });
});
