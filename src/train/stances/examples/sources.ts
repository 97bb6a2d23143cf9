import type { Expectation, Lexicon } from '../../../knowledge/lexicon.js';
import type { Example } from './example.js';
import { isHeldOut } from './held-out.js';

/**
 * What each kind of sentence counts. Made sentences are plainer than real ones, and there are many of them. Pairs show how signs follow the
 * words around a hit, everyday sentences what the words of lexicons mean elsewhere, and written ones how plain speakers and news word a
 * position: all must hold against many more real ones. None of these counts as made: what they teach must hold in use.
 */
export const WEIGHTS = { real: 1, coded: 0.5, lexicon: 0.3, written: 0.5, pairs: 1, everyday: 2 } as const;

/** A line of lexicons/examples. */
export interface RealRecord {
  document: string;
  genre?: string;
  drawn?: string;
  text?: string;
  stances: Readonly<Record<string, Expectation>>;
}

/** A sentence of bench/coded. */
export interface CodedRecord {
  text: string;
  stances: Readonly<Record<string, Expectation>>;
}

/** A sentence of bench/coded/written.jsonl. */
export interface WrittenRecord extends CodedRecord {
  id: string;
  genre: string;
}

/** A sentence that bench/pairs.mjs writes. */
export interface PairRecord {
  text: string;
  dimension: string;
  expect: Expectation;
  part: string;
}

/** Sentences of real documents, coded on every dimension. Those without a text, and those held out, are left out. */
export function realExamples(records: readonly RealRecord[]): Example[] {
  return records.flatMap(({ document, genre = '', drawn, text, stances }) =>
    text === undefined || isHeldOut(document)
      ? []
      : [{ text, document, genre, source: 'real', drawn, stances, weight: WEIGHTS.real, isMade: false }],
  );
}

/** The examples beside lexicons, each coded on its own dimension alone. Those held out, and what stands under a cue, are left out. */
export function lexiconExamples(lexicons: readonly Lexicon[]): Example[] {
  return lexicons.flatMap(({ dimension, readExamples }) =>
    readExamples()
      .filter(({ cue, text }) => cue === undefined && !isHeldOut(text))
      .map(({ text, expect }) => made('lexicon', text, { [dimension]: expect }, [dimension])),
  );
}

/** Made sentences that were coded on every dimension. */
export const codedExamples = (records: readonly CodedRecord[]): Example[] =>
  records.map(({ text, stances }) => made('coded', text, stances));

/** Sentences written as people say them, with or without a position, and coded on every dimension. Those held out are left out. */
export const writtenExamples = (records: readonly WrittenRecord[]): Example[] =>
  records.filter(({ id }) => !isHeldOut(id)).map(({ text, stances }) => made('written', text, stances));

/** Pairs of sentences that may be learned from, each coded on its own dimension alone. */
export const pairExamples = (records: readonly PairRecord[]): Example[] =>
  records
    .filter(({ part }) => part === 'learn')
    .map(({ text, dimension, expect }) => made('pairs', text, { [dimension]: expect }, [dimension]));

function made(
  source: 'lexicon' | 'coded' | 'written' | 'pairs',
  text: string,
  stances: Example['stances'],
  coded?: readonly string[],
): Example {
  return {
    text,
    document: text,
    genre: '',
    source,
    coded,
    stances,
    weight: WEIGHTS[source],
    isMade: source === 'lexicon' || source === 'coded',
  };
}

/** Sentences of everyday life without any position: what the words of lexicons mean elsewhere. */
export const everydayExamples = (records: readonly { text: string }[]): Example[] =>
  records.map(({ text }) => ({
    ...{ text, document: text, genre: '', source: 'everyday', stances: {}, weight: WEIGHTS.everyday, isMade: false },
  }));

/** A sentence that a user coded: with one value, or with values by dimension. */
export interface OwnRecord {
  text: string;
  document?: string;
  genre?: string;
  dimension?: string;
  cue?: string;
  expect?: Expectation;
  stances?: Readonly<Record<string, Expectation>>;
}

/** A user's sentences as examples of one dimension. Those of another dimension, and those under a cue, are left out. */
export function ownExamples(records: readonly OwnRecord[], dimension: string): Example[] {
  return records.flatMap(
    ({ text, document = text, genre = '', dimension: named = dimension, cue, expect, stances }) => {
      if (cue !== undefined || named !== dimension) return [];
      const value = stances ? (stances[dimension] ?? 'none') : (expect ?? 'none');
      const coded = { coded: [dimension], stances: { [dimension]: value } };
      return [{ text, document, genre, source: 'real', weight: WEIGHTS.real, isMade: false, ...coded }];
    },
  );
}
