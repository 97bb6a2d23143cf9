import type { EffectClass } from '../knowledge/load/shared.js';
import type { Statement } from '../types/stance.js';
import type { Article } from '../types/text.js';
import type { CueEffect } from './reckoning.js';
import type { Scorer } from './scorer.js';
import { Unit } from './unit.js';
import { tokensIn } from './units.js';

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
  const [first, last] = tokensIn(article, cue);
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
