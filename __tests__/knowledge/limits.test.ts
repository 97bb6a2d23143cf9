import { describe, expect, it } from '@jest/globals';
import { loadKnowledge } from '../../src/knowledge/knowledge.js';
import { LIMITS, reportLimits } from '../../src/knowledge/limits.js';
import { lexiconOfText } from '../../src/knowledge/load/stances.js';

const none = () => {};

function codes(text: string): string[] {
  const found: string[] = [];
  const lexicon = lexiconOfText(`dimension: d\n${text}`, 'd.yaml', (problem) => found.push(problem.code));
  if (lexicon) reportLimits(lexicon, ({ level, code, line }) => found.push(`${line} ${level} ${code}`));
  return found;
}

const words = (characters: number) =>
  'sea '
    .repeat(characters / 4 + 1)
    .slice(0, characters - 1)
    .concat('a');

describe('the limits of an entry', () => {
  it.each([
    ['a value', `values: ["${words(LIMITS.characters + 1)}"]`, '2 warning long-entry'],
    ['an option in it', `wrongs: [{ term: "${words(80)}", weight: 2 }]`, '2 warning long-entry'],
    ['two gaps', 'claims: { pro: [a ... b ... c] }', '2 warning many-gaps'],
    ['a gap in each of two places', 'claims: { anti: [(a|b ... c) d ... e] }', '2 warning many-gaps'],
    ['four alternatives', 'values: [(a|b|c|d) x]', '2 warning many-alternatives'],
    ['four alternatives within others', 'values: [(a (b|c|d|e)|f) x]', '2 warning many-alternatives'],
    ['four verbs', 'deeds: [{ wrong: a | b | c | d, to: e }]', '2 warning many-alternatives'],
    ['four objects', 'deeds: [{ right: a, to: b | c | d | e }]', '2 warning many-alternatives'],
    ['a gap in a deed', 'deeds: [{ right: a, to: b ... c }]', '2 warning many-gaps'],
    ['a long deed', `deeds: [{ wrong: a, to: "${words(60)}" }]`, '2 warning long-entry'],
    ['an addition', 'extends: x\nadd: { values: [(a|b|c|d) x] }', '3 warning many-alternatives'],
  ])('are over with %s', (_, text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it.each([
    ['just within them', `values: ["${words(LIMITS.characters)}", a ... b, (a|b|c) d, "(a|b|c|) e"]`],
    ['gaps that exclude each other', 'values: [(a ... b|c ... d) e]'],
    ['a list, however long', 'lists: { many: [a, b, c, d, e] }\nvalues: [<many> x]\ndeeds: [{ wrong: y, to: <many> }]'],
    ['signs that are escaped', 'values: [a \\(b\\|c\\|d\\|e\\)]'],
    ['exclusions', `exclusions: ["${words(90)}", (a|b|c|d|e) f]`],
    ['older sections', `poles: { pro: { terms: ["${words(90)}"] } }\nconcepts: [a ... b ... c, (a|b|c|d) e]`],
    ['an unsorted list', 'values: [z, a, m]'],
  ])('are kept by %s', (_, text) => {
    expect(codes(text)).toEqual([]);
  });

  it('are kept by the bundled lexicons', () => {
    const found: string[] = [];
    for (const lexicon of loadKnowledge({}, none).lexicons) reportLimits(lexicon, ({ message }) => found.push(message));
    expect(found).toEqual([]);
  });
});
