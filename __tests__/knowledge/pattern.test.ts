import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchesGlob, stems } from '../../src/knowledge/pattern/forms.js';
import { countVariants, parsePattern, spellOut } from '../../src/knowledge/pattern/steps.js';

const spelled = (term: string): string[] =>
  spellOut(parsePattern(term), 100).map((steps) =>
    steps.map((step) => (step.kind === 'gap' ? '...' : step.text)).join(' '),
  );

describe('parsePattern', () => {
  it.each([
    ['Free (and|or) fair', ['free and fair', 'free or fair']],
    ['(the|) order', ['the order', 'order']],
    ['rules-based order', ['rules based order', 'rulesbased order']],
    ['free ... elections', ['free ... elections']],
    ['one state, one vote', ['one state one vote', 'one state , one vote']],
    ["nation's right", ["nation 's right"]],
    ['“open”, skies', ['open skies', 'open , skies']],
    ['(the (same|very)|a) law', ['the same law', 'the very law', 'a law']],
    ['(un|)fair', ['unfair', 'fair']],
    ['f\\*\\*k', ['f**k']],
  ])('%s', (term, variants) => {
    expect(spelled(term)).toEqual(variants);
  });

  it.each([
    '',
    '...',
    'a ... b ... c ... d ... e ... f',
    'x ...',
    '(a|b',
    'a)',
    '*',
    '(a|(b)',
    'a|b',
    'no <state>',
    '—',
  ])('refuses %j', (term) => {
    expect(() => parsePattern(term)).toThrow();
  });

  it('reads a term of any number of wordings', () => {
    const place = `(${Array.from({ length: 30 }, (_, i) => `w${i}`).join('|')})`;
    const parts = parsePattern(Array.from({ length: 8 }, () => place).join(' '));
    expect(countVariants(parts)).toBe(30 ** 8);
    expect(spellOut(parts, 40)).toHaveLength(40);
  });
});

describe('matchesGlob', () => {
  it.each([
    ['democra*', 'democracy', true],
    ['organi?ation', 'organisation', true],
    ['*less', 'lawless', true],
    ['a*b*c', 'axxbxxc', true],
    ['democra*', 'undemocratic', false],
    ['a?', 'a', false],
  ])('%s and %s: %s', (glob, word, matches) => {
    expect(matchesGlob(glob, word)).toBe(matches);
  });

  it('agrees with the regular expression that the glob spells', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 7 }),
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 7 }),
        (glob, word) => {
          const expected = new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(word);
          expect(matchesGlob(glob, word)).toBe(expected);
        },
      ),
    );
  });

  it('is quick on what makes backtracking blow up', () => {
    const start = process.cpuUsage().user; // in µs, whatever else the machine does
    expect(matchesGlob(`${'a*'.repeat(30)}b`, 'a'.repeat(5000))).toBe(false);
    expect(process.cpuUsage().user - start).toBeLessThan(1_000_000);
  });
});

describe('stems', () => {
  it.each([
    ['denied', 'deny'],
    ['stopped', 'stop'],
    ['undermining', 'undermine'],
    ['countries', 'country'],
    ['abuses', 'abuse'],
  ])('%s may be a form of %s', (word, stem) => {
    expect(stems(word)).toContain(stem);
  });
  it.each(['press', 'is', 'law'])('%s is a form of nothing', (word) => {
    expect(stems(word)).toEqual([]);
  });
});
