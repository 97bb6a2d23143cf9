import type { Draft, FormatInput } from '../types.js';
import { splitEuropresse } from './europresse.js';
import { splitFactiva } from './factiva.js';
import { splitFactivaCodes } from './factiva-codes.js';
import { splitLetters } from './letters.js';
import { splitLexisNexis } from './lexisnexis.js';
import { splitNexis } from './nexis.js';
import { splitProQuest } from './proquest.js';
import { splitAt, splitPattern } from './split.js';
import { type Article, linesOf, type Marked, type Splitter } from './text.js';
import { severalBy } from './unrecognised.js';

/** Kinds of files that hold several articles, tried in this order. */
const SPLITTERS: readonly Splitter[] = [
  splitNexis,
  splitLexisNexis,
  splitFactivaCodes,
  splitFactiva,
  splitProQuest,
  splitEuropresse,
  splitLetters,
];

export interface SplitOptions {
  /** Whether lines can be counted in the file; else articles are counted. */
  numbered: boolean;
  marked?: Marked;
}

/** The articles of a database's export as documents; none where the text is no export that is known. */
export function exportDrafts(text: string, { numbered, marked }: SplitOptions, lines = linesOf(text)): Draft[] {
  for (const split of SPLITTERS) {
    const articles = split(lines, marked);
    if (articles) return draftsFrom(text, articles, numbered);
  }
  return [];
}

/**
 * A file's text as documents: those that `--split` or its structure makes; else one, `whole`, with a warning where it looks
 * like several. `numbered` where lines can be counted in the file.
 */
export function textDrafts(whole: Draft & { body: string }, input: FormatInput, numbered = false): Draft[] {
  const { split } = input.options;
  const text = whole.body;
  const lines = linesOf(text);
  if (split !== undefined) return draftsFrom(text, splitAt(lines, splitPattern(split)), numbered);
  const drafts = exportDrafts(text, { numbered }, lines);
  if (drafts.length) return drafts;
  const why = severalBy(lines);
  if (why !== undefined) {
    input.report({
      level: 'warning',
      code: 'several-articles',
      message: `looks like several articles (${why}) and was read as one`,
      file: input.file.shown,
      hint: 'Say where each begins with --split PATTERN, so that nobody is carried from one to the next.',
    });
  }
  return [whole];
}

/** Bodies are stretches of the text. Lines inside that do not belong to it become blanks, so that offsets stay. */
function draftsFrom(text: string, articles: readonly Article[], numbered: boolean): Draft[] {
  return articles.map(({ record, start, end, blanked = [], line }, i) => {
    let body = text.slice(start, end);
    for (const { start: from, end: to } of blanked) {
      if (to > end) continue;
      body = body.slice(0, from - start) + ' '.repeat(to - from) + body.slice(to - start);
    }
    return { record, body, ...(numbered ? { line } : { part: i + 1 }) };
  });
}
