import { readdirSync } from 'node:fs';
import { scoreSentence } from '../../src/evaluate/lexicon-tests.js';
import { BUNDLED } from '../../src/knowledge/file.js';
import type { ReaderModel } from '../../src/knowledge/learned.js';
import { type Lexicon, noExamples, type Term } from '../../src/knowledge/lexicon.js';
import { loadPredicates, type Predicate } from '../../src/knowledge/load/shared.js';
import { compileScorer, type Scorer, type ScoringOptions } from '../../src/score/score.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import type { Statement } from '../../src/types/stance.js';
import { abbreviations, english } from '../helpers/article.js';

export const yamlFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);

export const shared: Predicate[] = loadPredicates(yamlFiles(`${BUNDLED}shared`), (diagnostic) => {
  throw new Error(diagnostic.message);
});

/** A lexicon of a test's own: `concepts` of the pro pole, bad things, terms of the poles. */
export function lexiconOf(parts: {
  dimension?: string;
  concepts?: string[];
  bad?: string[];
  pro?: string[];
  anti?: string[];
  exclusions?: string[];
}): Lexicon {
  const term =
    (role: Term['role'], section: Term['section'], valence: 1 | -1) =>
    (text: string): Term => ({
      term: text,
      pattern: text,
      role,
      section,
      weight: 1,
      valence,
      pole: role === 'anti' ? 'anti' : 'pro',
      case: false,
      exact: false,
      path: [],
      file: { path: 'test', sha256: '', data: {}, at: (_, diagnostic) => ({ level: 'error', ...diagnostic }) },
    });
  return {
    dimension: parts.dimension ?? 'x',
    title: 'X',
    description: '',
    labels: { pro: 'pro', anti: 'anti' },
    terms: [
      ...(parts.concepts ?? []).map(term('concept', 'values', 1)),
      ...(parts.bad ?? []).map(term('concept', 'wrongs', -1)),
      ...(parts.pro ?? []).map(term('pro', 'claims', 1)),
      ...(parts.anti ?? []).map(term('anti', 'claims', 1)),
      ...(parts.exclusions ?? []).map(term('exclusion', 'exclusions', 1)),
    ],
    tests: [],
    readExamples: noExamples,
    veto: [],
    path: 'test',
    sha256: '',
  };
}

const HALF = { pro: 500, anti: 500, wordsPro: 800, wordsAnti: 800 };

/** A reader that follows what the composition says: a side counts wherever a hit speaks for it. */
export const plainReader: ReaderModel = { bias: -3000, thresholds: HALF, weights: { 'means=own': 6000 } };

/** A scorer with the shared words, and a reader that follows what the composition says. */
export function scorerOf(lexicons: readonly Lexicon[], reader = plainReader, options: ScoringOptions = {}): Scorer {
  return compileScorer(lexicons, shared, reader, new Vocabulary(), english, options);
}

/** Scores sentences with lexicons of a test's own: `cue | content`, or content alone for a speaker's own words. */
export function sayWith(...lexicons: Lexicon[]): (sentence: string) => Statement {
  return sayBy(scorerOf(lexicons));
}

/** The same with a scorer of a test's own. */
export function sayBy(scorer: Scorer): (sentence: string) => Statement {
  return (sentence) => {
    const [content, cue] = sentence.split('|').reverse();
    return scoreSentence(content.trim(), scorer, abbreviations, cue?.trim());
  };
}

/** `pro`, `anti`, `mixed`, `mention` or `none`, on the one dimension of `lexicon`. */
export function valueWith(lexicon: Lexicon): (sentence: string) => string {
  const say = sayWith(lexicon);
  return (sentence) => say(sentence).stances[lexicon.dimension]?.value ?? 'none';
}
