import { describe, expect, it } from '@jest/globals';
import { runLexiconTests, testDiagnostic } from '../../src/evaluate/lexicon-tests.js';
import { abbreviations } from '../helpers/article.js';
import { lexiconOf, scorerOf } from '../score/helpers.js';

const lexicon = lexiconOf({ concepts: ['river charter', 'open skies'], exclusions: ['Skies Club'] });

describe('runLexiconTests', () => {
  const file = {
    path: 'x.yaml',
    sha256: '',
    data: {},
    at: (path: readonly unknown[], rest: object) => ({ level: 'error', file: path.join('.'), ...rest }),
  } as never;
  const tests = [
    { text: 'We uphold open skies.', expect: 'pro' as const },
    { text: 'open skies', cue: 'called for', expect: 'pro' as const, mode: 'demand' as const },
    { text: 'We uphold open skies.', expect: 'anti' as const },
    { text: 'It rained.', expect: 'pro' as const },
  ].map((test, i) => ({ ...test, path: ['tests', i], file }));
  const results = runLexiconTests({ ...lexicon, tests }, scorerOf([lexicon]), abbreviations);

  it('passes what comes out as expected, and nothing else', () => {
    expect(results.map(({ passed }) => passed)).toEqual([true, true, false, false]);
  });

  it('says where a failed test stands and what was found', () => {
    expect(testDiagnostic(results[2])).toMatchObject({
      file: 'tests.2.text',
      code: 'failed-test',
      message: 'came to pro, not anti',
    });
    expect(testDiagnostic(results[3]).hint).toBe('No entry was found in it.');
  });
});
