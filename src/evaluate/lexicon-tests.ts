import type { Diagnostic } from '../base/errors.js';
import { plainArticle } from '../english/plain-article.js';
import type { Lexicon, LexiconTest } from '../knowledge/lexicon.js';
import { type Scorer, score } from '../score/score.js';
import type { Abbreviations } from '../segment/abbreviations.js';
import type { Hit, Mode, Statement } from '../types/stance.js';

/** The result of one test of a lexicon. */
export interface TestResult {
  lexicon: Lexicon;
  test: LexiconTest;
  passed: boolean;
  /** The stance of the sentence in this dimension. */
  value: string;
  mode?: Mode;
  hits: Hit[];
}

/** Scores a sentence as somebody's own words, or under a cue such as "accused Ruritania of"; `overrides` says more about the statement. */
export function scoreSentence(
  text: string,
  scorer: Scorer,
  abbreviations: Abbreviations,
  cue?: string,
  overrides: Partial<Statement> = {},
): Statement {
  const lead = cue ? `They ${cue} ` : '';
  const whole = lead + text;
  const article = plainArticle(whole, scorer, abbreviations);
  const statement: Statement = {
    id: 'test#1',
    document: 'test',
    kind: cue ? 'indirect' : 'speech',
    cue: cue ? { start: 5, end: 5 + cue.length } : undefined,
    content: [{ start: lead.length, end: whole.length }],
    cueClass: 'statement',
    asserted: true,
    said: true,
    rule: 'test',
    confidence: 1,
    speakers: [],
    hits: [],
    stances: {},
    ...overrides,
  };
  score(article, [statement], scorer);
  return statement;
}

/** Runs a lexicon's own tests, or its examples, with a scorer that holds it (and any others). */
export function runLexiconTests(
  lexicon: Lexicon,
  scorer: Scorer,
  abbreviations: Abbreviations,
  tests: readonly LexiconTest[] = lexicon.tests,
): TestResult[] {
  return tests.map((test) => {
    const statement = scoreSentence(test.text, scorer, abbreviations, test.cue);
    const stance = statement.stances[lexicon.dimension];
    const value = stance?.value ?? 'none';
    const sameMode = test.mode === undefined || stance?.mode === test.mode;
    const hits = statement.hits.filter(({ dimension }) => dimension === lexicon.dimension);
    return { lexicon, test, passed: value === test.expect && sameMode, value, mode: stance?.mode, hits };
  });
}

/** A failed test as a diagnostic at its place in the file. */
export function testDiagnostic({ test, value, mode, hits }: TestResult): Diagnostic {
  const wanted = test.mode ? `${test.expect} (${test.mode})` : test.expect;
  const found = mode && test.mode ? `${value} (${mode})` : value;
  const touched = hits.map((hit) => `"${hit.term}" ${hit.contribution / 1000}`).join(', ');
  return test.file.at([...test.path, 'text'], {
    code: 'failed-test',
    message: `came to ${found}, not ${wanted}`,
    hint: touched ? `Entries that were found: ${touched}.` : 'No entry was found in it.',
  });
}
