import type { EffectClass } from '../lexicon/shared.js';
import type { Article, Statement } from '../types.js';
import type { CueEffect } from './compose.js';
import type { Scorer } from './scorer.js';
import { Unit } from './unit.js';

const EFFECTS: readonly EffectClass[] = [
  'deny',
  'oppose',
  'demand',
  'endorse',
  'support',
  'end',
  'fail',
  'withdraw',
  'harm',
];

/** What a statement's cue does to content that is no clause of its own: the effect of its words, and its class. */
export function cueEffect(statement: Statement, article: Article, scorer: Scorer): CueEffect | undefined {
  const { cue, cueClass } = statement;
  if (!cue) return undefined;
  const unit = new Unit(article.tokens, article.vocabulary);
  const [first, last] = tokensIn(article, cue.start, cue.end);
  for (let token = first; token < last; token++) unit.push(token);
  // "accused … of", "called on … to": the preposition may stand after the cue
  const from = unit.count;
  const next = last < article.tokens.count ? article.tokens.end[last] : -1;
  if (next > 0 && next - cue.end < 12) unit.push(last);
  scorer.operators.find(unit);
  const operators = unit.operators.filter((operator) => operator.first < from);
  const effect = EFFECTS.find((wanted) =>
    operators.some(({ readings }) => readings.some((reading) => reading.effect === wanted)),
  );
  return { effect, cueClass, span: cue, words: article.document.text.slice(cue.start, cue.end) };
}

/** The tokens that begin within a stretch of text. */
export function tokensIn(article: Article, start: number, end: number): [number, number] {
  return [
    lowerBound(article.tokens.start, article.tokens.count, start),
    lowerBound(article.tokens.start, article.tokens.count, end),
  ];
}

function lowerBound(values: Int32Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
