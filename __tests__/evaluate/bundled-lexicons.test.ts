import { describe, expect, it } from '@jest/globals';
import { formatDiagnostic } from '../../src/base/errors.js';
import { runLexiconTests, testDiagnostic } from '../../src/evaluate/lexicon-tests.js';
import { engine, knowledge } from '../helpers/bundled.js';

/** Every sentence under `tests:` in lexicons/stances/. */
describe('the tests and examples of the bundled lexicons', () => {
  const { lexicons, abbreviations } = knowledge;

  it.each(lexicons.map((lexicon) => ({ lexicon, name: lexicon.dimension })))('$name', ({ lexicon }) => {
    const results = runLexiconTests(lexicon, engine.scorer, abbreviations);
    expect(lexicon.tests.length + lexicon.readExamples().length).toBeGreaterThan(100);
    expect(results.filter(({ passed }) => !passed).map((one) => formatDiagnostic(testDiagnostic(one)))).toEqual([]);
  });

  it('hold cases that must not count', () => {
    for (const { dimension, tests, readExamples } of lexicons) {
      const all = [...tests, ...readExamples()];
      const negative = all.filter(({ expect: value }) => value === 'none').length;
      expect({ dimension, share: negative / all.length > 0.1 }).toEqual({ dimension, share: true });
    }
  });
});
