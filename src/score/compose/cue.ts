import type { EffectClass } from '../../knowledge/load/shared.js';
import type { Statement } from '../../types/stance.js';
import type { Sentence } from '../sentence/sentence.js';
import { tokensIn } from '../sentence/tokens-in.js';
import type { CueEffect } from './compose.js';

/** Of several effects in a cue, the first here counts. */
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
/** The preposition of "accused … of" may stand after the cue, so many characters on. */
const NEAR = 12;

/** What a statement's cue does to content that is no clause of its own: the effect of its words, and its class. `words` is used to read the cue. */
export function cueEffect({ cue, cueClass }: Statement, words: Sentence): CueEffect | undefined {
  if (!cue) return undefined;
  const { article } = words;
  const [first, last] = tokensIn(article, cue);
  words.begin();
  for (let token = first; token < last; token++) words.push(token);
  const next = last < article.tokens.count ? article.tokens.end[last] : -1;
  if (next > 0 && next - cue.end < NEAR) words.push(last);
  const operators = words.allOperators().filter((operator) => operator.first < last);
  const effect = EFFECTS.find((wanted) =>
    operators.some(({ readings }) => readings.some((one) => one.effect === wanted)),
  );
  return { effect, cueClass, span: cue };
}
